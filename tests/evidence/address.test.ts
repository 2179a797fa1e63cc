import { describe, expect, it } from 'vitest'
import { glanceAtAddress, readAddress, readInitiator } from '../../src/evidence/address'
import { makeDigest } from '../../src/evidence/digest'

const digest = makeDigest(Uint8Array.of(1))

describe('readAddress', () => {
  it('reduces', () => {
    const address = readAddress('https://ann:pw@App.ACME.test:8443/reset/4f9d?token=abcd&q=x#frag', digest)
    expect(address).toEqual({
      scheme: 'https',
      hostname: 'app.acme.test',
      host: 'app.acme.test:8443',
      origin: 'https://app.acme.test:8443',
      site: 'acme.test',
      path: '/reset/…',
      whole: false,
      query: [
        { name: 'token', length: 4, looks: 'token' },
        { name: 'q', length: 1 },
      ],
      userInfo: true,
      digest: digest('https://app.acme.test:8443/reset/4f9d?token=abcd&q=x'),
      pathDigest: digest('https://app.acme.test:8443/reset/4f9d'),
      question: digest('https://app.acme.test:8443/reset/4f9d?[["q","x"]]'),
    })
  })

  // As browsers do where letters of several alphabets look alike: the second is no apple.
  it.each([
    ['https://bücher.test/regal', 'xn--bcher-kva.test'],
    ['https://аррӏе.test/', 'xn--80ak6aa92e.test'],
    ['https://xn--bcher-kva.test/', 'xn--bcher-kva.test'],
    ['https://例え.test/', 'xn--r8jz45g.test'],
  ])('names the host of %s in ASCII', (url, host) =>
    expect(readAddress(url, digest)).toMatchObject({ host, hostname: host, origin: `https://${host}`, site: host }),
  )

  it.each([
    ['https://a.test/users/me', true],
    ['https://a.test/users/me?x=1', true],
    ['https://a.test/users/me?x=a', false],
    ['https://a.test/users/me?x=1&token=1', false],
    [`https://a.test/users/me?${'x=1&'.repeat(51)}`, false],
    ['https://a.test/users/4f9d2b7c', false],
  ])('says whether %s is told whole', (url, whole) => expect(readAddress(url, digest)?.whole).toBe(whole))

  it.each([
    ['https://a.test/users/me', 1],
    ['https://a.test/users/me?x=1', 3],
    ['https://a.test/users/me?token=abcd', 2],
  ])('of %s makes no digest twice', (url, made) => {
    const texts: string[] = []
    const counting = (text: string) => digest((texts.push(text), text))
    expect(readAddress(url, counting)).toEqual(readAddress(url, digest))
    expect([texts.length, new Set(texts).size]).toEqual([made, made])
  })

  it('takes user information and fragment for no other address', () =>
    expect(readAddress('https://u:p@a.test/x#y', digest)?.digest).toBe(readAddress('https://a.test/x', digest)?.digest))

  it('resolves, and knows nothing but http and https', () => {
    expect(readAddress('/next', digest, 'http://a.test/x')?.path).toBe('/next')
    for (const url of ['chrome://newtab', 'about:blank', '', '/x']) expect(readAddress(url, digest)).toBeUndefined()
  })

  it('reads 64 KB', () => {
    const address = readAddress(`https://a.test/${'é/'.repeat(9000)}?${'a=1&'.repeat(9000)}`, digest)
    expect(address?.query).toHaveLength(50)
    expect(JSON.stringify(address).length).toBeLessThan(5000)
  })
})

describe('glanceAtAddress', () => {
  it('knows the address again, and reads no value and no question of it', () => {
    const url = 'https://a.test/orders?page=2'
    const { digest: whole, pathDigest } = readAddress(url, digest)!
    const seen = glanceAtAddress(url, digest)
    expect(seen).toMatchObject({ digest: whole, pathDigest, question: pathDigest, whole: false })
    expect(seen?.query).toEqual([{ name: 'page', length: 1 }])
  })
})

describe('readInitiator', () => {
  const address = { origin: 'https://app.acme.test', scheme: 'https', site: 'acme.test' }
  it.each([
    ['https://app.acme.test/page?x', { origin: 'https://app.acme.test', relation: 'same-origin' }],
    ['https://www.acme.test', { origin: 'https://www.acme.test', relation: 'same-site' }],
    ['http://app.acme.test', { origin: 'http://app.acme.test', relation: 'cross-site' }],
    ['https://other.test', { origin: 'https://other.test', relation: 'cross-site' }],
    ['null', { origin: 'null', relation: 'cross-site' }],
    ['chrome-extension://abc', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (initiator, read) => expect(readInitiator(initiator, address)).toEqual(read))
})
