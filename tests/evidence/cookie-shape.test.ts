import { describe, expect, it } from 'vitest'
import { shapeOf } from '../../src/evidence/cookie-shape'
import { randomFrom } from '../bench/statistics'

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
const json = (value: unknown) => encodeURIComponent(JSON.stringify(value))
const random = randomFrom(1)
const octets = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
const base36 = (length: number) => Array.from(octets(length), (octet) => (octet % 36).toString(36)).join('')
/** As RFC 9562 writes one. */
const uuid = () =>
  octets(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

describe('a value as if random', () => {
  it.each([
    ['hex', '3f9a1c7e5b2d4860f1e2d3c4b5a69788'],
    ['a UUID', '8df4a823-1e1e-4bc4-9d3a-1b2c3d4e5f60'],
    ['of Nextcloud', 'ryylentl6d4p0lfdzgtb6wdvxh'],
    ['of PHP', 'lztqhsslmczeouimdupujsqu6a'],
    ['base64url', 'uhDVFj5Fre4F2lK-p1nCxyqYKoPnO9vi'],
    ['signed', 's%3AZ3xKq9LmP0vTtY2bW8cR4dE6fG1hJ5kN.4mTz7Qe2Rr9Xy1UoPa3SdFgHjKl5ZxCvBnM6QwErTyU'],
    ['a JWT', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'],
    [
      'sealed, of Laravel',
      base64({
        iv: 'q1W2e3R4t5Y6u7I8o9P0aA==',
        value: 'm5N4b3V2c1X0z9L8k7J6h5G4f3D2s1A0',
        mac: '9f8e7d6c5b4a39281706f5e4d3c2b1a0',
      }),
    ],
    ['letters alone', 'kqzvbnxwjtrmlpqgfhdkzcvb'],
    ['behind the name of who made it', 'securetoken.google.com/hwmoLLs1WBC0VlWwDlfNU1Ep'],
  ])('%s', (_, value) => expect(shapeOf(value)).toBe('opaque'))

  it('nearly always, of what is random', () => {
    const makes = [
      () => octets(16).toString('hex'),
      () => octets(20).toString('hex'),
      () => octets(24).toString('base64'),
      () => octets(32).toString('base64url'),
      () => encodeURIComponent(octets(32).toString('base64')),
      uuid,
      () => base36(26),
    ]
    for (const make of makes) {
      const shapes = Array.from({ length: 400 }, () => shapeOf(make()))
      expect(shapes.filter((shape) => shape === 'opaque').length).toBeGreaterThan(360)
      expect(shapes).not.toContain('plain')
    }
  })
})

describe('a plain value', () => {
  it.each([
    ['words', 'dark-blue-compact-left'],
    ['humps', 'sidebarClosed|denseRows'],
    ['a list of languages', 'en-US,en;q=0.9,de-CH;q=0.8'],
    ['switches', 'analytics:true&marketing:false&functional:true'],
    ['JSON', json({ sidebar: 'left', width: 240, columns: ['name', 'size', 'date'], dense: true })],
    ['what counts visits', 'GA1.2.1234567890.1700000000'],
    ['times', '1795240632000.1795240999000'],
    ['an address', encodeURIComponent('https://www.acme.test/news/today')],
    ['a time zone', 'Europe%2FBerlin%3B%2B0100'],
    ['words of another script', encodeURIComponent('ダッシュボード・左側・コンパクト')],
    ['steps', 'step1,step2,step3,step4'],
  ])('%s', (_, value) => expect(shapeOf(value)).toBe('plain'))
})

describe('a value that tells neither', () => {
  it.each([
    ['short', '3f9a1c7e5b2d'],
    ['sizes', '1920x1080,1536x864'],
    [
      'settings with somebody’s id',
      'isGpcEnabled=0&datestamp=Mon+Nov+20+2023+10%3A00%3A00+GMT%2B0000&version=202310.1.0&hosts=&consentId=8df4a823-1e1e-4bc4-9d3a-1b2c3d4e5f60&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0',
    ],
    ['switches as bits', 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA'],
    ['words in Base64', base64({ analytics: true, marketing: false })],
    ['one long number', '12345678901234567890'],
    ['one long word', 'Donaudampfschifffahrtsgesellschaft'],
    ['groups of an experiment', 'a1b,c2d,e3f,g4h,i5j,k6l,m7n'],
  ])('%s', (_, value) => expect(shapeOf(value)).toBeUndefined())
})
