const longest = 120

/**
 * Text from the wire, made fit to stand in a sentence: control and bidi-control characters, invisible ones, lone
 * surrogates and private-use sentinels become `�`, towers of combining marks are cut down, and so is the length: in the
 * middle, as the end of a host name says whose it is.
 * Isolates alone would not do: a PDI within the value would end them early (UAX #9, X6a).
 */
export function tame(value: string, limit = longest): string {
  // 4 MB of text must not cost 4 MB of work.
  const near = value.length > limit * 16 ? value.slice(0, limit * 8) + value.slice(-limit * 8) : value
  const seen = near
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\u2028\u2029\u200b\u2060\ufeff]/gu, '\ufffd')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim()
  const letters = Array.from(seen)
  if (letters.length <= limit) return seen
  const head = Math.ceil(limit / 2)
  return `${letters.slice(0, head).join('')}…${letters.slice(head - limit).join('')}`
}

/** Wrapped so that its direction does not reach the sentence around it (FSI … PDI, UAX #9 2.4). */
export function isolate(value: string): string {
  return `\u2068${value}\u2069`
}
