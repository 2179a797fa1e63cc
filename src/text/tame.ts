const longest = 120

/**
 * Text from the wire, made fit to stand in a sentence: control and bidi-control characters, invisible ones, lone
 * surrogates and private-use sentinels become `�`, towers of combining marks are cut down, and so is the length.
 * Isolates alone would not do: a PDI within the value would end them early (UAX #9, X6a).
 */
export function tame(value: string, limit = longest): string {
  const seen = value
    // Whatever comes later is cut off anyway; 4 MB of text must not cost 4 MB of work.
    .slice(0, limit * 8)
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Bidi_Control}\u2028\u2029\u200b\u2060\ufeff]/gu, '\ufffd')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim()
  const letters = Array.from(seen)
  return letters.length > limit ? `${letters.slice(0, limit).join('')}…` : seen
}

/** Wrapped so that its direction does not reach the sentence around it (FSI … PDI, UAX #9 2.4). */
export function isolate(value: string): string {
  return `\u2068${value}\u2069`
}
