import { describe, expect, it } from 'vitest'
import type { EarlierAnswer } from '../../src/contract/history'
import { handedOverBy, handedOverInVain, isSignInAnswer, isDenied } from '../../src/contract/sign-in-answer'
import { at, exchange, readAt } from '../support/fake-exchange'

const stop = (path: string, hostname?: string) => ({ address: at(path, hostname), status: 302, method: 'GET' })
const idp = [stop('/login'), stop('/authorize', 'id.acme.other')]
const led = (path: string, more = {}) =>
  isSignInAnswer(exchange(401, 100, { address: readAt(path), redirects: idp, ...more }))
const answered = '/auth/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'

describe('how a sign-in at another host went', () => {
  it.each([
    ['a code', answered],
    ['a code with its issuer alone', '/cb?code=8f3kd02mz71q&iss=https%3A%2F%2Fid.acme.other'],
    ['an error', '/cb?error=access_denied&state=af0ifjsldkj3'],
    ['a SAML response', '/saml/acs?SAMLResponse=fZJNT8MwDIb&RelayState=x'],
  ])('is handed over by its redirect: %s', (_what, path) => expect(led(path)).toBe(true))

  it.each([
    ['a page without such parameters', '/app'],
    ['a voucher', '/shop?code=SUMMER'],
    ['a code that is empty', '/cb?code=&state=af0ifjsldkj3'],
    ['a state alone', '/cb?state=af0ifjsldkj3'],
  ])('is not %s', (_what, path) => expect(led(path)).toBe(false))

  it('is the same address once more, however it was come to then', () => {
    const once = (more = {}) => ({ at: 100, status: 401, kind: 'page', samePath: true, ...more }) as const
    const again = (...answers: ReturnType<typeof once>[]) =>
      isSignInAnswer(exchange(401, 200, { address: readAt(answered) }), { answers })
    expect(again(once({ sameAddress: true, handedOver: true }))).toBe(true)
    // With another code, or typed by hand both times.
    expect(again(once({ handedOver: true }))).toBe(false)
    expect(again(once({ sameAddress: true }))).toBe(false)
    expect(again()).toBe(false)
    const posted = exchange(401, 200, { address: readAt(answered), method: 'POST' })
    expect(isSignInAnswer(posted, { answers: [once({ sameAddress: true, handedOver: true })] })).toBe(false)
  })

  it('is refused in vain once more where the last one before was refused, too', () => {
    const page = (more = {}) => exchange(401, 1_000_000, { address: readAt(answered), redirects: idp, ...more })
    const last = { at: 900_000, status: 401, kind: 'page', samePath: true, handedOver: true } as const
    const before = (...answers: EarlierAnswer[]) => handedOverInVain(page(), { answers })
    expect(before(last)).toBe(last)
    expect(before({ ...last, at: 100 }, last, { ...last, samePath: false, status: 200 })).toBe(last)
    expect(before(last, { ...last, at: 950_000, status: 200 })).toBeUndefined()
    expect(before({ ...last, at: 1_000 })).toBeUndefined()
    expect(before({ ...last, samePath: false })).toBeUndefined()
    expect(before({ ...last, sameAddress: true })).toBeUndefined()
    expect(before()).toBeUndefined()
    expect(handedOverInVain(page({ redirects: [] }), { answers: [last] })).toBeUndefined()
  })

  it('is refused in vain only where it was begun after that refusal: tabs that are restored sign in side by side', () => {
    const last = { at: 900_000, status: 401, kind: 'page', samePath: true, handedOver: true } as const
    const begun = (begunAt: number, ...answers: EarlierAnswer[]) =>
      handedOverInVain(exchange(401, 900_100, { address: readAt(answered), redirects: idp, begunAt }), { answers })
    expect(begun(899_990, last)).toBeUndefined()
    expect(begun(900_010, last)).toBe(last)
    const before = { ...last, at: 800_000 }
    expect(begun(899_990, before, last)).toBe(before)
    expect(begun(899_990, before, { ...last, status: 200 })).toBeUndefined()
  })

  it('is a no only where it holds nothing else', () => {
    const no = (query: string) =>
      isDenied({
        address: {
          ...readAt('/cb'),
          query: readAt(`/cb?${query}`).query.map((fact) => ({
            ...fact,
            ...(fact.name === 'error' && { denied: true as const }),
          })),
        },
      })
    expect(no('error=access_denied&state=af0ifjsldkj3')).toBe(true)
    expect(no('error=access_denied&code=8f3kd02mz71q')).toBe(false)
    expect(no('state=access_denied')).toBe(false)
  })

  it('is refused in vain only as what it was asked for: whoever cancels there was not let down here', () => {
    const cancelled = '/auth/callback?error=access_denied&state=af0ifjsldkj3'
    const last = { at: 900_000, status: 401, kind: 'page', samePath: true, handedOver: true } as const
    const came = (path: string, ...answers: EarlierAnswer[]) =>
      handedOverInVain(exchange(401, 1_000_000, { address: readAt(path), redirects: idp }), { answers })
    expect(came(cancelled, last)).toBeUndefined()
    expect(came(answered, { ...last, declined: true })).toBeUndefined()
    expect(came(answered, last, { ...last, at: 950_000, declined: true })).toBe(last)
    expect(came('/auth/callback?SAMLResponse=fZJNT8MwDIb', last)).toBe(last)
  })

  it('is none that the site itself passes on to its other name, but what came before', () => {
    const apex = { address: readAt(`https://acme.test${answered}`), status: 301, method: 'GET' }
    expect(led(answered, { redirects: [apex] })).toBe(false)
    expect(led(answered, { redirects: [stop('/authorize', 'id.acme.test')] })).toBe(true)
    const page = exchange(401, 100, { address: readAt(answered), redirects: [...idp, apex] })
    expect(handedOverBy(page)).toBe('id.acme.other')
    const other = { ...apex, address: readAt('https://acme.test/auth/callback?code=5g1&state=af0ifjsldkj3') }
    expect(led(answered, { redirects: [other] })).toBe(true)
  })

  it('is handed over by a link or a script of another site, too, where it is an error', () => {
    const cancelled = '/cb?error=access_denied&state=af0ifjsldkj3'
    const by = (
      path: string,
      relation: 'cross-site' | 'same-origin' = 'cross-site',
      redirects: ReturnType<typeof stop>[] = [],
    ) =>
      handedOverBy(
        exchange(401, 100, {
          ...{ address: readAt(path), redirects },
          initiator: { origin: 'https://id.acme.other', relation },
        }),
      )
    expect(by(cancelled)).toBe('id.acme.other')
    expect(by('/cb?error=access_denied&iss=https%3A%2F%2Fid.acme.other')).toBe('id.acme.other')
    const apex = { address: readAt(`https://acme.test${cancelled}`), status: 301, method: 'GET' }
    expect(by(cancelled, 'cross-site', [apex])).toBe('id.acme.other')
    // A voucher in a newsletter, a page of the site's own, and what the site itself led to from there.
    expect(by('/shop?code=SUMMER&state=NY')).toBeUndefined()
    expect(by('/shop?error=3')).toBeUndefined()
    expect(by(cancelled, 'same-origin')).toBeUndefined()
    expect(by(cancelled, 'cross-site', [stop('/login')])).toBeUndefined()
  })

  it('is none where no other host’s redirect led to it, nor as a form or a script’s call', () => {
    expect(led(answered, { redirects: [] })).toBe(false)
    expect(led(answered, { redirects: [stop('/login')] })).toBe(false)
    expect(led(answered, { method: 'POST' })).toBe(false)
    expect(led(answered, { kind: 'call' })).toBe(false)
  })
})
