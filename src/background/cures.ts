import { mayHoldRefusals } from '../contract/graphql'
import type { KnownCure } from '../contract/history'
import type { Incident, SiteRecord, StepRecord } from '../contract/incident'
import { endOfPause, isUntilTomorrow } from '../contract/pause'
import type { Cure } from '../contract/protocol'
import { marks } from '../incidents/settle'
import type { SetCookieFact } from '../contract/evidence'
import { holdsSignIn, isBareSession } from '../contract/sign-in-cookie'
import { findStep } from '../remedies'
import { plan } from '../remedies/plan'
import { browserAsks } from '../remedies/who-asks'
import { titleOfCure } from '../remedies/word-step'
import { readJournal } from '../store/bisect'
import { tabRecord } from '../store/incidents'
import { changeSite, siteOf } from '../store/sites'
import type { Place } from './actions/trail'
import { storeApart } from './apart'
import { onRecordChanged } from './incidents'

/** Keeps on record of a host which step has helped, for the other tabs that it refuses. Top level only. */
export function registerCures(): void {
  onRecordChanged((tabId) => {
    for (const incident of tabRecord(tabId).peek()?.incidents ?? []) void keepCure(tabId, incident)
  })
}

async function keepCure(tabId: number, incident: Incident): Promise<void> {
  const { state, fixed, address, diagnosis, evidence, steps } = incident
  const spec = state === 'healed' && fixed?.by ? findStep(fixed.by) : undefined
  // That the person says so was not seen, and may be of another address.
  if (!spec || fixed?.status === undefined || mayHoldRefusals(incident)) return
  // To load the page again has shown what had helped before; that is on record.
  if (steps.some(({ step, cure }) => step === fixed.by && cure)) return
  const { host, site } = address
  const store = await storeApart(tabId)
  // A worker that woke after a private window was closed can no longer look up whose tab it was.
  if (evidence?.apart && store === undefined) return
  const { at } = fixed
  if (((await siteOf(host, store)).cure?.at ?? 0) >= at) return
  const title = titleOfCure(spec, diagnosis, evidence)
  const cure: KnownCure = { at, tabId, title, page: host + address.path, pathDigest: address.pathDigest }
  await changeSite({ host, site, store }, (now) => ((now.cure?.at ?? 0) >= at ? now : { ...now, cure }))
}

/** What has helped elsewhere since, of each refusal that the tab still shows; undefined where nothing has. */
export async function curesFor(tabId: number): Promise<readonly Cure[] | undefined> {
  const { incidents } = await tabRecord(tabId).get()
  const refused = incidents.filter((incident) => marks(incident) && mayLoadAgain(incident, Date.now()))
  // While extensions are off for a search, of all that opens nobody knows whether it does so for that alone.
  if (!refused.length || (await readJournal())) return undefined
  const store = await storeApart(tabId)
  const found = (await Promise.all(refused.map((incident) => cureOf(incident, tabId, store)))).flat()
  return found.length ? found : undefined
}

/**
 * What a reload of the refused page is owed to, as it comes on record with the step: what the person was told of when
 * they clicked, which is there already; else what is known by now, so that the reload takes no credit for it.
 */
export async function reasonToReload({ tabId, incident, step }: Place): Promise<Pick<StepRecord, 'cure'>> {
  const { incidents } = await tabRecord(tabId).get()
  if (incidents.some(({ id, steps }) => id === incident && steps.some((one) => one.step === step && one.cure)))
    return {}
  const known = (await curesFor(tabId))?.find((one) => one.incident === incident)
  if (!known) return {}
  const { title, signedIn } = known
  return { cure: { ...(title && { title }), ...(signedIn && { signedIn }) } }
}

/** Not what a form brought, which is not sent again, nor while the site asks to be left alone. */
function mayLoadAgain({ kind, method, evidence }: Incident, now: number): boolean {
  if (kind === 'page' && method !== 'GET') return false
  return !evidence || !(isUntilTomorrow(evidence) || (endOfPause(evidence, now) ?? now) > now)
}

/** A sign-in may have ended since, or what was removed, been put back. */
function holdsStill({ at, pathDigest }: KnownCure, { answers, signInGoneAt = 0, putBackAt = 0 }: SiteRecord): boolean {
  if (putBackAt >= at) return false
  return signInGoneAt < at && !answers.some((one) => one.at > at && one.status === 401 && one.pathDigest === pathDigest)
}

type Answered = SiteRecord['answers'][number]

const isRefusedPage = ({ kind, status }: Answered) => kind === 'page' && status === 401

/** What everybody gets of a load balancer, say, is no sign of a sign-in. */
const keepsSignIn = (cookie: SetCookieFact) => !cookie.removes && holdsSignIn(cookie)

/**
 * Somebody has signed in since, where that is what the person would do next here. What a script is answered may as well
 * tell that the password was wrong, unless a cookie comes with it. Once another page is refused, it is no help for sure.
 */
function isSignedIn(
  { exchange, diagnosis, evidence, steps }: Incident,
  { signedIn, signInGoneAt = 0, answers }: SiteRecord,
): boolean {
  if (!signedIn || signedIn.at <= Math.max(exchange.answer?.at ?? Infinity, signInGoneAt)) return false
  const { at, form, inPlace, set } = signedIn
  const kept = set?.filter(keepsSignIn) ?? []
  if (!form && !kept.length) return false
  // Visitors whom nobody knows have a session, too, and a fresh one comes with a form that is shown again. Nor does a page
  // tell who they are that opens to everybody: only one does that was refused before.
  const goesOn = ({ at: openedAt, kind, status, pathDigest, digest }: Answered) =>
    openedAt > at &&
    kind === 'page' &&
    status < 300 &&
    answers.some((one) => one.at < at && isRefusedPage(one) && one.pathDigest === pathDigest && one.digest === digest)
  if (inPlace && kept.every(isBareSession) && !answers.some(goesOn)) return false
  if (answers.some((one) => one.at >= at && isRefusedPage(one))) return false
  return plan(diagnosis, evidence, steps)[0]?.spec.id === 'sign-in' && !(evidence && browserAsks(evidence))
}

async function cureOf(incident: Incident, tabId: number, store: string | undefined): Promise<Cure[]> {
  const { id, exchange } = incident
  const { kind, method, answer, address } = exchange
  const { host, path, pathDigest, query, digest } = address
  const since = answer?.at ?? Infinity
  const known = await siteOf(host, store)
  const { cure } = known
  if (cure && cure.tabId !== tabId && cure.at > since && holdsStill(cure, known))
    return [{ incident: id, title: cure.title, page: cure.page }]
  const whole = query.length ? digest : undefined
  // The last of them tells: what has opened once may be refused everywhere by now.
  const last = known.answers.findLast(
    (one) => one.kind === 'page' && one.pathDigest === pathDigest && one.digest === whole,
  )
  const { putBackAt = 0, signInGoneAt = 0 } = known
  const opened = last !== undefined && last.at > Math.max(since, putBackAt, signInGoneAt) && last.status < 300
  if (opened && kind === 'page' && method === 'GET') return [{ incident: id, page: host + path }]
  return isSignedIn(incident, known) ? [{ incident: id, page: host, signedIn: true }] : []
}
