import { describe, expect, it } from 'vitest'
import { readJwtIn, readToken } from '../../src/evidence/token-facts'

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: object, header: object = { alg: 'RS256', typ: 'at+jwt' }) =>
  `${encode(header)}.${encode(claims)}.c2ln`

describe('readToken', () => {
  it.each([
    [
      { iss: 'https://accounts.acme.test/realms/x?y', aud: 'https://api.acme.test/v1' },
      { iss: 'accounts.acme.test', aud: ['https://api.acme.test/v1'] },
    ],
    [{ iss: 'https://u:p@acme.test:8443/' }, { iss: 'acme.test:8443' }],
    [
      { iss: 'my issuer', aud: ['api', '8df4a823-1e1e-4bc4-800c-97bb480ccbbe'] },
      { iss: 'my issuer', aud: ['api', '…'] },
    ],
    [{ exp: 10, sub: 'ann' }, { exp: 10_000 }],
  ])('%j', (claims, facts) =>
    expect(readToken(jwt(claims))).toEqual({ form: 'jwt', alg: 'RS256', typ: 'at+jwt', ...facts }),
  )

  it('hides what does not belong into a header', () =>
    expect(readToken(jwt({}, { alg: '4f9d2b7c', typ: 7 }))).toEqual({ form: 'jwt', alg: '…' }))
})

describe('readJwtIn', () => {
  it.each([jwt({ exp: 1 }), `"${jwt({ exp: 1 })}"`, `s%3A${jwt({ exp: 1 })}.sig`])('finds one in %.12s', (value) =>
    expect(readJwtIn(value)?.form).toBe('jwt'),
  )
  it.each(['', 'abc', 'a.b.c', 'eyJ'])('finds none in %j', (value) => expect(readJwtIn(value)).toBeUndefined())
})
