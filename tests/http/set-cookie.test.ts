import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSetCookie } from '../../src/http/set-cookie'

const now = Date.UTC(2026, 10, 21)
const bare = { name: 'a', value: 'b', secure: false, httpOnly: false, partitioned: false }
const day = 86_400_000

describe('parseSetCookie (RFC 6265bis 5.6)', () => {
  it.each([
    ['a=b', bare],
    [
      'a=b; Secure; HttpOnly; SameSite=Lax; Path=/x; Partitioned',
      { ...bare, secure: true, httpOnly: true, sameSite: 'lax', path: '/x', partitioned: true },
    ],
    [' a = b ;path=/x;PATH=/y', { ...bare, path: '/y' }],
    ['a=b; Path=x', bare],
    ['a=b; Path=/x; Path=', bare],
    ['a=b; Domain=.Acme.TEST', { ...bare, domain: 'acme.test' }],
    ['a=b; SameSite=None; SameSite=Strict', { ...bare, sameSite: 'strict' }],
    ['a=b; SameSite=weird', bare],
    ['a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', { ...bare, expires: now + 60_000 }],
    ['a=b; Expires=Sun, 22 Nov 2026 00:00:00 GMT', { ...bare, expires: now + day }],
    ['a=b; Max-Age=0', { ...bare, expires: 0 }],
    ['a=b; Max-Age=-1', { ...bare, expires: 0 }],
    ['a=b; Max-Age=1e3', bare],
    ['a=b; Expires=never', bare],
    ['a=b; Max-Age=99999999999', { ...bare, expires: now + 400 * day }],
    ['a=b; Expires=Fri, 31 Dec 9999 23:59:59 GMT', { ...bare, expires: now + 400 * day }],
    ['=b', { ...bare, name: '' }],
    ['b', { ...bare, name: '' }],
    ['a=', { ...bare, value: '' }],
    [`a=b; Path=/${'x'.repeat(1024)}`, bare],
  ])('%.70j', (text, cookie) => expect(parseSetCookie(text, now)).toEqual(cookie))

  it.each(['', '=', ' ; Secure', 'a=\u0000', 'a=b\r\nx', `a=${'x'.repeat(4096)}`])(
    'drops %.20j as a browser does',
    (text) => expect(parseSetCookie(text, now)).toBeUndefined(),
  )
  it('keeps one of 4,096 octets', () => expect(parseSetCookie(`a=${'x'.repeat(4095)}`, now)).toBeDefined())
  it('never throws', () =>
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void parseSetCookie(text, now))))
})
