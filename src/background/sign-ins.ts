import type { Exchange } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import { isDeclined, isHandedOver } from '../contract/sign-in-answer'
import { finalStatus } from '../incidents/key'
import { stepOf } from '../incidents/steps'
import { showTab, tabView } from '../platform/tabs'
import { tabRecord } from '../store/incidents'
import { endFlight, redirectedForm } from '../store/flights'
import { changeSignIn, endSignIn, type SignIn, signInsOf } from '../store/sign-ins'
import { isPageInUse } from '../remedies/situation'
import { check, note } from './actions/trail'
import { worksOnce } from './actions/reopening'
import { noticeOpened } from './opened'
import { tellFault } from './sign-in-faults'
import { endsSignIn, isDoor, leadsOn } from './sign-in-ends'
import { isHint, mayBeSignedIn, seeJar, takeHint } from './sign-in-hints'
import { witness } from './witness'

/** Notices that the person has signed in: back on the site after a form or after another host's page. */
export async function noticeSignIn(tabId: number, exchange: Exchange): Promise<void> {
  if (!exchange.end || (exchange.kind !== 'page' && !isHint(exchange))) return
  for (const signIn of await signInsOf(tabId))
    if (signIn.helperTab !== tabId) continue
    else if (signIn.asks) await noticeOpened(signIn, exchange)
    else if (exchange.kind === 'page' && endsSignIn(signIn, exchange)) await comeBack(signIn, { again: true })
    else if (leadsOn(signIn, exchange, (await waitingFor(signIn)).incident)) await comeBack(signIn, { again: true })
    else if (!(await endRefused(signIn, exchange))) {
      if (isDoor(signIn, exchange)) await changeSignIn(signIn, (now) => ({ ...now, door: true }))
      await takeHint(signIn, exchange)
      await tellFault(signIn, exchange)
    }
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

/** The person closed the tab in which to sign in. */
export async function noticeClosed(tabId: number): Promise<void> {
  for (const signIn of await signInsOf(tabId))
    if (signIn.helperTab === tabId) {
      if (signIn.asks) await endSignIn(signIn)
      else if (!(await keepsPage(signIn))) await comeBack(signIn, toldOf(signIn))
      else {
        await endSignIn(signIn)
        await showTab(signIn.tabId)
      }
    }
}

/** Whoever closed the browser's settings had not come to sign in. */
const toldOf = ({ step }: SignIn): { told?: Message } =>
  step === 'allow-cookies' ? {} : { told: { id: 'step_closed_unsigned' } }

/** The person came back to the refused page by hand. */
export async function noticeReturn(tabId: number): Promise<void> {
  for (const signIn of await signInsOf(tabId))
    if (signIn.tabId === tabId && signIn.helperTab !== tabId && !signIn.asks && !(await keepsPage(signIn)))
      await lookAgain(signIn)
}

/** Who only has a look, with the sign-in still before them, need not lose the tab for it, nor what the page shows. */
async function lookAgain(signIn: SignIn): Promise<void> {
  const { helperTab, step: id } = signIn
  if (id === 'allow-cookies' || !(await tabView(helperTab))) return comeBack(signIn)
  const { step } = await waitingFor(signIn)
  if (step?.state !== 'running' || !(await mayBeSignedIn(signIn))) return
  await seeJar(signIn)
  await check(signIn, { beside: helperTab })
}

/**
 * True where the page is in use and only something on it was refused. To look at it, or to close the other tab, is no
 * word that it may be loaded again, with all that was typed in it: the person is asked by a button.
 */
async function keepsPage(signIn: SignIn): Promise<boolean> {
  const { incident, step } = await waitingFor(signIn)
  if (!incident || incident.away || step?.state !== 'running' || !isPageInUse(incident.evidence ?? incident))
    return false
  if (step.note?.id !== 'step_page_kept') await note(signIn, { note: { id: 'step_page_kept' } })
  return true
}

/** What of the sign-in is still on record. */
export async function waitingFor({ tabId, incident: id, step, helperTab }: SignIn) {
  const { incidents } = await tabRecord(tabId).get()
  const incident = incidents.find((other) => other.id === id)
  const record = incident && stepOf(incident, step)
  return { incident, record, step: (record?.helperTab ?? record?.beside) === helperTab ? record : undefined }
}

interface Return {
  readonly told?: Message
  /** A check that came before the person had signed in may have ended the step. */
  readonly again?: boolean
}

/** The person is back from the tab in which to sign in, or goes on there: what waits for it is looked at. */
export async function comeBack(signIn: SignIn, { told, again = false }: Return = {}): Promise<void> {
  await endSignIn(signIn)
  const { incident, record, step } = await waitingFor(signIn)
  const isAwaited = step?.state === 'running' || step?.state === 'checking'
  if (!isAwaited && !(again && incident && record && canGoOn(incident, record))) return
  if (told || !incident || !worksOnce(incident)) await showTab(signIn.tabId)
  // Signed in where the page had led to, the person is somewhere else in the page's own tab.
  await check(signIn, { reopen: signIn.helperTab === signIn.tabId, ...(told && { told }) })
}

/** A check is under way or was in vain, the page is still there, refused, and no step that was taken since is at work. */
function canGoOn({ state, away, steps }: Incident, before: StepRecord): boolean {
  const { at: since, helperTab, beside, state: ended } = before
  const isOver = ended === 'no-help' || ended === 'other-cause' || ended === 'unchecked'
  const isElsewhere = helperTab !== undefined || beside !== undefined
  const isNewer = ({ step, at, state: now }: StepRecord) =>
    step !== before.step && at >= since && (now === 'running' || now === 'checking')
  return (isOver || ended === 'checking') && !isElsewhere && state === 'open' && !away && !steps.some(isNewer)
}
