import { describe, expect, it } from 'vitest'
import { reaches } from '../../src/contract/cookie-reach'

const address = { scheme: 'https', hostname: 'docs.acme.test', path: '/reports/2026' }
const cookie = { domain: 'docs.acme.test', hostOnly: true, path: '/', secure: false }

describe('a cookie', () => {
  it.each([
    {},
    { path: '/reports' },
    { path: '/reports/' },
    { secure: true },
    { domain: '.acme.test', hostOnly: false },
  ])('goes to the address: %o', (more) => expect(reaches({ ...cookie, ...more }, address)).toBe(true))

  it.each([
    { path: '/report' },
    { path: '/admin' },
    { domain: 'acme.test' },
    { domain: '.wiki.acme.test', hostOnly: false },
  ])('does not: %o', (more) => expect(reaches({ ...cookie, ...more }, address)).toBe(false))

  it('for safe connections goes over http to this device alone', () => {
    const secure = { ...cookie, secure: true }
    expect(reaches(secure, { ...address, scheme: 'http' })).toBe(false)
    expect(reaches({ ...secure, domain: 'localhost' }, { ...address, scheme: 'http', hostname: 'localhost' })).toBe(
      true,
    )
  })
})
