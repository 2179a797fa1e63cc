import { describe, expect, it } from 'vitest'
import { type CauseId, causes } from '../../src/contract/causes'
import { idsOf, scene, tells } from '../support/fake-scene'

const advice = (cause: CauseId) => idsOf(tells('prevent', scene(cause)))

describe('prevent', () => {
  it('keeps a VPN away from the site, but not the one that the site asks for', () => {
    expect(advice('network-blocked')).toEqual(['prevent_vpn'])
    const asked = scene('network-blocked', { saw: ['saw_words_network_asked'] })
    expect(idsOf(tells('prevent', asked))).toEqual(['prevent_vpn_on'])
  })

  it('has none for a rule that others make', () => {
    const ruled = (saw: 'saw_words_device_rule' | 'saw_words') =>
      tells('prevent', scene('extra-verification', { saw: [saw] }))
    expect(ruled('saw_words_device_rule')).toEqual([])
    expect(ruled('saw_words')).not.toEqual([])
  })

  it('has advice for the cause that there was, and for what only the site could have spared us none', () => {
    expect(advice('session-expired')).toContain('prevent_remember')
    expect(advice('wrong-credentials')).toContain('prevent_manager')
    expect(advice('wrong-credentials')).toContain('prevent_change')
    expect(advice('session-expired')).not.toContain('prevent_change')
    expect(advice('stale-cookies')).toContain('prevent_clear')
    expect(advice('wrong-address')).toContain('prevent_bookmark')
    for (const cause of Object.keys(causes) as CauseId[])
      if (causes[cause].who === 'site') expect(advice(cause), cause).toEqual([])
  })
})
