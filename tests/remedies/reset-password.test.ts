import { describe, expect, it } from 'vitest'
import { causes } from '../../src/contract/causes'
import type { System } from '../../src/contract/device'
import type { MessageId } from '../../src/contract/messages'
import { findStep } from '../../src/remedies'
import { plan } from '../../src/remedies/plan'
import { siteToResetAt } from '../../src/remedies/reset-password'
import { wordStep } from '../../src/remedies/word-step'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'
import { idsOf, scene, tells } from '../support/fake-scene'

describe('reset-password', () => {
  it('is of the site that the person sees, not of the service that its script asks', () => {
    const initiator = { origin: 'https://app.acme.test', relation: 'same-site' } as const
    expect(siteToResetAt(evidence({ kind: 'call', initiator }))).toBe('https://app.acme.test')
    expect(siteToResetAt(evidence({ initiator }))).toBe('https://intranet.acme.test')
    // A sandboxed frame has no origin that leads anywhere.
    expect(siteToResetAt(evidence({ kind: 'call', initiator: { ...initiator, origin: 'null' } }))).toBe(
      'https://intranet.acme.test',
    )
  })
  it('says before the click what is looked at and sent, but where the browser itself asks: such a password is of no page', () => {
    const worded = (basic: boolean) =>
      wordStep(
        findStep('reset-password')!,
        diagnosis('wrong-credentials'),
        evidence(basic ? { challenges: [{ scheme: 'Basic', params: [] }] } : {}),
      )
    expect(worded(false)).toMatchObject({ cost: { id: 'step_reset_cost' }, button: { id: 'step_reset_button' } })
    expect(worded(true)).toMatchObject({
      what: { id: 'step_reset_ask_what' },
      button: { id: 'step_guide_done_button' },
    })
    expect(worded(true)).not.toHaveProperty('cost')
  })
})

describe('reset-password/over', () => {
  const { cause, confidence } = { cause: 'account-locked', confidence: 0.95 } as const
  const said = (id: MessageId, more: Parameters<typeof evidence>[0] = {}) => {
    const finding = { cause, confidence, for: [{ id, values: ['…'] }], against: [], ...causes[cause] }
    return plan({ ranked: [finding], also: [], unchecked: [] }, evidence(more), [])
  }
  const ids = (steps: ReturnType<typeof said>) => steps.map(({ spec }) => spec.id)

  it('is the first step where the password has run out, with the page for it', () => {
    const [first] = said('saw_words_password_over')
    expect([first?.spec.id, first?.spec.act]).toEqual(['reset-password/over', 'open-reset'])
  })
  it('stays away from an account that is closed, as does every other try', () => {
    const offered = ids(said('saw_words'))
    expect(offered[0]).toBe('check-account')
    for (const id of ['reset-password/over', 'reset-password', 'sign-in', 'verify-identity/devices'] as const)
      expect(offered).not.toContain(id)
  })
  it('leaves the plain reset out, and what is for closed accounts for later', () => {
    const offered = ids(said('saw_words_password_over'))
    expect(offered).not.toContain('reset-password')
    expect(offered).not.toContain('verify-identity/devices')
    expect(offered.indexOf('check-account')).toBeGreaterThan(0)
  })
  it('has the words for a password that the browser asks for, which no page changes', () => {
    const [first] = said('saw_words_password_over', { challenges: [{ scheme: 'Negotiate', params: [] }] })
    expect(first).toMatchObject({ spec: { id: 'reset-password/over' }, what: { id: 'step_change_password_ask_what' } })
    expect(first).not.toHaveProperty('cost')
  })
  it('knows where Windows changes it', () => {
    const asked = evidence({ challenges: [{ scheme: 'Negotiate', params: [] }] })
    const told = (system: System, seen = asked) =>
      tells('reset-password/over', scene(cause, { seen }, { system, browserName: 'edge' }))
    expect(idsOf(told('windows'))).toEqual(['guide_change_windows'])
    expect(told('mac')).toEqual([])
    // What a page asks for is of that site.
    expect(told('windows', evidence())).toEqual([])
  })
  it('gives way to signing out elsewhere where the site counts devices', () => {
    const offered = ids(said('saw_words_sign_ins_full'))
    expect(offered[0]).toBe('verify-identity/devices')
    expect(offered).not.toContain('reset-password/over')
  })
})
