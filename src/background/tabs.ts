import type { TabRecord } from '../contract/incident'
import { leave, prune } from '../incidents/settle'
import { afterChangeOf, isLoading, tabEvents, tabView } from '../platform/tabs'
import { tabRecord } from '../store/incidents'
import { forgetClosedStores } from './apart'
import { paint } from './badge'
import { noticeErrorPage } from './closed-window'
import { noticeEmpty } from './empty-page'
import { changeRecord, forgetTab } from './incidents'
import { noticeKnown } from './known-already'
import { moveTab } from './move-tab'
import { noticePause } from './reading'
import { noticeResetClosed } from './reset-closed'
import { noticeForm } from './sign-in-forms'
import { noticeClosed, noticeReturn } from './sign-in-return'
import { noticeServed } from './sign-ins'
import { noticeStream } from './streams'
import { wantsWitness, witness } from './witness'

/** Registers what tells how tabs change. Top level only. */
export function registerTabs(): void {
  tabEvents.onUpdated.addListener((tabId, { status, title }) => {
    if (status) void follow(tabId, status)
    if (title) void noticeErrorPage(tabId, title)
  })
  tabEvents.onRemoved.addListener((tabId) => {
    void forgetTab(tabId)
    void noticeClosed(tabId)
    void noticeResetClosed(tabId)
    void forgetClosedStores()
  })
  tabEvents.onReplaced.addListener((tabId, before) => void moveTab(before, tabId))
  tabEvents.onActivated.addListener(({ tabId }) => void noticeReturn(tabId))
}

/** How long a page may be on its way into the tab after it was answered, ms: at most, where the tab says that it loads. */
const onItsWay = 1_000
const atMost = 10_000
/** How often the tab is looked at meanwhile, ms. */
const every = 500

async function follow(tabId: number, status: string): Promise<void> {
  const record = await tabRecord(tabId).get()
  if (record.incidents.length) await paint(tabId, record)
  await noticeStream(tabId)
  if (status !== 'complete') return
  await noticeEmpty(tabId)
  await noticeServed(tabId)
  await noticeKnown(tabId)
  await noticeForm(tabId)
  await noticePause(tabId)
  if (record.incidents.length && !(await showsWeb(tabId))) await leaveUnlessOnItsWay(tabId)
  else if (await wantsWitness(tabId)) await witness(tabId)
}

/**
 * Firefox calls the empty tab complete while the page that it waits for is answered and not in it yet. `awaited`: the request
 * of the page that was waited for already.
 */
async function leaveUnlessOnItsWay(tabId: number, awaited?: string): Promise<void> {
  const leaving = (now: TabRecord) => prune(leave(now, Date.now()), Date.now())
  // By the record as it is in that moment: the end of the request may have come to it since.
  let comes: string | undefined
  await changeRecord(tabId, (now) => {
    const id = now.page?.exchange.id
    comes = isOnItsWay(now) && id !== awaited ? id : undefined
    return comes === undefined ? leaving(now) : now
  })
  if (comes === undefined) return
  const until = Date.now() + atMost
  await new Promise((done) => setTimeout(done, onItsWay))
  while (Date.now() < until && !(await showsWeb(tabId)) && (await isLoading(tabId))) await afterChangeOf(tabId, every)
  // Another may have been answered meanwhile.
  if (!(await showsWeb(tabId))) await leaveUnlessOnItsWay(tabId, comes)
}

/** Before its end, the person may have taken their time in the sign-in window. */
function isOnItsWay({ page }: TabRecord): boolean {
  return page !== undefined && Date.now() - Math.max(page.at, page.exchange.end?.at ?? 0) <= onItsWay
}

/** The browser's own pages and files are loaded without a request that we see. */
async function showsWeb(tabId: number): Promise<boolean> {
  return /^https?:/.test((await tabView(tabId))?.url ?? '')
}
