import type { Remedy } from './remedy'

export const checkAddress: Remedy = {
  id: 'check-address',
  steps: [
    {
      id: 'check-address',
      title: 'step_check_address_title',
      what: 'step_check_address_what',
      button: 'step_guide_done_button',
      check: 'reload',
      otherAddress: true,
      harmless: true,
      effort: 2,
      helps: {
        'wrong-address': 0.8,
        'link-expired': 0.2,
        'wrong-server': 0.15,
        'no-permission': 0.1,
        'not-signed-in': 0.05,
        'challenge-missing': 0.1,
      },
      points: ['guide_address_compare', 'guide_address_typed', 'guide_address_bookmark'],
      panel: 'address',
      idle: ['link-over'],
    },
  ],
}
