import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactPath } from '../../src/evidence/redact-path'

describe('redactPath', () => {
  it.each([
    '/',
    '/wp-json/wp/v2/users/me',
    '/services/data/v60.0/sobjects',
    '/users/@me',
    '/_matrix/client/v3/sync',
    '/basic/raport-2023.html',
    '/contoso/p/_apis/wit/workitems/12',
    '/releases/com/example/lib/9.9/lib-9.9.pom',
    '/api/auth/refresh',
    '/oauth/token/revoke',
    '/log/2026-11-21/',
    '/~ann/Größe',
    '/files/invoice-2026-03.pdf',
    '/files/report_2026-03-21_12.csv',
    '/files/Minutes 2025.12.docx',
    '/files/statement-20260321.pdf',
    '/reports/2026-01-01_2026-03-31.html',
    '/archive/2026-03/',
  ])('keeps %s', (path) => expect(redactPath(path)).toBe(path))

  it.each([
    ['/files/4f9d2b7c.pdf', '/files/….pdf'],
    ['/users/reset_password/abc/def', '/users/reset_password/…/…'],
    ['/verify/correct-horse', '/verify/…'],
    ['/share/report.pdf', '/share/….pdf'],
    ['/share/invoice-2026-03.pdf', '/share/….pdf'],
    ['/files/2026-03-4f9d2b7c.pdf', '/files/….pdf'],
    ['/files/invoice-2026-13.pdf', '/files/….pdf'],
    ['/files/20260321.pdf', '/files/….pdf'],
    ['/files/8421-2026-03-9911', '/files/…'],
    ['/files/2026-01-2026-02-2026-03', '/files/…'],
    ['/files/a20260321b', '/files/…'],
    ['/resetPassword/ann', '/resetPassword/…'],
    ['/a;jsessionid=1A2B/b', '/a;…/b'],
    ['/;jsessionid=1A2B', '/;…'],
    ['/order/123456', '/order/…'],
    ['/a/1234-5678', '/a/…'],
    ['/8df4a823-1e1e-4bc4-800c-97bb480ccbbe/x', '/…/x'],
    ['/a%20b/%c3%a9', '/a b/é'],
    ['/a%2Fb', '/…'],
    ['/a%252e', '/…'],
    ['/%zz', '/…'],
    ['/%E2%80%AEabc', '/…'],
    ['/ann@acme.test', '/…'],
    ['/hunter2', '/…'],
    ['', '/'],
  ])('reduces %s to %s', (path, shown) => expect(redactPath(path)).toBe(shown))

  it('cuts long ones at a segment and says so', () => {
    expect(redactPath(`/${'word/'.repeat(20_000)}`)).toMatch(/^\/(?:word\/)+.*…$/)
    expect(redactPath(`/${'w'.repeat(9000)}`)).toBe('/…')
    expect(redactPath(`/${'a/'.repeat(120)}`)).toMatch(/…$/)
  })

  it('shows no token that stands beside a date or a number', () => {
    const octets = fc.uint8Array({ minLength: 8, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
    const date = fc.constantFrom('2026-03', '2026-03-21', '20260321', '1999.12', '12')
    const name = fc.constantFrom('invoice', 'report')
    fc.assert(
      fc.property(octets, date, name, fc.constantFrom('hex', 'base64url'), (bytes, day, word, spelling) => {
        const secret = bytes.toString(spelling as 'hex')
        // What happens to be all letters may read as a word.
        fc.pre((secret.match(/\d/g) ?? []).length > 2)
        for (const file of [`${word}-${day}-${secret}.pdf`, `${secret}-${day}-${word}.pdf`, `${day}_${secret}`])
          expect(redactPath(`/files/${file}`)).not.toContain(secret)
      }),
    )
  })

  it('never throws, and shows nothing of a hexadecimal segment', () =>
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ minLength: 8 }), (text, octets) => {
        const secret = Buffer.from(octets).toString('hex')
        expect(redactPath(`/${text}/x/${secret}`)).not.toContain(secret)
      }),
    ))
})
