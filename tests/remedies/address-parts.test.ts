import { describe, expect, it } from 'vitest'
import { addressParts, siblingOf } from '../../src/remedies/address-parts'
import { address, evidence } from '../support/fake-evidence'

const odd = (changes: Partial<typeof address>, siblings: string[] = []) =>
  addressParts(evidence({ address: { ...address, ...changes }, history: { answers: [], refusals: 1, siblings } }))
    .filter((part) => part.odd)
    .map((part) => [part.part, part.odd?.id])

describe('addressParts', () => {
  it('shows the parts in order, and of the query only the names', () => {
    const query = [
      { name: 'id', length: 3 },
      { name: 'token', length: 40 },
    ]
    const parts = addressParts(evidence({ address: { ...address, query } }))
    expect(parts.map(({ text }) => text).join('')).toBe('https://intranet.acme.test/reports?id=…&token=…')
  })
  it('marks nothing in an ordinary address', () => {
    expect(odd({})).toEqual([])
    expect(odd({ scheme: 'http', hostname: 'localhost' })).toEqual([])
    expect(odd({}, ['intranet.acme.test'])).toEqual([])
  })
  it.each([
    [{ path: '/reports).' }, 'path', 'address_odd_end'],
    [{ path: '/a//b' }, 'path', 'address_odd_slashes'],
    [{ path: '/a b' }, 'path', 'address_odd_space'],
    [{ scheme: 'http', hostname: 'acme.example' }, 'scheme', 'address_odd_http'],
  ])('marks %o', (changes, part, id) => {
    expect(odd(changes)).toEqual([[part, id]])
  })
  it('marks the host where another one of the site answered well', () => {
    expect(odd({}, ['www.acme.test'])).toEqual([['host', 'address_odd_sibling']])
  })
})

describe('siblingOf', () => {
  const sibling = (path: string, ...siblings: string[]) =>
    siblingOf(evidence({ address: { ...address, path }, history: { answers: [], refusals: 1, siblings } }))
  it('is the other host that answered well', () => {
    expect(sibling('/my-reports?/2', 'www.acme.test')).toBe('www.acme.test')
    expect(sibling('/reset/…', 'www.acme.test')).toBe('www.acme.test')
  })
  it('is no way out where the path itself looks wrong', () => {
    expect(sibling('/reports).', 'www.acme.test')).toBeUndefined()
    expect(sibling('//evil.test/a', 'www.acme.test')).toBeUndefined()
  })
  it('is for pages that are opened, not for calls and forms', () => {
    const history = { answers: [], refusals: 1, siblings: ['www.acme.test'] }
    expect(siblingOf(evidence({ history }))).toBeDefined()
    expect(siblingOf(evidence({ history, kind: 'call' }))).toBeUndefined()
    expect(siblingOf(evidence({ history, method: 'POST' }))).toBeUndefined()
  })
  it('is not there where no other host answered well', () => {
    expect(sibling('/reports')).toBeUndefined()
    expect(sibling('/reports', address.host)).toBeUndefined()
  })
})
