import type { Exchange, Wording } from '../contract/evidence'
import type { Incident } from '../contract/incident'
import { readAddress } from '../evidence/from-web-request'
import { readPageText, readWording } from '../evidence/wording'
import { readPage } from '../platform/scripting'
import { afterChangeOf, isLoading } from '../platform/tabs'
import { sessionDigest } from './digest'

/** Clocks of the page's own timing and of the request's events differ by less than this, ms (some browsers blur both). */
const blur = 200
/** By how much a page's own timing gains on the clock that the system sets right, at most; far more than crystals differ by. */
const drift = 1e-4
/** How long a page that was answered is waited for at a time, and may be on its way into the tab at most, ms; and how often that is looked at. */
const onItsWay = 3_000
const atMost = 10_000
const every = 100

/** Runs in the page: uses nothing outside itself. */
function readText() {
  const most = 20_000
  const { contentType = '', title = '', body, documentElement: root } = document
  // A tree of XML that is no page: Chromium shows it within a page of its own, Firefox over the tree itself, which has no body.
  const own = root?.namespaceURI === 'http://www.w3.org/1999/xhtml'
  const tree = document.getElementById?.('webkit-xml-viewer-source-xml') ?? (own ? undefined : root)
  const source =
    /xml/.test(contentType) && tree ? new XMLSerializer().serializeToString(tree).slice(0, most) : undefined
  const fields = [...document.querySelectorAll('input[type="password" i]')]
  const asksPassword = fields.some((field) => field.checkVisibility?.() !== false)
  // What was loaded, whatever address the page's own script puts in the bar later.
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const url = entry?.name || location.href
  // By today's clock: the one that the page began with may have been set since.
  const answeredAt = entry?.responseStart ? Date.now() - (performance.now() - entry.responseStart) : undefined
  const text = source ?? (body?.innerText ?? '').slice(0, most)
  return { type: contentType, title, source, text, asksPassword, url, answeredAt }
}

/**
 * Whether a document was answered (epoch ms, as far as it tells) before the exchange was begun: it is one that the next takes the place of.
 * Never where that cannot be told: the clock was set back since, or we heard no more of the exchange's beginning than its answer.
 */
export function isOlder(
  answeredAt: number | undefined,
  { startedAt, loadedAt = startedAt, answer }: Exchange,
): boolean {
  const now = Date.now()
  if (answeredAt === undefined || loadedAt > now || loadedAt === answer?.at) return false
  return answeredAt < loadedAt - blur - (now - answeredAt) * drift
}

/** The frame whose document the exchange brought; the top one is 0. */
export const frameOf = ({ kind, frameId }: Pick<Exchange, 'kind' | 'frameId'>) => (kind === 'frame' && frameId) || 0

/** Whether it brings a document, whose words can be read. */
export const isDocument = ({ kind, frameId }: Pick<Exchange, 'kind' | 'frameId'>) =>
  kind === 'page' || (kind === 'frame' && frameId !== undefined)

/**
 * What the document of the exchange, page or frame, says of it, its secrets gone; undefined where it says nothing, nobody is let in, or
 * it is another one's: a refused page may lead on. Of one that has ended, it waits until the tab shows it; a download leaves the old one.
 */
export async function pageWords(tabId: number, exchange: Exchange): Promise<Wording | undefined> {
  const { end } = exchange
  const until = end && !end.error ? Math.min(Date.now() + onItsWay, end.at + atMost) : 0
  let words = await wordsNow(tabId, exchange)
  while (words === 'of-older' && Date.now() < until && (await isLoading(tabId))) {
    await afterChangeOf(tabId, every)
    words = await wordsNow(tabId, exchange)
  }
  return unlessOlder(words)
}

const unlessOlder = (words: Words) => (words === 'of-older' ? undefined : words)

/** `of-older`: the tab still shows the document before it. */
type Words = Wording | 'of-older' | undefined

async function wordsNow(tabId: number, exchange: Exchange): Promise<Words> {
  const { address, redirects } = exchange
  const page = await readPage(tabId, readText, frameOf(exchange))
  if (!page) return undefined
  if (isOlder(page.answeredAt, exchange)) return 'of-older'
  if (!(page.text.trim() || page.asksPassword)) return undefined
  const shown = readAddress(page.url, await sessionDigest())?.digest
  if (![{ address }, ...redirects].some((station) => station.address.digest === shown)) return undefined
  const isPage = page.source === undefined && (page.type === '' || /html|xml/.test(page.type))
  return isPage ? dated(readPageText(page.title, page.text, page.asksPassword)) : readWording(page.text, page.type)
}

/** Of a pause in a page's words it is known only that it counts from here on at the latest. */
const dated = ({ pause, ...wording }: Wording): Wording => ({
  ...wording,
  ...(pause && { pause: pause.seconds === undefined ? pause : { ...pause, read: Date.now() } }),
})

/** A step's outcome is to be judged on as much as its beginning was: on what the page says, too. */
export async function wordsOfCheck(tabId: number, incident: Incident): Promise<Wording | undefined> {
  const { exchange, steps, cancelled } = incident
  // Under a window that was closed it stands in the tab, though of its end a busy worker may not have heard yet.
  const isThere = exchange.end ? !exchange.end.error : cancelled
  const checked = isDocument(exchange) && isThere && !exchange.wording
  if (!checked || !steps.some(({ state }) => state === 'checking' || state === 'unchecked')) return undefined
  // A document that is being replaced says nothing; the one that takes its place does.
  return (await pageWords(tabId, exchange)) ?? unlessOlder(await wordsNow(tabId, exchange))
}
