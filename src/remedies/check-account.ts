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
      asked: 'quota-over',
      helps: { 'account-locked': 0.6, 'wrong-credentials': 0.1 },
      // These have a step of their own.
      seldom: ['password-over', 'sign-ins-full'],
      idle: ['sign-in-accepted', 'nothing-typed', 'of-no-page'],
      points: [
        'guide_account_confirm',
        'guide_account_blocked',
        'guide_account_wait',
        'guide_account_paid',
        'guide_account_ask',
      ],
      forms: [
        {
          when: 'plan-over',
          title: 'step_plan_title',
          what: 'step_plan_what',
          points: ['guide_plan_see', 'guide_plan_payer', 'guide_plan_account', 'guide_plan_ask'],
        },
        {
          when: 'quota-over',
          title: 'step_quota_title',
          what: 'step_quota_what',
          points: ['guide_quota_see', 'guide_quota_more', 'guide_quota_wait', 'guide_plan_payer'],
        },
      ],
    },
  ],
}
