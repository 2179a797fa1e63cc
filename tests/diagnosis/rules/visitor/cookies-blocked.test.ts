import { describe, expect, it } from 'vitest'
import type { Evidence, Exchange, JarCookie, SentCookie } from '../../../../src/contract/evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { plan } from '../../../../src/remedies/plan'
import { sureFrom } from '../../../../src/remedies/situation'
import { evidence as pageOf } from '../../../support/fake-evidence'
import { at } from '../../../support/fake-exchange'
import { firstCause, seen, speaksFor, without } from '../../recorded'

const cause = 'cookies-blocked'
const session: JarCookie = {
  name: 'sessionid',
  length: 32,
  digest: 'd',
  domain: 'app.acme.test',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
}
const across = seen({ sent: { Origin: 'https://other.test' } })
const jar = (cookie: JarCookie) => ({ cookies: { sent: [], jar: [cookie] } })

describe('cookies-blocked', () => {
  it('is named where SameSite kept the sign-in from going across sites', () => {
    const evidence = { ...across, ...jar(session) }
    expect(firstCause(evidence)).toBe(cause)
    expect(speaksFor(evidence, cause)).toContain('saw_cookie_same_site')
  })

  it('is not named where the request stayed on the site, or the cookie went along', () => {
    const own = seen({ kind: 'document' })
    expect(speaksFor({ ...own, ...jar(session) }, cause)).not.toContain('saw_cookie_same_site')
    const { cookies: _, ...rest } = seen({
      sent: { Origin: 'https://other.test', Cookie: 'sessionid=4f2a9c8e7b6d5a43' },
    })
    expect(speaksFor({ ...rest, ...jar(session) }, cause)).toEqual([])
  })

  it('is named where a SameSite=None cookie stayed behind across sites: the browser keeps such cookies back', () => {
    const evidence = { ...across, ...jar({ ...session, sameSite: 'none' }) }
    expect(firstCause(evidence)).toBe(cause)
    expect(speaksFor(evidence, cause)).toContain('saw_cookie_kept_back')
  })

  it('says of a frame that the browser itself held it back, and of a call that it stayed behind', () => {
    const { exchange, ...rest } = { ...across, ...jar({ ...session, sameSite: 'none' }) }
    const said = (more: Partial<Exchange>, cookie = session) => {
      const evidence = { ...rest, ...jar(cookie), exchange: { ...exchange, ...more } }
      return speaksFor(evidence, cause)
    }
    const open = { ...session, sameSite: 'none' } as const
    const own = { origin: 'https://app.acme.test', relation: 'same-origin' } as const
    expect(said({ kind: 'frame' }, open)).toEqual(['saw_cookie_kept_across'])
    expect(said({ kind: 'call', embedded: true, initiator: own }, open)).toEqual(['saw_cookie_kept_across'])
    expect(said({ kind: 'call' }, open)).toEqual(['saw_cookie_kept_back'])
    expect(said({ kind: 'frame' })).toEqual(['saw_cookie_same_site'])
  })

  it('tells cookies of another partition', () => {
    const evidence = { ...across, ...jar({ ...session, sameSite: 'none', partition: 'https://third.test' }) }
    expect(speaksFor(evidence, cause)).toContain('saw_cookie_partition')
  })

  it('is the site’s to mend in a call, and the visitor’s in a frame, which can be opened by itself', () => {
    const { exchange, ...rest } = { ...across, ...jar(session) }
    const whose = (kind: 'call' | 'frame') =>
      diagnose({ ...rest, exchange: { ...exchange, kind } }).ranked.find((found) => found.cause === cause)?.who
    expect(whose('call')).toBe('site')
    expect(whose('frame')).toBe('visitor')
  })

  it.each([
    ['the visitor', 'GET', 'strict'],
    ['the site', 'POST', 'strict'],
    ['the site', 'POST', 'lax'],
  ] as const)(
    'is for %s to mend where another site led to the page itself by %s, of a %s cookie',
    (who, method, sameSite) => {
      const { exchange, ...rest } = { ...across, ...jar({ ...session, sameSite }) }
      const evidence = { ...rest, exchange: { ...exchange, kind: 'page', method } } as const
      expect(diagnose(evidence).ranked[0]).toMatchObject({ cause, who: who === 'the site' ? 'site' : 'visitor' })
      expect(speaksFor(evidence, cause)).toContain('saw_cookie_same_site')
    },
  )

  it.each([
    ['a link of the site itself led there', { initiator: { origin: 'https://www.acme.test', relation: 'same-site' } }],
    ['it was typed', { initiator: undefined }],
  ] as const)('does not say that SameSite=Strict held the cookie back where %s', (_what, more) => {
    const { exchange, ...rest } = { ...across, ...jar({ ...session, sameSite: 'strict' }) }
    const evidence = { ...rest, exchange: { ...exchange, kind: 'page', method: 'GET', ...more } } as Evidence
    expect(speaksFor(evidence, cause)).not.toContain('saw_cookie_same_site')
  })

  it('does not mind cookies that sign nobody in', () => {
    expect(speaksFor({ ...across, ...jar({ ...session, name: 'theme' }) }, cause)).toEqual([])
  })

  it('is unchecked where the jar was not seen', () => {
    expect(diagnose(without(across, 'cookies')).unchecked).toContain(cause)
  })

  const signedIn = (...fields: string[]) =>
    ({
      ...{ method: 'POST', url: 'https://app.acme.test/api/login', status: 200, at: '2026-11-21T11:58:00.000Z' },
      got: { 'Set-Cookie': fields },
    }) as const

  it.each([
    ['sessionid=4f2a9c8e; Domain=acme.other', 'saw_cookie_other_domain'],
    ['sessionid=4f2a9c8e; Domain=test', 'saw_cookie_public_suffix'],
    ['sessionid=4f2a9c8e; SameSite=None', 'saw_cookie_none_without_secure'],
    ['__Host-sessionid=4f2a9c8e', 'saw_cookie_prefix'],
  ])('is named, as the site’s to mend, where its sign-in set %s', (field, saw) => {
    const evidence = seen([signedIn(field), {}])
    expect(speaksFor(evidence, cause)).toContain(saw)
    expect(diagnose(evidence).ranked[0]).toMatchObject({ cause, who: 'site' })
  })

  it('knows a Secure cookie that came over http', () => {
    const plain = { url: 'http://app.acme.test/reports' }
    const login = { ...signedIn('sessionid=4f2a9c8e; Secure'), url: 'http://app.acme.test/api/login' }
    expect(speaksFor(seen([login, plain]), cause)).toContain('saw_cookie_secure_over_http')
  })

  it.each([
    ['what is kept', 'sessionid=4f2a9c8e; Path=/; Secure'],
    ['what signs nobody in', 'theme=dark; Domain=acme.other'],
    ['what is only removed', 'sessionid=; Domain=acme.other; Max-Age=0'],
  ])('does not blame a refusal where the sign-in set %s', (_what, field) => {
    const refused = ['saw_cookie_other_domain', 'saw_cookie_secure_over_http']
    for (const id of refused) expect(speaksFor(seen([signedIn(field), {}]), cause)).not.toContain(id)
  })

  it.each(['Cookies are disabled in your browser', 'Please enable cookies'])(
    'is named where the site says “%s”',
    (message) => {
      expect(firstCause(seen({ body: { message } }))).toBe(cause)
    },
  )

  it.each(['We use cookies', 'Please enable JavaScript and cookies'])('is not named for “%s”', (message) => {
    expect(firstCause(seen({ body: { message } }))).not.toBe(cause)
  })

  const signIn = { address: at('/login'), status: 302, method: 'POST' }
  const fact = { ...{ name: 'sid', length: 32, digest: 'd', secure: false, httpOnly: true }, partitioned: false }
  const given = { ...signIn, setCookies: [{ ...fact, removes: false }] }
  const ledHere = (sent: readonly SentCookie[], kept: readonly JarCookie[], station: object = given) => {
    const request = { names: [], credentials: [], complete: 'all', cookies: sent, headers: {} } as const
    const redirects = [station] as Exchange['redirects']
    const asked = { type: 'html', text: 'Please sign in', asksPassword: true } as const
    return pageOf({ request, redirects, cookies: { sent, jar: kept }, wording: asked, names: ['www-authenticate'] })
  }

  it('is named where the sign-in set a cookie that the browser did not keep, and to let it is the first step', () => {
    const evidence = ledHere([], [])
    const found = diagnose(evidence)
    expect(speaksFor(evidence, cause)).toEqual(['saw_cookie_not_kept'])
    expect(found.ranked[0]).toMatchObject({ cause, who: 'visitor' })
    expect(found.ranked[0].confidence).toBeGreaterThan(sureFrom)
    expect(plan(found, evidence, [])[0]?.spec.id).toBe('allow-cookies')
  })

  it.each([
    ['without a reason', {}, 'saw_cookie_never_kept', 'visitor'],
    ['for https only', { refused: 'secure-over-http' }, 'saw_cookie_secure_over_http', 'site'],
    ['for all sites, but not for https', { refused: 'none-without-secure' }, 'saw_cookie_none_without_secure', 'site'],
  ] as const)('is named where two visits of the page gave a cookie in vain, %s', (_why, more, saw, who) => {
    const setCookies = [{ ...fact, ...more, removes: false }]
    const request = { names: [], credentials: [], complete: 'all', cookies: [], headers: {} } as const
    const before = { at: 1, status: 401, kind: 'page', samePath: true, gave: ['sid'] } as const
    const visit = (answers: readonly (typeof before)[]): Evidence => {
      const history = { answers, refusals: 2, siblings: [] }
      const of = pageOf({ request, cookies: { sent: [], jar: [], set: setCookies }, history })
      return { ...of, answer: { ...of.answer, setCookies } }
    }
    expect(speaksFor(visit([before]), cause)).toEqual([saw])
    expect(diagnose(visit([before])).ranked[0]).toMatchObject({ cause, who })
    expect(speaksFor(visit([]), cause)).toEqual([])
    expect(firstCause(visit([]))).not.toBe(cause)
  })

  it('names what no browser keeps on the way here, as the site’s to mend', () => {
    const visit = (cookie: object, sent: readonly SentCookie[] = []) => {
      const start = { address: at('/start'), status: 302, method: 'GET' }
      return ledHere(sent, [], { ...start, setCookies: [{ ...fact, ...cookie, removes: false }] })
    }
    const refused = { refused: 'none-without-secure' }
    const told = 'saw_cookie_none_without_secure'
    expect(speaksFor(visit(refused), cause)).toEqual([told])
    expect(speaksFor(visit(refused, [{ name: 'a', length: 1, digest: 'a' }]), cause)).toEqual([told])
    expect(speaksFor(visit(refused, [{ name: 'sid', length: 1, digest: 'a' }]), cause)).toEqual([])
    expect(speaksFor(visit({ ...refused, path: '/else' }), cause)).toEqual([])
    expect(speaksFor(visit({ ...refused, name: 'theme' }), cause)).toEqual([])
  })

  it.each([
    ['the browser has it', ledHere([], [{ ...session, name: 'sid', path: '/login', domain: 'intranet.acme.test' }])],
    ['it went along', ledHere([{ name: 'sid', length: 32, digest: 'd' }], [])],
    ['any other cookie went along: cookies are let through', ledHere([{ name: 'a', length: 1, digest: 'a' }], [])],
    ['the sign-in set none', ledHere([], [], signIn)],
  ])('is not named for that where %s', (_what, evidence) => {
    expect(speaksFor(evidence, cause)).not.toContain('saw_cookie_not_kept')
    expect(firstCause(evidence)).not.toBe(cause)
  })
})
