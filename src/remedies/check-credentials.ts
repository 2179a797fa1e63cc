import type { Remedy } from './remedy'

export const checkCredentials: Remedy = {
  id: 'check-credentials',
  steps: [
    {
      id: 'check-credentials',
      title: 'step_check_credentials_title',
      what: 'step_check_credentials_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 3,
      helps: { 'wrong-credentials': 0.7, 'not-signed-in': 0.08 },
      // Each further try keeps the lock closed for longer.
      worsens: ['account-locked'],
      idle: ['sign-in-accepted', 'nothing-typed'],
      points: [
        'guide_credentials_name',
        'guide_credentials_phone',
        'guide_credentials_keys',
        'guide_credentials_changed',
        'guide_credentials_manager',
        'guide_credentials_space',
      ],
      panel: 'keyboard',
    },
  ],
}
