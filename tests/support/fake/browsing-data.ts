import { call, type Life } from './calls'

/** Of whom stored data was removed, with the kinds. */
export interface Removed {
  readonly origins: string[]
  /** In Firefox, in place of origins. */
  readonly hostnames?: string[]
  readonly kinds: string[]
}

/** `browser.browsingData` of one life: each browser throws at what the other one takes (platform-firefox.md 4). */
export function fakeBrowsingData(removed: Removed[], firefox: boolean, life: Life) {
  const foreign = firefox ? ['origins', 'cacheStorage', 'fileSystems'] : ['hostnames']
  return {
    remove: call(life, (which: Partial<Removed>, of: Record<string, boolean>) => {
      const kinds = Object.keys(of)
      const wrong = [...Object.keys(which), ...kinds].find((word) => foreign.includes(word))
      if (wrong) throw new TypeError(`Unexpected property: '${wrong}'.`)
      removed.push({ origins: [], ...which, kinds })
    }),
    ...(!firefox && { removeCacheStorage: call(life, () => undefined) }),
  }
}
