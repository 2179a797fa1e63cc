import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import { headCountsAt, isAnswered, streamingTime } from '../../src/incidents/answered'
import { answer, exchange } from '../support/fake-exchange'

const { end, ...head } = exchange(401, 100)
const challenged = (scheme: string): Exchange => ({
  ...head,
  answer: answer(401, 100, { challenges: [{ scheme, params: [] }] }),
})
const prompts = [{ scheme: 'basic', at: 101 }]

describe('a refusal without an end', () => {
  it('counts by its head after a while, and not before', () => {
    expect(headCountsAt(head)).toBe(100 + streamingTime)
    expect([99, 100].map((at) => isAnswered(head, at + streamingTime))).toEqual([false, true])
    expect(isAnswered(challenged('Bearer'), 100 + streamingTime)).toBe(true)
  })

  it('never counts where the browser may be sending a login that it has', () => {
    for (const scheme of ['Basic', 'digest', 'NTLM', 'Negotiate']) {
      expect(headCountsAt(challenged(scheme)), scheme).toBeUndefined()
      expect(isAnswered(challenged(scheme), Infinity), scheme).toBe(false)
    }
    const { answer: _, ...sent } = head
    expect(isAnswered(sent, Infinity)).toBe(false)
  })
})

it('is none where it was given up, but that of a call, which has its answer', () => {
  const givenUp = { ...head, end: { at: 102, status: 401, error: 'net::ERR_ABORTED' } }
  expect(isAnswered(givenUp, 1e9)).toBe(false)
  expect(isAnswered({ ...givenUp, kind: 'call' }, 102)).toBe(true)
  expect(isAnswered({ ...givenUp, end: { ...givenUp.end, error: 'net::ERR_CONNECTION_RESET' } }, 102)).toBe(true)
})

it('need not be waited for where it has ended, or the browser asks the person', () => {
  for (const whole of [
    { ...head, end: end! },
    { ...challenged('Basic'), prompts },
  ]) {
    expect(isAnswered(whole, 101)).toBe(true)
    expect(headCountsAt(whole)).toBeUndefined()
  }
})
