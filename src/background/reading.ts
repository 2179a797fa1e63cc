import type { Incident } from '../contract/incident'
import { readPageText, readWording } from '../evidence/wording'
import { readPage } from '../platform/scripting'
import { tabRecord } from '../store/incidents'
import { changeRecord, judgeAgain } from './incidents'

/** Runs in the page: uses nothing outside itself. */
function readText(): { type: string; title: string; text: string } {
  const most = 20_000
  const { contentType = '', title = '', body } = document
  return { type: contentType, title, text: (body?.innerText ?? '').slice(0, most) }
}

const isUnread = ({ kind, state, away, exchange }: Incident) =>
  kind === 'page' && state === 'open' && !away && exchange.answer !== undefined && exchange.wording === undefined

/**
 * Reads what the refused page itself says, now that the person has asked why, and judges anew. Its secrets end in
 * `evidence/`, before anything is kept.
 */
export async function readRefusal(tabId: number): Promise<void> {
  const incident = (await tabRecord(tabId).get()).incidents.find(isUnread)
  const page = incident && (await readPage(tabId, readText))
  if (!incident || !page?.text.trim()) return
  const isHtml = page.type === '' || /html|xml/.test(page.type)
  const wording = isHtml ? readPageText(page.title, page.text) : readWording(page.text, page.type)
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
