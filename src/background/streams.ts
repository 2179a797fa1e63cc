import { awaitsWhole } from '../incidents/opening'
import { readPage } from '../platform/scripting'
import { tabRecord } from '../store/incidents'
import { takeExchange } from './incidents'
import { isOlder } from './page-words'
import { noticeForm } from './sign-in-forms'

/** Runs in the page: uses nothing outside itself. `shows`: there is something to see, or all of it is there. */
function readStage(): { shows: boolean; loadedAt: number; answeredAt: number | undefined } {
  const { readyState, body } = document
  const shows = readyState === 'complete' || (body?.innerText ?? '').trim() !== ''
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // By today's clock: the one that the page began with may have been set since.
  const answeredAt = entry?.responseStart ? Date.now() - (performance.now() - entry.responseStart) : undefined
  return { shows, loadedAt: performance.timeOrigin, answeredAt }
}

/**
 * A page that a step waits for may never end (a stream), and is there all the same once the tab shows something of it.
 * Called once its document is in the tab; that of the refusal, or what came after it, may stand there still.
 */
export async function noticeStream(tabId: number): Promise<void> {
  const record = await tabRecord(tabId).get()
  const refused = awaitsWhole(record)
  const exchange = record.page?.exchange
  if (!refused || !exchange?.answer) return
  const read = await readPage(tabId, readStage)
  const { page: now } = await tabRecord(tabId).get()
  if (!read?.shows || read.loadedAt <= (refused.answer?.at ?? 0) || now?.exchange.id !== exchange.id) return
  if (isOlder(read.answeredAt, exchange)) return
  // Its end may have come meanwhile, and told more.
  if (now.exchange.end) return
  await takeExchange(tabId, { ...exchange, end: { at: Date.now(), status: exchange.answer.status } }, true)
  await noticeForm(tabId)
}
