import { describe, expect, it } from 'vitest'
import { isPlainHost, redactUrl } from '../../src/evidence/redact-url'

describe('redactUrl', () => {
  it.each([
    ['https://acme.test', 'https://acme.test'],
    ['https://acme.test/', 'https://acme.test/'],
    ['http://127.0.0.1:23190', 'http://127.0.0.1:23190'],
    ['https://u:p@acme.test/a/4f9d2b7c?x#y', 'https://acme.test/a/…?…'],
    ['https://acme.test/#y', 'https://acme.test/?…'],
    [
      'http://a.test/auth/error?error=CredentialsSignin&provider=x',
      'http://a.test/auth/error?error=CredentialsSignin&…',
    ],
    ['http://a.test/error?error=4f9d2b7c', 'http://a.test/error?…'],
    ['https://4f9d2b7c4f9d.ngrok.test/', 'https://…/'],
    ['ftp://ann:pw@a.test', '…'],
    ['javascript:alert(1)', '…'],
    ['not a url', '…'],
  ])('%s: %s', (text, shown) => expect(redactUrl(text)).toBe(shown))
})

describe('isPlainHost', () => {
  it.each(['app.acme.test', 'na1.acme.test', 'us-east-1.acme.test', '10.0.0.1', '[::1]', 'localhost'])(
    '%s: yes',
    (host) => expect(isPlainHost(host)).toBe(true),
  )
  it.each(['4f9d2b7c4f9d.acme.test', 'a1b2c3d4e5.test'])('%s: no', (host) => expect(isPlainHost(host)).toBe(false))
})
