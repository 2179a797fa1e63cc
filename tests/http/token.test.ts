import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeJwt, parseToken } from '../../src/http/token'

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: unknown, header: unknown = { alg: 'RS256', typ: 'JWT' }) =>
  `${encode(header)}.${encode(claims)}.c2ln`
const named = { form: 'jwt', alg: 'RS256', typ: 'JWT' }

describe('parseToken', () => {
  it('reads the example of RFC 7519 3.1', () =>
    expect(
      parseToken(
        'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      ),
    ).toEqual({ form: 'jwt', typ: 'JWT', alg: 'HS256', iss: 'joe', exp: 1_300_819_380_000 }))

  it.each([
    ['times in seconds', { exp: 10, nbf: 5.5, iat: 1 }, { exp: 10_000, nbf: 5500, iat: 1000 }],
    ['times in milliseconds', { exp: 1_795_240_008_000 }, { exp: 1_795_240_008_000 }],
    ['times of another type', { exp: '10', nbf: null, iat: {} }, {}],
    ['issuer and audiences', { iss: 'a', aud: ['b', 1, 'c'] }, { iss: 'a', aud: ['b', 'c'] }],
    ['one audience', { aud: 'b' }, { aud: ['b'] }],
    ['nothing else', { sub: 'ann', email: 'ann@a.test', scope: 'x' }, {}],
  ])('%s', (_what, claims, facts) => expect(parseToken(jwt(claims))).toEqual({ ...named, ...facts }))

  it.each([
    ['opaque', '8df4a823-1e1e-4bc4', { form: 'opaque' }],
    ['opaque with dots', 'a.b.c', { form: 'opaque' }],
    ['empty', '', { form: 'opaque' }],
    ['cut off', jwt({ exp: 1 }).slice(0, 20), { form: 'jwt', fault: 'parts' }],
    ['without signature part', jwt({}).split('.').slice(0, 2).join('.'), { ...named, fault: 'parts' }],
    ['an unsecured one', jwt({}).replace(/[^.]*$/, ''), named],
    ['bad claims', `${encode({ alg: 'RS256', typ: 'JWT' })}.e30x!.c2ln`, { ...named, fault: 'base64' }],
    ['claims that are no object', jwt('text'), { ...named, fault: 'json' }],
    ['a header that is no JSON', 'eyJhbGc.e30.c2ln', { form: 'jwt', fault: 'json' }],
    ['a bad signature part', `${jwt({})}!`, { ...named, fault: 'base64' }],
    ['encrypted', `${encode({ alg: 'dir', enc: 'A128GCM' })}..aXY.Y2lwaGVy.dGFn`, { form: 'jwe', alg: 'dir' }],
  ])('%s', (_what, text, facts) => expect(parseToken(text)).toEqual(facts))

  it('never throws', () =>
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void parseToken(`eyJ${a}.${b}.x`))))
})

describe('looksLikeJwt', () => {
  it.each([
    [jwt({}), true],
    ['eyJ', false],
    ['GA1.2.3', false],
  ])('%.20s: %s', (text, looks) => expect(looksLikeJwt(text)).toBe(looks))
})
