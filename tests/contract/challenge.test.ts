import { describe, expect, it } from 'vitest'
import { unknownAlgorithm } from '../../src/contract/challenge'

describe('the Digest algorithm that no browser knows', () => {
  const ask = (scheme: string, value?: string) =>
    unknownAlgorithm({ scheme, params: [{ name: 'Algorithm', length: value?.length ?? 0, ...(value && { value }) }] })

  it('is told as it was sent', () => {
    expect(ask('Digest', 'SHA-512-256')).toBe('SHA-512-256')
  })

  it('is none where browsers know it, where it is left out or hidden, or where the scheme has none', () => {
    expect(ask('digest', 'sha-256-SESS')).toBeUndefined()
    expect(ask('Digest', 'MD5')).toBeUndefined()
    expect(ask('Digest')).toBeUndefined()
    expect(unknownAlgorithm({ scheme: 'Digest', params: [] })).toBeUndefined()
    expect(ask('Basic', 'SHA-512-256')).toBeUndefined()
  })
})
