import type { Challenge } from '../contract/evidence'
import type { Remedy, Scene } from './remedy'

/** Schemes of which the browser keeps name and password and sends them by itself. Those of a company's network it takes from the system. */
const kept = new Set(['basic', 'digest'])

/** A challenge that no browser can answer: none has a login for it. A Digest without a nonce has no answer (RFC 7616 3.3). */
function isAnswerable({ scheme, params }: Challenge): boolean {
  const name = scheme.toLowerCase()
  return kept.has(name) && (name !== 'digest' || params.some((param) => param.name.toLowerCase() === 'nonce'))
}

/** Where the site asks the browser for a login, and a page's script does not bring one of its own. */
function keepsLogin({ evidence }: Scene): boolean {
  const { answer, exchange, request } = evidence ?? {}
  const own = exchange?.kind === 'call' && request?.credentials.some(({ from }) => from === 'authorization')
  const asks = answer?.challenges.some(isAnswerable) === true
  return asks && !own && (exchange?.method === 'GET' || exchange?.kind !== 'page')
}

export const forgetHttpLogin: Remedy = {
  id: 'forget-http-login',
  steps: [
    {
      id: 'forget-http-login',
      title: 'step_forget_title',
      what: 'step_forget_what',
      cost: 'step_forget_cost',
      button: 'step_forget_button',
      without: {
        ability: 'keepsRefusedLogins',
        what: 'step_forget_forgotten_what',
        cost: 'none',
        button: 'step_forget_forgotten_button',
      },
      act: 'forget-login',
      check: 'reload',
      harmless: false,
      effort: 4,
      helps: { 'no-permission': 0.6, 'wrong-credentials': 0.35, 'account-locked': 0.1 },
      // One wrong name more counts.
      worsens: ['rate-limited', 'account-locked'],
      fits: keepsLogin,
    },
  ],
}
