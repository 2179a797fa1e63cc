import type { BrowserName, Device, System } from '../contract/device'
import type { MessageId } from '../contract/messages'
import type { Point } from './remedy'

/** A page of the browser's own that a guide sends people to. */
export type OwnPage = 'proxy' | 'about' | 'dns-cache' | 'extensions'

/** A place in the system's settings that a guide sends people to. */
export type SystemPlace = 'clock' | 'vpn' | 'firewall'

/** Where Chromium's family keeps it; Edge and Brave took the paths over. */
const paths: Readonly<Record<OwnPage, string>> = {
  proxy: 'settings/system',
  about: 'settings/help',
  'dns-cache': 'net-internals/#dns',
  extensions: 'extensions/',
}

type Clicks = Readonly<Partial<Record<BrowserName, MessageId>>> & { readonly others: MessageId }

const clicks: Readonly<Record<OwnPage, Clicks>> = {
  proxy: {
    chrome: 'way_proxy_chrome',
    chromium: 'way_proxy_chrome',
    edge: 'way_proxy_edge',
    brave: 'way_proxy_brave',
    firefox: 'way_proxy_firefox',
    opera: 'way_proxy_opera',
    others: 'way_proxy_others',
  },
  about: {
    chrome: 'way_about_chrome',
    edge: 'way_about_edge',
    brave: 'way_about_brave',
    firefox: 'way_about_firefox',
    chromium: 'way_about_chromium',
    others: 'way_about_others',
  },
  extensions: {
    chrome: 'way_extensions_chrome',
    chromium: 'way_extensions_chrome',
    edge: 'way_extensions_edge',
    brave: 'way_extensions_brave',
    firefox: 'way_extensions_firefox',
    others: 'way_extensions_others',
  },
  'dns-cache': { firefox: 'way_dns_firefox', others: 'way_dns_chrome' },
}

/** Browsers whose settings lie elsewhere than Chromium's, though they are of its family. */
const ownSettings: readonly BrowserName[] = ['opera', 'vivaldi']

/** Where this browser's settings lie under Chromium's names, if we can open them at all. */
export function settingsOf({ browserName, ownPages }: Device): string | undefined {
  return ownPages && !ownSettings.includes(browserName) ? `${ownPages}://settings` : undefined
}

/** The clicks that lead to a page of the browser, and the page itself where we can open it. */
export function wayTo(page: OwnPage, { browserName, ownPages }: Device): Point {
  const id = clicks[page][browserName] ?? clicks[page].others
  // Firefox opens none for us: its address is to be typed.
  if (browserName === 'firefox' && page === 'dns-cache') return { say: { id }, copy: 'about:networking#dns' }
  const moved = page !== 'dns-cache' && page !== 'extensions' && ownSettings.includes(browserName)
  if (!ownPages || moved) return { say: { id } }
  return { say: { id }, open: { button: { id: 'guide_open_button' }, url: `${ownPages}://${paths[page]}` } }
}

/** The browser's own page about one extension; undefined where we can open none. */
export function pageOfExtension(id: string, { ownPages }: Device): string | undefined {
  return ownPages && `${ownPages}://extensions/?id=${encodeURIComponent(id)}`
}

/** How an extension is kept from one site alone: Firefox has no "Site access" for each of them. */
export function wayToPause({ browserName }: Pick<Device, 'browserName'>): MessageId {
  return browserName === 'firefox' ? 'bisect_advice_firefox' : 'bisect_advice'
}

const places: Readonly<Record<SystemPlace, Readonly<Record<System, MessageId>>>> = {
  clock: {
    windows: 'place_clock_windows',
    mac: 'place_clock_mac',
    chromeos: 'place_clock_chromeos',
    linux: 'place_clock_linux',
    other: 'place_clock_elsewhere',
  },
  vpn: {
    windows: 'place_vpn_windows',
    mac: 'place_vpn_mac',
    chromeos: 'place_vpn_chromeos',
    linux: 'place_vpn_linux',
    other: 'place_vpn_elsewhere',
  },
  firewall: {
    windows: 'place_firewall_windows',
    mac: 'place_firewall_mac',
    chromeos: 'place_firewall_chromeos',
    linux: 'place_firewall_linux',
    other: 'place_firewall_elsewhere',
  },
}

/** Before macOS 13, "System Settings" were "System Preferences", and laid out in another way. */
const onOldMac: Readonly<Record<SystemPlace, MessageId>> = {
  clock: 'place_clock_mac_old',
  vpn: 'place_vpn_mac_old',
  firewall: 'place_firewall_mac_old',
}

const byCommand: Readonly<Partial<Record<SystemPlace, string>>> = {
  clock: 'timedatectl set-ntp true',
  firewall: 'sudo ufw status',
}

/** Where it is set on this system. */
export function placeOn(place: SystemPlace, { system, systemVersion }: Device): Point {
  const old = system === 'mac' && (systemVersion?.[0] ?? 13) < 13
  const command = system === 'linux' ? byCommand[place] : undefined
  return { say: { id: old ? onOldMac[place] : places[place][system] }, ...(command && { copy: command }) }
}

/** The file by which names are tied to addresses by hand; a Chromebook has none that a person could change. */
export function hostsFile({ system }: Device): string | undefined {
  if (system === 'chromeos') return undefined
  return system === 'windows' ? String.raw`C:\Windows\System32\drivers\etc\hosts` : '/etc/hosts'
}
