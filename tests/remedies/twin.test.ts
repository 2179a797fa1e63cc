import { describe, expect, it } from 'vitest'
import type { Address, ExperimentFact } from '../../src/contract/evidence'
import { addressAt, twinOf } from '../../src/remedies/twin'
import { address, evidence } from '../support/fake-evidence'

const history = (...siblings: string[]) => ({ answers: [], refusals: 1, siblings })
const tried = (id: ExperimentFact['id'], outcome: ExperimentFact['outcome'], host: string = address.host) => ({
  ...{ id, outcome, host },
})
const plain = { ...address, scheme: 'http' }
const secure = {
  ...{ name: 'sid', length: 9, digest: 'd', domain: 'acme.test', hostOnly: true, path: '/', httpOnly: true },
  ...{ secure: true, sameSite: 'lax' as const },
}

describe('the twin of an address', () => {
  it('is where an experiment opened the page, or the site answered well, or the cookie goes', () => {
    expect(twinOf(evidence({ experiments: [tried('other-host', 'fine', 'www.acme.test')] }))).toEqual({
      ...{ scheme: 'https', host: 'www.acme.test' },
    })
    expect(twinOf(evidence({ address: plain, experiments: [tried('https', 'fine')] }))?.scheme).toBe('https')
    expect(twinOf(evidence({ history: history('www.acme.test') }))?.host).toBe('www.acme.test')
    expect(twinOf(evidence({ address: plain, cookies: { jar: [secure] } }))?.scheme).toBe('https')
  })

  it('is none where nothing speaks for it', () => {
    expect(twinOf(evidence())).toBeUndefined()
    expect(twinOf(evidence({ experiments: [tried('other-host', 'refused', 'www.acme.test')] }))).toBeUndefined()
    expect(twinOf(evidence({ address: plain, cookies: { jar: [{ ...secure, secure: false }] } }))).toBeUndefined()
    expect(twinOf(evidence({ kind: 'call', history: history('www.acme.test') }))).toBeUndefined()
    const everybody = [tried('without-cookies', 'fine'), tried('other-host', 'fine', 'www.acme.test')]
    expect(twinOf(evidence({ experiments: everybody }))).toBeUndefined()
  })

  it('is not on https for this very device, whose cookies go with http as well', () => {
    const at = (hostname: string) =>
      twinOf(evidence({ address: { ...plain, hostname, host: hostname }, cookies: { jar: [secure] } }))
    expect(at('wiki.localhost')).toBeUndefined()
    expect(at('localhost.acme.test')).toEqual({ scheme: 'https', host: 'localhost.acme.test' })
  })
})

describe('the page under its twin', () => {
  const own = { ...address, host: 'acme.test:8443', hostname: 'acme.test' }
  const query = (name: string) => [{ name, length: 16 }]
  const at = (host: string, more: Partial<Address> = {}, rest = '/reports?page=2') =>
    addressAt(
      { scheme: 'https', host },
      evidence({ address: { ...own, query: query('page'), ...more } }).exchange,
      `https://acme.test:8443${rest}`,
    )

  it('is the very same at the same host, and with www. or without', () => {
    expect(at('acme.test:8443')).toBe('https://acme.test:8443/reports?page=2')
    expect(at('www.acme.test:8443')).toBe('https://www.acme.test:8443/reports?page=2')
    expect(at('acme.test', { host: 'www.acme.test' })).toBe('https://acme.test/reports?page=2')
  })

  it('takes no query to another host, and has that one’s port', () => {
    expect(at('status.acme.test')).toBe('https://status.acme.test/reports')
    expect(at('status.acme.test:9443')).toBe('https://status.acme.test:9443/reports')
    expect(at('www.acme.test')).toBe('https://www.acme.test/reports')
  })

  it.each(['access_token', 'invite', 'code'])('takes no %s along, not even to the same host', (name) =>
    expect(at('acme.test:8443', { query: query(name) }, `/reports?${name}=8dk39dk3kd93kd9`)).toBe(
      'https://acme.test:8443/reports',
    ),
  )

  it.each([
    ['hides something', { path: '/reset/…' }],
    ['signs out', { path: '/logout' }],
    ['ends', { expiresAt: 5 }],
  ])('is the home page where the path %s', (_, more) => {
    expect(at('www.acme.test:8443', more)).toBe('https://www.acme.test:8443/')
  })

  it('is that of the path alone where the address is not known any more', () => {
    const twin = { scheme: 'https', host: 'acme.test' }
    const seen = evidence({ address: { ...own, path: '/my-reports?/2' } }).exchange
    expect(addressAt(twin, seen)).toBe('https://acme.test/my-reports%3F/2')
  })
})
