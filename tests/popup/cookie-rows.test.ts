import { describe, expect, it } from 'vitest'
import type { Exchange, JarCookie } from '../../src/contract/evidence'
import { cookieRows } from '../../src/popup/cookie-rows'
import { address, evidence, jarCookie } from '../support/fake-evidence'

const cookie = jarCookie()
const foreign = { origin: 'https://other.test', relation: 'cross-site' } as const
const why = (change: Partial<JarCookie>, scene: Partial<Exchange> = {}) =>
  cookieRows(
    evidence({
      ...(scene as object),
      cookies: { sent: [], jar: [jarCookie(change)] },
    }),
  )[0]?.note?.id

describe('cookieRows', () => {
  it('tells sent, not sent and not seen apart', () => {
    const sent = [{ name: 'sid', length: 32, digest: '1' }]
    expect(cookieRows(evidence({ cookies: { jar: [cookie], sent } }))).toEqual([
      { name: 'sid', domain: 'intranet.acme.test', sent: true },
    ])
    expect(cookieRows(evidence({ cookies: { jar: [cookie], sent: [] } }))[0]?.sent).toBe(false)
    expect(cookieRows(evidence({ cookies: { jar: [cookie] } }))[0]?.sent).toBeUndefined()
  })
  it('knows a cookie by its value: one that was replaced since was not this one', () => {
    const old = [{ name: 'sid', length: 32, digest: 'old' }]
    expect(
      cookieRows(evidence({ cookies: { jar: [cookie], sent: old } })).map(({ sent, note }) => [sent, note?.id]),
    ).toEqual([
      [false, 'cookie_kept'],
      [true, 'cookie_gone'],
    ])
  })
  it('marks two of one name', () => {
    const other: JarCookie = { ...cookie, digest: '2', domain: '.acme.test', hostOnly: false }
    const rows = cookieRows(evidence({ cookies: { jar: [cookie, other], sent: [cookie, other] } }))
    expect(rows.map(({ note }) => note?.id)).toEqual(['cookie_twice', 'cookie_twice'])
  })
  it('tells two of one name apart by their paths, and spares one that stands alone its own', () => {
    const deeper: JarCookie = { ...cookie, digest: '2', path: '/reports' }
    const alone: JarCookie = { ...cookie, name: 'pref', digest: '3', path: '/reports' }
    const rows = cookieRows(evidence({ cookies: { jar: [cookie, deeper, alone] } }))
    expect(rows.map(({ path }) => path)).toEqual(['/', '/reports', undefined])
  })
  it.each([
    [{ expires: 500 }, {}, 'cookie_expired'],
    [{ secure: true }, { address: { ...address, scheme: 'http' } }, 'cookie_secure'],
    [{ domain: 'acme.test' }, {}, 'cookie_host'],
    [{ path: '/admin' }, {}, 'cookie_path'],
    [{ path: '/rep' }, {}, 'cookie_path'],
    [{ sameSite: 'strict' }, { initiator: foreign }, 'cookie_strict'],
    [{}, { initiator: foreign, kind: 'call' }, 'cookie_lax'],
    [{ partition: 'https://other.test' }, {}, 'cookie_partition'],
    [{ sameSite: 'none' }, { initiator: foreign, kind: 'frame' }, 'cookie_kept_across'],
    [{ sameSite: 'none' }, { embedded: true, kind: 'call' }, 'cookie_kept_across'],
    [{ sameSite: 'unspecified' }, { initiator: foreign, kind: 'frame' }, 'cookie_lax'],
  ] as const)('says why %o stayed behind', (change, scene, note) => {
    expect(why(change, scene)).toBe(note)
  })
  it('does not blame an attribute that is no hindrance', () => {
    expect(why({ secure: true })).toBe('cookie_kept')
    expect(why({ secure: true }, { address: { ...address, scheme: 'http', hostname: 'localhost' } })).not.toBe(
      'cookie_secure',
    )
    expect(why({ path: '/reports' })).toBe('cookie_kept')
    expect(why({}, { initiator: foreign })).toBe('cookie_kept')
    expect(why({ sameSite: 'none' }, { initiator: foreign, kind: 'call' })).toBe('cookie_kept')
    expect(why({ expires: 1001 })).toBe('cookie_kept')
  })
})
