import { describe, expect, it } from 'vitest'
import { parseSetCookie } from '../../src/http/set-cookie'
import { refusalOf } from '../../src/http/stored-cookie'

const refusal = (field: string, hostname = 'app.acme.test', safe = true) => {
  const cookie = parseSetCookie(field, 0)
  if (!cookie) throw new Error('no cookie')
  return refusalOf(cookie, { hostname, safe })
}

describe('a cookie is not stored (RFC 6265bis 5.7)', () => {
  it.each([
    ['for another site', 'sid=1; Domain=acme.other', 'other-domain'],
    ['for a host below', 'sid=1; Domain=x.app.acme.test', 'other-domain'],
    ['for a host whose name only ends alike', 'sid=1; Domain=pp.acme.test', 'other-domain'],
    ['for what everybody may register in', 'sid=1; Domain=test', 'public-suffix'],
    ['across sites without Secure', 'sid=1; SameSite=None', 'none-without-secure'],
    ['with a prefix that promises Secure', '__Secure-sid=1; Path=/', 'prefix'],
    ['with a prefix in any case', '__secure-sid=1', 'prefix'],
    ['with a prefix that promises one host', '__Host-sid=1; Secure; Path=/; Domain=app.acme.test', 'prefix'],
    ['with a prefix that promises every path', '__Host-sid=1; Secure; Path=/app', 'prefix'],
    ['with that prefix and no path at all', '__Host-sid=1; Secure', 'prefix'],
  ])('%s', (_what, field, why) => expect(refusal(field)).toBe(why))

  it('with Secure where the answer was not safe', () => {
    expect(refusal('sid=1; Secure', 'app.acme.test', false)).toBe('secure-over-http')
    expect(refusal('sid=1', 'app.acme.test', false)).toBeUndefined()
  })

  it('for all customers of one host', () => {
    expect(refusal('sid=1; Domain=github.io', 'ann.github.io')).toBe('public-suffix')
    expect(refusal('sid=1; Domain=ann.github.io', 'www.ann.github.io')).toBeUndefined()
  })
})

describe('a cookie is stored', () => {
  it.each([
    'sid=1',
    'sid=1; Domain=app.acme.test',
    'sid=1; Domain=.acme.test',
    'sid=1; Secure; SameSite=None',
    'sid=1; SameSite=Lax',
    '__Secure-sid=1; Secure; Domain=acme.test',
    '__Host-sid=1; Secure; Path=/',
    '__Hostess=1',
  ])('%s', (field) => expect(refusal(field)).toBeUndefined())

  it.each(['github.io', 'localhost', '10.0.0.1', 'intranet'])('where %s names itself', (hostname) =>
    expect(refusal(`sid=1; Domain=${hostname}`, hostname)).toBeUndefined(),
  )
})
