import { describe, expect, it } from 'vitest'
import { storedAnswer } from '../../../src/diagnosis/facts/cache'
import { answer, exchange } from '../../support/fake-exchange'

const stored = (headers: Readonly<Record<string, string>>, age?: number) =>
  storedAnswer({ exchange: exchange(401, 0), answer: answer(401, 0, { headers, ...(age !== undefined && { age }) }) })

describe('storedAnswer', () => {
  it.each([
    ['x-cache', 'Hit from cloudfront'],
    ['x-cache', 'TCP_HIT from proxy'],
    ['x-varnish', '32772 32770'],
    ['cf-cache-status', 'HIT'],
    ['cache-status', 'edge; hit'],
  ])('reads %s: %s', (name, value) => {
    expect(stored({ [name]: value })).toMatchObject({ by: 'cache', header: { name, value } })
  })

  it.each([
    ['x-cache', 'Miss from cloudfront'],
    ['x-varnish', '32772'],
    ['cf-cache-status', 'DYNAMIC'],
    ['cache-status', 'edge; fwd=miss'],
  ])('finds nothing in %s: %s', (name, value) => {
    expect(stored({ [name]: value })).toBeUndefined()
  })

  it('takes an age above nought for a store', () => {
    expect(stored({}, 30)).toMatchObject({ by: 'cache', ageSeconds: 30 })
    expect(stored({}, 0)).toBeUndefined()
  })

  it('knows the browser’s own', () => {
    const own = { ...exchange(401, 0), end: { at: 0, fromCache: true } }
    expect(storedAnswer({ exchange: own, answer: answer(401, 0) })).toEqual({ by: 'browser' })
  })
})
