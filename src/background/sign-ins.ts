import type { Exchange } from '../contract/evidence'
import { isDeclined, isHandedOver } from '../contract/sign-in-answer'
import { finalStatus } from '../incidents/key'
import { endFlight, redirectedForm } from '../store/flights'
import { changeSignIn, endSignIn, type SignIn, signInsOf } from '../store/sign-ins'
import { note } from './actions/trail'
import { worksOnce } from './actions/reopening'
import { noticeOpened } from './opened'
import { tellFault } from './sign-in-faults'
import { endsSignIn, isDoor, leadsOn, opens } from './sign-in-ends'
import { readAfter } from './sign-in-goes-on'
import { isHint, takeHint } from './sign-in-hints'
import { comeBack, waitingFor } from './sign-in-return'
import { witness } from './witness'

/** Notices that the person has signed in: back on the site after a form or after another host's page. */
export async function noticeSignIn(tabId: number, exchange: Exchange): Promise<void> {
  if (!exchange.end || (exchange.kind !== 'page' && !isHint(exchange))) return
  for (const signIn of await signInsOf(tabId))
    if (signIn.helperTab !== tabId || signIn.spent) continue
    else if (signIn.asks) await noticeOpened(signIn, exchange)
    else if (await isOver(signIn, exchange)) await comeBack(signIn, { again: true })
    else if (!(await endRefused(signIn, exchange))) {
      if (isDoor(signIn, exchange)) await changeSignIn(signIn, (now) => ({ ...now, door: true }))
      await takeHint(signIn, exchange)
      await tellFault(signIn, exchange)
    }
}

/**
 * What comes after a sign-in may ask for more: a code, a password that was wrong once more, whether to stay signed in. What it
 * has led on to by then has an end of its own, or stands for it.
 */
async function isOver(signIn: SignIn, exchange: Exchange): Promise<boolean> {
  if (!(await isEnd(signIn, exchange))) return false
  const { asks, later } = await readAfter(signIn.helperTab, exchange)
  if (asks || (later && (!opens(signIn, later) || (await isEnd(signIn, later))))) return false
  // While that was waited for, the person may have closed the tab, or gone back themselves.
  return (await signInsOf(signIn.tabId)).some(({ helperTab, spent }) => helperTab === signIn.helperTab && !spent)
}

async function isEnd(signIn: SignIn, exchange: Exchange): Promise<boolean> {
  if (exchange.kind === 'page' && endsSignIn(signIn, exchange)) return true
  return leadsOn(signIn, exchange, (await waitingFor(signIn)).incident)
}

/**
 * Ends it where a sign-in at another host was begun anew and led back once more, to the very page that waits and works
 * once, and is refused; any other page may yet be opened by a further try. What another app of the site is handed in that
 * tab is its own matter, and whoever cancels there may begin once more.
 */
async function endRefused(signIn: SignIn, exchange: Exchange): Promise<boolean> {
  if (!isHandedOver(exchange) || isDeclined(exchange) || finalStatus(exchange) !== 401) return false
  const { incident, step } = await waitingFor(signIn)
  if (!incident || step?.state !== 'running' || !worksOnce(incident)) return false
  if (incident.address.pathDigest !== exchange.address.pathDigest) return false
  await endSignIn(signIn)
  await note(signIn, { state: 'no-help', note: { id: 'step_sign_in_refused_too' } })
  return true
}

/**
 * The same where the site's own service worker brings the page to which the form leads: of that request nothing is seen
 * after the redirect.
 */
export async function noticeServed(tabId: number): Promise<void> {
  const sent = redirectedForm(tabId)
  if (!sent || !(await signInsOf(tabId)).some(({ helperTab }) => helperTab === tabId)) return
  const shown = await witness(tabId)
  if (shown?.address.digest !== sent.address.digest) return
  await endFlight(sent.id)
  await noticeSignIn(tabId, { ...sent, end: { at: Date.now(), status: shown.status } })
}
