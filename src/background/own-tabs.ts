import type { Exchange } from '../contract/evidence'
import { isRead } from '../incidents/asked-words'
import { rememberOwn } from '../incidents/own-tab'
import { afterSignOut, leftOnTheWay } from '../incidents/signed-out'
import { remember } from '../incidents/site'
import { openBeside, type TabView } from '../platform/tabs'
import { keepOwnTab, noteSentIn, ownTabSince } from '../store/own-tabs'
import { changeSite } from '../store/sites'
import { storeApart } from './apart'

const opening = new Set<Promise<unknown>>()

/** Opens `url` beside the tab for a step; answers the new tab's id. */
export async function openOwn(tab: TabView, url: string): Promise<number | undefined> {
  const since = Date.now()
  const opened = openBeside(tab, url).then(async (tabId) => {
    // Without room for it, the step goes on all the same.
    if (tabId !== undefined) await keepOwnTab(tabId, since).catch(() => undefined)
    return tabId
  })
  opening.add(opened)
  return opened.finally(() => opening.delete(opened))
}

/** Keeps what an exchange of the tab tells of its site. */
export async function rememberIn(tabId: number, exchange: Exchange): Promise<void> {
  const { host, site } = exchange.address
  // A quick site answers before the browser has told us which tab it opened.
  await Promise.allSettled(opening)
  const [since, store] = await Promise.all([ownTabSince(tabId), storeApart(tabId)])
  if (since !== undefined && isSent(exchange)) await noteSentIn(tabId)
  await changeSite({ host, site, store }, (now) =>
    since === undefined ? remember(now, exchange) : rememberOwn(now, exchange, since),
  )
  const { answer } = exchange
  if (!answer) return
  for (const left of leftOnTheWay(exchange))
    await changeSite({ host: left.host, site: left.site, store }, (now) => ({
      ...afterSignOut(now, answer.at),
      signInGoneAt: answer.at,
    }))
}

/** A script tells other sites of many a thing that the person did not send. */
const isSent = ({ kind, method, redirects, initiator }: Exchange) =>
  (kind === 'page' || kind === 'frame' || (kind === 'call' && initiator?.relation !== 'cross-site')) &&
  [method, ...redirects.map((station) => station.method)].some((one) => one !== undefined && !isRead(one))
