import { describe, expect, it } from 'vitest'
import { causes } from '../../src/contract/causes'
import type { System } from '../../src/contract/device'
import type { Evidence } from '../../src/contract/evidence'
import type { MessageId } from '../../src/contract/messages'
import { findStep } from '../../src/remedies'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { idsOf, scene, tells } from '../support/fake-scene'

const opens = (seen: Evidence) => findStep('reset-password')?.opens?.(scene('wrong-credentials', { seen }))

describe('reset-password', () => {
  it('leads to the site’s own page for it, and shows the host first', () => {
    expect(opens(evidence())).toEqual({
      button: { id: 'step_reset_open_button', values: ['intranet.acme.test'] },
      url: 'https://intranet.acme.test/.well-known/change-password',
    })
  })
  it('leads to the site that the person sees, not to the service that its script asks', () => {
    const initiator = { origin: 'https://app.acme.test', relation: 'same-site' } as const
    expect(opens(evidence({ kind: 'call', initiator }))?.url).toMatch(/^https:\/\/app\.acme\.test\//)
    expect(opens(evidence({ initiator }))?.url).toMatch(/^https:\/\/intranet\.acme\.test\//)
  })
  it('leads nowhere where the browser itself asks: such a password is of no page', () => {
    expect(opens(evidence({ challenges: [{ scheme: 'Basic', params: [] }] }))).toBeUndefined()
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
    expect([first?.spec.id, first?.opens?.url]).toEqual([
      'reset-password/over',
      'https://intranet.acme.test/.well-known/change-password',
    ])
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
    expect(first?.opens).toBeUndefined()
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
