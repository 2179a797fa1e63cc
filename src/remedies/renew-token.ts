import type { Remedy } from './remedy'
import { readToken, sentToken } from './token-reading'

export const renewToken: Remedy = {
  id: 'renew-token',
  steps: [
    {
      id: 'renew-token',
      title: 'step_token_title',
      what: 'step_token_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 6,
      helps: { 'token-expired': 0.5, 'token-rejected': 0.5, 'clock-wrong': 0.08, 'no-permission': 0.08 },
      fits: ({ evidence }) => evidence !== undefined && sentToken(evidence),
      tells: ({ evidence }) => (evidence ? readToken(evidence).map((say) => ({ say })) : []),
      points: ['guide_token_renew', 'guide_token_whole', 'guide_token_revoked'],
      panel: 'token',
    },
  ],
}
