/**
 * Resolves when what was switched has taken effect. An extension counts as on a moment before the browser has read its
 * rules for headers, and nothing tells of that moment: requests made at once went past them (Chromium 156, busy machine).
 */
export function whenInEffect(): Promise<void> {
  return new Promise((done) => setTimeout(done, 250))
}
