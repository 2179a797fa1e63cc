import { stepOf } from '../../incidents/steps'
import { hasSiteAccess } from '../../platform/permissions'
import { probe } from '../../platform/probe'
import { readPage } from '../../platform/scripting'
import { tabView } from '../../platform/tabs'
import { siteToResetAt } from '../../remedies/reset-password'
import { isOfNoPage } from '../../remedies/who-asks'
import { isApart } from '../apart'
import { openOwn } from '../own-tabs'
import { findReset } from './reset-links'
import { check } from './checking'
import { incidentAt, note, type Place } from './trail'

/** How long the site may take to answer each question, ms. */
const patience = 5_000

/** Takes the person to where the site gives out a new password: what the page itself shows, else its well-known place. */
export async function openReset(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const { address, evidence, away } = incident
  // It is not the page that asks for it: who has another one by now has it checked.
  if (evidence && isOfNoPage(evidence)) return check(place, { reopen: true })
  const tab = await tabView(place.tabId)
  if (!tab) return note(place, { state: 'unavailable' })
  const origin = (evidence && siteToResetAt(evidence)) ?? address.origin
  const { link, elsewhere } = (away ? undefined : await readPage(place.tabId, findReset)) ?? {}
  const other = link || !elsewhere || !isAsSafe(elsewhere, origin) ? undefined : new URL(elsewhere)
  if (other && stepOf(incident, place.step)?.shown !== other.host) {
    const told = { id: 'step_reset_there', values: [{ code: other.host }] } as const
    return note(place, { state: 'todo', shown: other.host, note: told })
  }
  const shown = link ?? other?.href
  const url = shown ?? (await wellKnown(place.tabId, origin))
  if (!url)
    return note(place, { state: 'unavailable', note: { id: 'step_reset_nowhere', values: [new URL(origin).host] } })
  const helperTab = await openOwn(tab, url)
  if (helperTab === undefined) return note(place, { state: 'unavailable' })
  const id = shown ? 'step_reset_opened' : 'step_reset_asked'
  const opened = { id, values: [{ code: new URL(url).host }] } as const
  await note(place, { state: 'running', helperTab, note: opened })
}

/** A password is not to be typed into a page that comes over http because an https page says so. */
const isAsSafe = (url: string, origin: string) => url.startsWith('https:') || origin.startsWith('http:')

/** No site has it. "A Well-Known URL for Changing Passwords" (W3C) asks for it under this name. */
const notThere = 'resource-that-should-not-exist-whose-status-code-should-not-be-200'

/**
 * Where the site says that it has its page for it. Many a site answers whatever is asked of it with a page, or leads it
 * to another: there, nothing is told by an answer. Undefined also where no answer may, or can, be had.
 */
async function wellKnown(tabId: number, origin: string): Promise<string | undefined> {
  // The site would be told of a private visit by the ordinary profile.
  if ((await isApart(tabId)) || !(await hasSiteAccess(origin))) return undefined
  const url = `${origin}/.well-known/change-password`
  const [random, known] = await Promise.all([statusOf(`${origin}/.well-known/${notThere}`), statusOf(url)])
  // 0: it leads on, to where is not told.
  const isThere = known !== undefined && known < 300
  return isThere && random !== undefined && random >= 400 ? url : undefined
}

async function statusOf(url: string): Promise<number | undefined> {
  const asked = { url, method: 'GET', cookies: false, signal: AbortSignal.timeout(patience) } as const
  return (await probe(asked).catch(() => undefined))?.status
}
