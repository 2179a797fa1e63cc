/**
 * Work that is done for one key at a time; of what comes meanwhile, only the newest is done after it. Resolves when the
 * own work is done, or at once where it waits behind another's.
 */
export function newestOnly<K, V>(work: (key: K, value: V) => Promise<void>): (key: K, value: V) => Promise<void> {
  const waiting = new Map<K, V[]>()
  return async (key, value) => {
    const busy = waiting.get(key)
    if (busy) {
      busy[0] = value
      return
    }
    const queue = [value]
    waiting.set(key, queue)
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(key, next)
    } finally {
      waiting.delete(key)
    }
  }
}
