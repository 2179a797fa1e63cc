import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/contract/incident'
import type { Trial } from '../../src/contract/trial'
import { streamingTime } from '../../src/incidents/answered'
import { awaitsAnswer, endTrials, isAskedByUs, isOutdated, isTrying, judgeTrials } from '../../src/incidents/trial'
import { incident, now, taken } from '../popup/records'
import { answer } from '../support/fake-exchange'

const trial: Trial = { round: 2, since: now, until: now + 30_000 }
const trying = (more: Partial<Incident> = {}, seen?: Trial['seen']) =>
  incident({
    steps: [taken('rule-out-extensions', 'checking', { trial: { ...trial, ...(seen && { seen }) } })],
    ...more,
  })
const seenIn = ({ steps }: Incident) => steps[0]?.trial?.seen
const exchange = { ...incident().exchange, startedAt: now + 10, end: { at: now + 20, status: 401 } }

describe('a round of an experiment', () => {
  it('ends with an answer to a request that began after it, and with no other', () => {
    expect(seenIn(endTrials(trying(), 'works', now + 1))).toBe('works')
    const before = trying()
    expect(endTrials(before, 'works', now - 1)).toBe(before)
  })
  it('ends once', () => {
    expect(seenIn(endTrials(trying({}, 'refused'), 'works', now + 1))).toBe('refused')
  })
  it('ends where the request is refused again', () => {
    expect(seenIn(judgeTrials(trying({ exchange }), now + 30))).toBe('refused')
    expect(seenIn(judgeTrials(trying({ exchange: { ...exchange, startedAt: now - 5 } }), now + 30))).toBeUndefined()
    expect(seenIn(judgeTrials(trying({ exchange, state: 'provisional' }), now + 30))).toBeUndefined()
    // Until a call has ended, the browser may still have a login for it.
    const { end: _, ...underway } = { ...exchange, kind: 'call' as const, answer: answer(401, now + 20) }
    expect(seenIn(judgeTrials(trying({ exchange: underway }), now + 30))).toBeUndefined()
    expect(seenIn(judgeTrials(trying({ exchange: underway }), now + 20 + streamingTime))).toBe('refused')
  })
  it('does not wait for a window that asks for a password', () => {
    const asking = { ...exchange, prompts: [{ scheme: 'basic', at: now + 15 }] }
    expect(seenIn(judgeTrials(trying({ exchange: asking, state: 'asking' }), now + 30))).toBe('refused')
  })
  it('ends without an answer when its time is over', () => {
    expect(seenIn(judgeTrials(trying(), trial.until - 1))).toBeUndefined()
    expect(seenIn(judgeTrials(trying(), trial.until))).toBe('nothing')
  })
})

describe('an incident', () => {
  it('is tried out between two rounds, too, and not in the check that follows', () => {
    expect([trying(), trying({}, 'works')].map(isTrying)).toEqual([true, true])
    expect(awaitsAnswer(trying({}, 'works').steps[0]!)).toBe(false)
    const check = { since: now + 1, until: now + 30_001 }
    expect(isTrying(incident({ steps: [taken('rule-out-extensions', 'checking', { trial, check })] }))).toBe(false)
    expect(isTrying(incident({ steps: [taken('reload-fresh', 'checking', { check })] }))).toBe(false)
    expect(isTrying(incident({ steps: [taken('rule-out-extensions', 'no-help', { trial })] }))).toBe(false)
  })

  it('is shown nothing by what was asked before the experiment was over, and all by what is asked after it', () => {
    const stopped = incident({ steps: [taken('rule-out-extensions', 'todo', { trial: { ...trial, over: now + 50 } })] })
    expect([now + 10, now + 50, now + 51].map((at) => isOutdated(stopped, at))).toEqual([true, true, false])
    expect(isTrying(stopped)).toBe(false)
    expect(isOutdated(trying(), now + 10)).toBe(false)
  })

  it('is still tried out while the experiment ends, the check that comes after it too', () => {
    const check = { since: now + 1, until: now + 30_001 }
    const ending = taken('rule-out-extensions', 'checking', { trial: { ...trial, over: now + 50 }, check })
    expect(isTrying(incident({ steps: [ending] }))).toBe(true)
    expect(awaitsAnswer(ending)).toBe(false)
  })

  it('is asked by us in every round and in the check that comes after them, and by nobody of us otherwise', () => {
    const check = { since: now + 1, until: now + 30_001 }
    expect(isAskedByUs(trying(), now + 10)).toBe(true)
    expect(isAskedByUs(incident({ steps: [taken('rule-out-extensions', 'checking', { trial, check })] }), now)).toBe(
      true,
    )
    expect(isAskedByUs(incident({ steps: [taken('reload-fresh', 'checking', { check })] }), now + 10)).toBe(false)
    const stopped = incident({ steps: [taken('rule-out-extensions', 'todo', { trial: { ...trial, over: now + 50 } })] })
    expect([now + 10, now + 60].map((at) => isAskedByUs(stopped, at))).toEqual([true, false])
  })
})
