import { describe, expect, it } from 'vitest'
import { parseChallenges } from '../../src/http/challenge'

/** `Basic{realm=foo} Newauth{a=b}` */
const read = (fields: readonly string[]) =>
  parseChallenges(fields)
    .challenges.map(
      ({ scheme, params }) => `${scheme}{${params.map(({ name, value }) => `${name}=${value}`).join('|')}}`,
    )
    .join(' ')

/**
 * The test cases for WWW-Authenticate that browsers' and libraries' parsers are compared by (Julian Reschke,
 * http://test.greenbytes.de/tech/tc/httpauth/), by their names there. What is not grammatical is read as far as browsers
 * read it, and said to be malformed (last column).
 */
const cases: [name: string, fields: string[], challenges: string, faults?: string][] = [
  ['simplebasic', ['Basic realm="foo"'], 'Basic{realm=foo}'],
  ['simplebasiclf, unfolded as browsers hand it on', ['Basic  realm="foo"'], 'Basic{realm=foo}'],
  ['simplebasicucase', ['BASIC REALM="foo"'], 'BASIC{realm=foo}'],
  ['simplebasictok', ['Basic realm=foo'], 'Basic{realm=foo}'],
  ['simplebasictokbs', ['Basic realm=\\f\\o\\o'], 'Basic{realm=\\f\\o\\o}', 'bad-character@12'],
  ['simplebasicsq', ["Basic realm='foo'"], "Basic{realm='foo'}"],
  ['simplebasicpct', ['Basic realm="foo%20bar"'], 'Basic{realm=foo%20bar}'],
  ['simplebasiccomma', ['Basic , realm="foo"'], 'Basic{realm=foo}'],
  ['simplebasiccomma2', ['Basic, realm="foo"'], 'Basic{realm=foo}', 'no-scheme@7'],
  ['simplebasicnorealm', ['Basic'], 'Basic{}', 'missing-realm@0'],
  ['simplebasic2realms', ['Basic realm="foo", realm="bar"'], 'Basic{realm=foo}', 'duplicate-param@19'],
  ['simplebasicwsrealm', ['Basic realm = "foo"'], 'Basic{realm=foo}'],
  ['simplebasicrealmsqc', ['Basic realm="\\f\\o\\o"'], 'Basic{realm=foo}'],
  ['simplebasicrealmsqc2', ['Basic realm="\\"foo\\""'], 'Basic{realm="foo"}'],
  ['simplebasicnewparam1', ['Basic realm="foo", bar="xyz",, a=b,,,c=d'], 'Basic{realm=foo|bar=xyz|a=b|c=d}'],
  ['simplebasicnewparam2', ['Basic bar="xyz", realm="foo"'], 'Basic{bar=xyz|realm=foo}'],
  ['simplebasicrealmiso88591', ['Basic realm="foo-ä"'], 'Basic{realm=foo-ä}'],
  ['simplebasicrealmutf8, its octets as characters', ['Basic realm="foo-Ã¤"'], 'Basic{realm=foo-Ã¤}'],
  ['simplebasicrealmrfc2047', ['Basic realm="=?ISO-8859-1?Q?foo-=E4?="'], 'Basic{realm==?ISO-8859-1?Q?foo-=E4?=}'],
  ['multibasicunknown', ['Basic realm="basic", Newauth realm="newauth"'], 'Basic{realm=basic} Newauth{realm=newauth}'],
  ['multibasicunknown2', ['Newauth realm="newauth", Basic realm="basic"'], 'Newauth{realm=newauth} Basic{realm=basic}'],
  [
    'multibasicunknown2mf',
    ['Newauth realm="newauth"', 'Basic realm="basic"'],
    'Newauth{realm=newauth} Basic{realm=basic}',
  ],
  ['multibasicempty', [',Basic realm="basic"'], 'Basic{realm=basic}'],
  [
    'multibasicqs',
    ['Newauth realm="apps", type=1, title="Login to \\"apps\\"", Basic realm="simple" '],
    'Newauth{realm=apps|type=1|title=Login to "apps"} Basic{realm=simple}',
  ],
  [
    'multidisgscheme',
    ['Newauth realm="Newauth Realm", basic=foo, Basic realm="Basic Realm" '],
    'Newauth{realm=Newauth Realm|basic=foo} Basic{realm=Basic Realm}',
  ],
  ['unknown', ['Newauth realm="newauth"'], 'Newauth{realm=newauth}'],
  ['disguisedrealm', ['Basic foo="realm=nottherealm", realm="basic"'], 'Basic{foo=realm=nottherealm|realm=basic}'],
  ['disguisedrealm2', ['Basic nottherealm="nottherealm", realm="basic"'], 'Basic{nottherealm=nottherealm|realm=basic}'],
  ['missingquote', ['Basic realm="basic'], 'Basic{realm=basic}', 'unterminated-string@12'],
]

describe('published test cases', () => {
  it.each(cases)('%s', (_name, fields, challenges, faults = '') => {
    expect(read(fields)).toBe(challenges)
    expect(
      parseChallenges(fields)
        .faults.map(({ what, offset }) => `${what}@${offset}`)
        .join(' '),
    ).toBe(faults)
  })
})
