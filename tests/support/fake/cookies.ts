import type { RawCookie } from '../../../src/platform/cookies'
import { domainMatches, pathMatches, reaches } from '../../../src/http/cookie'
import { call, type Life } from './calls'

type Partition = NonNullable<RawCookie['partitionKey']>

export interface Jar {
  cookies: RawCookie[]
  /** Names that the browser refuses to set. */
  readonly refused: Set<string>
  /** Firefox with first-party isolation. */
  isolates?: boolean
}

export function cookie(name: string, domain: string, more: Partial<RawCookie> = {}): RawCookie {
  return {
    name,
    value: `value of ${name}`,
    domain,
    hostOnly: !domain.startsWith('.'),
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'lax',
    session: more.expirationDate === undefined,
    storeId: '0',
    ...more,
  }
}

const same = (one?: Partition, other?: Partition) => one?.topLevelSite === other?.topLevelSite
const identity = ({ name, domain, path, storeId, partitionKey }: RawCookie) =>
  JSON.stringify([name, domain, path, storeId, partitionKey?.topLevelSite])

interface Removal {
  readonly url: string
  readonly name: string
  readonly storeId?: string
  readonly partitionKey?: Partition
}

type Setting = Partial<RawCookie> & { readonly url: string; readonly name: string; readonly value: string }

/** `browser.cookies` of one life, as Chromium's measured one (platform-chromium.md 6). */
export function fakeCookies(jar: Jar, tabIds: (storeId: string) => number[], life: Life) {
  return {
    getAll: call(life, (which: { domain: string; storeId?: string; partitionKey?: Partition }) => {
      if ((jar.isolates ?? false) !== 'firstPartyDomain' in which)
        throw new Error('firstPartyDomain is missing, or not known.')
      return jar.cookies.filter(
        ({ domain, storeId, partitionKey }) =>
          domainMatches(domain.replace(/^\./, ''), which.domain) &&
          storeId === (which.storeId ?? '0') &&
          // Left out: the unpartitioned ones alone; empty: all.
          (which.partitionKey?.topLevelSite
            ? same(partitionKey, which.partitionKey)
            : which.partitionKey || !partitionKey),
      )
    }),

    /** Removes every cookie of the name that would be sent to the address, not only one. */
    remove: call(life, ({ url, name, storeId = '0', partitionKey }: Removal) => {
      const { protocol, hostname, pathname: path } = new URL(url)
      const address = { scheme: protocol.slice(0, -1), hostname, path }
      const goes = (other: RawCookie) =>
        other.name === name &&
        other.storeId === storeId &&
        same(other.partitionKey, partitionKey) &&
        pathMatches(path, other.path) &&
        reaches(other, address)
      jar.cookies = jar.cookies.filter((other) => !goes(other))
      return { url, name, storeId }
    }),

    set: call(life, (setting: Setting) => {
      const { url, name, value, domain, path = '/', expirationDate, partitionKey } = setting
      const { hostname, protocol } = new URL(url)
      const secure = setting.secure ?? false
      const isSafe = protocol === 'https:' || hostname.endsWith('localhost')
      const isOther = partitionKey?.hasCrossSiteAncestor === false && !partitionKey.topLevelSite?.startsWith(protocol)
      if (isOther) throw new Error('partitionKey has a first party value for hasCrossSiteAncestor')
      // A cookie with neither is none (RFC 6265bis 5.7): measured over the nameless twins of tests/e2e/jars.spec.ts.
      if (!name && !value) throw new Error('Failed to parse or set cookie named "".')
      if (jar.refused.has(name) || (secure && !isSafe) || (domain && !domainMatches(hostname, domain)))
        throw new Error(`Failed to parse or set cookie named "${name}".`)
      // Chromium's "leave Secure cookies alone" (RFC 6265bis 5.7): found by the jars of tests/e2e/jars.spec.ts.
      const kept = jar.cookies.find((other) => other.name === name && other.secure && pathMatches(path, other.path))
      if (kept && !secure && protocol !== 'https:') throw new Error(`Failed to parse or set cookie named "${name}".`)
      const made: RawCookie = {
        name,
        value,
        domain: domain === undefined ? hostname : `.${domain.replace(/^\./, '')}`,
        hostOnly: domain === undefined,
        path,
        secure,
        httpOnly: setting.httpOnly ?? false,
        sameSite: setting.sameSite ?? 'unspecified',
        session: expirationDate === undefined,
        storeId: setting.storeId ?? '0',
        ...(expirationDate !== undefined && { expirationDate }),
        ...(partitionKey && { partitionKey }),
      }
      jar.cookies = jar.cookies.filter((other) => identity(other) !== identity(made))
      if (expirationDate !== undefined && expirationDate * 1000 <= Date.now()) return null
      jar.cookies.push(made)
      return made
    }),

    getAllCookieStores: call(life, () => ['0', '1'].map((id) => ({ id, tabIds: tabIds(id) }))),
  }
}
