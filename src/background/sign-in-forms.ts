import type { Exchange } from '../contract/evidence'
import type { Incident } from '../contract/incident'
import { saysRefused } from '../diagnosis/facts/refusing'
import { type Doubt, doubt, isDoubtful } from '../incidents/doubt'
import { readPage } from '../platform/scripting'
import { tabRecord } from '../store/incidents'
import { changeRecord } from './incidents'
import { pageWords } from './page-words'

/** Runs in the page: uses nothing outside itself. True where the page shows little but a form to sign in with. */
function readForm(): boolean {
  const little = 300
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="password" i]')]
  const [field] = fields
  // One field: two are for choosing a new password.
  if (!field || fields.length > 1 || field.autocomplete === 'new-password' || field.disabled) return false
  if (field.checkVisibility?.() === false || field.closest('header, nav, aside, footer, dialog, [role=banner]'))
    return false
  const said = (element: HTMLElement | null) => (element?.innerText ?? '').trim().length
  return said(document.body) - said(field.form) < little && document.querySelectorAll('main, article, table').length < 2
}

/**
 * A page that a step seems to have mended may be there only to ask who one is, or to turn away; called once it is
 * there.
 */
export async function noticeForm(tabId: number): Promise<void> {
  const record = await tabRecord(tabId).get()
  const mended = record.incidents.find((incident) => isDoubtful(record, incident))
  const note = mended && record.page && (await doubtOf(tabId, mended, record.page.exchange))
  if (note) await changeRecord(tabId, (now) => doubt(now, mended.id, Date.now(), note))
}

async function doubtOf(tabId: number, { exchange }: Incident, opened: Exchange): Promise<Doubt | undefined> {
  // Small forms stand in the head of many a page, whether it opens or not.
  if (!exchange.wording?.asksPassword && (await readPage(tabId, readForm))) return 'step_opened_asks'
  const wording = await pageWords(tabId, opened)
  return wording && saysRefused(wording) ? 'step_opened_refuses' : undefined
}
