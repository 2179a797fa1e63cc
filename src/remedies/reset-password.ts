import type { Evidence } from '../contract/evidence'
import type { Remedy } from './remedy'
import { isOfNoPage } from './who-asks'

/** Origin of the site where one signs in: of the page that is shown, not of the service that its script asks. */
export function siteToResetAt({ exchange: { kind, address, initiator } }: Evidence): string {
  const from = kind === 'page' ? undefined : initiator?.origin
  // A sandboxed frame's is opaque (HTML 7.1.1).
  return from === undefined || from === 'null' ? address.origin : from
}

/** Where the browser asks for it, such a password is of no page. */
const byPage = {
  cost: 'step_reset_cost',
  button: 'step_reset_button',
  act: 'open-reset',
  check: 'return',
  byHand: 'step_reset_by_hand',
} as const
const byBrowser = { when: 'of-no-page', cost: 'none', button: 'step_guide_done_button' } as const

export const resetPassword: Remedy = {
  id: 'reset-password',
  steps: [
    {
      id: 'reset-password',
      title: 'step_reset_title',
      what: 'step_reset_what',
      ...byPage,
      harmless: true,
      effort: 6,
      helps: { 'wrong-credentials': 0.6 },
      // What was typed lately is counted there; a new password is one more try.
      worsens: ['rate-limited', 'account-locked'],
      idle: ['sign-in-accepted', 'nothing-typed'],
      points: ['guide_reset_forgot', 'guide_reset_mail', 'guide_reset_after'],
      forms: [{ ...byBrowser, what: 'step_reset_ask_what', points: ['guide_reset_owner', 'guide_reset_after'] }],
    },
    // The password may well be right, and the account open: what is wanted is another one.
    {
      id: 'reset-password/over',
      title: 'step_change_password_title',
      what: 'step_change_password_what',
      ...byPage,
      harmless: true,
      effort: 3,
      only: ['password-over'],
      helps: { 'account-locked': 0.85 },
      tells: ({ evidence, device }) =>
        device?.system === 'windows' && evidence && isOfNoPage(evidence)
          ? [{ say: { id: 'guide_change_windows' } }]
          : [],
      points: ['guide_change_sign_in', 'guide_reset_forgot', 'guide_change_work', 'guide_reset_after'],
      forms: [
        {
          ...byBrowser,
          what: 'step_change_password_ask_what',
          points: ['guide_change_work', 'guide_reset_owner', 'guide_reset_after'],
        },
      ],
    },
  ],
}
