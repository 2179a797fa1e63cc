import type { Exchange } from '../contract/evidence'
import type { Message } from '../contract/messages'
import { asksToWait, endOfPause } from '../contract/pause'
import { isSignInPageFault } from '../contract/sign-in-page-fault'
import { finalStatus } from '../incidents/key'
import { looksLikeSignIn } from '../incidents/sign-in-address'
import { recordStep, stepOf } from '../incidents/steps'
import { tabRecord } from '../store/incidents'
import type { SignIn } from '../store/sign-ins'
import { changeIncident, noted } from './actions/trail'

/** RFC 9110 15.5.5, 15.5.11: the site leads to a page that is not there. */
const notThere = new Set([404, 410])

/**
 * Tells the step that waits where the page to sign in on, opened for it, is itself out of order; and no longer, once a page
 * opens in that tab. What a form was answered is no word on the page: it may be about what was typed.
 */
export async function tellFault(signIn: SignIn, exchange: Exchange): Promise<void> {
  if (exchange.kind !== 'page') return
  const fault = faultOf(signIn, exchange)
  if (!fault && (finalStatus(exchange) ?? 400) >= 400) return
  await changeIncident(signIn, (incident) => {
    const step = stepOf(incident, signIn.step)
    if (step?.state !== 'running' || step.helperTab !== signIn.helperTab) return incident
    if (fault) return noted(incident, signIn.step, { note: fault })
    const { note, ...rest } = step
    return isSignInPageFault(note) ? recordStep(incident, rest) : incident
  })
}

/** The same for what a quick site has answered before anybody waited for it. */
export async function tellFaultSoFar(signIn: SignIn): Promise<void> {
  const { page } = await tabRecord(signIn.helperTab).get()
  if (page?.exchange.end) await tellFault(signIn, page.exchange)
}

function faultOf({ opened }: SignIn, exchange: Exchange): Message | undefined {
  const { address, method, redirects, answer } = exchange
  const status = finalStatus(exchange) ?? 0
  const stations = [...redirects, { address, method }]
  const isIt = stations.some((one) => one.address.digest === opened) && stations.every((one) => one.method === 'GET')
  // Whoever another host has sent back has been past its sign-in page.
  const isBack = address.host === stations[0]?.address.host && stations.some((one) => one.address.host !== address.host)
  if (!isIt || isBack) return undefined
  const values = [{ code: address.host + address.path }, String(status)]
  const pause = answer && asksToWait.has(status) ? endOfPause({ answer }, answer.at) : undefined
  if (pause !== undefined) return { id: 'step_sign_in_page_wait', values: [...values, { at: pause }] }
  if (status === 429) return { id: 'step_sign_in_page_busy', values }
  if (status === 403 && (address.digest === opened || looksLikeSignIn(address)))
    return { id: 'step_sign_in_page_refused', values }
  if (notThere.has(status)) return { id: 'step_sign_in_page_missing', values }
  return status >= 500 ? { id: 'step_sign_in_page_error', values } : undefined
}
