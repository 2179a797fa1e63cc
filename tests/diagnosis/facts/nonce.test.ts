import { describe, expect, it } from 'vitest'
import type { EarlierAnswer, Exchange, HistoryFacts, RequestFacts } from '../../../src/contract/evidence'
import { missingNonce } from '../../../src/diagnosis/facts/nonce'
import { jarCookie } from '../../support/fake-evidence'
import { exchange, readAt } from '../../support/fake-exchange'

const name = `wordpress_logged_in_${'0'.repeat(32)}`
const scene = (more: Partial<Exchange> = {}) =>
  exchange(401, 3_600_000, { kind: 'call', address: readAt('/wp-json/wp/v2/users/me'), ...more })
const asked = (names: readonly string[] = [], more: Partial<RequestFacts> = {}): RequestFacts => ({
  ...{ names, headers: {}, credentials: [], complete: 'page-only' as const },
  ...more,
})
const held = (more: Parameters<typeof jarCookie>[0] = {}) => ({ jar: [jarCookie({ name, digest: 'd', ...more })] })
const history = (more: Partial<HistoryFacts> = {}): HistoryFacts => ({
  answers: [],
  refusals: 1,
  siblings: [],
  ...more,
})
const signedInWith = (digest: string, at = 3_500_000) => {
  const set = { name, digest, length: 129, secure: false, httpOnly: true, partitioned: false, removes: false }
  return history({ signedIn: { at, host: 'app.acme.test', form: true, set: [set] } })
}
const answered = (status: number): EarlierAnswer => ({ at: 3_550_000, status, samePath: true, kind: 'call' })
const sureOf = (more: Partial<Parameters<typeof missingNonce>[0]>) =>
  missingNonce({ exchange: scene(), request: asked(), cookies: held(), history: history(), ...more })?.sure

describe('a cookie of WordPress without its nonce', () => {
  it('is sure to be why, where the sign-in that set it was just seen', () => {
    expect(sureOf({ history: signedInWith('d') })).toBe(true)
    expect(sureOf({ history: signedInWith('another') })).toBe(false)
    expect(sureOf({ history: signedInWith('d', 0) })).toBe(false)
    expect(sureOf({})).toBe(false)
  })

  it('is sure to be why, where the address was opened by itself', () => {
    expect(sureOf({ exchange: scene({ kind: 'page' }), history: history({ answers: [answered(200)] }) })).toBe(true)
    expect(missingNonce({ exchange: scene({ kind: 'page' }), request: asked(), cookies: held() })?.saw).toEqual({
      id: 'saw_nonce_not_brought',
      values: [{ code: name }],
    })
  })

  it('is no matter where the page had one before: the session is over', () => {
    const worked = (status: number) => ({ ...signedInWith('d'), answers: [answered(status)] })
    expect(sureOf({ history: worked(200) })).toBeUndefined()
    expect(sureOf({ history: worked(401) })).toBe(true)
  })

  it('is no matter where the nonce went along, or a password', () => {
    expect(sureOf({ request: asked(['x-wp-nonce']) })).toBeUndefined()
    expect(sureOf({ exchange: scene({ address: readAt('/wp-json/x?_wpnonce=1a2b3c4d5e') }) })).toBeUndefined()
    const credentials = [{ from: 'authorization', name: 'authorization', scheme: 'basic' }] as const
    expect(sureOf({ request: asked([], { credentials: credentials as unknown as RequestFacts['credentials'] }) })).toBe(
      undefined,
    )
  })

  it('is looked for in the REST API alone, and among what went there', () => {
    expect(sureOf({ exchange: scene({ address: readAt('/?rest_route=/wp/v2/users/me') }) })).toBe(false)
    expect(sureOf({ exchange: scene({ address: readAt('/api/users/me') }) })).toBeUndefined()
    expect(sureOf({ cookies: held({ path: '/wp-admin' }) })).toBeUndefined()
    expect(sureOf({ request: asked([], { cookies: [] }) })).toBeUndefined()
    expect(sureOf({ request: asked([], { cookies: [{ name, digest: 'd', length: 129 }] }), cookies: undefined })).toBe(
      false,
    )
  })
})
