import { describe, expect, it } from 'vitest'
import type {
  CookieFacts,
  Exchange,
  HistoryFacts,
  JarCookie,
  SetCookieFact,
  SignedIn,
} from '../../../src/contract/evidence'
import { lastSignIn, lostCookie, notKept, refusedAtSignIn } from '../../../src/diagnosis/facts/lost-cookie'
import { answer, at, exchange, readAt } from '../../support/fake-exchange'

const minute = 60_000
const cookie = (more: Partial<JarCookie> = {}): JarCookie => ({
  ...{ name: 'sessionid', length: 32, digest: 'd1', domain: 'intranet.acme.test', hostOnly: true, path: '/' },
  ...{ secure: false, httpOnly: true, sameSite: 'lax' },
  ...more,
})
const scene = (more: Partial<Exchange> = {}) =>
  exchange(401, 60 * minute, { kind: 'call', address: at('/api/orders'), ...more })
const from = (relation: 'same-origin' | 'same-site' | 'cross-site') => ({
  initiator: { origin: 'https://intranet.acme.test', relation },
})
const jar = (...cookies: JarCookie[]) => ({ sent: [], jar: cookies })
const after = (signedIn?: SignedIn): HistoryFacts => ({
  ...{ answers: [], refusals: 1, siblings: [], ...(signedIn && { signedIn }) },
})
const set = (removes = false): SetCookieFact => ({
  ...{ name: 'sid', length: 32, digest: 'a', secure: true, httpOnly: true, partitioned: false, removes },
})

describe('a cookie for another path', () => {
  const ofSignIn = (name: string) => after({ at: 0, host: 'intranet.acme.test', form: true, set: [{ ...set(), name }] })

  it('is told with its path', () => {
    expect(lostCookie(scene(), jar(cookie({ path: '/auth' })), ofSignIn('sessionid'))).toEqual({
      how: 'other-path',
      saw: { id: 'saw_cookie_other_path', values: [{ code: 'sessionid' }, { code: '/auth' }] },
    })
  })

  it.each([
    ['its path fits', { path: '/api' }],
    ['it signs nobody in', { path: '/auth', name: 'theme' }],
    ['it is meant for that path alone', { path: '/auth', name: 'refresh_token' }],
  ])('is none where %s', (_what, more) =>
    expect(lostCookie(scene(), jar(cookie(more)), ofSignIn('name' in more ? more.name : 'sessionid'))).toBeUndefined(),
  )

  it('is none of another application on the host, which has a path of its own', () => {
    expect(lostCookie(scene(), jar(cookie({ path: '/manager' })), ofSignIn('JSESSIONID'))).toBeUndefined()
    expect(lostCookie(scene(), jar(cookie({ path: '/manager' })), undefined)).toBeUndefined()
  })
})

describe('a sign-in whose redirect is refused', () => {
  const led = (path: string, more = {}) =>
    lastSignIn(
      scene({ kind: 'page', redirects: [{ address: at(path), status: 302, method: 'POST', ...more }] }),
      undefined,
    )

  it('is the last one, with what it set', () => {
    expect(led('/login', { setCookies: [set()] })).toMatchObject({ at: scene().startedAt, set: [{ name: 'sid' }] })
    expect(led('/login')).toMatchObject({ set: [] })
  })

  it('is none where a form was posted elsewhere, or its own page came again', () => {
    expect(led('/search')).toBeUndefined()
    const same = scene({ address: at('/login'), redirects: [{ address: at('/login'), status: 302, method: 'POST' }] })
    expect(lastSignIn(same, undefined)).toBeUndefined()
  })

  it('is none where another host’s answers it: this very page was to set the cookie', () => {
    const redirects = [{ address: at('/login', 'id.acme.other'), status: 303, method: 'POST', setCookies: [] }]
    const led = (path: string) => scene({ kind: 'page', address: readAt(path), redirects })
    expect(lastSignIn(led('/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'), undefined)).toBeUndefined()
    expect(lastSignIn(led('/callback'), undefined)).toMatchObject({ set: [] })
  })
})

describe('a script that asked without cookies', () => {
  it('is one of the same site’s', () =>
    expect(lostCookie(scene(from('same-site')), jar(cookie()), undefined)?.how).toBe('asked-without'))

  it.each([
    ['the same origin', from('same-origin')],
    ['another site', from('cross-site')],
    ['nobody known', {}],
    ['no script', { ...from('same-site'), kind: 'page' as const }],
  ])('is not %s', (_what, more) => expect(lostCookie(scene(more), jar(cookie()), undefined)).toBeUndefined())

  it('is none where the cookie went along, or Cookie was not seen', () => {
    const went = { sent: [cookie()], jar: [cookie()] }
    expect(lostCookie(scene(from('same-site')), went, undefined)).toBeUndefined()
    expect(lostCookie(scene(from('same-site')), { jar: [cookie()] }, undefined)).toBeUndefined()
  })
})

describe('a sign-in that kept nothing', () => {
  const signedIn = (minutesAgo: number, more: Partial<SignedIn> = { set: [] }): HistoryFacts =>
    after({ at: (60 - minutesAgo) * minute, host: 'intranet.acme.test', form: true, ...more })

  it('is told with its time', () => {
    expect(lostCookie(scene(), undefined, signedIn(1))).toEqual({
      how: 'kept-nothing',
      saw: { id: 'saw_sign_in_kept_nothing', values: [{ at: 59 * minute }] },
    })
    expect(lostCookie(scene(), jar(), signedIn(1, { set: [set(true)] }))?.how).toBe('kept-nothing')
    // A script that signs in may be answered with a token.
    expect(lostCookie(scene(), jar(), signedIn(1, { set: [], form: false }))?.how).toBe('kept-nothing-perhaps')
  })

  it.each<[string, HistoryFacts]>([
    ['there was none', after()],
    ['it was long ago', signedIn(20)],
    ['it set a cookie', signedIn(1, { set: [set()] })],
    ['what it set was not visible', signedIn(1, {})],
  ])('is none where %s', (_what, history) => expect(lostCookie(scene(), jar(), history)).toBeUndefined())

  it('is none where the browser holds a cookie all the same', () =>
    expect(lostCookie(scene(), jar(cookie({ name: 'app' })), signedIn(1))).toBeUndefined())
})

describe('a cookie that the browser did not keep', () => {
  const given = (cookie: Partial<SetCookieFact> = {}, more: Partial<Exchange> = {}) =>
    scene({
      ...{ kind: 'page', address: at('/home') },
      redirects: [{ address: at('/login'), status: 302, method: 'POST', setCookies: [{ ...set(), ...cookie }] }],
      ...more,
    })
  const lost = (exchange: Exchange, cookies: CookieFacts = jar(), names: readonly string[] = []) =>
    notKept(exchange, cookies, answer(401, 0, { names, ...(cookies.set && { setCookies: cookies.set }) }), undefined)
      ?.name

  it.each<[string, Partial<SetCookieFact>]>([
    ['for its host', {}],
    ['for the whole site', { domain: 'acme.test' }],
    ['for a path of its own', { path: '/else' }],
    ['for a year', { expires: 400 * 24 * 60 * minute }],
  ])('was given %s', (_what, cookie) => expect(lost(given(cookie))).toBe('sid'))

  it.each<[string, Partial<SetCookieFact>]>([
    ['signs nobody in', { name: 'theme' }],
    ['is only removed', { removes: true, expires: 0 }],
    ['is over at once', { expires: 60 * minute + 1000 }],
    ['is larger than what browsers store', { length: 5000 }],
    ['is for another host', { domain: 'other.test' }],
  ])('is none that %s', (_what, cookie) => expect(lost(given(cookie))).toBeUndefined())

  it('is none of another host on the way, nor in a part of another site’s page', () => {
    const [station] = given().redirects
    const other = { ...station, address: at('/login', 'id.acme.test') } as Exchange['redirects'][number]
    expect(lost(given({}, { redirects: [other] }))).toBeUndefined()
    expect(lost(given({}, { kind: 'frame' }))).toBeUndefined()
    expect(lost(given({}, { embedded: true }))).toBeUndefined()
    expect(lost(given({}, { redirects: [] }))).toBeUndefined()
  })

  it('is none that the jar has, whatever kept it back, or that was removed again, or of which the jar is unknown', () => {
    expect(lost(given(), jar(cookie({ name: 'sid', path: '/else' })))).toBeUndefined()
    expect(lost(given(), jar(cookie({ name: 'sid', partition: 'https://third.test' })))).toBeUndefined()
    expect(lost(given(), { ...jar(), set: [set(true)] })).toBeUndefined()
    expect(lost(given(), jar(), ['clear-site-data'])).toBeUndefined()
    expect(lost(given(), { sent: [] })).toBeUndefined()
    expect(lost(given(), jar(cookie({ name: 'other' })))).toBe('sid')
  })
})

describe('a cookie that each visit of the page gave in vain', () => {
  const now = 60 * minute
  const visit = (more: Partial<Exchange> = {}) => exchange(401, now, { address: at('/home'), ...more })
  const gave = (more: object = {}) => ({
    ...{ at: now - minute, status: 401, kind: 'page' as const, samePath: true, gave: ['sid'] },
    ...more,
  })
  const known = (...answers: ReturnType<typeof gave>[]): HistoryFacts => ({ ...after(), answers })
  const lost = (
    cookie: Partial<SetCookieFact> = {},
    history = known(gave()),
    seen: Exchange = visit(),
    cookies: CookieFacts = jar(),
    names: readonly string[] = [],
  ) => notKept(seen, cookies, answer(401, now, { names, setCookies: [{ ...set(), ...cookie }] }), history)

  it('is told, with why where it says itself why no browser keeps it', () => {
    expect(lost()).toEqual({ name: 'sid', how: 'each-visit' })
    const refused = 'secure-over-http'
    expect(lost({ refused })).toEqual({ name: 'sid', how: 'each-visit', refused })
    const others = { ...jar(), sent: [{ name: 'cart', length: 1, digest: 'c' }] }
    expect(lost({ refused }, known(gave()), visit(), others)?.refused).toBe(refused)
    expect(lost({}, known(gave()), visit(), others)).toBeUndefined()
    const itself = { ...jar(), sent: [{ name: 'sid', length: 1, digest: 'c' }] }
    expect(lost({ refused }, known(gave()), visit(), itself)).toBeUndefined()
  })

  it.each<[string, HistoryFacts]>([
    ['it is the first visit', after()],
    ['the visit before gave another', known(gave({ gave: ['other'] }))],
    ['the visit before was of another page', known(gave({ samePath: false }))],
    ['the visit before gave nothing, or was sent some', known(gave({ gave: undefined }))],
    ['the visit before was long ago', known(gave({ at: now - 11 * minute }))],
    ['both were asked for at once', known(gave({ at: now - 5 }))],
    ['cookies had gone along with a page that opened', { ...known(gave()), cookiesWhenFine: [cookie()] }],
    ['somebody has signed out', { ...known(gave()), signedOutAt: now - 1000 }],
  ])('is none where %s', (_what, history) => expect(lost({}, history)).toBeUndefined())

  it.each<[string, Partial<SetCookieFact>]>([
    ['signs nobody in', { name: 'theme' }],
    ['has its end in the past', { removes: true, expires: 0 }],
    ['is over at once', { expires: now + 1000 }],
    ['is for another host', { domain: 'other.test' }],
  ])('is none that %s', (_what, more) => expect(lost(more, known(gave({ gave: ['sid', 'theme'] })))).toBeUndefined())

  it.each<[string, Partial<JarCookie>]>([
    ['for another path', { path: '/else' }],
    ['which SameSite keeps back', { sameSite: 'strict' }],
    ['in another partition', { partition: 'https://third.test' }],
    ['for https alone', { secure: true }],
  ])('is none that the jar has, %s', (_what, more) =>
    expect(lost({}, known(gave()), visit(), jar(cookie({ name: 'sid', ...more })))).toBeUndefined(),
  )

  it('is none of a part of another site’s page, of a stored answer, of one that clears all, or of an unknown jar', () => {
    expect(lost({}, known(gave()), visit({ kind: 'frame' }))).toBeUndefined()
    expect(lost({}, known(gave()), visit({ embedded: true }))).toBeUndefined()
    expect(lost({}, known(gave()), visit({ end: { at: now, status: 401, fromCache: true } }))).toBeUndefined()
    expect(lost({}, known(gave()), visit(), jar(), ['clear-site-data'])).toBeUndefined()
    expect(lost({}, known(gave()), visit(), { sent: [] })).toBeUndefined()
  })
})

describe('a cookie of the last sign-in that no browser keeps as it is', () => {
  const signedIn = (...cookies: SetCookieFact[]) =>
    after({ at: 0, host: 'intranet.acme.test', form: true, set: cookies })
  const lost = (history: HistoryFacts, ...now: SetCookieFact[]) =>
    refusedAtSignIn(scene(), answer(401, 0, { setCookies: now }), history)
  const refused = { ...set(), refused: 'none-without-secure' as const }
  it('is told, unless it was given up on purpose', () => {
    expect(lost(signedIn(refused))).toMatchObject({ name: 'sid', refused: 'none-without-secure' })
    expect(lost(signedIn(set()))).toBeUndefined()
    expect(lost(signedIn({ ...refused, name: 'theme' }))).toBeUndefined()
    expect(lost(signedIn({ ...refused, removes: true }))).toBeUndefined()
    expect(lost(signedIn(refused, set(true)))).toBeUndefined()
    expect(lost(signedIn(refused), set(true))).toBeUndefined()
    expect(lost(after())).toBeUndefined()
  })
})
