import type { BrowserName, Device, System } from '../contract/device'
import { browser } from './browser'

/** What a browser says of itself. */
export interface Told {
  /** `runtime.PlatformOs`. */
  readonly os: string
  /** Brands of User-Agent Client Hints; none in Firefox. */
  readonly brands: readonly string[]
  /** `Sec-CH-UA-Platform-Version`: of macOS its own number, of Windows one that nobody knows it by. */
  readonly platformVersion?: string
  /** Brave and Vivaldi go by the brand of Chrome. */
  readonly brave?: boolean
  readonly vivaldi?: boolean
  readonly firefox?: boolean
}

const systems: Readonly<Record<string, System>> = { win: 'windows', mac: 'mac', cros: 'chromeos', linux: 'linux' }

const byBrand: readonly (readonly [RegExp, BrowserName])[] = [
  [/Edge/, 'edge'],
  [/Brave/, 'brave'],
  [/Opera/, 'opera'],
  [/Vivaldi/, 'vivaldi'],
  [/^Google Chrome$/, 'chrome'],
]

/** Where the browser's own pages lie. Firefox is absent: its `tabs.create` refuses privileged `about:` addresses. */
const ownPages: Readonly<Partial<Record<BrowserName, string>>> = {
  chrome: 'chrome',
  chromium: 'chrome',
  edge: 'edge',
  brave: 'brave',
  opera: 'opera',
  vivaldi: 'vivaldi',
}

function nameOf({ brands, brave, vivaldi, firefox }: Told): BrowserName {
  if (firefox) return 'firefox'
  if (brave) return 'brave'
  if (vivaldi) return 'vivaldi'
  return byBrand.find(([brand]) => brands.some((each) => brand.test(each)))?.[1] ?? 'chromium'
}

export function deviceOf(told: Told): Device {
  const name = nameOf(told)
  const system = systems[told.os] ?? 'other'
  const version = (told.platformVersion ?? '').split('.').map(Number)
  const known = system === 'mac' && (version[0] ?? 0) > 0 && !version.some(Number.isNaN)
  const scheme = ownPages[name]
  return {
    system,
    browserName: name,
    ...(known && { systemVersion: version }),
    ...(scheme && { ownPages: scheme }),
  }
}

interface ClientHints {
  readonly brands: readonly { readonly brand: string }[]
  getHighEntropyValues(names: readonly string[]): Promise<{ readonly platformVersion?: string }>
}

const hintsOf = () => (navigator as Navigator & { userAgentData?: ClientHints }).userAgentData

const toldOf = () => ({
  brands: hintsOf()?.brands.map(({ brand }) => brand) ?? [],
  brave: 'brave' in navigator,
  vivaldi: /\bVivaldi\//.test(navigator.userAgent),
  firefox: 'getBrowserInfo' in browser.runtime,
})

/** Which browser this is; known at once, unlike the system below it. */
export const browserName = (): BrowserName => nameOf({ os: '', ...toldOf() })

/** What this browser and system are; asks nobody but the browser itself. */
export async function readDevice(): Promise<Device> {
  const { os } = await browser.runtime.getPlatformInfo()
  const more = await hintsOf()
    ?.getHighEntropyValues(['platformVersion'])
    .catch(() => undefined)
  return deviceOf({ os, ...toldOf(), ...(more?.platformVersion && { platformVersion: more.platformVersion }) })
}
