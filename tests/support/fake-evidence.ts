import type { Address, Answer, Evidence, Exchange, JarCookie } from '../../src/contract/evidence'

export const address: Address = {
  scheme: 'https',
  hostname: 'intranet.acme.test',
  host: 'intranet.acme.test',
  origin: 'https://intranet.acme.test',
  site: 'acme.test',
  path: '/reports',
  whole: true,
  query: [],
  userInfo: false,
  digest: 'a1',
  pathDigest: 'p1',
  question: 'p1',
}

/** A session cookie of the refused host's own. */
export const jarCookie = (more: Partial<JarCookie> = {}): JarCookie => ({
  name: 'sid',
  length: 32,
  digest: '1',
  domain: 'intranet.acme.test',
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: true,
  sameSite: 'lax',
  ...more,
})

/** What a refused page looks like after redaction, for tests of what stands on it; the rest as given. */
export function evidence(
  more: Partial<Omit<Evidence, 'exchange' | 'answer'>> &
    Partial<Omit<Exchange, 'request' | 'answer' | 'prompts' | 'wording'>> &
    Partial<Answer> = {},
): Evidence {
  const { request, cookies, clock, history, prompts, preflight, wording, page, experiments, apart, ...rest } =
    more as Record<string, never>
  const { challenges, faults, headers, names, date, status, at, age, ...scene } = rest as Record<string, never>
  const answer: Answer = {
    status: status ?? 401,
    at: at ?? 1000,
    challenges: challenges ?? [],
    faults: faults ?? [],
    names: names ?? [],
    headers: headers ?? {},
    ...(date !== undefined && { date }),
    ...(age !== undefined && { age }),
  }
  const exchange: Exchange = {
    id: '1',
    kind: 'page',
    method: 'GET',
    address,
    startedAt: 900,
    prompts: [],
    redirects: [],
    answer,
    ...(scene as Partial<Exchange>),
  }
  const kinds = { request, cookies, clock, history, prompts, preflight, wording, page, experiments, apart }
  const known = Object.fromEntries(Object.entries(kinds).filter(([, value]) => value !== undefined))
  return { exchange, answer, ...known }
}
