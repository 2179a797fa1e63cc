import type { Exchange } from '../contract/evidence'
import { arrive } from '../incidents/arrive'
import { stepOf } from '../incidents/steps'
import { tabRecord } from '../store/incidents'
import { ownTabSince } from '../store/own-tabs'
import { keepReading, type Reading, readingsOf } from '../store/readings'
import type { Place } from './actions/trail'
import { storeApart } from './apart'

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
 * hears of the page: what was refused in it would be gone. Mostly there is nobody to tell, and nothing to wait for: what
 * a page asks for must not be on record before the page is.
 */
export function noticeArrival(tabId: number, exchange: Exchange): Promise<void> | undefined {
  if (exchange.kind !== 'page' || !exchange.answer) return undefined
  const read = readingsOf(exchange.address.site, Date.now() - readingTime)
  const before = read.filter(({ at }) => at <= exchange.startedAt)
  return before.length ? tell(before, tabId, exchange) : undefined
}

async function tell(read: readonly Reading[], tabId: number, exchange: Exchange): Promise<void> {
  // What we open for another step is none of it.
  if ((await ownTabSince(tabId)) !== undefined) return
  const now = Date.now()
  const store = await storeApart(tabId)
  // The guide that was read last is the one that led here, where it leads to such a page at all; unless another was
  // followed and checked too early: what came of it comes now.
  const tried = await Promise.all(read.map(wasTried))
  const inOrder = [...read.filter((_, index) => !tried[index]), ...read.filter((_, index) => tried[index])]
  for (const { tabId: from, incident: id, step } of inOrder.toReversed()) {
    // No other window is to be told of a private visit, nor a private one of what is done elsewhere.
    if ((await storeApart(from)) !== store) continue
    const arrived = { step, now, beside: from !== tabId }
    await tabRecord(from).update((record) => {
      const incidents = record.incidents.map((each) => (each.id === id ? arrive(each, exchange, arrived) : each))
      return incidents.some((each, index) => each !== record.incidents[index]) ? { ...record, incidents } : record
    })
  }
}

async function wasTried({ tabId, incident: id, step }: Reading): Promise<boolean> {
  const { incidents } = await tabRecord(tabId).get()
  const incident = incidents.find((other) => other.id === id)
  return incident !== undefined && stepOf(incident, step)?.state === 'no-help'
}
