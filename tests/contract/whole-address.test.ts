import { describe, expect, it } from 'vitest'
import { wholeUrl } from '../../src/contract/whole-address'
import { readAddress } from '../../src/evidence/address'
import { makeDigest } from '../../src/evidence/digest'

const of = (url: string) => wholeUrl(readAddress(url, makeDigest(Uint8Array.of(1)))!)

describe('wholeUrl', () => {
  it.each([
    'https://acme.test/reports',
    'https://acme.test/report?id=7',
    'https://acme.test:8443/Größe?year=2024&page=2'.replace('ö', '%C3%B6').replace('ß', '%C3%9F'),
  ])('is %s again', (url) => expect(of(url)).toBe(url))

  it.each([
    'https://acme.test/files/4f9d2b7c',
    'https://acme.test/report?id=7&q=x',
    'https://acme.test/report?id',
    'https://acme.test/verify?id=7',
    'https://acme.test/report?code=1234',
  ])('is not known of %s', (url) => expect(of(url)).toBeUndefined())
})
