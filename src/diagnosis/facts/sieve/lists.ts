/**
 * Many short lists of small numbers in one: list `n` is `all` from `from[n]` up to `from[n + 1]`. Side by side they stay in
 * the processor's cache; as objects of their own most of the time would go into fetching them.
 */
export interface Lists {
  readonly from: Uint16Array
  readonly all: Uint16Array
}

/** Throws where there are more numbers than 16 bits can count. */
export function packed(lists: readonly (readonly number[])[]): Lists {
  const all = lists.flat()
  if (all.length > 0xffff) throw new RangeError(`Too many for 16 bits: ${all.length}.`)
  const from = new Uint16Array(lists.length + 1)
  for (const [at, { length }] of lists.entries()) from[at + 1] = from[at]! + length
  return { from, all: Uint16Array.from(all) }
}
