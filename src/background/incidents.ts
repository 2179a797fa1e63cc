import type { Evidence, Exchange } from '../contract/evidence'
import type { Diagnosis, TabRecord } from '../contract/incident'
import { diagnose } from '../diagnosis/diagnose'
import { isAnswered } from '../incidents/answered'
import { gather } from '../incidents/gather'
import { keepPage } from '../incidents/kept-page'
import { observe } from '../incidents/observe'
import { attach, nextDue, prune, settle } from '../incidents/settle'
import { doorOf } from '../incidents/site'
import { noTab, tabRecord } from '../store/incidents'
import { dropReadings } from '../store/readings'
import { changeSite, siblingsOf, siteOf } from '../store/sites'
import { dropRemoved } from '../store/undo'
import { storeApart } from './apart'
import { noticeArrival } from './arrivals'
import { paint } from './badge'
import { waitFor } from './dues'
import { jarOf } from './jar'
import { wordsOfCheck } from './page-words'
import { newestOnly } from './newest-only'
import { rememberIn } from './own-tabs'

/** A request that is refused more often is judged again at most once in this time, ms. */
const judgingPause = 1_000
const oftenRefused = 5

/** Takes what was seen of an exchange through to the badge. `again`: its answer was taken before. */
export async function takeExchange(tabId: number, exchange: Exchange, again = false): Promise<void> {
  // A history that finds no room is no reason to miss the refusal.
  if (exchange.end) await rememberIn(tabId, exchange).catch(() => undefined)
  const door = exchange.end && doorOf(exchange)
  if (door)
    await changeSite({ ...door, store: await storeApart(tabId) }, (now) => ({
      ...now,
      signInDoor: door.origin + door.path,
    })).catch(() => undefined)
  const told = noticeArrival(tabId, exchange)
  if (told) await told.catch(() => undefined)
  let changed = false
  const record = await tabRecord(tabId).update((now) => {
    const next = prune(observe(...keepPage(now, exchange), Date.now(), again), Date.now())
    changed = next !== now
    return next
  })
  // Most of what an armed site answers is about nothing that was refused.
  if (!changed) return
  const touched = record.incidents.find((incident) => incident.exchange.id === exchange.id)
  if (touched) await judge(tabId, touched.id)
  await afterChange(tabId)
}

/** Changes a tab's record and lets the badge and the timers follow. */
export async function changeRecord(tabId: number, change: (now: TabRecord) => TabRecord): Promise<TabRecord> {
  const record = await tabRecord(tabId).update(change)
  await afterChange(tabId)
  return record
}

/** True where a good answer of the tab could end something: it has incidents. */
export function isWatchedClosely(tabId: number): boolean {
  return Boolean(tabRecord(tabId).peek()?.incidents.length)
}

/** Gathers the evidence of an incident and diagnoses it, where that is new. */
function judge(tabId: number, id: string): Promise<void> {
  return judgeNewest(`${tabId} ${id}`, { tabId, id })
}

const judgeNewest = newestOnly(async (_: string, { tabId, id }: { tabId: number; id: string }) => {
  const incident = (await tabRecord(tabId).get()).incidents.find((other) => other.id === id)
  if (!incident) return
  const { exchange, evidence, state, count } = incident
  if (state === 'healed' || (!exchange.end && !exchange.prompts.length && state === 'provisional')) return
  const seen = exchange.answer?.at ?? 0
  const judged = evidence?.answer.at ?? -Infinity
  const checking = incident.steps.some((step) => step.state === 'checking')
  // A step's outcome is judged on all of the answer, not on its headers: the browser may have a login for it.
  if (checking && !isAnswered(exchange, Date.now())) return
  const same = evidence?.exchange.id === exchange.id
  if (count > oftenRefused && !checking && !same && seen - judged < judgingPause) return
  const { host, site } = exchange.address
  const store = await storeApart(tabId)
  const [jar, known, siblings, { page }] = await Promise.all([
    // What the browser stored since then was not there to be sent.
    (same && evidence.cookies?.jar) || jarOf(tabId, exchange.address),
    siteOf(host, store),
    siblingsOf(host, site, store),
    tabRecord(tabId).get(),
  ])
  const wording = await wordsOfCheck(tabId, incident)
  const gathered = gather(wording ? { ...incident, exchange: { ...exchange, wording } } : incident, {
    site: known,
    siblings,
    ...(page && { page }),
    ...(jar && { jar }),
    apart: store !== undefined,
  })
  if (!gathered) return
  const diagnosis = diagnoseBothWays(gathered)
  await tabRecord(tabId).update((now) => attach(now, id, gathered, diagnosis, Date.now()))
})

/** With what the page says, and without it: a refusal of which that was not read can be compared with the latter alone. */
function diagnoseBothWays(evidence: Evidence): Diagnosis {
  const { wording, ...rest } = evidence
  const diagnosis = diagnose(evidence)
  return wording ? { ...diagnosis, wordless: diagnose(rest).ranked[0].cause } : diagnosis
}

/** Lets time pass for a tab: what is due ripens, is judged where it was not, and is shown. */
export async function ripen(tabId: number): Promise<void> {
  const record = await tabRecord(tabId).update((now) => settle(now, Date.now()))
  for (const incident of record.incidents)
    if (incident.evidence?.exchange.id !== incident.exchange.id) await judge(tabId, incident.id)
  await afterChange(tabId)
}

/** Judges anew, e.g. after the sign-in window was closed. */
export async function judgeAgain(tabId: number, id: string): Promise<void> {
  await judge(tabId, id)
  await afterChange(tabId)
}

export async function forgetTab(tabId: number): Promise<void> {
  const { incidents } = await tabRecord(tabId).get()
  const undos = incidents.flatMap(({ steps }) => steps.flatMap(({ undo }) => (undo ? [undo.id] : [])))
  await Promise.all([...undos.map(dropRemoved), dropReadings(tabId)])
  await tabRecord(tabId).remove()
}

const followers = new Set<(tabId: number) => void>()

/** Calls back whenever the record of a tab has changed. Top level only. */
export function onRecordChanged(follower: (tabId: number) => void): void {
  followers.add(follower)
}

async function afterChange(tabId: number): Promise<void> {
  const record = await tabRecord(tabId).get()
  for (const follow of followers) follow(tabId)
  if (tabId !== noTab) await paint(tabId, record)
  waitFor(tabId, nextDue(record), (id) => void ripen(id))
}
