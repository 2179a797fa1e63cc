/** For `expect.poll`, which else looks once a second after the first: half a second too late on average. */
export const often = { intervals: [20, 50, 100] }

/**
 * Reads until the value is good: waits for a state, never for a time.
 * @throws where it is not good within `ms`, with what was last read
 */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  good: (value: T) => boolean = Boolean,
  ms = 30_000,
): Promise<T> {
  const end = Date.now() + ms
  for (;;) {
    const value = await read()
    if (good(value)) return value
    if (Date.now() > end) throw new Error(`${what}: not within ${ms / 1000} s. Last seen: ${JSON.stringify(value)}`)
    await new Promise((next) => setTimeout(next, 20))
  }
}
