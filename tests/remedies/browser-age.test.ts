import { describe, expect, it } from 'vitest'
import { browserAge, oldFrom } from '../../src/remedies/browser-age'

const chrome = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`
const firefox = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`
const now = Date.UTC(2026, 10, 21)

describe('browserAge', () => {
  it('counts from a release whose day is known', () => {
    expect(browserAge(chrome(130), Date.UTC(2024, 9, 15))).toEqual({ version: 130, ms: 0 })
    expect(browserAge(firefox(142), Date.UTC(2025, 7, 20))?.ms).toBe(86_400_000)
  })
  it('calls old what missed half a dozen releases, and not what is new', () => {
    expect(browserAge(chrome(131), now)?.ms).toBeGreaterThan(oldFrom)
    expect(browserAge(firefox(143), now)?.ms).toBeGreaterThan(oldFrom)
    expect(browserAge(chrome(155), now)?.ms).toBeLessThan(oldFrom)
    expect(browserAge(chrome(170), now)?.ms).toBe(0)
  })
  it('says nothing of a browser that it does not know', () => {
    expect(browserAge(undefined, now)).toBeUndefined()
    expect(browserAge('curl/8.5.0', now)).toBeUndefined()
  })
})
