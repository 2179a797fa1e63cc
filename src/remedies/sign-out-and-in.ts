import type { Remedy } from './remedy'

export const signOutAndIn: Remedy = {
  id: 'sign-out-and-in',
  steps: [
    {
      id: 'sign-out-and-in',
      title: 'step_sign_out_title',
      what: 'step_sign_out_what',
      cost: 'step_sign_out_cost',
      button: 'step_sign_out_button',
      ofForm: { what: 'step_sign_out_form_what' },
      act: 'sign-out-and-in',
      choice: 'session',
      only: ['session-held'],
      check: 'return',
      away: 'result_away',
      harmless: false,
      undo: 'cookies',
      effort: 6,
      helps: {
        'session-expired': 0.8,
        'token-rejected': 0.6,
        'token-expired': 0.5,
        'stale-cookies': 0.6,
        'no-permission': 0.15,
        'challenge-missing': 0.15,
      },
      worsens: ['rate-limited', 'account-locked'],
      idle: ['sign-in-accepted'],
    },
  ],
}
