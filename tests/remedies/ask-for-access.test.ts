import { describe, expect, it } from 'vitest'
import type { Device } from '../../src/contract/device'
import type { Evidence } from '../../src/contract/evidence'
import type { MessageId } from '../../src/contract/messages'
import { findStep } from '../../src/remedies'
import { plan } from '../../src/remedies/plan'
import { wordStep } from '../../src/remedies/word-step'
import { evidence } from '../support/fake-evidence'
import { fits, idsOf, pass, scene, sending, tells, windows } from '../support/fake-scene'

describe('ask-for-access', () => {
  it('names the right that is missing, where the site does', () => {
    const challenges = [{ scheme: 'Bearer', params: [{ name: 'scope', value: 'reports.read', length: 12 }] }]
    expect(tells('ask-for-access', scene('no-permission', { seen: evidence({ challenges }) }))).toEqual([
      { say: { id: 'access_told_scope', values: [{ code: 'reports.read' }] } },
    ])
    expect(tells('ask-for-access', scene('no-permission'))).toEqual([])
  })
  it('sends to the help desk for the sign-in of a company, not for one that nobody knows', () => {
    expect(fits('ask-for-access', scene('unsupported-scheme', { saw: ['saw_company_sign_in_only'] }))).toBe(true)
    expect(fits('ask-for-access', scene('unsupported-scheme', { saw: ['saw_scheme_unknown'] }))).toBe(false)
    expect(fits('ask-for-access', scene('no-permission'))).toBe(true)
  })
  it('comes first, as a matter for the help desk, where only an organization’s devices are let in', () => {
    const ids = (...saw: MessageId[]) => {
      const { first } = scene('extra-verification', { saw, confidence: 0.73 })
      return plan({ ranked: [first], also: [], unchecked: [] }, evidence(), [])
    }
    const [step] = ids('saw_words_device_rule')
    expect(step).toMatchObject({ spec: { id: 'ask-for-access' }, title: { id: 'step_access_company_title' } })
    expect(step?.points).toContain('guide_access_company_device')
    expect(ids('saw_words').map(({ spec }) => spec.id)).not.toContain('ask-for-access')
    expect(ids('saw_words')[0]?.spec.id).toBe('verify-identity')
  })
  it('names the setting of this browser, and no other’s', () => {
    const told = (device?: Device) =>
      idsOf(tells('ask-for-access', scene('unsupported-scheme', { saw: ['saw_company_sign_in_only'] }, device)))
    const all = ['guide_access_company_network', 'guide_access_company_device', 'guide_access_company_account']
    expect(told(windows)).toEqual([...all, 'guide_access_company_setting'])
    expect(told({ system: 'mac', browserName: 'firefox' })).toEqual([...all, 'guide_access_company_setting_firefox'])
    expect(told()).toEqual(all)
  })
  it('says that the site knows the person only where something that tells so went along', () => {
    const said = (seen: Evidence) => {
      const { first } = scene('no-permission', { seen })
      const spec = findStep('ask-for-access')
      return spec && wordStep(spec, { ranked: [first], also: [], unchecked: [] }, seen).what.id
    }
    const cookies = (...names: string[]) =>
      evidence({
        ...{ status: 403 },
        request: {
          ...{ names: [], credentials: [], complete: 'all', headers: {} },
          cookies: names.map((name) => ({ name, length: 32, digest: 'd' })),
        },
      })
    expect(said(cookies('sid'))).toBe('step_access_known_what')
    expect(said(sending([pass()]))).toBe('step_access_known_what')
    expect(said(cookies())).toBe('step_access_what')
    expect(said(cookies('theme'))).toBe('step_access_what')
    expect(said(evidence())).toBe('step_access_what')
    expect(said(sending([pass({ oddity: 'placeholder' })]))).toBe('step_access_what')
    expect(said(sending([pass({ from: 'query', name: 'token' })]))).toBe('step_access_what')
  })
})
