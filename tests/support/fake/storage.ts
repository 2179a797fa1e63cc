import { call, event, type Life } from './calls'

export type AreaName = 'session' | 'local'
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>

const quota = 10_485_760

/** What the browser keeps beyond the life of a worker. */
export interface Stored {
  readonly areas: Readonly<Record<AreaName, Map<string, unknown>>>
  /** Every write that was asked for, in order. */
  readonly writes: { area: AreaName; keys: string[] }[]
  /** Writes that begin with this are refused with its message. */
  failing?: string | undefined
  /** While there is one, writes wait for it. */
  held?: Promise<void> | undefined
}

export function emptyStorage(): Stored {
  return { areas: { session: new Map(), local: new Map() }, writes: [] }
}

/** Holds back every write until the answer is called. */
export function holdWrites(stored: Stored): () => void {
  let release = (): void => undefined
  stored.held = new Promise((resolve) => (release = resolve))
  return () => {
    stored.held = undefined
    release()
  }
}

/** `browser.storage` of one life. */
export function fakeStorage(stored: Stored, life: Life) {
  const onChanged = event<[Changes, string]>()

  function area(name: AreaName) {
    const kept = stored.areas[name]

    async function write(keys: string[], change: () => Changes): Promise<void> {
      stored.writes.push({ area: name, keys })
      if (stored.held) {
        // A held write is no unanswered call: nobody should wait for it to be over.
        life.pending--
        await stored.held
        life.pending++
      }
      if (stored.failing) throw new Error(stored.failing)
      onChanged.fire(change(), name)
    }

    return {
      get: call(life, (keys: string | string[] | null) => {
        const asked = keys === null ? [...kept.keys()] : [keys].flat()
        return Object.fromEntries(asked.filter((key) => kept.has(key)).map((key) => [key, kept.get(key)]))
      }),
      getKeys: call(life, () => [...kept.keys()]),
      set: call(life, (items: Record<string, unknown>) =>
        write(Object.keys(items), () => {
          const size = [...kept, ...Object.entries(items)].reduce((sum, entry) => sum + sizeOf(entry), 0)
          if (name === 'session' && size > quota) throw new Error('Session storage quota bytes exceeded.')
          return Object.fromEntries(
            Object.entries(items).map(([key, newValue]) => {
              const oldValue = kept.get(key)
              kept.set(key, newValue)
              return [key, { oldValue, newValue }]
            }),
          )
        }),
      ),
      remove: call(life, (keys: string | string[]) =>
        write([keys].flat(), () => {
          const gone = [keys].flat().filter((key) => kept.has(key))
          const changes = gone.map((key) => [key, { oldValue: kept.get(key) }])
          for (const key of gone) kept.delete(key)
          return Object.fromEntries(changes)
        }),
      ),
    }
  }

  return { session: area('session'), local: area('local'), onChanged }
}

function sizeOf([key, value]: [string, unknown]): number {
  return key.length + (JSON.stringify(value)?.length ?? 0)
}
