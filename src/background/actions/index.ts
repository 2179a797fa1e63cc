import type { Answers } from '../../platform/bus'
import type { Requests } from '../../contract/protocol'
import type { StepId } from '../../contract/remedies'
import { scrub } from '../../evidence/redact'
import { onGranted } from '../../platform/permissions'
import { showTab } from '../../platform/tabs'
import { findStep } from '../../remedies'
import type { Act } from '../../remedies/remedy'
import { choose, newsFor } from '../bisect/choices'
import { inTurn } from '../bisect/drive'
import { noteReading } from '../arrivals'
import { reasonToReload } from '../cures'
import { loadAgain } from '../loaded-again'
import { look } from '../look'
import { askAnew } from './ask-anew'
import { takeGranted, whyByHand } from './asking'
import { checkByHand } from './check-by-hand'
import { clearCookies, previewCookies } from './clear-cookies'
import { clearStorage, previewStorage } from './clear-storage'
import { findContact } from './contact'
import { openReset } from './new-password'
import { allowCookies, openPrivate, switchAddress } from './open-elsewhere'
import { foreseeUndo, undoCookies } from './put-back'
import { runChecks, stopChecks } from './run-checks'
import { reach } from './reach'
import { makeRoom, ruleOutExtensions } from './rule-out-extensions'
import { say } from './say'
import { signIn, signOutAndIn } from './sign-in'
import { followAccess, mayReach, previewWithAccess } from './site-access'
import { stopWaiting, wait } from './wait'
import { check } from './checking'
import { incidentAt, note, type Place, start } from './trail'
import { workEnds } from './work-ends'

type CarryOut = (place: Place) => Promise<void>

/** How each act that a remedy can name is done. */
const acts: Record<Act, CarryOut> = {
  reload: async (place) => {
    await note(place, await reasonToReload(place))
    await check(place, { reopen: true })
  },
  'reload-past-cache': (place) => check(place, { pastCache: true }),
  'open-sign-in': signIn,
  'clear-cookies': clearCookies,
  'clear-storage': clearStorage,
  wait,
  'find-contact': findContact,
  'sign-out-and-in': signOutAndIn,
  'run-checks': runChecks,
  bisect: ruleOutExtensions,
  'ask-anew': askAnew,
  'switch-address': switchAddress,
  'open-private': openPrivate,
  'allow-cookies': allowCookies,
  'open-reset': openReset,
}

/** What a click on the step's main button does. That of a guide says that the person has done it: check. */
function actOf(step: StepId): CarryOut {
  const act = findStep(step)?.act
  return act ? acts[act] : (place) => checkByHand(place, { reopen: leadsBack(step) })
}

/** Not where another address is what the person is to find. */
const leadsBack = (step: StepId) => !findStep(step)?.otherAddress

async function take({ cure, ...place }: Requests['take']['ask']): Promise<null> {
  await incidentAt(place)
  // Before anything that takes time: the next click may come meanwhile.
  if (await start(place))
    await carryOut(place, async (begun) => {
      if (!(await mayReach(begun))) return
      await makeRoom(begun)
      if (cure) await note(begun, { cure })
      await actOf(begun.step)(begun)
    })
  return null
}

/** What the browser refuses is said in the step itself: the popup may be closed by then. */
async function carryOut(place: Place, act: CarryOut): Promise<void> {
  await act(place).catch((error: unknown) =>
    note(place, {
      state: 'unavailable',
      note: { id: 'step_failed', values: [scrub(String((error as Error).message ?? error), 200)] },
    }),
  )
}

/** The answers to every request that a page of ours can make. */
export const answers: Answers = {
  look: ({ tabId }) => look(tabId),
  // Between two of its writes, what is on disk of a search and what its tab shows contradict each other.
  news: ({ tabId }) => inTurn(async () => (await newsFor(tabId)) ?? null),
  preview: (place) =>
    previewWithAccess(place, findStep(place.step)?.act === 'clear-storage' ? previewStorage : previewCookies),
  reads: noteReading,
  reach,
  take,
  check: async (place) => {
    if (!(await mayReach(place))) return null
    await makeRoom(place)
    await carryOut(place, async (at) => checkByHand(at, { reopen: leadsBack(at.step), ...(await whyByHand(at)) }))
    return null
  },
  say,
  undoable: foreseeUndo,
  undo: (place) => undoCookies(place).then(() => null),
  workEnds,
  cancel: async (place) => {
    stopChecks(place)
    await stopWaiting(place)
    return null
  },
  bisect: async ({ what }) => {
    await inTurn(() => choose(what))
    return null
  },
  show: async ({ tabId }) => {
    await showTab(tabId)
    return null
  },
  reload: async ({ tabId, pastWorker }) => {
    await loadAgain(tabId, pastWorker)
    return null
  },
}

/** The prompt closed the popup; what the person wanted goes on here. Top level only. */
export function registerGrants(): void {
  onGranted(() => {
    void resumeAsked()
    void followAccess()
  })
}

async function resumeAsked(): Promise<void> {
  const place = await takeGranted()
  if (place) await carryOut(place, actOf(place.step))
}
