const day = 24 * 60 * 60_000

/** A release that is known by its day, epoch ms; since then one came every four weeks, and later even faster. */
const known = [
  { name: 'Firefox', version: 142, at: Date.UTC(2025, 7, 19) },
  { name: 'Chrome', version: 130, at: Date.UTC(2024, 9, 15) },
] as const

export interface BrowserAge {
  /** As the version string names it: browsers of Chromium's family count as Chrome does. */
  readonly version: number
  /** Of that version, ms, at least: where releases came faster, it is older than that. */
  readonly ms: number
}

/** How old the browser is by the version that it sends; undefined where it names none that is known. */
export function browserAge(userAgent: string | undefined, at: number): BrowserAge | undefined {
  for (const { name, version: first, at: since } of known) {
    const version = Number(new RegExp(`\\b${name}/(\\d+)`).exec(userAgent ?? '')?.[1])
    if (version) return { version, ms: Math.max(0, at - since - (version - first) * 28 * day) }
  }
  return undefined
}

/** From here on an update is worth the trouble: half a dozen releases were missed. */
export const oldFrom = 168 * day
