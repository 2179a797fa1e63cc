import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseChallenges } from '../../src/http/challenge'

/** `Basic{realm=x} Negotiate(abc)`: what was read, shortly. */
const read = (...fields: string[]) =>
  parseChallenges(fields)
    .challenges.map(({ scheme, token68, params }) =>
      token68 === undefined
        ? `${scheme}{${params.map(({ name, value }) => `${name}=${value}`).join('|')}}`
        : `${scheme}(${token68})`,
    )
    .join(' ')
const faults = (...fields: string[]) =>
  parseChallenges(fields).faults.map(({ what, offset, field }) => `${what}@${offset}${field ? `/${field}` : ''}`)

describe('challenges of the RFCs', () => {
  it.each([
    [
      'RFC 9110 11.6.1',
      'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
      'Basic{realm=simple} Newauth{realm=apps|type=1|title=Login to "apps"}',
    ],
    [
      'RFC 7235 4.1',
      'Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple"',
      'Newauth{realm=apps|type=1|title=Login to "apps"} Basic{realm=simple}',
    ],
    ['RFC 7617 2', 'Basic realm="WallyWorld"', 'Basic{realm=WallyWorld}'],
    ['RFC 7617 2.1', 'Basic realm="foo", charset="UTF-8"', 'Basic{realm=foo|charset=UTF-8}'],
    [
      'RFC 7616 3.9.1',
      'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"',
      'Digest{realm=http-auth@example.org|qop=auth, auth-int|algorithm=SHA-256|nonce=7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v|opaque=FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS}',
    ],
    [
      'RFC 6750 3',
      'Bearer realm="example", error="invalid_token", error_description="The access token expired"',
      'Bearer{realm=example|error=invalid_token|error_description=The access token expired}',
    ],
    ['RFC 4559 4.1', 'Negotiate', 'Negotiate{}'],
    ['RFC 4559 5', 'Negotiate a87421000492aa874209af8bc028', 'Negotiate(a87421000492aa874209af8bc028)'],
    [
      'RFC 7486 3',
      'HOBA max-age="180", challenge="16:MTEyMzEyMzEyMw==1:028:https://www.example.com:8080"',
      'HOBA{max-age=180|challenge=16:MTEyMzEyMzEyMw==1:028:https://www.example.com:8080}',
    ],
    ['RFC 7804 5', 'SCRAM-SHA-256 realm="testrealm@example.com"', 'SCRAM-SHA-256{realm=testrealm@example.com}'],
    [
      'RFC 8120 4',
      'Mutual algorithm=iso-kam3-dl-2048-sha256, validation=host, realm="a"',
      'Mutual{algorithm=iso-kam3-dl-2048-sha256|validation=host|realm=a}',
    ],
    [
      'RFC 9449 7.1',
      'DPoP error="invalid_token", error_description="Invalid DPoP key binding", algs="ES256"',
      'DPoP{error=invalid_token|error_description=Invalid DPoP key binding|algs=ES256}',
    ],
    [
      'RFC 9470 3',
      'Bearer error="insufficient_user_authentication", acr_values="myACR", max_age="5"',
      'Bearer{error=insufficient_user_authentication|acr_values=myACR|max_age=5}',
    ],
    [
      'RFC 9577 2.1',
      'PrivateToken challenge="abc...", token-key="123..."',
      'PrivateToken{challenge=abc...|token-key=123...}',
    ],
    [
      'RFC 9728 5.1',
      'Bearer resource_metadata="https://resource.example.com/.well-known/oauth-protected-resource"',
      'Bearer{resource_metadata=https://resource.example.com/.well-known/oauth-protected-resource}',
    ],
    ['RFC 5849 3.5.1', 'OAuth realm="http://server.example.com/"', 'OAuth{realm=http://server.example.com/}'],
  ])('%s', (_where, field, challenges) => {
    expect(read(field)).toBe(challenges)
    expect(faults(field)).toEqual([])
  })
})

describe('lists', () => {
  it.each([
    [
      'commas in commas',
      'Basic realm="a", charset="b", Bearer realm="c", scope="d e"',
      'Basic{realm=a|charset=b} Bearer{realm=c|scope=d e}',
    ],
    ['empty items', ', ,Basic realm="a",, ,charset=x,', 'Basic{realm=a|charset=x}'],
    ['white space around =', 'Basic realm \t= "a" ,charset= b', 'Basic{realm=a|charset=b}'],
    ['bare schemes', 'Negotiate, NTLM, Basic realm="a"', 'Negotiate{} NTLM{} Basic{realm=a}'],
    [
      'token68 among them',
      'NTLM TlRM==, Negotiate YII=, Basic realm="a"',
      'NTLM(TlRM==) Negotiate(YII=) Basic{realm=a}',
    ],
    [
      'commas and quotes in strings',
      'Basic realm="a, Bearer realm=\\"b\\"", charset=c',
      'Basic{realm=a, Bearer realm="b"|charset=c}',
    ],
    ['letter case of names', 'bAsIc ReAlM="A"', 'bAsIc{realm=A}'],
    ['params after a space and a comma', 'Bearer ,error=x', 'Bearer{error=x}'],
    ['a scheme of a parameter’s name', 'realm realm="a", Basic realm=b', 'realm{realm=a} Basic{realm=b}'],
    ['an unquoted comma ends a value', 'Bearer scope=a,b="c"', 'Bearer{scope=a|b=c}'],
    ['an empty string', 'Basic realm=""', 'Basic{realm=}'],
    ['a token68 that ends in =', 'X abc=', 'X(abc=)'],
  ])('%s', (_what, field, challenges) => {
    expect(read(field)).toBe(challenges)
    expect(faults(field)).toEqual([])
  })

  it('reads several fields, also where Firefox joins them by a line feed', () => {
    const apart = parseChallenges(['Negotiate', 'NTLM', 'Basic realm="a'])
    expect(parseChallenges(['Negotiate\nNTLM\nBasic realm="a'])).toEqual(apart)
    expect(apart.challenges.map(({ field }) => field)).toEqual([0, 1, 2])
    expect(apart.faults).toEqual([{ what: 'unterminated-string', offset: 12, field: 2 }])
  })
})

describe('what is malformed', () => {
  it.each([
    ['no scheme', 'realm="a"', '', ['no-scheme@0']],
    ['a comma behind the scheme', 'Bearer, error="x", a=b', 'Bearer{error=x|a=b}', ['no-scheme@8']],
    ['an open string', 'Basic realm="a, Bearer x=y', 'Basic{realm=a, Bearer x=y}', ['unterminated-string@12']],
    ['a lone backslash at the end', 'Basic realm="a\\', 'Basic{realm=a}', ['unterminated-string@12']],
    ['words without quotes', 'Basic realm=my realm', 'Basic{realm=my}', ['junk-after-value@15']],
    ['a missing comma', 'Digest realm="a" nonce="b"', 'Digest{realm=a|nonce=b}', ['junk-after-value@17']],
    ['an address without quotes', 'Bearer uri=https://a.test/b', 'Bearer{uri=https://a.test/b}', ['bad-character@16']],
    ['a parameter twice', 'Basic realm="a", REALM="b"', 'Basic{realm=a}', ['duplicate-param@17']],
    ['no value', 'Basic realm=', 'Basic{realm=}', ['param-without-value@6']],
    ['no value before a comma', 'Bearer realm=, error=x', 'Bearer{realm=|error=x}', ['param-without-value@7']],
    ['no = at all', 'Basic realm "a"', 'Basic{}', ['param-without-value@6']],
    ['a colon for a space', 'Basic:realm="a"', 'Basic{}', ['missing-realm@0', 'bad-character@5']],
    ['quotes around all of it', '"Basic realm=a", Basic realm="b"', 'Basic{realm=b}', ['bad-character@0']],
    ['a control character', 'Basic realm="a\u0001b"', 'Basic{realm=a\u0001b}', ['bad-character@14']],
    ['no realm for Basic', 'Basic', 'Basic{}', ['missing-realm@0']],
    [
      'no realm for the second',
      'Basic realm="a", Digest nonce="b"',
      'Basic{realm=a} Digest{nonce=b}',
      ['missing-realm@17'],
    ],
    ['parameters behind a token68', 'X abc==, y=z', 'X(abc==)', ['junk-after-value@9']],
    ['only junk', '@@@ ((( "', '', ['bad-character@0']],
    ['an empty field', '', '', []],
  ])('%s', (_what, field, challenges, expected) => {
    expect(read(field)).toBe(challenges)
    expect(faults(field)).toEqual(expected)
  })

  it('asks no realm of schemes that need none', () => expect(faults('Bearer, Negotiate, DPoP')).toEqual([]))
  it('counts offsets in the field that is malformed', () =>
    expect(faults('Basic realm="a"', 'Basic realm="b')).toEqual(['unterminated-string@12/1']))
})

describe('bad input', () => {
  it('cuts a field over 64 KB and says so', () => {
    const long = `Basic realm="${'x'.repeat(70_000)}"`
    expect(parseChallenges([long]).faults).toContainEqual({ what: 'too-long', offset: 65_536, field: 0 })
    expect(faults(`Basic realm="${'x'.repeat(60_000)}"`)).toEqual([])
  })

  it('keeps 32 of 500 challenges and finds nothing wrong with them', () => {
    const { challenges, faults: found } = parseChallenges([
      Array.from({ length: 500 }, (_, at) => `S${at} a=b`).join(', '),
    ])
    expect(challenges).toHaveLength(32)
    expect(found).toEqual([])
  })

  it('keeps 32 faults', () => expect(faults('@,'.repeat(500))).toHaveLength(32))

  // Backtracking would show here as minutes: each input makes every look-ahead of the parser fail late.
  it.each(['Basic ', ',', 'a=', '"', 'a "\\', ' ', 'A b=,', 'a a ', 'a\t=', '='])(
    'reads 256 KB of %j in time',
    (unit) => {
      const started = performance.now()
      parseChallenges([unit.repeat(262_144 / unit.length)])
      parseChallenges(Array.from({ length: 4000 }, () => unit.repeat(64 / unit.length)))
      expect(performance.now() - started).toBeLessThan(5000)
    },
  )
})

describe('properties', () => {
  const wire = fc.string({
    unit: fc.constantFrom(
      'Basic',
      'Bearer ',
      'realm',
      '=',
      '"',
      '\\',
      ',',
      ' ',
      '\t',
      'x',
      '\n',
      '/',
      '@',
      'é',
      '\u0000',
      '😀',
    ),
    maxLength: 60,
  })
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}$/)
  const value = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', ',', '"', '\\', '=', 'é'), maxLength: 12 })
  const params = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key.toLowerCase(), maxLength: 5 })
  const challenge = fc.record({ scheme: name.filter((text) => !/^(basic|digest)$/i.test(text)), params })
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
  const write = (list: { scheme: string; params: [string, string][] }[]) =>
    list
      .map((each) =>
        [each.scheme, each.params.map(([key, text]) => `${key}=${quote(text)}`).join(', ')].join(' ').trim(),
      )
      .join(', ')

  it('never throws, and points into the field', () =>
    fc.assert(
      fc.property(fc.array(wire, { maxLength: 4 }), (fields) => {
        const pieces = fields.flatMap((field) => field.split('\n'))
        const { challenges, faults: found } = parseChallenges(fields)
        for (const { offset, field } of [...challenges, ...found]) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThanOrEqual(pieces[field]?.length ?? -1)
        }
      }),
      { numRuns: 500 },
    ))

  it('reads what was written, without faults', () =>
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 6 }), (list) => {
        const { challenges, faults: found } = parseChallenges([write(list)])
        expect(challenges.map(({ scheme }) => scheme)).toEqual(list.map(({ scheme }) => scheme))
        expect(challenges.map((each) => each.params.map(({ value: text }) => text))).toEqual(
          list.map((each) => each.params.map(([, text]) => text)),
        )
        expect(found).toEqual([])
      }),
    ))

  it('finds the same challenges in one field as in several', () =>
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 6 }), (list) => {
        const content = ({
          scheme,
          params: found,
          token68,
        }: ReturnType<typeof parseChallenges>['challenges'][number]) => ({ scheme, found, token68 })
        const together = parseChallenges([write(list)]).challenges.map(content)
        expect(parseChallenges(list.map((each) => write([each]))).challenges.map(content)).toEqual(together)
      }),
    ))

  it('does not mind the letter case of names', () =>
    fc.assert(
      fc.property(fc.array(challenge, { minLength: 1, maxLength: 4 }), (list) => {
        const upper = list.map((each) => ({
          ...each,
          params: each.params.map(([key, text]): [string, string] => [key.toUpperCase(), text]),
        }))
        expect(parseChallenges([write(upper)])).toEqual(parseChallenges([write(list)]))
      }),
    ))
})
