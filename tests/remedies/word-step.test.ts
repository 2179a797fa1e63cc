import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/contract/evidence'
import type { StepId } from '../../src/contract/remedies'
import { findStep } from '../../src/remedies'
import { wordStep } from '../../src/remedies/word-step'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis } from '../popup/records'

describe('wordStep', () => {
  const newLink = findStep('request-new-link')!
  const expired = diagnosis([['link-expired', 0.9]])
  it('has the words and the points of the form that fits', () => {
    const cut = evidence({ address: { ...address, query: [{ name: 'token', length: 0 }] } })
    expect(wordStep(newLink, expired, cut)).toMatchObject({
      title: { id: 'step_whole_link_title' },
      points: expect.arrayContaining(['guide_whole_link_copy']),
    })
  })
  it('has its own where none does', () => {
    const step = wordStep(newLink, expired, evidence())
    expect(step).toMatchObject({ title: { id: 'step_new_link_title' }, points: newLink.points })
    expect(step).not.toHaveProperty('opens')
  })
  it('costs nothing of what the form has no need for', () => {
    const update = findStep('update-browser')!
    const costOf = (hidden: boolean) => {
      const saw = hidden ? [{ id: 'saw_scheme_hidden' } as const] : []
      return wordStep(update, diagnosis([['unsupported-scheme', 0.9, { for: saw }]]), evidence()).cost
    }
    expect(costOf(false)).toEqual({ id: 'step_update_cost' })
    expect(costOf(true)).toBeUndefined()
  })
  it('opens what the step opens, and nothing without a diagnosis', () => {
    const reset = findStep('reset-password')!
    expect(wordStep(reset, diagnosis([['wrong-credentials', 0.9]]), evidence()).opens?.url).toContain('change-password')
    expect(wordStep(reset, undefined, evidence())).not.toHaveProperty('opens')
  })
  it('says what is lost where the page works and is loaded again for a call', () => {
    const reloads = (id: StepId, seen: Evidence) =>
      wordStep(findStep(id)!, diagnosis([['session-expired', 0.9]]), seen).reloads?.id
    const call = evidence({ kind: 'call' })
    const loading = [
      'sign-in',
      'sign-out-and-in',
      'clear-site-data',
      'allow-cookies',
      'run-checks',
      'flush-dns',
    ] as const
    for (const id of [...loading, 'reload-fresh', 'wait-and-retry'] as const) {
      expect(reloads(id, call)).toBe('step_page_reloads')
      // Of the refused page itself, nothing was typed in that is still there.
      expect(reloads(id, evidence())).toBeUndefined()
    }
    for (const id of ['switch-address', 'open-private', 'contact-site'] as const)
      expect(reloads(id, call)).toBeUndefined()
    expect(reloads('allow-cookies', { ...evidence({ kind: 'frame', embedded: true }) })).toBeUndefined()
  })
})
