import { describe, expect, it } from 'vitest'
import type { HistoryFacts } from '../../../src/contract/evidence'
import { otherSoftware, softwareOf, takesTurns } from '../../../src/diagnosis/facts/server'
import { answer } from '../../support/fake-exchange'

const history = (...answers: readonly [number, string?][]): HistoryFacts => ({
  answers: answers.map(([status, server], at) => ({
    at,
    status,
    kind: 'page',
    samePath: true,
    ...(server && { server }),
  })),
  refusals: 1,
  siblings: [],
})

describe('softwareOf', () => {
  it('leaves the version out', () => {
    expect(softwareOf('Apache/2.4.57 (Debian)')).toBe('Apache')
    expect(softwareOf('cloudflare')).toBe('cloudflare')
    expect(softwareOf(undefined)).toBeUndefined()
  })
})

describe('otherSoftware', () => {
  const now = answer(401, 0, { headers: { server: 'lighttpd/1.4' } })

  it('is named where all earlier answers agree on another', () => {
    expect(otherSoftware(now, history([200, 'nginx'], [200, 'nginx/1.2']))).toEqual({ usual: 'nginx', now: 'lighttpd' })
  })

  it('is not named where they never agreed, or nothing is known', () => {
    expect(otherSoftware(now, history([200, 'nginx'], [200, 'Apache']))).toBeUndefined()
    expect(otherSoftware(now, history([200, 'lighttpd']))).toBeUndefined()
    expect(otherSoftware(now, undefined)).toBeUndefined()
  })
})

describe('takesTurns', () => {
  it('wants more than one change of mind', () => {
    expect(takesTurns(history([200], [401], [200], [401]))).toBe(true)
    expect(takesTurns(history([401], [200], [200], [401]))).toBe(false)
  })
})
