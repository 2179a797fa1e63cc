import type { Incident } from '../contract/incident'
import { tabRecord } from '../store/incidents'
import { changeRecord, judgeAgain } from './incidents'
import { pageWords } from './page-words'

const isUnread = ({ kind, state, away, exchange }: Incident) =>
  kind === 'page' && state === 'open' && !away && exchange.answer !== undefined && exchange.wording === undefined

/**
 * Reads what the refused page itself says, now that the person has asked why, and judges anew. Its secrets end in
 * `evidence/`, before anything is kept.
 */
export async function readRefusal(tabId: number): Promise<void> {
  const incident = (await tabRecord(tabId).get()).incidents.find(isUnread)
  const wording = incident && (await pageWords(tabId, incident.exchange))
  if (!incident || !wording) return
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
