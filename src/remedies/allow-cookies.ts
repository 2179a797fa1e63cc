import type { Evidence } from '../contract/evidence'
import type { Remedy } from './remedy'

/** Where we open no setting: the person does it, and has it checked. */
const byHand = { what: 'step_allow_cookies_others_what', button: 'step_guide_done_button' } as const

/** True where it is refused as a part of another site's page only: as a page of its own, its cookies are first-party. */
export function isWithin({ exchange: { kind, embedded, initiator } }: Evidence): boolean {
  return kind === 'frame' && (embedded === true || initiator?.relation === 'cross-site')
}

export const allowCookies: Remedy = {
  id: 'allow-cookies',
  steps: [
    {
      id: 'allow-cookies',
      title: 'step_allow_cookies_title',
      what: 'step_allow_cookies_what',
      button: 'step_allow_cookies_button',
      without: {
        ability: 'opensSettings',
        what: 'step_allow_cookies_hand_what',
        button: 'step_guide_done_button',
      },
      inBrowser: {
        edge: { what: 'step_allow_cookies_edge_what' },
        brave: { what: 'step_allow_cookies_brave_what' },
        opera: byHand,
        vivaldi: byHand,
      },
      act: 'allow-cookies',
      check: 'return',
      away: 'result_allow_cookies',
      harmless: true,
      effort: 3,
      helps: { 'cookies-blocked': 0.7, 'extension-conflict': 0.05 },
      // The site itself asked for that, and no setting changes it.
      idle: ['came-by-link'],
      forms: [
        {
          when: 'within-another',
          title: 'step_open_alone_title',
          what: 'step_open_alone_what',
          button: 'step_open_alone_button',
        },
      ],
    },
  ],
}
