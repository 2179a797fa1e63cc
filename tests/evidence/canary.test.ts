import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeDigest } from '../../src/evidence/digest'
import { readHar } from '../../src/evidence/from-har'
import {
  compareFingerprints,
  fingerprintHeaders,
  readAddress,
  readAnswer,
  readInitiator,
  readJar,
  readQueryCredentials,
  readRequest,
} from '../../src/evidence/from-web-request'
import { leaksOf } from '../support/canaries'

const key = new Uint8Array(32).fill(9)
const digest = makeDigest(key)
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Looks that secrets have; `mark` is distinct for each place and no word of any answer. */
const looks: Record<string, (mark: string) => string> = {
  mixed: (mark) => `cnry-${mark}-7Hq2Zk9Wm4Xt`,
  hex: (mark) => Buffer.from(`${mark}#canary`).toString('hex'),
  base64: (mark) => base64(`${mark} canary ÿþ?~ 4711`),
  uuid: (mark) => mark.padEnd(32, '0f1e2d3c4b5a').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'),
  password: (mark) => `Tr0ub4dor&3=${mark}!x`,
  short: (mark) => `q7${mark.slice(0, 5)}#`,
}

const places = [
  'authorization basic bearer digest negotiate dpop hawk aws bare cookie cookieName jwtClaim signature userName userWord query bareQuery',
  'queryName path matrix fragment location locationPath referer origin apiKey authToken custom customName proxy setCookie setCookiePath domain',
  'nonce opaque realm description token68 param server via link disposition etag refresh body json html hiddenInput comment security',
  'postData webSocket harCookie harQuery initiator title contentType age accept cacheControl jar jarPath error ip otp',
].flatMap((line) => line.split(' '))

function plant(look: (place: string) => string): Record<string, string> {
  const markOf = (place: string) => createHash('sha256').update(place).digest('hex').slice(0, 10)
  return Object.fromEntries(places.map((place) => [place, look(markOf(place))]))
}

const jwt = (claims: object, signature: string) =>
  [base64('{"alg":"HS256","typ":"JWT"}'), Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join(
    '.',
  )

function requestHeaders(c: Record<string, string>): { name: string; value: string }[] {
  const token = jwt({ sub: c.jwtClaim, email: c.jwtClaim, exp: 1_795_240_008 }, c.signature?.replace(/\W/g, '') ?? '')
  return [
    { name: 'Authorization', value: `Bearer ${c.bearer}` },
    { name: 'authorization', value: `Basic ${base64(`${c.userName}:${c.basic}`)}` },
    {
      name: 'Authorization',
      value: `Digest username="${c.digest}", realm="x", response="${c.digest}", nonce="${c.nonce}"`,
    },
    { name: 'Authorization', value: `Negotiate ${base64(c.negotiate ?? '')}` },
    { name: 'Authorization', value: `DPoP ${c.dpop}` },
    { name: 'Authorization', value: `Hawk id="${c.hawk}", mac="${c.hawk}"` },
    { name: 'Authorization', value: `AWS4-HMAC-SHA256 Credential=${c.aws}, Signature=${c.aws}` },
    { name: 'Authorization', value: c.bare ?? '' },
    { name: 'Authorization', value: `${c.authorization} ${c.authorization}` },
    { name: 'Cookie', value: `sid=${c.cookie}; jwt=${token}; ${c.cookieName}=1; ${c.cookie}` },
    { name: 'Proxy-Authorization', value: `Basic ${base64(c.proxy ?? '')}` },
    { name: 'X-Api-Key', value: c.apiKey ?? '' },
    { name: 'X-Auth-Token', value: c.authToken ?? '' },
    { name: 'X-Whatever', value: c.custom ?? '' },
    { name: c.customName ?? '', value: '1' },
    { name: 'Referer', value: `https://ann:${c.referer}@app.test/${c.referer}?a=${c.referer}` },
    { name: 'Origin', value: `https://${c.origin}@app.test` },
    { name: 'User-Agent', value: `Mozilla/5.0 (${c.custom})` },
    { name: 'Accept', value: `text/html, text/${c.accept}, */*;q=0.1;x=${c.accept}` },
    { name: 'Accept-Language', value: `de, ${c.accept}` },
    { name: 'Cache-Control', value: `no-cache, x=${c.cacheControl}` },
    { name: 'Content-Type', value: `multipart/form-data; boundary=${c.contentType}` },
    { name: 'X-Requested-With', value: c.custom ?? '' },
  ]
}

function answerHeaders(c: Record<string, string>): { name: string; value: string }[] {
  const token = jwt({ sub: c.jwtClaim }, 'x')
  return [
    { name: 'WWW-Authenticate', value: `Digest realm="Sign in ${c.realm}", nonce="${c.nonce}", opaque="${c.opaque}"` },
    {
      name: 'WWW-Authenticate',
      value: `Bearer error="invalid_token", error_description="The token ${c.description} has expired"`,
    },
    { name: 'WWW-Authenticate', value: `Negotiate ${base64(c.token68 ?? '')}` },
    { name: 'WWW-Authenticate', value: `X y="${c.param}", ${c.param?.replace(/[^\w-]/g, '')}=1, ${c.param}` },
    {
      name: 'Set-Cookie',
      value: `sid=${c.setCookie}; Path=/app/${c.setCookiePath}; Max-Age=60; HttpOnly; Domain=${c.domain}.test`,
    },
    { name: 'Set-Cookie', value: `jwt=${token}; ${c.setCookie}; Expires=${c.setCookie}` },
    { name: 'Location', value: `/next/${part(c.locationPath)}?code=${part(c.location)}#${part(c.location)}` },
    { name: 'Server', value: `nginx/1.22.1 ${c.server}` },
    { name: 'Via', value: `1.1 ${c.via}` },
    { name: 'Link', value: `<https://x.test/${c.link}>; rel=next` },
    { name: 'Content-Disposition', value: `attachment; filename="${c.disposition}.pdf"` },
    { name: 'ETag', value: `"${c.etag}"` },
    { name: 'Refresh', value: `0; url=/x?${c.refresh}` },
    { name: 'Age', value: c.age ?? '' },
    { name: 'Date', value: c.age ?? '' },
    { name: 'Retry-After', value: c.age ?? '' },
    { name: 'Cache-Control', value: `no-store, ${c.cacheControl}, max-age=${c.cacheControl}` },
    { name: 'Vary', value: `Cookie, ${c.cacheControl}` },
    { name: 'RateLimit', value: `"${c.custom}";r=${c.custom}` },
    { name: 'X-Ms-Diagnostics', value: `2000003;reason="The ${c.custom}";error_category="${c.custom}"` },
    { name: 'X-You-Are-Authenticated-As', value: c.userName ?? '' },
    { name: 'X-Authentication-Denied-Reason', value: `CAPTCHA_CHALLENGE; login-url=https://x.test/?t=${c.custom}` },
    { name: 'DPoP-Nonce', value: c.nonce ?? '' },
    { name: 'X-Cld-Error', value: `denied for ${c.custom}` },
    { name: 'X-Login-Status', value: c.custom ?? '' },
    { name: 'X-Any-Error-Message', value: part(`token ${c.custom} of https://x.test/${c.custom}?t=${c.custom}`) },
    { name: 'X-Any-Cache', value: `HIT ${c.custom}` },
    { name: 'Content-Type', value: `text/html; charset=${c.contentType}` },
    { name: 'X-Custom', value: c.custom ?? '' },
    { name: c.customName ?? '', value: '1' },
  ]
}

const part = (text = '') => encodeURIComponent(text)
const urlOf = (c: Record<string, string>) =>
  `https://${part(c.userName)}:${part(c.userWord)}@app.test/files/${part(c.path)}/a;jsessionid=${part(c.matrix)}/reset/${part(c.otp)}` +
  `?api_key=${part(c.query)}&q=${part(c.query)}&${part(c.queryName)}=1&${part(c.bareQuery)}#${part(c.fragment)}`

function harOf(c: Record<string, string>): object {
  const html = `<title>Refused ${c.title}</title><!-- ${c.html} --><p>Your token ${c.html} is no good</p>
    <input type="hidden" value="${c.hiddenInput}"><a href="/x?${c.hiddenInput}">Sign in</a><script>var t='${c.html}'</script>`
  const json = JSON.stringify({
    error: 'invalid_token',
    access_token: c.json,
    message: `bad ${c.json}`,
    [c.json ?? '']: 1,
    list: [c.json],
  })
  const entry = (text: string, mimeType: string) => ({
    startedDateTime: '2026-11-21T05:34:04.426+01:00',
    time: 6,
    comment: c.comment,
    request: {
      method: 'POST',
      url: urlOf(c),
      httpVersion: 'HTTP/1.1',
      comment: c.comment,
      headers: requestHeaders(c),
      cookies: [{ name: 'sid', value: c.harCookie }],
      queryString: [{ name: 'q', value: c.harQuery }],
      postData: { mimeType: 'text/plain', text: c.postData, params: [{ name: 'password', value: c.postData }] },
    },
    response: {
      status: 401,
      statusText: c.comment,
      headers: answerHeaders(c).filter(({ name }) => name !== 'Content-Type'),
      cookies: [{ name: 'sid', value: c.harCookie }],
      content: { mimeType, text, comment: c.comment },
      redirectURL: '',
      _error: `net::ERR_${c.error}`,
    },
    serverIPAddress: c.ip,
    _initiator: { type: 'script', url: `https://app.test/${part(c.initiator)}.js?${part(c.initiator)}` },
    _securityDetails: { subjectName: c.security },
    _webSocketMessages: [{ type: 'send', data: c.webSocket }],
    _resourceType: 'document',
  })
  return {
    log: {
      version: '1.2',
      creator: { name: 'x', version: '1' },
      comment: c.comment,
      entries: [
        entry(html, 'text/html'),
        entry(json, 'application/json'),
        entry(`Your code is 493817. ${c.body}`, 'text/plain'),
      ],
    },
  }
}

function readAll(c: Record<string, string>) {
  const url = urlOf(c)
  const address = readAddress(url, digest)
  if (!address) throw new Error('the planted address was not read')
  const other = requestHeaders(plant((place) => `other${place}5Zx8`))
  return {
    address,
    initiator: readInitiator(`https://app.test/${part(c.initiator)}`, address),
    prints: fingerprintHeaders(requestHeaders(c), digest),
    changes: compareFingerprints(fingerprintHeaders(requestHeaders(c), digest), fingerprintHeaders(other, digest)),
    keys: readQueryCredentials(url, digest),
    request: readRequest(requestHeaders(c), digest, { complete: 'all', sawCookies: true, url }),
    answer: readAnswer({ status: 401, headers: answerHeaders(c), at: 1_795_240_008_000 }, digest, {
      sawSetCookie: true,
      url,
    }),
    jar: readJar(
      [
        {
          name: 'sid',
          value: c.jar ?? '',
          domain: 'app.test',
          path: `/x/${c.jarPath}`,
          hostOnly: true,
          secure: true,
          httpOnly: true,
          partitionKey: { topLevelSite: 'https://top.test' },
        },
      ],
      digest,
    ),
    exchanges: readHar(harOf(c), key),
  }
}

describe.each(Object.entries(looks))('secrets that look like %s', (_name, look) => {
  const planted = plant(look)
  const read = readAll(planted)

  it('do not come through', () => {
    const secrets = [...Object.values(planted), '493817']
    expect(leaksOf(JSON.stringify(read), secrets)).toEqual([])
  })

  it('were really there', () => {
    // Facts of the planted values, which only somebody who read them can know.
    const { request, answer, address, keys, jar, exchanges } = read
    expect(request.credentials.filter(({ from }) => from === 'authorization')).toHaveLength(9)
    expect(request.credentials[0]).toMatchObject({ scheme: 'bearer', length: planted.bearer?.trim().length })
    expect(request.cookies?.[0]).toMatchObject({ name: 'sid', length: planted.cookie?.split(';')[0]?.trim().length })
    expect(request.cookies?.[1]?.token?.exp).toBe(1_795_240_008_000)
    expect(keys.map(({ name, length }) => [name, length])).toContainEqual(['api_key', planted.query?.length])
    expect(address).toMatchObject({ userInfo: true, whole: false, host: 'app.test' })
    expect(answer.setCookies?.[0]).toMatchObject({ name: 'sid', length: planted.setCookie?.length, httpOnly: true })
    expect(answer.location?.query).toMatchObject([{ name: 'code', looks: 'code' }])
    expect(answer.names).toContain('content-disposition')
    expect(jar[0]).toMatchObject({ name: 'sid', length: planted.jar?.length })
    expect(exchanges.map(({ wording }) => wording?.type)).toEqual(['html', 'json', 'text'])
    expect(exchanges[0]?.wording?.text).toContain('is no good')
    expect(exchanges[1]?.wording?.fields).toMatchObject({ error: 'invalid_token' })
  })
})

describe('values that are plain words', () => {
  // Where text is shown a word is a word. Everywhere else it stays inside all the same.
  const open =
    'cookieName path queryName bareQuery locationPath customName custom setCookiePath jarPath domain realm description param server via body html title ' +
    'accept cacheControl json'
  const planted = {
    ...plant(() => 'quixoticwalrus'),
    ...Object.fromEntries(open.split(' ').map((place) => [place, 'word'])),
  }
  const text = JSON.stringify(readAll(planted))
  it('do not come through', () => expect(leaksOf(text, ['quixoticwalrus'])).toEqual([]))
  it('come through where text is shown', () => expect(text).toContain('Sign in word'))
})

describe('the search for leaks', () => {
  const secret = looks.mixed?.('x') ?? ''
  it.each([
    ['as it stands', `a ${secret} b`],
    ['a piece of it', `a ${secret.slice(4, 12)} b`],
    ['percent-encoded', `a ${[...Buffer.from(secret)].map((octet) => `%${octet.toString(16)}`).join('')}`],
    ['as base64', base64(secret)],
    ['as hex', Buffer.from(secret).toString('hex')],
    ['in capitals', secret.toUpperCase()],
  ])('finds one %s', (_how, text) => expect(leaksOf(text, [secret, 'another1'])).toEqual([secret]))
  it('finds none where there is none', () => expect(leaksOf('cnry-7Hq', [secret])).toEqual([]))
})
