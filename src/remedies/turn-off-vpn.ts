import { answeredHere, isLookedUp } from './hosts'
import type { Remedy, Scene } from './remedy'
import { placeOn, wayTo } from './ways'

/** The site's words want it the other way round. */
const asksForOne = ({ for: seen }: Scene['first']) => seen.some(({ id }) => id === 'saw_words_network_asked')

export const turnOffVpn: Remedy = {
  id: 'turn-off-vpn',
  steps: [
    {
      id: 'turn-off-vpn',
      title: 'step_vpn_title',
      what: 'step_vpn_what',
      cost: 'step_vpn_cost',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 3,
      helps: { 'network-blocked': 0.65, 'wrong-server': 0.15, 'rate-limited': 0.1, 'security-plugin': 0.15 },
      // It is counted by account, wherever one comes from.
      idle: ['quota-over'],
      // What this very device answers does not go through any of them.
      fits: ({ first, evidence }) => !answeredHere(first) && (!evidence || isLookedUp(evidence)),
      tells: ({ first, device }) =>
        device && !asksForOne(first) ? [placeOn('vpn', device), wayTo('proxy', device)] : [],
      points: ['guide_vpn_app', 'guide_vpn_work', 'guide_vpn_elsewhere'],
      forms: [
        {
          when: 'network-asked',
          title: 'step_vpn_on_title',
          what: 'step_vpn_on_what',
          cost: 'none',
          points: ['guide_vpn_on_app', 'guide_vpn_on_place', 'guide_vpn_on_ask'],
        },
      ],
    },
  ],
}
