import { unknownAlgorithm } from '../contract/challenge'
import type { Challenge } from '../contract/evidence'
import type { Remedy, Scene } from './remedy'

/** Schemes for which the browser asks for name and password. Those of a company's network it takes from the system. */
const typed = new Set(['basic', 'digest'])

/** Not a challenge that no browser can answer: none asks for it. A Digest without a nonce has no answer (RFC 7616 3.3). */
function isAnswerable(challenge: Challenge): boolean {
  const name = challenge.scheme.toLowerCase()
  const hasNonce = challenge.params.some((param) => param.name.toLowerCase() === 'nonce')
  return typed.has(name) && (name !== 'digest' || hasNonce) && !unknownAlgorithm(challenge)
}

/** Where the site has the browser ask for a login, and a page's script does not bring one of its own. */
export function browserAsks({ evidence }: Scene): boolean {
  const { answer, exchange, request } = evidence ?? {}
  const own = exchange?.kind === 'call' && request?.credentials.some(({ from }) => from === 'authorization')
  const asks = answer?.challenges.some(isAnswerable) === true
  return asks && !own && (exchange?.method === 'GET' || exchange?.kind !== 'page')
}

/** A wrong password where none was right before is typed anew by the step to sign in; one that worked may have been changed. */
function isFirstTry({ first, evidence }: Scene): boolean {
  return first.cause === 'wrong-credentials' && evidence?.history?.fineAt === undefined
}

export const forgetHttpLogin: Remedy = {
  id: 'forget-http-login',
  steps: [
    {
      id: 'forget-http-login',
      title: 'step_forget_title',
      what: 'step_forget_what',
      button: 'step_forget_button',
      without: { ability: 'keepsAsking', what: 'step_forget_twice_what', after: 'result_no_window' },
      // Browsers forget a login as it is refused (measured: docs/firefox.md): all that is left is to be asked.
      act: 'ask-anew',
      check: 'reload',
      harmless: true,
      effort: 4,
      helps: { 'no-permission': 0.6, 'wrong-credentials': 0.3, 'account-locked': 0.1 },
      // One wrong name more counts.
      worsens: ['rate-limited', 'account-locked'],
      fits: (scene) => browserAsks(scene) && !isFirstTry(scene),
    },
  ],
}
