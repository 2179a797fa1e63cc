import { describe, expect, it } from 'vitest'
import { remedies, remedyOf } from '../../src/contract/remedies'
import { allRemedies, allSteps, findStep } from '../../src/remedies'
import type { RemedyStep } from '../../src/remedies/remedy'

describe('the remedies', () => {
  it('have their own steps, each once', () => {
    for (const { id, steps } of allRemedies) for (const step of steps) expect(remedyOf(step.id)).toBe(id)
    expect(new Set(allSteps.map(({ id }) => id)).size).toBe(allSteps.length)
    for (const { id, steps } of allRemedies) expect(steps[0].id).toBe(id)
  })
  const looks = ({ id, act, byHand }: RemedyStep) =>
    remedies[remedyOf(id)] === 'guide' && act !== undefined && byHand !== undefined

  it('act where the contract says act, and guide where it says guide', () => {
    for (const step of allSteps) {
      const kind = remedies[remedyOf(step.id)]
      // A guide may begin by looking for what it leads to; where it finds nothing, it is one.
      expect(step.act !== undefined, step.id).toBe(kind === 'act' || looks(step))
      // What we may not do by ourselves is a guide as well.
      if (!step.byHand || looks(step)) expect(step.points !== undefined, step.id).toBe(kind === 'guide')
    }
  })
  it('say what they cost wherever they are not harmless', () => {
    for (const step of allSteps) if (!step.harmless) expect(step.cost, step.id).toBeDefined()
  })
  it('have a way by hand wherever a permission can be refused', () => {
    for (const step of allSteps)
      expect(step.needs !== undefined, step.id).toBe(step.byHand !== undefined && !looks(step))
  })
  it('help with a probability', () => {
    for (const { id, helps } of allSteps)
      for (const [cause, chance] of Object.entries(helps)) {
        expect(chance, `${id} ${cause}`).toBeGreaterThan(0)
        expect(chance, `${id} ${cause}`).toBeLessThan(1)
      }
  })
  it('are found by step id, and only where they are steps of the checklist', () => {
    expect(findStep('clear-site-data/storage')?.act).toBe('clear-storage')
    expect(findStep('owner-challenge')).toBeUndefined()
  })
})
