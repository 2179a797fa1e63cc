import { describe, expect, it } from 'vitest'
import type { Exchange, SentCookie } from '../../src/contract/evidence'
import type { SiteRecord } from '../../src/contract/incident'
import { doorOf, emptySite, readHistory, remember } from '../../src/incidents/site'
import { answer, at, exchange, readAt } from '../support/fake-exchange'

const cookie = (digest: string): SentCookie => ({ name: 'sid', length: 32, digest })
const request = (...cookies: SentCookie[]) =>
  ({ names: [], credentials: [], complete: 'all', cookies, headers: {} }) as const
const after = (...seen: Exchange[]): SiteRecord => seen.reduce(remember, emptySite)
const call = (status: number, time: number) => exchange(status, time, { kind: 'call', address: at('/api/orders') })

describe('a site', () => {
  it('is remembered by what it answered, newest last and not without end', () => {
    const { answers } = after(
      ...Array.from({ length: 50 }, (_, index) => exchange(index % 2 ? 200 : 401, 1_000 + index)),
    )
    expect(answers).toHaveLength(20)
    expect(answers.at(-1)).toMatchObject({ at: 1_049, status: 200, kind: 'page' })
  })

  it('is known to have been handed the answer to a sign-in, by the address that works once', () => {
    const from = [{ address: at('/authorize', 'id.acme.other'), status: 302 }]
    const spent = { address: readAt('/callback?code=8f3kd02mz71q&state=af0ifjsldkj3') }
    const before = after(exchange(401, 100, { ...spent, redirects: from }))
    expect(readHistory(before, exchange(401, 200, spent), []).answers).toMatchObject([
      { sameAddress: true, handedOver: true },
    ])
    const typed = readHistory(after(exchange(401, 100, spent)), exchange(401, 200, spent), []).answers
    expect(typed).toMatchObject([{ sameAddress: true }])
    expect(typed[0]).not.toHaveProperty('handedOver')
    const declined = { address: readAt('/callback?error=access_denied&state=af0ifjsldkj3'), redirects: from }
    expect(after(exchange(401, 100, declined)).answers).toMatchObject([{ handedOver: true, declined: true }])
    expect(before.answers[0]).not.toHaveProperty('declined')
  })

  it('says nothing while it has not answered', () => {
    const { answer: _, end: __, ...sent } = exchange(200, 100)
    expect(after(sent)).toBe(emptySite)
    expect(after({ ...sent, end: { at: 101, error: 'net::ERR_CONNECTION_RESET' } })).toBe(emptySite)
  })

  it('counts as answered what the person got, not the question before it', () => {
    const signedIn = exchange(401, 100, { end: { at: 101, status: 200 } })
    expect(after(signedIn)).toMatchObject({ answers: [{ status: 200 }], fineAt: 100 })
  })

  it('was not fine by an icon that everybody gets', () => {
    const seen = (kind: Exchange['kind']) => after(exchange(200, 100, { kind, request: request(cookie('a')) }))
    expect(seen('part')).not.toHaveProperty('fineAt')
    expect(seen('part')).not.toHaveProperty('cookiesWhenFine')
    expect(seen('call')).toMatchObject({ fineAt: 100, cookiesWhenFine: [cookie('a')] })
  })

  it('was fine when it last let somebody in, with the cookies that went along', () => {
    const fine = exchange(200, 100, { request: request(cookie('a')) })
    const refused = exchange(401, 200, { request: request(cookie('b')) })
    expect(after(fine, refused)).toMatchObject({ fineAt: 100, cookiesWhenFine: [cookie('a')] })
    expect(after(fine, exchange(200, 300))).toMatchObject({ fineAt: 300, cookiesWhenFine: [cookie('a')] })
    // A page's script comes without any cookie: the sign-in is not forgotten for that.
    expect(after(fine, exchange(200, 300, { request: request() })).cookiesWhenFine).toEqual([cookie('a')])
    expect(after(refused).fineAt).toBeUndefined()
  })

  it('was not fine because it let a preflight through', () => {
    expect(after(exchange(204, 100, { kind: 'preflight' })).fineAt).toBeUndefined()
  })

  it('is known by its sign-in page, without the one-time values in its address', () => {
    const login = { address: at('/login') }
    expect(after(exchange(200, 100, login)).signIn).toBe('https://intranet.acme.test/login')
    for (const no of [exchange(401, 100, login), exchange(200, 100), exchange(200, 100, { ...login, kind: 'call' })])
      expect(after(no).signIn).toBeUndefined()
    expect(after(exchange(200, 100, { address: at('/…/login') })).signIn).toBeUndefined()
    expect(after(exchange(200, 100, login), exchange(200, 200)).signIn).toBe('https://intranet.acme.test/login')
  })

  it('is clocked by its answers, the last few of them', () => {
    const dated = (time: number) =>
      exchange(200, time, { request: request(), answer: answer(200, time, { date: time - 500 }) })
    const { clock } = after(...Array.from({ length: 30 }, (_, index) => dated(10_000 + index)))
    expect(clock).toHaveLength(8)
    expect(clock.at(-1)).toMatchObject({ at: 10_029 })
  })
})

describe('the way to its sign-in', () => {
  const station = (path: string, more = {}) => ({
    ...{ address: at(path), method: 'GET', status: 302, ...more },
  })
  const led = (more: Partial<Exchange> = {}) =>
    exchange(200, 100, { address: at('/login', 'sso.other.test'), redirects: [station('/reports')], ...more })

  it('is the own address that led on to another host’s page', () => {
    expect(doorOf(led())).toMatchObject({ path: '/reports' })
    expect(doorOf(led({ redirects: [station('/reports'), station('/saml/start')] }))).toMatchObject({
      path: '/reports',
    })
  })

  it('is not what cannot be opened again, signs out, or led to no page', () => {
    expect(doorOf(led({ redirects: [] }))).toBeUndefined()
    expect(doorOf(led({ redirects: [station('/logout')] }))).toBeUndefined()
    expect(doorOf(led({ redirects: [station('/reports', { method: 'POST' })] }))).toBeUndefined()
    const hidden = { ...at('/reports/…'), whole: false }
    expect(doorOf(led({ redirects: [{ ...station('/'), address: hidden }] }))).toBeUndefined()
    expect(doorOf(led({ address: at('/login') }))).toBeUndefined()
    expect(doorOf(led({ address: at('/home', 'www.other.test') }))).toBeUndefined()
    expect(doorOf({ ...led(), answer: answer(500, 100) })).toBeUndefined()
  })
})

describe('a sign-in to it', () => {
  const set = { name: 'sid', length: 32, digest: 'a', secure: true, httpOnly: true, partitioned: false, removes: false }
  const signIn = exchange(200, 100, {
    ...{ kind: 'call', method: 'POST', address: at('/api/session') },
    answer: answer(200, 100, { setCookies: [set] }),
  })
  const asked = (time: number) => exchange(200, time, { request: request(cookie('a')) })
  const signOut = (time: number, status = 200) => ({
    ...asked(time),
    ...{ address: at('/logout'), answer: answer(status, time), end: { at: time + 1, status } },
  })

  it('is remembered with what it set, where that was visible', () => {
    expect(after(signIn).signedIn).toEqual({
      at: 100,
      host: 'intranet.acme.test',
      form: false,
      set: [set],
    })
    expect(after({ ...signIn, answer: answer(200, 100) }).signedIn).not.toHaveProperty('set')
    expect(after({ ...signIn, kind: 'page' }).signedIn?.form).toBe(true)
    expect(after(asked(100)).signedIn).toBeUndefined()
    expect(
      after(exchange(401, 100, { ...signIn, answer: answer(401, 100), end: { at: 101, status: 401 } })).signedIn,
    ).toBeUndefined()
  })

  it('is forgotten by a sign-out, with the cookies of that time, until the next one', () => {
    const out = after(signIn, asked(200), signOut(300))
    expect(out).not.toHaveProperty('signedIn')
    expect(out).not.toHaveProperty('cookiesWhenFine')
    expect(out.fineAt).toBe(300)
    const kept = after(signIn, asked(200), exchange(200, 300))
    expect(kept).toMatchObject({ signedIn: { at: 100 }, cookiesWhenFine: [cookie('a')] })
    expect(after(signIn, signOut(300), { ...signIn, answer: answer(200, 400) }).signedIn?.at).toBe(400)
  })

  it('is not forgotten by a sign-out that failed', () => {
    expect(after(signIn, signOut(300, 500)).signedIn).toMatchObject({ at: 100 })
  })

  it('is no page to sign in on, though it opens: everybody sees that', () => {
    const signInPage = { ...asked(200), address: at('/login') }
    expect(after(signInPage)).not.toHaveProperty('finePage')
    expect(after(signInPage)).not.toHaveProperty('cookiesWhenFine')
    expect(after(asked(200))).toHaveProperty('finePage')
  })

  it('belongs to the history of what came after it alone', () => {
    const site = after(signIn)
    expect(readHistory(site, exchange(401, 111), []).signedIn).toMatchObject({ at: 100 })
    for (const time of [110, 99]) expect(readHistory(site, exchange(401, time), [])).not.toHaveProperty('signedIn')
  })
})

describe('a sign-in that its own cookie lost', () => {
  const sid = { ...{ name: 'sid', length: 32, digest: 'a', secure: true, httpOnly: true }, partitioned: false }
  const led = (cookie: object, more: Partial<Exchange> = {}, path = '/login') => {
    const setCookies = [{ ...sid, removes: false, ...cookie }]
    return after(
      exchange(401, 100, { redirects: [{ address: at(path), status: 303, method: 'POST', setCookies }], ...more }),
    ).signedIn
  }
  const refused = { refused: 'secure-over-http' as const }

  it('is known to the next page that is refused', () => {
    expect(led(refused)).toMatchObject({ at: 100, form: true, set: [{ name: 'sid', ...refused }] })
    expect(led({ path: '/auth' })).toMatchObject({ set: [{ path: '/auth' }] })
  })

  it('is none where the cookie can be kept and sent, was given up, or nobody signed in', () => {
    expect(led({})).toBeUndefined()
    expect(led({ path: '/' })).toBeUndefined()
    expect(led({ ...refused, removes: true })).toBeUndefined()
    expect(led(refused, { answer: answer(401, 100, { setCookies: [{ ...sid, removes: true }] }) })).toBeUndefined()
    expect(led({ ...refused, name: 'theme' })).toBeUndefined()
    expect(led(refused, {}, '/search')).toBeUndefined()
    expect(led(refused, { address: at('/login') })).toBeUndefined()
    expect(led(refused, { address: at('/reports', 'www.acme.test') })).toBeUndefined()
  })
})

describe('its history', () => {
  const site = after(exchange(200, 100), call(200, 200), exchange(401, 250), exchange(401, 300))
  const { answers, ...rest } = readHistory(site, exchange(401, 300), ['www.acme.test'])

  it('holds what came before the refusal, and whether it was the same address', () => {
    expect(answers).toMatchObject([
      { at: 100, status: 200, samePath: true },
      { at: 200, status: 200, samePath: false },
      { at: 250, status: 401, samePath: true },
    ])
    expect(JSON.stringify(answers)).not.toContain('pathDigest')
  })

  it('tells the very same address from another query of it', () => {
    const link = (status: number, time: number, digest: string) => {
      const plain = exchange(status, time)
      const query = [{ name: 'signature', length: 8, looks: 'signature' }] as const
      return { ...plain, address: { ...plain.address, query, digest } }
    }
    const seen = after(link(200, 100, 'old'), link(200, 200, 'new'), exchange(200, 250))
    const same = (now: Exchange) => readHistory(seen, now, []).answers.map(({ sameAddress }) => sameAddress ?? false)
    expect(same(link(401, 300, 'old'))).toEqual([true, false, false])
    expect(same(exchange(401, 300))).toEqual([false, false, true])
    expect(JSON.stringify(readHistory(seen, link(401, 300, 'old'), []).answers)).not.toContain('digest')
  })

  it('says whether the same sign-in went along, where both were seen', () => {
    const sent = (status: number, time: number, value: string) =>
      exchange(status, time, { request: request(cookie(value)) })
    const seen = after(sent(200, 100, 'a'), sent(401, 200, 'b'), exchange(200, 250))
    const { answers: earlier } = readHistory(seen, sent(401, 300, 'b'), [])
    expect(earlier.map(({ sameSender }) => sameSender)).toEqual([false, true, undefined])
    expect(readHistory(seen, exchange(401, 300), []).answers[0]).not.toHaveProperty('sameSender')
    expect(JSON.stringify(earlier)).not.toContain('sid')
  })

  it('forgets refusals of long ago', () => {
    const old = after(exchange(401, 300), exchange(401, 200_000))
    expect(readHistory(old, exchange(401, 200_000), []).refusals).toBe(1)
  })

  it('holds how often it was refused and who let us in', () => {
    expect(rest).toEqual({ fineAt: 200, refusals: 2, siblings: ['www.acme.test'] })
    expect(readHistory(emptySite, exchange(401, 300), [])).toEqual({
      answers: [],
      refusals: 1,
      siblings: [],
    })
  })
})

describe('the sign-in cookies that a page gave', () => {
  const sid = { ...{ name: 'sid', length: 32, digest: 'a', secure: false, httpOnly: true }, partitioned: false }
  const setCookies = [{ ...sid, removes: false }]
  const gave = (more: Partial<Exchange>, set: object = { setCookies }) =>
    after(exchange(401, 100, { request: request(), answer: answer(401, 100, set), ...more })).answers[0]?.gave
  it('are remembered by name, where no cookie went along', () => {
    expect(gave({})).toEqual(['sid'])
    expect(gave({}, {})).toBeUndefined()
    expect(gave({ request: request(cookie('a')) })).toBeUndefined()
    const refused = { setCookies: [{ ...sid, removes: false, refused: 'secure-over-http' as const }] }
    const other = request({ name: 'cart', length: 3, digest: 'c' })
    const of = (sent: Exchange['request']) =>
      gave({ ...(sent && { request: sent }), answer: answer(401, 100, refused) })
    expect(of(other)).toEqual(['sid'])
    expect(of(request(cookie('a')))).toBeUndefined()
    const { cookies: _, ...unseen } = request()
    expect(gave({ request: unseen })).toBeUndefined()
    expect(gave({ kind: 'call' })).toBeUndefined()
    expect(gave({ end: { at: 101, status: 401, fromCache: true } })).toBeUndefined()
  })
})
