import { browser } from './browser'

export type Area = 'session' | 'local'

/** One stored value. Every key has one writer (the background); pages read and watch. */
export interface Item<T> {
  get(): Promise<T>
  /** The value in memory, where this context has loaded or written it; never waits. */
  peek(): T | undefined
  /** Resolves when the change is on record. Changes made while a write is under way share the next write. */
  update(change: (now: T) => T): Promise<T>
  remove(): Promise<void>
  /** Calls back on every change made by any context; answers the way to stop. */
  watch(listener: (now: T) => void): () => void
}

interface Writer<T> {
  value: T
  readonly loaded: Promise<void>
  ready: boolean
  dirty: boolean
  /** What the next write has to do is to remove the key. */
  gone: boolean
  writing?: Promise<void> | undefined
}

const writers = new Map<string, Writer<unknown>>()

/**
 * The item under `key`. `initial` stands in until something is stored. Rejects as the browser's storage does, e.g.
 * when the quota (10 MiB for `session`) is exceeded; the value in memory then waits for the next write.
 */
export function item<T>(area: Area, key: string, initial: T): Item<T> {
  const id = `${area}:${key}`
  const stored = () => browser.storage[area]

  async function read(): Promise<T> {
    return ((await stored().get(key))[key] as T | undefined) ?? initial
  }

  function writer(): Writer<T> {
    const known = writers.get(id) as Writer<T> | undefined
    if (known) return known
    const fresh: Writer<T> = {
      value: initial,
      ready: false,
      dirty: false,
      gone: false,
      loaded: read().then((value) => {
        fresh.value = value
        fresh.ready = true
      }),
    }
    writers.set(id, fresh as Writer<unknown>)
    return fresh
  }

  /** Changes at once where the value is loaded: who peeks next must see it. */
  async function change(make: (now: T) => T, gone: boolean): Promise<T> {
    const of = writer()
    if (!of.ready) await of.loaded
    const next = make(of.value)
    if (next !== of.value || gone) Object.assign(of, { value: next, dirty: true, gone })
    if (of.dirty) await flush(of)
    return next
  }

  async function flush(of: Writer<T>): Promise<void> {
    if (of.writing) {
      await of.writing
      // Another waiter may be writing this change already: then it is over with that write.
      return of.dirty ? flush(of) : of.writing
    }
    of.dirty = false
    of.writing = (of.gone ? stored().remove(key) : stored().set({ [key]: of.value }))
      .catch((error: unknown) => {
        of.dirty = true
        throw error
      })
      .finally(() => {
        of.writing = undefined
      })
    await of.writing
  }

  return {
    async get() {
      const known = writers.get(id) as Writer<T> | undefined
      if (!known) return read()
      await known.loaded
      return known.value
    },
    peek() {
      const known = writers.get(id) as Writer<T> | undefined
      return known?.ready ? known.value : undefined
    },
    update: (make) => change(make, false),
    async remove() {
      await change(() => initial, true)
      const known = writers.get(id)
      if (known?.gone && !known.dirty && !known.writing) writers.delete(id)
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
        if (changed === area && key in changes) listener((changes[key]?.newValue as T | undefined) ?? initial)
      }
      browser.storage.onChanged.addListener(onChanged)
      return () => browser.storage.onChanged.removeListener(onChanged)
    },
  }
}

/** The same item seen in another shape: what `read` makes of the stored value, and `write` of a changed one. */
export function through<S, T>(stored: Item<S>, read: (value: S) => T, write: (value: T) => S): Item<T> {
  return {
    get: async () => read(await stored.get()),
    peek() {
      const value = stored.peek()
      return value === undefined ? undefined : read(value)
    },
    async update(change) {
      const value = await stored.update((now) => {
        const before = read(now)
        const after = change(before)
        return after === before ? now : write(after)
      })
      return read(value)
    },
    remove: () => stored.remove(),
    watch: (listener) => stored.watch((value) => listener(read(value))),
  }
}

/** The stored keys that begin with `prefix`. */
export async function keysWith(area: Area, prefix: string): Promise<string[]> {
  // Chromium 130+: without it, every value would have to be read to learn their names.
  const stored = browser.storage[area] as (typeof browser.storage)[Area] & { getKeys?: () => Promise<string[]> }
  const keys = stored.getKeys ? await stored.getKeys() : Object.keys(await stored.get(null))
  return keys.filter((key) => key.startsWith(prefix))
}
