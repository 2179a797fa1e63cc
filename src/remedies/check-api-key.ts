import { readKeys } from './key-places'
import type { Remedy } from './remedy'

export const checkApiKey: Remedy = {
  id: 'check-api-key',
  steps: [
    {
      id: 'check-api-key',
      title: 'step_key_title',
      what: 'step_key_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 2,
      helps: { 'api-key': 0.75 },
      tells: ({ evidence }) => (evidence ? readKeys(evidence).map((say) => ({ say })) : []),
      points: ['guide_key_where', 'guide_key_whole', 'guide_key_kind', 'guide_key_limits'],
    },
  ],
}
