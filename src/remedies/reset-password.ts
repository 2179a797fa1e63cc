import type { Link, Remedy, Scene } from './remedy'
import { browserAsks } from './situation'

/** The site where one signs in: the page that is shown, not the service that its script asks. */
function siteOf({ exchange: { kind, address, initiator } }: NonNullable<Scene['evidence']>): string {
  return (kind === 'page' ? undefined : initiator?.origin) ?? address.origin
}

/** W3C "A Well-Known URL for Changing Passwords". Whether the site has one shows when it is opened. */
function openPlace({ evidence }: Scene): Link | undefined {
  if (!evidence || browserAsks(evidence)) return undefined
  const origin = siteOf(evidence)
  const button = { id: 'step_reset_open_button', values: [new URL(origin).host] } as const
  return { button, url: `${origin}/.well-known/change-password` }
}

export const resetPassword: Remedy = {
  id: 'reset-password',
  steps: [
    {
      id: 'reset-password',
      title: 'step_reset_title',
      what: 'step_reset_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 6,
      helps: { 'wrong-credentials': 0.6 },
      // What was typed lately is counted there; a new password is one more try.
      worsens: ['rate-limited', 'account-locked'],
      idle: ['sign-in-accepted', 'nothing-typed'],
      points: ['guide_reset_forgot', 'guide_reset_mail', 'guide_reset_after'],
      opens: openPlace,
      forms: [
        { when: 'browser-asks', what: 'step_reset_ask_what', points: ['guide_reset_owner', 'guide_reset_after'] },
      ],
    },
    // The password may well be right, and the account open: what is wanted is another one.
    {
      id: 'reset-password/over',
      title: 'step_change_password_title',
      what: 'step_change_password_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 3,
      only: ['password-over'],
      helps: { 'account-locked': 0.85 },
      tells: ({ evidence, device }) =>
        device?.system === 'windows' && evidence && browserAsks(evidence)
          ? [{ say: { id: 'guide_change_windows' } }]
          : [],
      points: ['guide_change_sign_in', 'guide_reset_forgot', 'guide_change_work', 'guide_reset_after'],
      opens: openPlace,
      forms: [
        {
          when: 'browser-asks',
          what: 'step_change_password_ask_what',
          points: ['guide_change_work', 'guide_reset_owner', 'guide_reset_after'],
        },
      ],
    },
  ],
}
