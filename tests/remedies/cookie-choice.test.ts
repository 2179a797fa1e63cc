import { describe, expect, it } from 'vitest'
import { cookieHeaderLimit, cookieLimit } from '../../src/contract/cookies'
import type { Evidence, JarCookie, SetCookieFact } from '../../src/contract/evidence'
import { chooseCookies } from '../../src/remedies/cookie-choice'
import { evidence, jarCookie } from '../support/fake-evidence'

const kept = (name: string, digest: string, more: Partial<JarCookie> = {}) =>
  jarCookie({ name, digest, length: 40, ...more })
const setFact = (name: string, digest: string, more: Partial<SetCookieFact> = {}): SetCookieFact => ({
  ...{ name, digest, length: 40, secure: false, httpOnly: true, partitioned: false, removes: false },
  ...more,
})
const digests = (cookies: readonly JarCookie[]) => cookies.map(({ digest }) => digest)
const seenWith = (sent: readonly JarCookie[], more: Parameters<typeof evidence>[0] = {}) =>
  evidence({ cookies: { sent }, ...more })

describe('left-over', () => {
  const [first, second] = [kept('sid', 'a', { path: '/reports' }), kept('sid', 'b')]
  const choose = (jar: readonly JarCookie[], seen: Evidence) => digests(chooseCookies('left-over', jar, seen))

  it('is the one that is sent first, where nothing else tells', () => {
    expect(choose([first, second], seenWith([first, second]))).toEqual(['a'])
    expect(choose([first, second], seenWith([second, first]))).toEqual(['b'])
  })

  it('is not the host’s own beside one of the whole domain, which a sister of it may have set later', () => {
    const own = kept('sid', 'own')
    const wide = kept('sid', 'wide', { hostOnly: false, domain: 'acme.test' })
    expect(choose([own, wide], seenWith([own, wide]))).toEqual([])
    expect(choose([own, wide], seenWith([wide, own]))).toEqual(['wide'])
    // What the site itself has just set is known to be its own.
    const { answer, ...rest } = seenWith([own, wide])
    expect(choose([own, wide], { ...rest, answer: { ...answer, setCookies: [setFact('sid', 'wide')] } })).toEqual([
      'own',
    ])
  })

  it('is never what the site has just set', () => {
    const now = seenWith([first, second], { setCookies: [setFact('sid', 'a')] } as never)
    const kept = { ...now, answer: { ...now.answer, setCookies: [setFact('sid', 'a')] } }
    expect(choose([first, second], kept)).toEqual(['b'])
    const removed = { ...now, answer: { ...now.answer, setCookies: [setFact('sid', 'a', { removes: true })] } }
    expect(choose([first, second], removed)).toEqual(['a'])
  })

  it('is the one that was set earlier on the way, or before the last sign-in', () => {
    const { exchange } = evidence()
    const stop = (digest: string) => ({
      ...{ address: exchange.address, method: 'GET', status: 302 },
      setCookies: [setFact('sid', digest)],
    })
    expect(choose([first, second], seenWith([first, second], { redirects: [stop('b'), stop('a')] }))).toEqual(['b'])
    const history = { answers: [], refusals: 1, siblings: [] }
    const signedIn = { at: 1, host: 'intranet.acme.test', form: true, set: [setFact('sid', 'a')] }
    expect(choose([first, second], seenWith([first, second], { history: { ...history, signedIn } }))).toEqual(['b'])
  })

  it('is the one whose token ran out, or that would run out earlier', () => {
    const over = { ...second, token: { form: 'jwt', exp: 1 } as const }
    const good = { ...first, token: { form: 'jwt', exp: 9e15 } as const }
    expect(choose([good, over], seenWith([good, over]))).toEqual(['b'])
    const [late, soon] = [
      { ...first, expires: 9000 },
      { ...second, expires: 5000 },
    ]
    expect(choose([late, soon], seenWith([late, soon]))).toEqual(['b'])
    // One that goes when the browser closes says nothing of when it was made.
    expect(choose([late, second], seenWith([late, second]))).toEqual(['a'])
  })

  it('is nothing where there is one of a name, two of one value, or one that did not go along', () => {
    expect(choose([first, kept('theme', 'c')], seenWith([first]))).toEqual([])
    const same = { ...first, path: '/' }
    expect(choose([first, same], seenWith([first, same]))).toEqual([])
    expect(choose([first, second], seenWith([second]))).toEqual([])
  })

  it('is nothing where Cookie was not shown and nothing else tells which one is living', () => {
    expect(
      choose(
        [first, second].map((one) => ({ ...one, path: '/' })),
        evidence(),
      ),
    ).toEqual([])
    const [late, soon] = [kept('sid', 'a', { expires: 9000 }), kept('sid', 'b', { expires: 5000 })]
    expect(choose([late, soon], evidence())).toEqual(['b'])
  })

  it.each([
    ['of another page’s partition', { partition: 'https://portal.test' }],
    ['of another path', { path: '/admin' }],
    ['of a path that cannot be compared', { path: '/…' }],
    ['of another host', { domain: 'wiki.acme.test' }],
  ])('is nothing where the other one is %s, and so never went along', (_, more) => {
    const [living, other] = [kept('sid', 'living', { expires: 5000 }), kept('sid', 'other', { expires: 9000 })]
    expect(choose([living, other], evidence())).toEqual(['living'])
    expect(choose([living, { ...other, ...more }], evidence())).toEqual([])
  })

  it('leaves a copy elsewhere of what it takes', () => {
    const copy = { ...first, path: '/admin' }
    const [old, living] = [{ ...first, path: '/' }, second]
    expect(chooseCookies('left-over', [copy, old, living], seenWith([old, living]))).toEqual([old])
  })

  it('is one of the page’s own partition, or of one that was seen to go', () => {
    const [living, own] = [kept('sid', 'living', { expires: 9000 }), kept('sid', 'own', { expires: 5000 })]
    const parted = { ...own, partition: 'https://acme.test' }
    expect(choose([living, parted], evidence())).toEqual(['own'])
    const initiator = { origin: 'https://portal.test', relation: 'cross-site' } as const
    expect(choose([living, parted], evidence({ kind: 'call', initiator }))).toEqual([])
    const portals = { ...own, partition: 'https://portal.test' }
    expect(choose([living, portals], seenWith([portals, living], { kind: 'call', initiator }))).toEqual(['own'])
  })

  it('is all but the newest of three', () => {
    const third = kept('sid', 'c')
    expect(choose([first, second, third], seenWith([first, second, third]))).toEqual(['a', 'b'])
  })
})

describe('oversized', () => {
  const choose = (jar: readonly JarCookie[]) => chooseCookies('oversized', jar, evidence()).map(({ name }) => name)
  const seen = [1, 2, 3, 4].map((n) => kept(`seen_${n}`, `s${n}`, { length: cookieHeaderLimit / 3 }))
  const session = kept('connect.sid', 'x', { length: 90 })

  it('is the family that fills the header, and not the sign-in', () => {
    expect(choose([session, kept('theme', 't'), ...seen])).toEqual(seen.map(({ name }) => name))
  })

  it('is the one cookie that is too large, even where it is the sign-in', () => {
    const large = kept('connect.sid', 'x', { length: cookieLimit })
    expect(choose([large, kept('theme', 't')])).toEqual(['connect.sid'])
  })

  it('is the biggest families alone, until the rest fits', () => {
    const small = [1, 2].map((n) => kept(`cart${n}`, `c${n}`, { length: 900 }))
    expect(choose([...small, session, ...seen])).not.toContain('cart1')
  })

  it.each([{ partition: 'https://portal.test' }, { path: '/admin' }])(
    'counts none that does not go along: %o',
    (more) => {
      expect(choose([session, kept('theme', 't'), ...seen.map((one) => ({ ...one, ...more }))])).toEqual([])
    },
  )

  it('is nothing where all fits, and where all would have to go', () => {
    expect(choose([session, kept('theme', 't')])).toEqual([])
    expect(choose(seen)).toEqual([])
  })
})

describe('session', () => {
  it('is what holds the sign-in', () => {
    const jar = [kept('sid', 'a'), kept('theme', 'b'), kept('csrf_token', 'c')]
    expect(digests(chooseCookies('session', jar, evidence()))).toEqual(['a'])
    expect(chooseCookies('all', jar, evidence())).toHaveLength(3)
  })
})
