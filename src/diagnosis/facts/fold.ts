/** Letters in words, in two alphabets: most texts have only the first, and for all of Unicode a look takes much longer. */
const beyondAscii = /[^\t-~]/
// A space by itself is left alone: to put one in its place would be most of the work.
const ascii = {
  hump: /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g,
  between: / *[^a-z\d' ][^a-z\d']*| {2,}/gi,
}
const unicode = {
  hump: /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu,
  between: / *[^\p{L}\p{N}' ][^\p{L}\p{N}']*| {2,}/gu,
}

/** A clause as the vocabulary has it: lower case, words split (`InvalidApiKey`, `invalid_api_key`), contractions written out. */
export function fold(text: string): string {
  const foreign = beyondAscii.test(text)
  const { hump, between } = foreign ? unicode : ascii
  const coded = text.includes('401.') ? text.replace(/\b401\.(?=[1-5]\b|50[1-4]\b)/g, 'substatus ') : text
  const words = coded.replace(hump, ' ').replace(between, ' ').toLowerCase()
  const whole = /'|cannot/.test(words)
    ? words.replace(/\bcan(?:'t|not)\b/g, 'can not').replace(/n't\b/g, ' not')
    : words
  // Of words that are spelt in two ways this one stands in every other pattern; no other language has it.
  const plain = whole.includes('authoris') ? whole.replace(/authoris/g, 'authoriz') : whole
  return (foreign ? withoutAccents(plain) : plain).trim()
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
}
