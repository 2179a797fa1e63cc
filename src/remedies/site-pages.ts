import type { BrowserName, Device } from '../contract/device'
import type { MessageId } from '../contract/messages'
import type { Point } from './remedy'
import { settingsOf } from './ways'

/** The browser's own page where this site's cookies are allowed; undefined where we can open none. */
export function cookieSetting(origin: string, device: Device): string | undefined {
  const settings = settingsOf(device)
  // Edge has them in a list, apart from what else a site may do.
  if (settings && device.browserName === 'edge') return `${settings}/content/cookies`
  return settings && `${settings}/content/siteDetails?site=${encodeURIComponent(origin)}`
}

const clicks: Readonly<Record<BrowserName, MessageId>> = {
  chrome: 'way_stored_chrome',
  chromium: 'way_stored_chrome',
  brave: 'way_stored_chrome',
  edge: 'way_stored_edge',
  firefox: 'way_stored_firefox',
  opera: 'way_stored_others',
  vivaldi: 'way_stored_others',
}

/** Where the browser removes all that it keeps of one site, and the page itself where we can open it. */
export function wayToStored(origin: string, device: Device): Point {
  const settings = settingsOf(device)
  const say = { id: clicks[device.browserName] }
  if (!settings) return { say }
  const page =
    device.browserName === 'edge'
      ? `siteData?searchSubpage=${encodeURIComponent(new URL(origin).hostname)}`
      : `content/siteDetails?site=${encodeURIComponent(origin)}`
  return { say, open: { button: { id: 'guide_open_button' }, url: `${settings}/${page}` } }
}

/** The keys that open a private window. */
export function privateKeys({ system, browserName }: Device): string {
  return `${system === 'mac' ? 'Cmd' : 'Ctrl'}+Shift+${browserName === 'firefox' ? 'P' : 'N'}`
}
