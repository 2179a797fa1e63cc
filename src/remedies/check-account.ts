import type { Remedy } from './remedy'

export const checkAccount: Remedy = {
  id: 'check-account',
  steps: [
    {
      id: 'check-account',
      title: 'step_account_title',
      what: 'step_account_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 3,
      helps: { 'account-locked': 0.6, 'wrong-credentials': 0.1 },
      // These have a step of their own.
      seldom: ['password-over', 'sign-ins-full'],
      idle: ['sign-in-accepted', 'nothing-typed', 'browser-asks'],
      points: [
        'guide_account_confirm',
        'guide_account_blocked',
        'guide_account_wait',
        'guide_account_paid',
        'guide_account_ask',
      ],
    },
  ],
}
