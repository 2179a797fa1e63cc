import type { Address, Exchange } from '../contract/evidence'
import { finalStatus } from '../incidents/key'
import { findLeft, showLeft } from '../incidents/left-pages'
import { isLedOn, mayBeLedOn } from '../incidents/led-on'
import { turnPage } from '../incidents/page-visit'
import { prune } from '../incidents/settle'
import { isLoading } from '../platform/tabs'
import { noTab, tabRecord } from '../store/incidents'
import { noteClosedWindow } from './closed-window'
import { changeRecord, takeExchange } from './incidents'
import { type Navigation, readNavigation } from './navigation'

/** Clocks of the page's own timing and of the request's events differ by less than this, ms. */
const tolerance = 2_000
/** How long after a worker's refusal a page may still turn out to be what it was for, ms. */
const workerTime = 30_000

/** How long the browser's own error page may be on its way into the tab, ms; and a page that was answered. */
const onItsWay = { error: 2_000, page: 1_000 }

/**
 * Asks the document itself how it was answered. Pages that the site's own service worker serves, that come back from
 * the back-forward cache or that loaded before us had no request that we saw. Undefined where nobody may look in: the
 * browser's own error page, an open sign-in window, no access. `isLast`: what may be told late of it was waited for.
 */
export async function witness(tabId: number, isLast = false): Promise<Navigation | undefined> {
  const document = await readNavigation(tabId)
  if (!document) return undefined
  const { status, address, loadedAt } = document
  const { page, shown: known } = await tabRecord(tabId).get()
  const seen = page?.exchange
  // Nothing answered: what stands there still is what the browser's own error page is about to replace.
  if (seen && !seen.answer && loadedAt < seen.startedAt && Date.now() - page.at < onItsWay.error) return undefined
  const stations = seen ? [seen.address, ...seen.redirects.map((station) => station.address)] : []
  const answeredAt = Math.max(page?.at ?? 0, seen?.answer?.at ?? 0)
  const sameAddress = stations.some(({ digest }) => digest === address.digest)
  // Loaded again at once, it has a request of its own, though its worker made that one: which of them began with it.
  const mayBeOther = status === 401 && known?.loadedAt !== loadedAt
  const asked = mayBeOther ? await askedByWorker(address, loadedAt) : undefined
  const far = ({ startedAt }: Exchange) => Math.abs(startedAt - loadedAt)
  const isLater = asked && seen && asked.startedAt > seen.startedAt && far(asked) < far(seen)
  const isOfSeen = seen && sameAddress && seen.startedAt >= loadedAt - tolerance
  if (isOfSeen && !isLater && (!status || status === finalStatus(seen))) {
    // The one that was refused before stands behind the window that asks once more.
    if (known?.loadedAt === loadedAt && known.by !== seen.id) return undefined
    if (known?.loadedAt !== loadedAt)
      await tabRecord(tabId).update((now) => ({ ...now, shown: { loadedAt, by: seen.id } }))
    await noteClosedWindow(tabId, seen)
  } else if (seen && loadedAt < seen.startedAt && known?.by !== seen.id && (await isLoading(tabId))) {
    // The tab still waits for it over the one before: for the rest of its answer, or a busy browser puts it there late. One
    // that it has shown already was gone back from.
    return undefined
  } else if (seen && loadedAt < seen.startedAt && Date.now() - answeredAt < onItsWay.page) {
    // The next one is answered already, and not in the tab yet, where the older one still stands; one that was kept stays.
    await new Promise((done) => setTimeout(done, answeredAt + onItsWay.page - Date.now()))
    return witness(tabId)
  } else if (status === 401 && findLeft(await tabRecord(tabId).get(), address, loadedAt)) {
    // Loaded just now, it is none that was kept: its own request may only be late.
    const late = loadedAt + onItsWay.page - Date.now()
    if (late > 0 && late <= onItsWay.page) {
      await new Promise((done) => setTimeout(done, late))
      return witness(tabId)
    }
    await showAgain(tabId, address, loadedAt)
  } else if (status && seen && loadedAt < seen.startedAt - tolerance)
    await showOlder(tabId, standIn({ status, address, loadedAt }, Date.now()))
  else if (status && !isLast && (await awaitsAsker(tabId, document))) {
    await new Promise((done) => setTimeout(done, onItsWay.page))
    return witness(tabId, true)
  } else if (status) await takeUnseen(tabId, document, seen)
  return document
}

/** Whether a page of the tab that was mended just now has led to this one is for its request to tell, which may be late. */
async function awaitsAsker(tabId: number, document: Navigation): Promise<boolean> {
  if (document.initiator) return false
  const { incidents } = await tabRecord(tabId).get()
  const shown = standIn(document, document.loadedAt)
  return incidents.some((one) => mayBeLedOn(one, shown) && !isLedOn(one, shown))
}

/** Back to a document that the browser had kept: nothing was asked anew, so nothing is mended either. */
async function showOlder(tabId: number, page: Exchange): Promise<void> {
  const shown = { loadedAt: page.loadedAt ?? page.startedAt, by: page.id }
  await changeRecord(tabId, (now) => prune(turnPage({ ...now, shown }, page, '', Date.now()), Date.now()))
}

/** Back to a refused page that the browser had kept (Firefox does; Chromium asks anew): why it was refused is known. */
async function showAgain(tabId: number, address: Address, loadedAt: number): Promise<void> {
  await changeRecord(tabId, (now) => {
    const incident = findLeft(now, address, loadedAt)
    return incident ? prune(showLeft(now, incident, loadedAt, Date.now()), Date.now()) : now
  })
}

/** What a worker asked for, and was refused, for a document of that address that began to load then. */
async function askedByWorker({ digest }: Address, loadedAt: number): Promise<Exchange | undefined> {
  const { incidents } = await tabRecord(noTab).get()
  return incidents
    .map(({ exchange }) => exchange)
    .find(({ address, startedAt }) => address.digest === digest && startedAt >= loadedAt - tolerance)
}

/** A document without a request of its own: what its worker asked for instead is taken for it, where we saw that. */
async function takeUnseen(tabId: number, document: Navigation, seen: Exchange | undefined): Promise<void> {
  const { status, address, loadedAt } = document
  const asked = await askedByWorker(address, loadedAt)
  if (status === 401 && asked) {
    const { ofWorker: _, ...exchange } = asked
    await takeExchange(tabId, { ...exchange, kind: 'page', end: { at: Date.now(), status } })
  } else if (status !== 401) {
    // Of a fresh one, its own request may only be late, and the next one under way: it is no later than it is.
    const isFresh = !seen || loadedAt >= seen.startedAt
    await takeExchange(tabId, standIn(document, isFresh ? loadedAt : Date.now()))
  }
}

/** `at`: since when the tab shows it; a page from the back-forward cache is older than what it replaces. */
function standIn({ status, address, loadedAt, initiator }: Navigation, at: number): Exchange {
  return {
    id: `seen:${address.digest}:${Math.round(loadedAt)}`,
    kind: 'page',
    method: 'GET',
    address,
    startedAt: at,
    loadedAt,
    prompts: [],
    redirects: [],
    ...(initiator && { initiator }),
    answer: { status, at, challenges: [], faults: [], names: [], headers: {} },
    end: { at: Date.now(), status },
  }
}

/** True where a document may have failed or recovered without a request that we saw: asked of no page without a cause. */
export async function wantsWitness(tabId: number): Promise<boolean> {
  const [{ incidents, left }, ofWorkers] = await Promise.all([tabRecord(tabId).get(), tabRecord(noTab).get()])
  const recent = Date.now() - workerTime
  return incidents.length > 0 || left !== undefined || ofWorkers.incidents.some(({ lastAt }) => lastAt > recent)
}
