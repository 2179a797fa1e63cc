import type { Incident } from './incident'
import { isSignInAnswer } from './sign-in-answer'
import { wholeUrl } from './whole-address'

/** False where we cannot open the page again ourselves: of its address something was not kept, or it works once. */
export function canBeAskedAgain({ kind, method, address, exchange, evidence }: Incident): boolean {
  const isKept = kind === 'page' && method === 'GET' && wholeUrl(address) !== undefined
  return isKept && !isSignInAnswer(exchange, evidence?.history)
}
