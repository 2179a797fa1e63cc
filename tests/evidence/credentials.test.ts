import { describe, expect, it } from 'vitest'
import { readCredentials, readQueryCredentials } from '../../src/evidence/credentials'
import { makeDigest } from '../../src/evidence/digest'

const digest = makeDigest(Uint8Array.of(1))
const base64 = (text: string) => Buffer.from(text).toString('base64')
const read = (value: string, name = 'authorization') => readCredentials([{ name, value }], digest)[0]
const jwt = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"exp":1795240008}').toString('base64url')}.c2ln`

describe('Authorization', () => {
  it.each([
    ['Bearer abc', { scheme: 'bearer', length: 3, token: { form: 'opaque' } }],
    [`bearer ${jwt}`, { scheme: 'bearer', token: { form: 'jwt', exp: 1_795_240_008_000 } }],
    [`Token ${jwt}`, { scheme: 'token', token: { form: 'jwt' } }],
    ['Digest username="ann", nonce="x"', { scheme: 'digest', length: 25 }],
    ['Negotiate YIIabc', { scheme: 'negotiate', length: 6 }],
    ['AWS4-HMAC-SHA256 Credential=a, Signature=b', { scheme: 'aws4-hmac-sha256' }],
    ['PVEAPIToken=ann!x=123', { scheme: 'pveapitoken' }],
    ['Swordfish abc', { scheme: '…', length: 3 }],
  ])('%.30s', (value, facts) => {
    const found = read(value)
    expect(found).toMatchObject({ from: 'authorization', name: 'authorization', ...facts })
    expect(found).not.toHaveProperty('oddity')
  })

  it('digests what follows the scheme', () => expect(read('Bearer abc')?.digest).toBe(digest('abc')))

  it.each([
    ['', 'empty'],
    ['Bearer ', 'empty'],
    ['Bearer undefined', 'placeholder'],
    ['Bearer null', 'placeholder'],
    // Something was there, and was written out wrongly.
    ['Bearer [object Object]', 'white-space'],
    ['Bearer {{token}}', 'placeholder'],
    ['Bearer <your token>', 'placeholder'],
    ['Bearer Bearer abc', 'scheme-twice'],
    ['Bearer "abc"', 'quoted'],
    [jwt, 'no-scheme'],
    ['synthetic.old.token', 'no-scheme'],
    ['Bearer  abc', 'white-space'],
    ['Bearer abc def', 'white-space'],
    ['Basic %%%', 'not-base64'],
    [`Basic ${base64('nocolon')}`, 'not-base64'],
    ['Basic ann:pw', 'not-base64'],
    [`Basic Basic ${base64('a:b')}`, 'scheme-twice'],
    [`Basic ${base64('ann:pw\n')}`, 'white-space'],
    ['Basic', 'empty'],
  ])('%.30j is odd: %s', (value, oddity) => expect(read(value)?.oddity).toBe(oddity))

  it.each([
    ['ann:pw', { user: true, password: true, ascii: true }],
    [':pw', { user: false, password: true, ascii: true }],
    ['key:', { user: true, password: false, ascii: true }],
    ['ann:größe', { user: true, password: true, ascii: false }],
  ])('knows of %s what it is made of', (pair, facts) =>
    expect(read(`Basic ${base64(pair)}`)).toMatchObject({ scheme: 'basic', pair: facts }),
  )

  it('reads the token behind a doubled scheme', () => expect(read(`Bearer Bearer ${jwt}`)?.token?.form).toBe('jwt'))
})

describe('other headers', () => {
  it.each([
    'x-api-key',
    'apikey',
    'private-token',
    'x-auth-token',
    'ocp-apim-subscription-key',
    'dpop',
    'x-plex-token',
  ])('%s identifies', (name) =>
    expect(read('abc', name)).toMatchObject({ from: 'header', name, length: 3, digest: digest('abc') }),
  )
  it.each(['x-csrf-token', 'accept', 'cookie', 'x-requested-with', 'idempotency-key', 'proxy-authorization'])(
    '%s does not',
    (name) => expect(read('abc', name)).toBeUndefined(),
  )
  it('takes a header named “key” for one where its value is as long as one', () => {
    expect(read('4b1e2d3c5f60718293a4b5c6d7e8f901', 'key')).toMatchObject({ from: 'header', name: 'key', length: 32 })
    expect(read('page', 'key')).toBeUndefined()
    expect(read('4b1e2d3c5f60718293a4b5c6d7e8f901', 'keyboard')).toBeUndefined()
  })
  it('finds what is odd in them', () => {
    expect(read('undefined', 'x-api-key')?.oddity).toBe('placeholder')
    expect(read(`Bearer ${jwt}`, 'x-access-token')).toMatchObject({ scheme: 'bearer', token: { form: 'jwt' } })
  })
})

describe('readQueryCredentials', () => {
  it('reads keys, tokens and user information', () => {
    const found = readQueryCredentials(`https://ann:p%C3%A9@a.test/?api_key=abc&q=1&access_token=${jwt}`, digest)
    expect(found).toMatchObject([
      { from: 'query', name: 'api_key', length: 3, digest: digest('abc') },
      { from: 'query', name: 'access_token', token: { form: 'jwt' } },
      { from: 'user-info', scheme: 'basic', pair: { user: true, password: true, ascii: false } },
    ])
    expect(found[2]?.digest).toBe(read(`Basic ${base64('ann:pé')}`)?.digest)
  })

  it('finds none where there is none', () => {
    expect(readQueryCredentials('https://a.test/?q=1&token', digest)).toEqual([])
    expect(readQueryCredentials('about:blank', digest)).toEqual([])
  })
})
