import type { Remedy } from './remedy'
import { twinOf } from './twin'

export const switchAddress: Remedy = {
  id: 'switch-address',
  steps: [
    {
      id: 'switch-address',
      title: 'step_switch_title',
      what: 'step_switch_what',
      button: 'step_switch_button',
      act: 'switch-address',
      check: 'reload',
      harmless: true,
      effort: 1.5,
      helps: { 'wrong-address': 0.85, 'not-signed-in': 0.15, 'cookies-blocked': 0.1 },
      forms: [
        {
          when: 'known-elsewhere',
          title: 'step_other_host_title',
          what: 'step_other_host_what',
          button: 'step_other_host_button',
        },
      ],
      fits: ({ evidence }) => evidence !== undefined && twinOf(evidence) !== undefined,
    },
  ],
}
