import { describe, expect, it } from 'vitest'
import { idsOf, scene, tells, windows } from '../support/fake-scene'

describe('check-security-software', () => {
  it('names the hosts, the hosts file of this system and where its firewall is', () => {
    const told = tells('check-security-software', scene('wrong-server', {}, windows))
    expect(idsOf(told)).toEqual(['security_told_hosts', 'security_told_file', 'place_firewall_windows'])
    expect(told[1]?.copy).toContain('drivers')
  })
  it('names no file where there is none', () => {
    const chromebook = { ...windows, system: 'chromeos' } as const
    expect(idsOf(tells('check-security-software', scene('wrong-server', {}, chromebook)))).toEqual([
      'security_told_hosts',
      'place_firewall_chromeos',
    ])
  })
})
