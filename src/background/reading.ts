import type { Evidence, Exchange } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import type { ErrorPause } from '../contract/instead'
import { finalStatus } from '../incidents/key'
import { moreTime } from '../incidents/more-time'
import { recordStep } from '../incidents/steps'
import { tabRecord } from '../store/incidents'
import { changeRecord, judgeAgain } from './incidents'
import { asksToWait, isUntilTomorrow, pauseOf } from '../contract/pause'
import { findSignIn } from './actions/sign-in-links'
import { isDocument, pageWords } from './page-words'
import { readPage } from '../platform/scripting'

type Told = Pick<Evidence, 'answer' | 'wording'>

const isUnread = ({ state, away, exchange }: Incident) =>
  isDocument(exchange) && state === 'open' && !away && exchange.answer !== undefined && exchange.wording === undefined

/**
 * Reads what the refused page, or a refused frame of it, itself says, now that the person has asked why, and judges anew. Its secrets end in
 * `evidence/`, before anything is kept.
 */
export async function readRefusal(tabId: number): Promise<void> {
  const { incidents } = await tabRecord(tabId).get()
  for (const incident of incidents.filter(isUnread)) await read(tabId, incident)
  for (const incident of incidents.filter(namesNoPause)) await readPause(tabId, incident)
  await readFields(tabId)
  await readPauseOfPage(tabId)
}

/** Of a page whose script was refused: whether one signs in on it, which its words need not tell, and which changes. */
async function readFields(tabId: number): Promise<void> {
  const isMeant = ({ kind, state, away, evidence }: Incident) =>
    kind === 'call' && state === 'open' && !away && evidence?.page !== undefined
  const { incidents } = await tabRecord(tabId).get()
  if (!incidents.some(isMeant)) return
  const asks = (await readPage(tabId, findSignIn))?.asks === true
  const isKnown = ({ evidence }: Incident) => (evidence?.page?.asksPassword === true) === asks
  if (incidents.every((incident) => !isMeant(incident) || isKnown(incident))) return
  await changeRecord(tabId, (now) => ({
    ...now,
    incidents: now.incidents.map((incident) => {
      const { evidence } = incident
      if (!evidence?.page || !isMeant(incident)) return incident
      const { asksPassword: _, ...page } = evidence.page
      return { ...incident, evidence: { ...evidence, page: { ...page, ...(asks && { asksPassword: true as const }) } } }
    }),
  }))
}

async function read(tabId: number, incident: Incident): Promise<void> {
  const wording = await pageWords(tabId, incident.exchange)
  if (!wording) return
  const { id } = incident.exchange
  await changeRecord(tabId, (now) => ({
    ...now,
    incidents: now.incidents.map((other) =>
      other.id === incident.id && other.exchange.id === id
        ? { ...other, exchange: { ...other.exchange, wording } }
        : other,
    ),
  }))
  await judgeAgain(tabId, incident.id)
}

/** An error that asks to wait has come in place of the refusal, and its headers say not for how long. */
const namesNoPause = ({ instead, away, exchange }: Incident) =>
  away === true &&
  exchange.kind === 'page' &&
  instead?.what === 'error' &&
  asksToWait.has(instead.status) &&
  !instead.pause &&
  !instead.tomorrow

/** A pause was waited out, and its check has brought such an error. */
const hasLedThere = ({ wait, state, note }: StepRecord) =>
  wait !== undefined && state === 'other-cause' && note?.id === 'step_now_status'

/** An error that a pause has led to may ask for more time in its words alone; called once it is there. */
export async function noticePause(tabId: number): Promise<void> {
  const { incidents } = await tabRecord(tabId).get()
  for (const incident of incidents.filter((one) => namesNoPause(one) && one.steps.some(hasLedThere)))
    await readPause(tabId, incident)
}

/** That is waited out, too, as where a header says so. */
function goOn(incident: Incident, told: Told, now: number): Incident {
  const step = incident.steps.find(hasLedThere)
  const busy = incident.steps.some(({ state }) => state === 'running' || state === 'checking')
  const more = step && !busy && moreTime(step, incident, told, now)
  return step && more ? recordStep(incident, { ...step, ...more, at: now }) : incident
}

/** Of such an error only that is kept of what its page says: counted from the reading on, as it may count down itself. */
async function readPause(tabId: number, { id, exchange, instead }: Incident): Promise<void> {
  if (instead?.what !== 'error') return
  const told = await pauseInWords(tabId, exchange, instead.status)
  const asked = told && askedBy(told)
  if (!asked) return
  await changeRecord(tabId, (now) => ({
    ...now,
    incidents: now.incidents.map((other) =>
      other.id === id && namesNoPause(other)
        ? goOn({ ...other, instead: { ...instead, ...asked } }, told, Date.now())
        : other,
    ),
  }))
}

/** The same of a page that was never refused: who opens the popup over it hears how long to wait. */
async function readPauseOfPage(tabId: number): Promise<void> {
  const { page } = await tabRecord(tabId).get()
  if (!page || page.pause || page.tomorrow) return
  const { exchange } = page
  const status = finalStatus(exchange)
  const said = status && asksToWait.has(status) && (await pauseInWords(tabId, exchange, status))
  const told = said && askedBy(said)
  if (!told) return
  await changeRecord(tabId, (now) =>
    now.page?.exchange.id === exchange.id && !now.page.pause ? { ...now, page: { ...now.page, ...told } } : now,
  )
}

async function pauseInWords(tabId: number, exchange: Exchange, status: number): Promise<Told | undefined> {
  const wording = await pageWords(tabId, exchange)
  if (!wording?.pause || !exchange.answer) return undefined
  const at = Date.now()
  const { date: _, ...answer } = exchange.answer
  return { answer: { ...answer, status, headers: {}, at }, wording }
}

function askedBy(told: Told): ErrorPause | undefined {
  if (isUntilTomorrow(told)) return { tomorrow: true }
  const pause = pauseOf(told, told.answer.at)
  return pause && { pause }
}
