import { describe, expect, it } from 'vitest'
import { readChallenges } from '../../src/evidence/challenges'

const params = (field: string) => readChallenges([field]).challenges.flatMap((each) => each.params)

describe('readChallenges', () => {
  it('keeps what is for the reader', () =>
    expect(
      params(
        'Bearer realm="api", error="invalid_token", error_description="The access token expired", scope="read write"',
      ),
    ).toEqual([
      { name: 'realm', value: 'api', length: 3 },
      { name: 'error', value: 'invalid_token', length: 13 },
      { name: 'error_description', value: 'The access token expired', length: 24 },
      { name: 'scope', value: 'read write', length: 10 },
    ]))

  it('keeps nothing of nonces, opaque values and what it does not know', () =>
    expect(params('Digest realm="a", nonce="4f9d2b7c", opaque="x", claims="eyJh", toString="y"')).toEqual([
      { name: 'realm', value: 'a', length: 1 },
      { name: 'nonce', length: 8 },
      { name: 'opaque', length: 1 },
      { name: 'claims', length: 4 },
      { name: 'tostring', length: 1 },
    ]))

  it.each([
    ['Bearer resource_metadata="https://u:p@acme.test/.well-known/x?t=1"', 'https://acme.test/.well-known/x?…'],
    ['Digest domain="/a/4f9d2b7c https://acme.test/b"', '/a/… https://acme.test/b'],
    ['Basic realm="http://127.0.0.1:23190"', 'http://127.0.0.1:23190'],
    ['Basic realm="token: swordfish"', 'token: …'],
    ['Basic realm="a\u202eb<b>"', 'ab<b>'],
    ['Hawk ts="1795241417"', '1795241417'],
    ['Hawk ts="4931117205"', undefined],
  ])('reduces %s', (field, value) => expect(params(field)[0]?.value).toBe(value))

  it.each(['SHA-512-256', 'SHA-512-256-sess', 'sha-512-sess', 'MD5-sess'])('names the algorithm %s whole', (name) =>
    expect(params(`Digest algorithm=${name}`)[0]?.value).toBe(name),
  )

  it.each(['SHA-512-256-4931117205', 'SHA-493-111', 'a8f7c6d5e4', 'MD5-sess 493111'])(
    'hides in %s what is none',
    (value) => expect(params(`Digest algorithm="${value}"`)[0]?.value).toMatch(/…$/),
  )

  it('tells what a token68 is, not what it says', () => {
    const { challenges } = readChallenges(['NTLM TlRMTVNTUAACAAAA, Negotiate YIIabc=, X abc=='])
    expect(challenges.map(({ token68 }) => token68)).toEqual([
      { length: 16, is: 'ntlm' },
      { length: 7, is: 'kerberos' },
      { length: 5 },
    ])
  })

  it('hides a scheme and a name that look like secrets', () =>
    expect(readChallenges(['q7Hq2Zk9Wm4Xt a8f7c6d5e4="1"']).challenges).toEqual([
      { scheme: '…', params: [{ name: '…', length: 1 }] },
    ]))

  it('hands the faults on', () =>
    expect(readChallenges(['Basic']).faults).toEqual([{ what: 'missing-realm', offset: 0, field: 0 }]))
})
