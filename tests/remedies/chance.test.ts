import { describe, expect, it } from 'vitest'
import type { Finding, StepRecord } from '../../src/contract/incident'
import type { StepId } from '../../src/contract/remedies'
import { findStep } from '../../src/remedies'
import { chanceOf, type Found, weigh } from '../../src/remedies/chance'
import { scene } from '../support/fake-scene'

const found = (...here: [...Parameters<Found['get']>][0][]): Found => new Map(here.map((one) => [one, []]))
const of = (...ranked: readonly Finding[]) => ({ ranked: ranked as [Finding], also: [], unchecked: [] })
const expired = scene('session-expired', { confidence: 0.8 }).first
const cookies = scene('stale-cookies', { confidence: 0.1 }).first
const signIn = (state: StepRecord['state'], note?: StepRecord['note']): StepRecord => ({
  ...{ step: 'sign-in', state, at: 0, causeBefore: 'session-expired' },
  ...(note && { note }),
})

describe('weigh', () => {
  it('takes from the causes that a step mends what that step has not mended', () => {
    const before = weigh(of(expired, cookies), [], found())
    const after = weigh(of(expired, cookies), [signIn('no-help')], found())
    expect(before.get('session-expired')).toBeCloseTo(0.8)
    expect(after.get('session-expired')).toBeLessThan(0.5)
    expect(after.get('stale-cookies')).toBeGreaterThan(before.get('stale-cookies')!)
    expect(weigh(of(expired, cookies), [signIn('todo')], found())).toEqual(before)
  })
  it('leaves nothing to a visitor’s steps where the site is at fault, and all to the search that has opened the page', () => {
    const bySite: Finding = { ...expired, who: 'site' }
    expect(weigh(of(bySite), [], found()).get('session-expired')).toBe(0)
    const opened = { ...signIn('todo', { id: 'bisect_hand_cancelled_open' }), step: 'rule-out-extensions' } as const
    expect([...weigh(of(expired), [opened], found())]).toEqual([['extension-conflict', 1]])
  })
})

describe('chanceOf', () => {
  const chance = (id: StepId, here: Found) => chanceOf(findStep(id)!, new Map([['extra-verification', 1]]), here)
  it('is less where a step seldom helps, and more where the site asks for it', () => {
    expect(chance('verify-identity', found())).toBeCloseTo(0.7)
    expect(chance('verify-identity', found('device-rule'))).toBeLessThan(0.2)
    expect(chance('ask-for-access', found())).toBe(0)
    expect(chance('ask-for-access', found('device-rule'))).toBeCloseTo(0.6)
  })
})
