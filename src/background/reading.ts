import type { Incident } from '../contract/incident'
import { tabRecord } from '../store/incidents'
import { changeRecord, judgeAgain } from './incidents'
import { isDocument, pageWords } from './page-words'

const isUnread = ({ state, away, exchange }: Incident) =>
  isDocument(exchange) && state === 'open' && !away && exchange.answer !== undefined && exchange.wording === undefined

/**
 * Reads what the refused page, or a refused frame of it, itself says, now that the person has asked why, and judges anew. Its secrets end in
 * `evidence/`, before anything is kept.
 */
export async function readRefusal(tabId: number): Promise<void> {
  for (const incident of (await tabRecord(tabId).get()).incidents.filter(isUnread)) await read(tabId, incident)
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
