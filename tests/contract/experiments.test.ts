import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import {
  type ExperimentFact,
  experimentNames,
  isSilent,
  type Outcome,
  tellExperiment,
} from '../../src/contract/experiments'

const ids = Object.keys(experimentNames) as ExperimentFact['id'][]
const outcomes: Outcome[] = ['fine', 'asks', 'refused', 'other', 'leads-on', 'no-answer']
const exists = (id: string) => id in english || `${id}_other` in english
const fact = (id: ExperimentFact['id'], outcome: Outcome, more: Partial<ExperimentFact> = {}): ExperimentFact => ({
  id,
  host: 'www.acme.test',
  outcome,
  ...more,
})

describe('what an experiment told', () => {
  it('is silent exactly where its sentence says that it tells nothing', () => {
    const blind = [{ blind: 'partition' }, { blind: 'browser-login' }] as const
    const all = ids.flatMap((id) => [
      ...outcomes.map((outcome) => fact(id, outcome)),
      ...(id === 'clock' ? [] : blind.map((more) => fact(id, 'refused', more))),
    ])
    const right = fact('clock', 'fine', { clock: { aheadMs: 300, errorMs: 500, samples: 2 } })
    const says = (each: ExperimentFact) => {
      const { id } = tellExperiment(each)
      return english[(id in english ? id : `${id}_other`) as keyof typeof english].message
    }
    for (const each of [...all, right])
      expect([each, says(each).includes('tells nothing')]).toEqual([each, isSilent(each)])
    expect(all.some(isSilent)).toBe(true)
    expect(isSilent(right)).toBe(false)
  })

  it('is a sentence for every experiment and outcome', () => {
    for (const id of ids)
      for (const outcome of outcomes) expect(exists(tellExperiment(fact(id, outcome)).id)).toBe(true)
  })

  it('is another sentence for another outcome, where it can tell', () => {
    for (const id of ids.filter((one) => one !== 'clock'))
      expect(tellExperiment(fact(id, 'fine')).id).not.toBe(tellExperiment(fact(id, 'refused')).id)
  })

  it('says that it tells nothing where the browser hides what would', () => {
    expect(tellExperiment(fact('without-cookies', 'refused', { blind: 'browser-login' })).id).toBe('told_blind_login')
    expect(tellExperiment(fact('past-cache', 'refused', { blind: 'partition' })).id).toBe('told_blind_partition')
    expect(tellExperiment(fact('https', 'leads-on')).id).toBe('told_leads_on')
  })

  it('says of the clock which way it is off, and where the answers contradict each other', () => {
    const clock = (aheadMs: number, more = {}) =>
      tellExperiment(fact('clock', 'fine', { clock: { aheadMs, errorMs: 500, samples: 2, ...more } })).id
    expect(clock(90_000)).toBe('told_clock_ahead')
    expect(clock(-90_000)).toBe('told_clock_behind')
    expect(clock(300)).toBe('told_clock_right')
    expect(clock(300, { apartMs: 70_000 })).toBe('told_clock_apart')
    expect(tellExperiment(fact('clock', 'no-answer')).id).toBe('told_clock_unknown')
  })
})
