import type { Remedy } from './remedy'
import { wayTo } from './ways'

export const ruleOutExtensions: Remedy = {
  id: 'rule-out-extensions',
  steps: [
    {
      id: 'rule-out-extensions',
      title: 'step_extensions_title',
      what: 'step_extensions_what',
      // Pages of an extension close with it, and a vault locks.
      cost: 'step_extensions_cost',
      without: {
        ability: 'switchesExtensions',
        what: 'step_extensions_hand_what',
        cost: 'step_extensions_hand_cost',
      },
      button: 'step_extensions_button',
      act: 'bisect',
      check: 'own-request',
      needs: 'management',
      byHand: 'step_extensions_by_hand',
      harmless: false,
      effort: 12,
      helps: {
        'extension-conflict': 0.95,
        'cookies-blocked': 0.3,
        'challenge-missing': 0.1,
        'token-rejected': 0.1,
        'preflight-blocked': 0.1,
        'session-expired': 0.05,
        'not-signed-in': 0.05,
      },
      // A form that was sent is never sent again by us: no round would show anything.
      // By hand, where we may not.
      tells: ({ device }) => (device ? [wayTo('extensions', device)] : []),
      points: ['guide_extensions_off', 'guide_extensions_on'],
      idle: ['sent-form', 'sign-in-accepted'],
    },
  ],
}
