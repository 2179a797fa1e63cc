import type { Exchange } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import { finalStatus } from '../incidents/key'
import { stepOf } from '../incidents/steps'
import { looksLikeSignIn, setOnTheWay, signsIn } from '../incidents/sign-in-address'
import { showTab, tabView } from '../platform/tabs'
import { tabRecord } from '../store/incidents'
import { endFlight, redirectedForm } from '../store/flights'
import { endSignIn, type SignIn, signInsOf } from '../store/sign-ins'
import { isPageInUse } from '../remedies/situation'
import { check, note } from './actions/trail'
import { worksOnce } from './actions/reopening'
import { noticeOpened } from './opened'
import { isHint, mayBeSignedIn, seeJar, takeHint } from './sign-in-hints'
import { witness } from './witness'

/** Notices that the person has signed in: back on the site after a form or after another host's page. */
export async function noticeSignIn(tabId: number, exchange: Exchange): Promise<void> {
  if (!exchange.end || (exchange.kind !== 'page' && !isHint(exchange))) return
  for (const signIn of await signInsOf(tabId))
    if (signIn.helperTab !== tabId) continue
    else if (signIn.asks) await noticeOpened(signIn, exchange)
    else if (exchange.kind === 'page' && endsSignIn(signIn, exchange)) await comeBack(signIn, { again: true })
    else await takeHint(signIn, exchange)
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

/** RFC 9110 15.5.5, 15.5.6, 15.5.11. */
const notThere = new Set([404, 405, 410])

function endsSignIn({ opened, site, ledTo, here }: SignIn, exchange: Exchange): boolean {
  const { address, redirects, method, initiator } = exchange
  const status = finalStatus(exchange) ?? 0
  const sentForm = method === 'POST' || redirects.some((station) => station.method === 'POST')
  // Where a form that was accepted leads to cannot always be opened: it may be what another form was sent to.
  const accepted = sentForm && redirects.length > 0 && notThere.has(status)
  // Another host's page is a station on the way: an identity provider, a consent.
  if ((status >= 400 && !accepted) || address.site !== site || looksLikeSignIn(address) || address.digest === opened)
    return false
  // In the page's own tab the person may go anywhere: only the sign-in itself ends it, here or at the host that it led to.
  if (here === address.digest && sentForm && sets(exchange)) return true
  if (ledTo !== undefined) return signsIn(exchange) || (ledTo !== address.host && hostOf(initiator?.origin) === ledTo)
  const isOver = initiator?.relation === 'cross-site' || initiator?.relation === 'same-site'
  return sentForm || isOver || isKnownElsewhere(opened, exchange)
}

/** Single sign-on: where one signs in led to another host, which knew the person and sent them back without a question. */
function isKnownElsewhere(opened: string, { address: { host }, redirects: [first, ...others] }: Exchange): boolean {
  return (
    first?.address.digest === opened && first.address.host === host && others.some((one) => one.address.host !== host)
  )
}

/** A cookie is what a form that was accepted leaves behind where it leads nowhere else. */
const sets = (exchange: Exchange) => setOnTheWay(exchange)?.some(({ removes }) => !removes) === true

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
async function waitingFor({ tabId, incident: id, step, helperTab }: SignIn) {
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

async function comeBack(signIn: SignIn, { told, again = false }: Return = {}): Promise<void> {
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

const hostOf = (origin = '') => origin.replace(/^https?:\/\//, '')
