/** One life of the extension's background: it ends when the browser stops the worker. */
export interface Life {
  ended: boolean
  /** Calls that the browser has not answered yet. */
  pending: number
  /** It ends by itself after so many calls: what they do is done, and nobody hears of the last. */
  callsLeft?: number | undefined
}

/** The next turn of the event loop: a browser answers no call in the turn in which it was made. */
export const turn = (): Promise<void> => new Promise((next) => setImmediate(next))

const never = new Promise<never>(() => undefined)

/**
 * A call of the browser's API. It takes effect at once and is answered in a later turn, with copies on both ways; who
 * asked and died meanwhile never hears of it.
 */
export function call<A extends unknown[], R>(life: Life, does: (...args: A) => R | Promise<R>) {
  return async (...args: A): Promise<R> => {
    if (life.ended) return never
    life.pending++
    // What the browser does, it does whether or not somebody waits for it.
    const result = settle(() => does(...copy(args)))
    if (life.callsLeft !== undefined && --life.callsLeft <= 0) life.ended = true
    const [answered] = await Promise.all([result, turn()])
    life.pending--
    if (life.ended) return never
    if ('error' in answered) throw answered.error
    return copy(answered.value)
  }
}

async function settle<R>(does: () => R | Promise<R>): Promise<{ value: R } | { error: unknown }> {
  try {
    return { value: await does() }
  } catch (error) {
    return { error }
  }
}

/** As messages between processes are copied; functions (`executeScript`) pass as they are. */
function copy<T>(value: T): T {
  if (typeof value === 'function' || value === undefined) return value
  if (Array.isArray(value)) return value.map(copy) as T
  if (value && typeof value === 'object' && Object.values(value).some((part) => typeof part === 'function'))
    return value
  return structuredClone(value)
}

type Listener<A extends unknown[]> = (...args: A) => unknown

/** An event of one life: listeners die with it. */
export function event<A extends unknown[]>() {
  const listeners = new Set<Listener<A>>()
  return {
    addListener: (listener: Listener<A>) => void listeners.add(listener),
    removeListener: (listener: Listener<A>) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    /** Calls everybody; answers what they returned. */
    fire: (...args: A): unknown[] => [...listeners].map((listener) => listener(...copy(args))),
  }
}
