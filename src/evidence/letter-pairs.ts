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

/**
 * Pairs of these with which no word begins, and none ends: of 2.9 million words of 22 languages' dictionaries (Debian's
 * wamerican, wngerman, hunspell-cs …) five in a million do. Products' names and terms of the web are spared (`httpd`).
 */
const noBeginning: Readonly<Record<string, string>> = {
  b: 'fgmntv',
  c: 'q',
  d: 'dfgkt',
  f: 'gsw',
  g: 'fg',
  h: 'bpqz',
  j: 'fktvz',
  k: 'fg',
  l: 'cfmpqr',
  n: 'bfhlmnqsw',
  p: 'bmz',
  r: 'bfgklqs',
  s: 'x',
  t: 'dfgpt',
  x: 'cht',
  y: 'chjw',
}
const noEnding: Readonly<Record<string, string>> = {
  b: 'cfghjmnpv',
  c: 'jmn',
  d: 'gj',
  e: 'q',
  f: 'bgnw',
  g: 'fj',
  h: 'bdjqz',
  i: 'qy',
  j: 'qv',
  k: 'cdfgp',
  l: 'qw',
  m: 'g',
  n: 'pq',
  o: 'q',
  p: 'bgmnz',
  r: 'q',
  s: 'fgrx',
  t: 'cfgj',
  w: 'hprz',
  x: 'chm',
  z: 'p',
}
/** As many consonants in a row stand in no word: German compounds have eight (`Geschichtsschreibung`). */
const unspoken = /[^aeiouy]{9}/
/** Shorter ones are names of everything. */
const shortestRead = 6

/** True where every two letters in a row (a to z, any case) occur in words, and so do the first two and the last two. */
export function readsLikeWord(text: string): boolean {
  const letters = text.toLowerCase()
  for (let at = 1; at < letters.length; at++)
    if (!followers[letters.charAt(at - 1)]?.includes(letters.charAt(at))) return false
  if (letters.length < shortestRead) return true
  if (unspoken.test(letters)) return false
  const [last, end] = letters.slice(-2)
  return !noBeginning[letters.charAt(0)]?.includes(letters.charAt(1)) && !noEnding[last ?? '']?.includes(end ?? '')
}
