import { describe, expect, it } from 'vitest'
import type { Device } from '../../src/contract/device'
import { evidence } from '../support/fake-evidence'
import { fits, idsOf, scene, tells, windows } from '../support/fake-scene'

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
  it('names the setting of this browser, and no other’s', () => {
    const told = (device?: Device) =>
      idsOf(tells('ask-for-access', scene('unsupported-scheme', { saw: ['saw_company_sign_in_only'] }, device)))
    const both = ['guide_access_company_network', 'guide_access_company_device']
    expect(told(windows)).toEqual([...both, 'guide_access_company_setting'])
    expect(told({ system: 'mac', browserName: 'firefox' })).toEqual([...both, 'guide_access_company_setting_firefox'])
    expect(told()).toEqual(both)
  })
})
