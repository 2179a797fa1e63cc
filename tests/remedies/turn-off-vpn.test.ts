import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../src/contract/messages'
import { plan } from '../../src/remedies/plan'
import { diagnosis } from '../popup/records'
import { evidence } from '../support/fake-evidence'
import { fits, scene, tells, windows } from '../support/fake-scene'

describe('turn-off-vpn', () => {
  it('shows where, in this system and in this browser', () => {
    const told = tells('turn-off-vpn', scene('network-blocked', {}, windows))
    expect(told.map(({ say, open }) => [say.id, open?.url])).toEqual([
      ['place_vpn_windows', undefined],
      ['way_proxy_chrome', 'chrome://settings/system'],
    ])
  })
  it('is to be switched on where the site asks for one', () => {
    const seen = evidence()
    const step = (...saw: MessageId[]) =>
      plan(diagnosis([['network-blocked', 0.9, { for: saw.map((id) => ({ id })) }]]), seen, [])[0]
    expect(step('saw_words_network_asked')).toMatchObject({
      title: { id: 'step_vpn_on_title' },
      points: ['guide_vpn_on_app', 'guide_vpn_on_place', 'guide_vpn_on_ask'],
    })
    expect(step('saw_words_network_asked')).not.toHaveProperty('cost')
    const asked = scene('network-blocked', { saw: ['saw_words_network_asked'] }, windows)
    expect(tells('turn-off-vpn', asked)).toEqual([])
    expect(step('saw_words')?.title.id).toBe('step_vpn_title')
  })
  it('is not offered for what this device answers itself', () => {
    const saw = ['saw_moved_to_this_device' as const]
    expect(fits('turn-off-vpn', scene('wrong-server', { saw }))).toBe(false)
    expect(fits('turn-off-vpn', scene('network-blocked'))).toBe(true)
  })
})
