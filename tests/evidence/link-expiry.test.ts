import { describe, expect, it } from 'vitest'
import { expiryOf, pathExpiryOf } from '../../src/evidence/link-expiry'
import { parseQuery } from '../../src/http/url'

const at = Date.UTC(2026, 10, 21, 5, 34, 4)
const second = at / 1000
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
const policy = (condition: unknown) =>
  base64({ Statement: [{ Resource: 'https://cdn.acme.test/a', Condition: condition }] }).replace(
    /[+=/]/g,
    (one) => ({ '+': '-', '=': '_', '/': '~' })[one]!,
  )
const rails = (message: unknown) => `${base64(message)}--${'0123456789abcdef'.repeat(4)}`
const jwt = (claims: object) => `${base64({ alg: 'HS256' })}.${base64(claims)}.c2ln`.replace(/=+/g, '')

describe('expiryOf', () => {
  it.each([
    [`ex=${second.toString(16)}&is=0&hm=x`, 'ex'],
    [`txSecret=x&txTime=${second.toString(16).toUpperCase()}`, 'txTime'],
    [`q-sign-algorithm=sha1&q-sign-time=${second - 60};${second}&q-signature=x`, 'q-sign-time'],
    [`hdnts=st=${second - 60}~exp=${second}~acl=*~hmac=x`, 'hdnts'],
    [`Policy=${policy({ DateLessThan: { 'AWS:EpochTime': second } })}&Signature=x`, 'Policy'],
    [`wowzatokenendtime=${second}&wowzatokenhash=x`, 'wowzatokenendtime'],
    [`signed_id=${rails({ _rails: { data: 1, exp: '2026-11-21T05:34:04.000Z', pur: 'x' } })}`, 'signed_id'],
    [`tempauth=v1.${jwt({ exp: second }).split('.')[1]!}.c2ln`, 'tempauth'],
  ])('%.60s', (search, name) => {
    const items = parseQuery(search.replaceAll('+', '%2B'))
    const found = expiryOf(items)
    expect(found?.at).toBe(at)
    expect(items[found!.index]?.name).toBe(name)
  })

  it.each([
    'ex=yes',
    'ex=0badcafe',
    'q-sign-time=soon',
    `Policy=${policy({ IpAddress: { 'AWS:SourceIp': '0.0.0.0/0' } })}`,
    'Policy=strict',
    `signed_id=${rails({ _rails: { data: 1 } })}`,
    `signed_id=${base64({ _rails: { exp: '2026-11-21T05:34:04.000Z' } })}`,
    'endtimes=5',
    `t=${jwt({ exp: second })}`,
    `tempauth=v1.${jwt({ sub: 'a' }).split('.')[1]!}.c2ln`,
  ])('not in %.60s', (search) => expect(expiryOf(parseQuery(search))).toBeUndefined())
})

describe('pathExpiryOf', () => {
  it.each([
    `/video/exp=${second}~acl=*~hmac=0a/master.m3u8`,
    `/unsafe/exp:${second}/rs:fit:300/photo.jpg`,
    `/invite/${jwt({ exp: second })}/open`,
    `/rails/active_storage/blobs/${rails({ _rails: { exp: '2026-11-21T05:34:04Z' } })}/a.pdf`,
  ])('%.60s', (path) => expect(pathExpiryOf(path)).toBe(at))

  it.each([
    '/',
    `/reports/${second}`,
    `/exports=${second}x`,
    `/invite/${jwt({ sub: 'a' })}`,
    '/invite/eyJhbGciOi.broken.x',
    `/blobs/${rails({ a: 1 })}/a.pdf`,
  ])('not in %.60s', (path) => expect(pathExpiryOf(path)).toBeUndefined())
})
