import type { Incident } from '../contract/incident'
import { tabRecord } from '../store/incidents'
import { changeRecord, judgeAgain } from './incidents'
import { asksToWait, pauseOf } from '../contract/pause'
import { isDocument, pageWords } from './page-words'

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
  !instead.pause

/** Of such an error only that is kept of what its page says: counted from the reading on, as it may count down itself. */
async function readPause(tabId: number, { id, exchange, instead }: Incident): Promise<void> {
  const wording = await pageWords(tabId, exchange)
  if (!wording?.pause || !exchange.answer || instead?.what !== 'error') return
  const at = Date.now()
  const { date: _, ...refusal } = exchange.answer
  const pause = pauseOf({ answer: { ...refusal, status: instead.status, headers: {}, at }, wording }, at)
  if (!pause) return
  await changeRecord(tabId, (now) => ({
    ...now,
    incidents: now.incidents.map((other) =>
      other.id === id && namesNoPause(other) ? { ...other, instead: { ...instead, pause } } : other,
    ),
  }))
}
