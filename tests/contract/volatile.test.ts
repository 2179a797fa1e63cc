import { describe, expect, it } from 'vitest'
import { isVolatile } from '../../src/contract/volatile'

describe('a value that differs from one try to the next', () => {
  it.each([
    { name: '_' },
    { name: 'ts' },
    { name: 'cacheBuster' },
    { name: 'x', looks: 'token' },
    { name: 'x', looks: 'key' },
  ] as const)('is the one of %o', (fact) => expect(isVolatile(fact)).toBe(true))

  it.each([{ name: 'id' }, { name: 'tsx' }, { name: 'x', looks: 'code' }, { name: 'x', looks: 'url' }] as const)(
    'is not the one of %o',
    (fact) => expect(isVolatile(fact)).toBe(false),
  )
})
