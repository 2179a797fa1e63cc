import { describe, expect, it } from 'vitest'
import { readCookies, readJar, readSetCookies } from '../../src/evidence/cookies'
import { reaches } from '../../src/http/cookie'
import { makeDigest } from '../../src/evidence/digest'

const digest = makeDigest(Uint8Array.of(1))
const now = Date.UTC(2026, 10, 21)
const jwt = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"exp":1795240008}').toString('base64url')}.c2ln`

describe('readCookies', () => {
  it('reduces in the order sent', () =>
    expect(readCookies(['a=1; b=', 'a=1'], digest)).toEqual([
      { name: 'a', length: 1, digest: digest('1') },
      { name: 'b', length: 0, digest: digest('') },
      { name: 'a', length: 1, digest: digest('1') },
    ]))

  it.each([jwt, encodeURIComponent(`s:${jwt}`), `Bearer%20${jwt}`, `"${jwt}"`])('reads the times of %.12s…', (value) =>
    expect(readCookies([`t=${value}`], digest)[0]?.token?.exp).toBe(1_795_240_008_000),
  )
  it('takes no other value for a token', () =>
    expect(readCookies(['t=GA1.2.3'], digest)[0]).not.toHaveProperty('token'))
  it('keeps what the value looks like, and nothing of it', () => {
    const read = (value: string) => readCookies([`layout=${value}`], digest)[0]
    const [plain, opaque] = ['dark-blue-compact-left', '3f9a1c7e5b2d4860f1e2d3c4b5a69788']
    expect(read(plain)).toEqual({ name: 'layout', length: 22, digest: digest(plain), shape: 'plain' })
    expect(read(opaque)).toEqual({ name: 'layout', length: 32, digest: digest(opaque), shape: 'opaque' })
    expect(read('1920x1080,1536x864')).not.toHaveProperty('shape')
  })
  it('keeps 500', () => expect(readCookies(['a=1; '.repeat(900)], digest)).toHaveLength(500))
})

describe('readSetCookies', () => {
  const read = (...values: string[]) => readSetCookies(values, { now, url: 'https://app.acme.test/' }, digest)
  it('reduces', () =>
    expect(
      read('sid=abc; Domain=acme.test; Path=/x/4f9d2b7c; Secure; HttpOnly; SameSite=Lax; Max-Age=60; Partitioned'),
    ).toEqual([
      {
        name: 'sid',
        length: 3,
        digest: digest('abc'),
        domain: 'acme.test',
        path: '/x/…',
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
        partitioned: true,
        expires: now + 60_000,
        removes: false,
      },
    ]))
  it.each([
    ['a=; Max-Age=0', true],
    ['a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
    ['a=', false],
    ['a=b; Max-Age=1', false],
  ])('%s removes: %s', (value, removes) => expect(read(value)[0]?.removes).toBe(removes))
  it.each([
    ['https://app.acme.test/', 'sid=1; Domain=acme.other', 'other-domain'],
    ['http://app.acme.test/', 'sid=1; Secure', 'secure-over-http'],
    ['https://app.acme.test/', 'sid=1; Secure', undefined],
    ['http://localhost:8080/', 'sid=1; Secure', undefined],
    ['http://localhost:8080/', 'sid=1; SameSite=None', 'none-without-secure'],
  ])('from %s, %s is refused: %s', (url, value, refused) =>
    expect(readSetCookies([value], { now, url }, digest)[0]?.refused).toBe(refused),
  )
  it('leaves out what a browser drops, and splits what Firefox joined', () =>
    expect(read('', 'a=1\nb=2').map(({ name }) => name)).toEqual(['a', 'b']))
  it('hides a domain that is none of the host’s and looks random', () =>
    expect(read('a=1; Domain=4f9d2b7c4f9d.test')[0]?.domain).toBe('…'))
})

describe('readJar', () => {
  const raw = {
    name: 'sid',
    value: 'abc',
    domain: '.Acme.test',
    path: '/reset/abc',
    hostOnly: false,
    secure: true,
    httpOnly: true,
  }
  it('reduces', () =>
    expect(
      readJar(
        [
          {
            ...raw,
            sameSite: 'no_restriction',
            expirationDate: 1_795_240_008.5,
            partitionKey: { topLevelSite: 'https://top.test' },
          },
        ],
        digest,
      ),
    ).toEqual([
      {
        name: 'sid',
        length: 3,
        digest: digest('abc'),
        domain: '.acme.test',
        hostOnly: false,
        path: '/reset/…',
        secure: true,
        httpOnly: true,
        sameSite: 'none',
        expires: 1_795_240_008_500,
        partition: 'https://top.test',
      },
    ]))
  it('knows a session cookie', () => {
    const [cookie] = readJar([{ ...raw, session: true, sameSite: 'strict' }], digest)
    expect(cookie).toMatchObject({ sameSite: 'strict' })
    expect(cookie).not.toHaveProperty('expires')
    expect(cookie).not.toHaveProperty('partition')
  })

  it.each([
    ['unspecified', false, 'none'],
    ['unspecified', true, 'unspecified'],
    ['lax', false, 'lax'],
  ])('takes SameSite %s, where it is Lax by default: %s, for %s', (sameSite, laxByDefault, taken) =>
    expect(readJar([{ ...raw, sameSite }], digest, laxByDefault)[0]?.sameSite).toBe(taken),
  )

  it('compares with addresses reduced alike', () => {
    const [cookie] = readJar([raw], digest)
    if (!cookie) throw new Error('no cookie')
    expect(reaches(cookie, { scheme: 'https', hostname: 'app.acme.test', path: '/reset/…/x' })).toBe(true)
    expect(reaches(cookie, { scheme: 'https', hostname: 'app.acme.test', path: '/other' })).toBe(false)
  })
})
