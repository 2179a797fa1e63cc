import { leave, prune } from '../incidents/settle'
import { tabEvents, tabView } from '../platform/tabs'
import { tabRecord } from '../store/incidents'
import { paint } from './badge'
import { changeRecord, forgetTab } from './incidents'
import { noticeClosed, noticeReturn, noticeServed } from './sign-ins'
import { wantsWitness, witness } from './witness'

/** Registers what tells how tabs change. Top level only. */
export function registerTabs(): void {
  tabEvents.onUpdated.addListener((tabId, { status }) => {
    if (status) void follow(tabId, status)
  })
  tabEvents.onRemoved.addListener((tabId) => {
    void forgetTab(tabId)
    void noticeClosed(tabId)
  })
  tabEvents.onReplaced.addListener((_, tabId) => void forgetTab(tabId))
  tabEvents.onActivated.addListener(({ tabId }) => void noticeReturn(tabId))
}

async function follow(tabId: number, status: string): Promise<void> {
  const record = await tabRecord(tabId).get()
  if (record.incidents.length) await paint(tabId, record)
  if (status !== 'complete') return
  await noticeServed(tabId)
  if (record.incidents.length && !(await showsWeb(tabId)))
    await changeRecord(tabId, (now) => prune(leave(now), Date.now()))
  else if (await wantsWitness(tabId)) await witness(tabId)
}

/** The browser's own pages and files are loaded without a request that we see. */
async function showsWeb(tabId: number): Promise<boolean> {
  return /^https?:/.test((await tabView(tabId))?.url ?? '')
}
