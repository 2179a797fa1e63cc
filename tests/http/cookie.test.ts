import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainMatches, isSafe, parseCookies, pathMatches, reaches } from '../../src/http/cookie'

describe('parseCookies', () => {
  it.each([
    [
      'a=1; b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a=1;b="x y";;c=',
      [
        ['a', '1'],
        ['b', '"x y"'],
        ['c', ''],
      ],
    ],
    [
      'a=b=c; only; =nameless',
      [
        ['a', 'b=c'],
        ['', 'only'],
        ['', 'nameless'],
      ],
    ],
    [
      'a=1; a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['', []],
  ])('%j', (header, pairs) => expect(parseCookies(header).map(({ name, value }) => [name, value])).toEqual(pairs))

  it('reads back what a browser writes', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9_%.-]{1,12}$/)
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, value: text })), (cookies) => {
        expect(parseCookies(cookies.map(({ name, value }) => `${name}=${value}`).join('; '))).toEqual(cookies)
      }),
    )
  })
})

describe('domainMatches (RFC 6265bis 5.1.3)', () => {
  it.each([
    ['app.acme.test', 'acme.test', true],
    ['app.acme.test', '.acme.test', true],
    ['acme.test', 'acme.test', true],
    ['badacme.test', 'acme.test', false],
    ['acme.test', 'app.acme.test', false],
    ['10.0.0.1', '0.0.1', false],
    ['10.0.0.1', '10.0.0.1', true],
    ['acme.test', '', false],
  ])('%s with %s: %s', (hostname, domain, matches) => expect(domainMatches(hostname, domain)).toBe(matches))
})

describe('pathMatches (RFC 6265bis 5.1.4)', () => {
  it.each([
    ['/docs/a', '/docs', true],
    ['/docs', '/docs', true],
    ['/docs/', '/docs/', true],
    ['/docs', '/docs/', false],
    ['/docsx', '/docs', false],
    ['/', '/docs', false],
    ['/anything', '/', true],
  ])('%s with %s: %s', (path, cookiePath, matches) => expect(pathMatches(path, cookiePath)).toBe(matches))
})

describe('reaches', () => {
  const cookie = { domain: 'acme.test', hostOnly: true, path: '/', secure: false }
  const address = { scheme: 'https', hostname: 'acme.test', path: '/a' }
  it.each([
    ['the same host', {}, {}, true],
    ['a host-only cookie of a parent', {}, { hostname: 'app.acme.test' }, false],
    ['a Domain cookie of a parent', { domain: '.acme.test', hostOnly: false }, { hostname: 'app.acme.test' }, true],
    ['another path', { path: '/b' }, {}, false],
    ['Secure over http', { secure: true }, { scheme: 'http' }, false],
    ['Secure over https', { secure: true }, {}, true],
    ['Secure on loopback', { secure: true, domain: 'localhost' }, { scheme: 'http', hostname: 'localhost' }, true],
  ])('%s', (_what, ofCookie, ofAddress, goes) =>
    expect(reaches({ ...cookie, ...ofCookie }, { ...address, ...ofAddress })).toBe(goes),
  )
})

describe('isSafe', () => {
  it.each([
    ['https', 'acme.test', true],
    ['wss', 'acme.test', true],
    ['http', 'acme.test', false],
    ['ws', 'acme.test', false],
    ['http', 'localhost', true],
    ['http', 'app.localhost', true],
    ['http', '127.0.0.1', true],
    ['http', '127.1.2.3', true],
    ['http', '[::1]', true],
    ['http', 'mylocalhost', false],
    ['http', 'localhost.acme.test', false],
    ['http', '127.acme.test', false],
  ])('%s over %s: %s', (scheme, hostname, safe) => expect(isSafe(scheme, hostname)).toBe(safe))
})
