import type { Touch } from '../../contract/bisect'
import type { Address } from '../../contract/evidence'
import { domainMatches } from '../../http/cookie'
import type { Installed } from '../../platform/management'
import type { Bearing } from './changes'

export interface Suspects {
  /** Likeliest first. */
  readonly likely: readonly Installed[]
  /** Password managers: switched off, their vault locks. */
  readonly vaults: readonly Installed[]
  /** Nobody may switch them off. */
  readonly locked: readonly Installed[]
}

/** Permission -> what one may do with it. `host`: only to sites that one has access to. */
const powers: Readonly<Record<string, { readonly touch: Touch; readonly host: boolean }>> = {
  declarativeNetRequest: { touch: 'headers', host: true },
  declarativeNetRequestWithHostAccess: { touch: 'headers', host: true },
  webRequestBlocking: { touch: 'headers', host: true },
  debugger: { touch: 'headers', host: false },
  webRequestAuthProvider: { touch: 'sign-in', host: true },
  cookies: { touch: 'cookies', host: true },
  browsingData: { touch: 'cookies', host: false },
  // They can forbid a site, or all of them, to keep cookies.
  contentSettings: { touch: 'cookies', host: false },
  privacy: { touch: 'cookies', host: false },
  proxy: { touch: 'proxy', host: false },
  vpnProvider: { touch: 'proxy', host: false },
}

/** How likely it is that what may be touched is what went wrong: a sign-in travels in headers, then in cookies. */
const weights: Readonly<Record<Touch, number>> = { headers: 8, 'sign-in': 6, cookies: 4, proxy: 3, page: 1 }

/**
 * How much likelier a change makes it. One that came between a good answer and the refusal outweighs any one power; one
 * of the last days, with nothing to compare, most of them.
 */
const changed: Readonly<Record<Bearing, number>> = { 'since-fine': 12, lately: 6 }

/** `*://*.acme.test/*` (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns) over an address. */
export function reaches(pattern: string, { scheme, hostname }: Pick<Address, 'scheme' | 'hostname'>): boolean {
  if (pattern === '<all_urls>') return true
  const [, wantedScheme, wantedHost] = /^(\*|[a-z]+):\/\/(\[[^\]]*\]|[^/:]*)/.exec(pattern) ?? []
  if (wantedScheme !== '*' && wantedScheme !== scheme) return false
  if (wantedHost === '*') return true
  return wantedHost?.startsWith('*.') ? domainMatches(hostname, wantedHost.slice(2)) : wantedHost === hostname
}

/** What the extension may do to a sign-in at this address. */
export function touchesOf(
  { permissions, hostPermissions }: Pick<Installed, 'permissions' | 'hostPermissions'>,
  address: Pick<Address, 'scheme' | 'hostname'>,
): Touch[] {
  const here = hostPermissions.some((pattern) => reaches(pattern, address))
  const touches = permissions.flatMap((permission) => {
    const power = Object.hasOwn(powers, permission) ? powers[permission] : undefined
    return power && (here || !power.host) ? [power.touch] : []
  })
  return [...new Set<Touch>([...touches, ...(here ? ['page' as const] : [])])]
}

/** No permission tells a vault: names do, as far as they go. */
const vault =
  /pass ?word|passwort|\bpass(bolt|key|pack|ky)?\b|lastpass|1password|bitwarden|dashlane|keepass|keeper|nordpass|roboform|enpass|\bvault\b|authenticator/i

/**
 * The extensions that may be what breaks a page at the address. One without any power that shows is a suspect all the
 * same, the last one: where its scripts run, `management` does not tell. `bearing`: of what is known of its last change.
 */
export function rankSuspects(
  installed: readonly Installed[],
  address: Pick<Address, 'scheme' | 'hostname'>,
  bearing: (id: string) => Bearing | undefined = () => undefined,
): Suspects {
  const weigh = (each: Installed) => {
    const recent = bearing(each.id)
    return touchesOf(each, address).reduce((sum, touch) => sum + weights[touch], recent ? changed[recent] : 0)
  }
  const ranked = installed
    .filter(({ on }) => on)
    .map((each) => ({ each, weight: weigh(each) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ each }) => each)
  const free = ranked.filter(({ mayDisable }) => mayDisable)
  return {
    likely: free.filter(({ name }) => !vault.test(name)),
    vaults: free.filter(({ name }) => vault.test(name)),
    locked: ranked.filter(({ mayDisable }) => !mayDisable),
  }
}
