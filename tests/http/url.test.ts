import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodePercent,
  isPublicSuffix,
  parseAddress,
  parseQuery,
  parseUrl,
  registrableDomain,
  relationOf,
} from '../../src/http/url'

describe('parseAddress', () => {
  it('splits', () =>
    expect(parseAddress('HTTPS://ann:pw@App.ACME.test:8443/a%20b/?x=1&y&z=#frag')).toEqual({
      scheme: 'https',
      hostname: 'app.acme.test',
      host: 'app.acme.test:8443',
      origin: 'https://app.acme.test:8443',
      site: 'acme.test',
      path: '/a%20b/',
      query: [{ name: 'x', value: '1' }, { name: 'y' }, { name: 'z', value: '' }],
      fragment: true,
      user: 'ann',
      password: 'pw',
      plain: 'https://app.acme.test:8443/a%20b/?x=1&y&z=',
    }))

  it('resolves against a base', () =>
    expect(parseAddress('../b', 'http://a.test/x/y/z')?.plain).toBe('http://a.test/x/b'))
  it.each([
    'chrome://settings',
    'file:///etc/passwd',
    'data:text/html,x',
    'about:blank',
    'wss://a.test',
    '/relative',
    '',
  ])('refuses %j', (text) => expect(parseAddress(text)).toBeUndefined())
  it('reads 64 KB', () =>
    expect(parseAddress(`https://a.test/${'a/'.repeat(32_768)}?${'b=1&'.repeat(16_384)}`)?.query.length).toBe(1000))
  it('never throws', () => fc.assert(fc.property(fc.string(), (text) => void parseAddress(`https://${text}`))))
})

describe('registrableDomain', () => {
  it.each([
    ['www.example.co.uk', 'example.co.uk'],
    ['ann.github.io', 'ann.github.io'],
    ['a.ann.github.io', 'ann.github.io'],
    ['app.lab.test', 'lab.test'],
    ['localhost', 'localhost'],
    ['192.168.1.20', '192.168.1.20'],
    ['[::1]', '[::1]'],
    ['co.uk', 'co.uk'],
    ['intranet', 'intranet'],
  ])('of %s is %s', (hostname, site) => expect(registrableDomain(hostname)).toBe(site))
})

describe('isPublicSuffix', () => {
  it.each([
    ['com', true],
    ['co.uk', true],
    ['github.io', true],
    ['localhost', true],
    ['acme.test', false],
    ['ann.github.io', false],
    ['www.example.co.uk', false],
    ['10.0.0.1', false],
  ])('%s: %s', (domain, isSuffix) => expect(isPublicSuffix(domain)).toBe(isSuffix))
})

describe('parseQuery', () => {
  it('reads what URLSearchParams reads', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string())), (items) => {
        const search = new URLSearchParams(items)
        expect(parseQuery(`?${search.toString()}`).map(({ name, value }) => [name, value])).toEqual([...search])
      }),
    ))
})

describe('decodePercent', () => {
  it('leaves broken text alone', () =>
    expect(['a%20b', '%E0%A4%A', '%'].map(decodePercent)).toEqual(['a b', '%E0%A4%A', '%']))
})

describe('parseUrl', () => {
  it('does not throw', () => expect([parseUrl('::'), parseUrl('a:b')?.protocol]).toEqual([undefined, 'a:']))
})

describe('relationOf', () => {
  const from = (url: string) => parseAddress(url) ?? { origin: '', scheme: '', site: '' }
  it.each([
    ['https://a.test/x', 'https://a.test/y', 'same-origin'],
    ['https://www.a.test', 'https://api.a.test:8443', 'same-site'],
    ['http://a.test', 'https://a.test', 'cross-site'],
    ['https://a.test', 'https://b.test', 'cross-site'],
    ['https://ann.github.io', 'https://bob.github.io', 'cross-site'],
  ])('%s and %s: %s', (one, other, relation) => expect(relationOf(from(one), from(other))).toBe(relation))
})
