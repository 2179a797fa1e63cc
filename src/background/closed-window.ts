import type { Address, Exchange } from '../contract/evidence'
import { finalStatus } from '../incidents/key'
import { askings } from '../incidents/windows'
import { capabilities } from '../platform/capabilities'
import { readPage } from '../platform/scripting'
import { tabRecord } from '../store/incidents'
import { changeRecord, judgeAgain } from './incidents'

/** How long a request of which the tab shows the answer already may be on its way to the record, ms. */
const onItsWay = 1_000

/** The refusal's own page is shown, so the sign-in window over it was closed. */
export async function noteClosedWindow(tabId: number, exchange: Exchange): Promise<void> {
  if (finalStatus(exchange) !== 401) return
  const closed = (await tabRecord(tabId).get()).incidents.find(
    (other) => other.exchange.id === exchange.id && other.asked > 0 && !other.cancelled,
  )
  if (!closed) return
  await changeRecord(tabId, (now) => ({
    ...now,
    incidents: now.incidents.map((other) =>
      other.id === closed.id ? { ...other, state: 'open', cancelled: true } : other,
    ),
  }))
  await judgeAgain(tabId, closed.id)
}

/**
 * A browser that does not load a page while it asks for a login ends the request with the window (measured, Firefox 153).
 * The page tells of it first, with its own words; but it may have been in the tab before its request was on record.
 */
export async function noticeHeldPage(tabId: number, exchange: Exchange): Promise<void> {
  const { kind, prompts, end } = exchange
  if (capabilities.loadsWhileAsking() || kind !== 'page' || !prompts.length || !end || end.error) return
  if (finalStatus(exchange) !== 401) return
  await new Promise((done) => setTimeout(done, onItsWay))
  await noteClosedWindow(tabId, exchange)
}

/**
 * A tab has got a title. Chromium puts its own error page over a refusal without a body, into which nobody may look, and
 * gives it the bare host for a title. The page that stands under a sign-in window is empty, and is called by its address
 * where another title stood before (measured, 156).
 */
export async function noticeErrorPage(tabId: number, title: string): Promise<void> {
  const asked = await asking(tabId)
  if (!asked || !isOfErrorPage(title, asked.exchange.address) || (await isReadable(tabId))) return
  // Closed, it has the page asked for once more: that one is what the tab shows.
  if (asked.before) return noteClosedWindow(tabId, asked.exchange)
  await new Promise((done) => setTimeout(done, onItsWay))
  const now = await asking(tabId)
  if (now && !(await isReadable(tabId))) await noteClosedWindow(tabId, now.exchange)
}

/** An address that Chromium shortens to its bare host is told apart from that by nothing. */
function isOfErrorPage(title: string, { origin, path, query }: Address): boolean {
  const { protocol, hostname, port } = new URL(origin)
  const isBare = protocol === 'http:' && !port && path === '/' && !query.length
  return title === hostname && !isBare
}

/** The page's refusal that asked for a window, and how often it had been asked for before this request. */
async function asking(tabId: number): Promise<{ readonly exchange: Exchange; readonly before: number } | undefined> {
  const { page, incidents } = await tabRecord(tabId).get()
  const incident = incidents.find(({ exchange }) => exchange.id === page?.exchange.id)
  if (!incident?.asked || incident.cancelled || !incident.exchange.end) return undefined
  return { exchange: incident.exchange, before: incident.asked - askings(incident.exchange) }
}

const isReadable = async (tabId: number) => (await readPage(tabId, () => true)) === true
