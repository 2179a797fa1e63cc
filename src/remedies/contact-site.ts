import type { CauseId } from '../contract/causes'
import type { Remedy } from './remedy'

/** What the site alone can mend, more than the rest. */
const helps: Partial<Record<CauseId, number>> = {
  'server-misconfigured': 0.5,
  'challenge-malformed': 0.4,
  'challenge-missing': 0.2,
  'security-plugin': 0.5,
  'preflight-blocked': 0.4,
  'account-locked': 0.4,
  'no-permission': 0.2,
  'network-blocked': 0.2,
  'unsupported-scheme': 0.2,
  'extra-verification': 0.1,
  'link-expired': 0.1,
}

export const contactSite: Remedy = {
  id: 'contact-site',
  steps: [
    {
      id: 'contact-site',
      title: 'step_contact_title',
      what: 'step_contact_what',
      button: 'step_contact_button',
      act: 'find-contact',
      check: 'own-request',
      harmless: true,
      effort: 20,
      helps,
      asked: 'handed-over-failed',
    },
  ],
}
