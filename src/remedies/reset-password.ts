import type { Remedy, Scene } from './remedy'
import { browserAsks } from './situation'

/** The site where one signs in: the page that is shown, not the service that its script asks. */
function siteOf({ exchange: { kind, address, initiator } }: NonNullable<Scene['evidence']>): string {
  return (kind === 'page' ? undefined : initiator?.origin) ?? address.origin
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
      // W3C "A Well-Known URL for Changing Passwords". Whether the site has one shows when it is opened.
      opens({ evidence }) {
        if (!evidence || browserAsks(evidence)) return undefined
        const origin = siteOf(evidence)
        const button = { id: 'step_reset_open_button', values: [new URL(origin).host] } as const
        return { button, url: `${origin}/.well-known/change-password` }
      },
      forms: [
        { when: 'browser-asks', what: 'step_reset_ask_what', points: ['guide_reset_owner', 'guide_reset_after'] },
      ],
    },
  ],
}
