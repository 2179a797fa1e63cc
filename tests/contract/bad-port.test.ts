import { describe, expect, it } from 'vitest'
import { isBadPort } from '../../src/contract/bad-port'

describe('isBadPort', () => {
  it.each(['http://acme.test:6000/', 'https://acme.test:22/x', 'http://acme.test:0/'])('holds of %s', (url) =>
    expect(isBadPort(url)).toBe(true),
  )
  it.each(['http://acme.test/', 'https://acme.test:443/', 'http://acme.test:8080/', 'http://acme.test:60001/'])(
    'does not of %s',
    (url) => expect(isBadPort(url)).toBe(false),
  )
})
