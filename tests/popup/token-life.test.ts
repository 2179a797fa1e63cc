import { describe, expect, it } from 'vitest'
import { sentToken, tokenLife } from '../../src/popup/token-life'
import { evidence } from '../support/fake-evidence'

describe('tokenLife', () => {
  it('keeps begin, end and the request in order, within the bar', () => {
    const over = tokenLife({ form: 'jwt', iat: 0, exp: 60 }, 80)!.places
    expect(over.start).toBeLessThan(over.end)
    expect(over.end).toBeLessThan(over.now)
    const early = tokenLife({ form: 'jwt', nbf: 50, exp: 60 }, 20)!.places
    expect(early.now).toBeLessThan(early.start)
    for (const place of [...Object.values(over), ...Object.values(early)]) {
      expect(place).toBeGreaterThanOrEqual(0)
      expect(place).toBeLessThanOrEqual(1)
    }
  })
  it('draws nothing that it does not know', () => {
    expect(tokenLife({ form: 'opaque' }, 0)).toBeUndefined()
    expect(tokenLife({ form: 'jwt', exp: 60 }, 0)).toBeUndefined()
    expect(tokenLife({ form: 'jwt', exp: 60, iat: 70 }, 0)).toBeUndefined()
  })
})

describe('sentToken', () => {
  const token = { form: 'jwt', exp: 5 } as const
  it('finds a token in a cookie too, and prefers one that has an end', () => {
    expect(sentToken(evidence())).toBeUndefined()
    const sent = [{ name: 'jwt', length: 9, digest: '1', token }]
    expect(sentToken(evidence({ cookies: { sent } }))).toEqual(token)
    const opaque = {
      names: [],
      complete: 'all',
      headers: {},
      credentials: [
        { from: 'authorization', name: 'authorization', length: 9, digest: 'd', token: { form: 'opaque' } },
      ],
    } as const
    expect(sentToken(evidence({ request: opaque, cookies: { sent } }))).toEqual(token)
    expect(sentToken(evidence({ request: opaque }))).toEqual({ form: 'opaque' })
  })
})
