import type { Address, Exchange, JarCookie, SetCookieFact } from '../contract/evidence'

/**
 * The jar as an answer leaves it (RFC 6265bis 5.7), for recordings, which hold no jar: only what the recording itself saw
 * being set is in it. Cookies that ran out stay, so that it can be told why they were not sent.
 */
export function keepCookies(jar: readonly JarCookie[], { address, answer, redirects }: Exchange): readonly JarCookie[] {
  const stops = [...redirects, { address, setCookies: answer?.setCookies ?? [] }]
  return stops.reduce(
    (before, stop) =>
      (stop.setCookies ?? [])
        .filter(({ refused }) => !refused)
        .reduce((now, fact) => keepCookie(now, fact, stop.address), before),
    jar,
  )
}

function keepCookie(jar: readonly JarCookie[], fact: SetCookieFact, address: Address): readonly JarCookie[] {
  const cookie = storedAs(fact, address)
  const same = ({ name, domain, path, hostOnly }: JarCookie) =>
    name === cookie.name && domain === cookie.domain && path === cookie.path && hostOnly === cookie.hostOnly
  const others = jar.filter((other) => !same(other))
  return fact.removes ? others : [...others, cookie]
}

function storedAs(
  { domain, sameSite, removes: _, refused: __, partitioned, ...fact }: SetCookieFact,
  address: Address,
): JarCookie {
  return {
    ...fact,
    domain: domain === undefined ? address.hostname : `.${domain}`,
    hostOnly: domain === undefined,
    path: fact.path ?? defaultPath(address.path),
    sameSite: sameSite ?? 'unspecified',
    ...(partitioned && { partition: `${address.scheme}://${address.site}` }),
  }
}

/** RFC 6265bis 5.1.4: the path up to its last slash. */
function defaultPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/** Those that belong to the host, whatever their path: what the browser's own jar is asked for. */
export function cookiesOf(jar: readonly JarCookie[], { hostname }: Address): JarCookie[] {
  return jar.filter(({ domain, hostOnly }) => (hostOnly ? domain === hostname : `.${hostname}`.endsWith(domain)))
}
