import type { Incident, StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import { hasLeft } from '../contract/where-led'
import { stepOf } from '../incidents/steps'
import { showTab, tabView } from '../platform/tabs'
import { isPageInUse } from '../remedies/situation'
import { tabRecord } from '../store/incidents'
import { changeSignIn, endSignIn, type SignIn, signInsOf } from '../store/sign-ins'
import { worksOnce } from './actions/reopening'
import { check } from './actions/checking'
import { note } from './actions/trail'
import { jarPrint } from './jar'
import { mayBeSignedIn, seeJar } from './sign-in-hints'

/** The person closed the tab in which to sign in. */
export async function noticeClosed(tabId: number): Promise<void> {
  for (const signIn of await signInsOf(tabId))
    if (signIn.helperTab === tabId) {
      if (signIn.asks || signIn.spent) await endSignIn(signIn)
      else if (!(await keepsPage(signIn))) await comeBack(signIn, toldOf(signIn))
      else {
        await endSignIn(signIn)
        await showTab(signIn.tabId)
      }
    }
}

/** Whoever closed the browser's settings had not come to sign in; who has sent something there may have done so. */
const toldOf = ({ step, hinted }: SignIn): { told?: Message } =>
  step === 'allow-cookies' || hinted ? {} : { told: { id: 'step_closed_unsigned' } }

/** The person came back to the refused page by hand. */
export async function noticeReturn(tabId: number): Promise<void> {
  for (const signIn of await signInsOf(tabId))
    if (signIn.tabId !== tabId || signIn.helperTab === tabId || signIn.asks) continue
    else if (signIn.spent) await lookOnceMore(signIn)
    else if (!(await keepsPage(signIn))) await lookAgain(signIn)
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

/** Whoever was led back too early may have gone on there: what their cookies tell of it counts once. */
async function lookOnceMore(signIn: SignIn): Promise<void> {
  const { incident, record } = await waitingFor(signIn)
  if (!incident || !record || !canGoOn(incident, record) || record.state === 'checking') return
  // No click has said that it may be loaded once more; and what another step did since is no word of a sign-in.
  const isLast = incident.steps.every(({ step, at }) => step === record.step || at < record.at)
  if (!isLast || isPageInUse(incident.evidence ?? incident)) return
  if ((await jarPrint(signIn.tabId, signIn.site)) === signIn.jar) return
  await endSignIn(signIn)
  await check(signIn)
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
  if (again && signIn.helperTab !== signIn.tabId) await spend(signIn)
  else await endSignIn(signIn)
  const { incident, record, step } = await waitingFor(signIn)
  const isAwaited = step?.state === 'running' || step?.state === 'checking'
  if (!isAwaited && !(again && incident && record && canGoOn(incident, record))) return
  // Nor is anybody led to a tab that shows another page by now: it is not the one they signed in for.
  const left = incident !== undefined && hasLeft(incident, await tabRecord(signIn.tabId).get())
  if (told || !incident || !(worksOnce(incident) || left)) await showTab(signIn.tabId)
  // Signed in where the page had led to, the person is somewhere else in the page's own tab.
  await check(signIn, { reopen: signIn.helperTab === signIn.tabId, ...(told && { told }) })
}

/** The tab may still be needed: it is not always seen whether a page is the last one of a sign-in. */
async function spend(signIn: SignIn): Promise<void> {
  await seeJar(signIn)
  await changeSignIn(signIn, (now) => ({ ...now, spent: true }))
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
