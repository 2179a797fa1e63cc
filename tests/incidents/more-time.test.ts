import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { ExchangeKind, Wording } from '../../src/contract/evidence'
import type { StepRecord } from '../../src/contract/incident'
import { moreTime } from '../../src/incidents/more-time'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const step: StepRecord = { step: 'wait-and-retry', state: 'checking', at: 150, causeBefore: 'rate-limited' }

interface Scene {
  readonly wait?: StepRecord['wait']
  readonly cause?: CauseId
  readonly kind?: ExchangeKind
  readonly retryAfter?: string
  readonly wording?: Wording
  readonly status?: number
}

function of({
  wait = { until: 900 },
  cause = 'rate-limited',
  kind = 'page',
  retryAfter = '30',
  wording,
  status = 401,
}: Scene) {
  const known = evidence({ at: 1_000, headers: { 'retry-after': retryAfter } })
  const incident = { kind, diagnosis: diagnosis(cause), evidence: { ...known, ...(wording && { wording }) } }
  return moreTime(
    { ...step, ...(wait && { wait }) },
    incident,
    { ...incident.evidence, answer: { ...known.answer, status } },
    2_000,
  )
}

describe('moreTime', () => {
  it('waits out the next pause, and counts it', () => {
    const note = { id: 'step_wait_more', values: [{ ms: 30_000 }] }
    expect(of({})).toEqual({ state: 'running', note, wait: { until: 32_000, again: 1 } })
    expect(of({ wait: { until: 900, again: 1 }, cause: 'account-locked' })?.wait).toEqual({ until: 32_000, again: 2 })
  })

  it('only offers it where the site has asked three times, or something on a page is refused', () => {
    const offered = { state: 'no-help', note: { id: 'step_wait_more', values: [{ ms: 30_000 }] } }
    expect(of({ wait: { until: 900, again: 3 } })).toEqual(offered)
    expect(of({ kind: 'call' })).toEqual(offered)
  })

  it.each([401, 429, 503])('only offers it where it is longer than we count, by %i as well', (status) => {
    const offered = { state: 'no-help', note: { id: 'step_wait_more', values: [{ ms: 7_200_000 }] } }
    expect(of({ retryAfter: '7200', status })).toEqual(offered)
    expect(of({ retryAfter: '3600', status })?.state).toBe('running')
  })

  it('only offers it where the page asks for a password: it may be half typed', () => {
    const wording = { type: 'html', text: 'Too many tries' } as const
    expect(of({ wording: { ...wording, asksPassword: true } })).toEqual({
      state: 'no-help',
      note: { id: 'step_wait_more', values: [{ ms: 30_000 }] },
    })
    expect(of({ wording })?.state).toBe('running')
  })

  it('waits on where the page says so in words, and the answer does not', () => {
    const pause = { from: 'words', seconds: 45 } as const
    const wording = { type: 'html', text: 'Try again in 45 seconds', pause } as const
    const note = { id: 'step_wait_more', values: [{ ms: 45_000 }] }
    expect(of({ retryAfter: '', wording })).toEqual({ state: 'running', note, wait: { until: 47_000, again: 1 } })
    expect(of({ retryAfter: '', wording: { type: 'html', text: 'Too many tries' } })).toBeUndefined()
  })

  it('has nothing to say where no pause is asked for, or it is about something else', () => {
    expect(of({ retryAfter: '' })).toBeUndefined()
    expect(of({ cause: 'not-signed-in' })).toBeUndefined()
    expect(of({ cause: 'not-signed-in', status: 404 })).toBeUndefined()
    // Whatever the refusal was about, this answer is about waiting.
    for (const status of [429, 503]) expect(of({ cause: 'not-signed-in', status })?.state).toBe('running')
    expect(moreTime(step, { kind: 'page', diagnosis: diagnosis('rate-limited') }, evidence(), 2_000)).toBe(undefined)
  })
})
