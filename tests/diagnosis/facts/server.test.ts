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
  const now = answer(401, 10)
  const by = (sameSender: boolean | undefined, ...states: readonly number[]): HistoryFacts => {
    const { answers, ...rest } = history(...states.map((status): [number] => [status]))
    return { ...rest, answers: answers.map((one) => ({ ...one, ...(sameSender !== undefined && { sameSender }) })) }
  }

  it('wants more than one change of mind', () => {
    expect(takesTurns(now, by(true, 200, 401, 200, 401))).toBe(true)
    expect(takesTurns(now, by(true, 401, 200, 200, 401))).toBe(false)
  })

  it('wants the same sign-in each time: to sign in and out makes no other server', () => {
    expect(takesTurns(now, by(false, 200, 401, 200, 401))).toBe(false)
    expect(takesTurns(now, by(undefined, 200, 401, 200, 401))).toBe(false)
  })

  it('wants quick turns', () => {
    expect(takesTurns(answer(401, 119_000), by(true, 200, 401, 200, 401))).toBe(true)
    expect(takesTurns(answer(401, 200_000), by(true, 200, 401, 200, 401))).toBe(false)
  })
})
