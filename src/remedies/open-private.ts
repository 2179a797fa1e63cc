import type { Remedy } from './remedy'

export const openPrivate: Remedy = {
  id: 'open-private',
  steps: [
    {
      id: 'open-private',
      title: 'step_private_title',
      what: 'step_private_what',
      cost: 'step_private_cost',
      button: 'step_private_button',
      act: 'open-private',
      check: 'reload',
      harmless: true,
      effort: 4,
      helps: { 'stale-cookies': 0.2, 'extension-conflict': 0.25, 'stale-cache': 0.15, 'session-expired': 0.05 },
      // It would be one more try, by somebody whom the site knows even less.
      worsens: ['rate-limited', 'account-locked'],
      idle: ['sent-form'],
      fits: ({ evidence }) => evidence?.exchange.kind === 'page',
    },
  ],
}
