/**
 * Which letter follows which in words: pairs that make up at least one in 20,000 of the words of English, German, French, Spanish, Italian,
 * Portuguese, Polish, Czech and Turkish technical texts, and those of common product names; of Dutch, Scandinavian and
 * Indonesian, those without which everyday words are not read. Random letters soon break it.
 */
const followers: Readonly<Record<string, string>> = {
  a: 'abcdefghijklmnpqrstuvwxyz',
  b: 'abcdefghijlmnoprstuvy',
  c: 'acehijklmnoqrstuyz',
  d: 'abcdefghijklmnoprstuvwyz',
  e: 'abcdefghijklmnopqrstuvwxyz',
  f: 'abefgilnorstuwy',
  g: 'adefghijlmnorstuwyz',
  h: 'abdeijlmnopqrstuyz',
  i: 'abcdefghijklmnopqrstuvwxyz',
  j: 'adefgikmnoqstuvz',
  k: 'abcdefgiklnoprstuwy',
  l: 'abcdefghiklmnopqrstuvwy',
  m: 'abcdegiklmnopstuyz',
  n: 'abcdefghijklmnopqrstuvwyz',
  o: 'abcdefghijklmnopqrstuvwxyz',
  p: 'abcdefghiklmnoprstuyz',
  q: 'lu',
  r: 'abcdefghijklmnopqrstuvwyz',
  s: 'abcdefghijklmnopqrstuwxyz',
  t: 'abcdefghijklmnoprstuvwyz',
  u: 'abcdefgijklmnoprstuvwxyz',
  v: 'aeilnorsuy',
  w: 'adehilnoprsuyz',
  x: 'acehimopsty',
  y: 'abcdefghijklmnoprstuvwz',
  z: 'abdegiklmnopstuwyz',
}

/** True where every two letters in a row (a to z, any case) occur in words. */
export function readsLikeWord(text: string): boolean {
  const letters = text.toLowerCase()
  for (let at = 1; at < letters.length; at++)
    if (!followers[letters.charAt(at - 1)]?.includes(letters.charAt(at))) return false
  return true
}
