import { describe, expect, it } from 'vitest'
import { fits, scene, tells, windows } from '../support/fake-scene'

describe('turn-off-vpn', () => {
  it('shows where, in this system and in this browser', () => {
    const told = tells('turn-off-vpn', scene('network-blocked', {}, windows))
    expect(told.map(({ say, open }) => [say.id, open?.url])).toEqual([
      ['place_vpn_windows', undefined],
      ['way_proxy_chrome', 'chrome://settings/system'],
    ])
  })
  it('is not offered for what this device answers itself', () => {
    const saw = ['saw_moved_to_this_device' as const]
    expect(fits('turn-off-vpn', scene('wrong-server', { saw }))).toBe(false)
    expect(fits('turn-off-vpn', scene('network-blocked'))).toBe(true)
  })
})
