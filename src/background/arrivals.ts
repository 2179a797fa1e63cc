import type { Exchange } from '../contract/evidence'
import { arrive } from '../incidents/arrive'
import { tabRecord } from '../store/incidents'
import { ownTabSince } from '../store/own-tabs'
import { keepReading, readingsOf } from '../store/readings'
import type { Place } from './actions/trail'

/** How long after a guide was read a page of the site may be what it led to, ms: a mail takes its time. */
const readingTime = 60 * 60_000

/** The person has the guide of this step before them, which leads to another address than the refused one. */
export async function noteReading({ tabId, incident: id, step }: Place): Promise<null> {
  const incident = (await tabRecord(tabId).get()).incidents.find((other) => other.id === id)
  if (incident) await keepReading({ tabId, incident: id, step, site: incident.address.site, at: Date.now() })
  return null
}

/**
 * Has those asked who have come to another address of the site, in whichever tab. To be told before the tab's own record
 * hears of the page: what was refused in it would be gone.
 */
export async function noticeArrival(tabId: number, exchange: Exchange): Promise<void> {
  if (exchange.kind !== 'page' || !exchange.answer) return
  const now = Date.now()
  const read = (await readingsOf(exchange.address.site, now - readingTime)).filter(({ at }) => at <= exchange.startedAt)
  // What we open for another step is none of it.
  if (!read.length || (await ownTabSince(tabId)) !== undefined) return
  for (const { tabId: from, incident: id, step } of read) {
    const arrived = { step, now, beside: from !== tabId }
    await tabRecord(from).update((record) => {
      const incidents = record.incidents.map((each) => (each.id === id ? arrive(each, exchange, arrived) : each))
      return incidents.some((each, index) => each !== record.incidents[index]) ? { ...record, incidents } : record
    })
  }
}
