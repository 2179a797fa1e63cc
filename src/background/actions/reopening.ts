import type { Digest, Exchange } from '../../contract/evidence'
import type { Incident } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import { isSignInAnswer } from '../../contract/sign-in-answer'
import { wholeUrl } from '../../contract/whole-address'
import { readAddress } from '../../evidence/from-web-request'
import { replacesPage } from '../../incidents/page-visit'
import { looksLikeSignIn } from '../../incidents/sign-in-address'
import type { TabView } from '../../platform/tabs'
import { sessionDigest } from '../digest'
import { exactUrl } from '../exact-url'

/** Why the answer to a form is not asked for again. */
export function formNotResent({ initiator }: Exchange): Message {
  return { id: initiator?.relation === 'cross-site' ? 'step_other_form_not_resent' : 'step_form_not_resent' }
}

/** Why we cannot open the page again ourselves. */
export function tellReopen({ kind, method, exchange }: Incident): Message {
  return kind === 'page' && method !== 'GET' ? formNotResent(exchange) : { id: 'step_reopen_yourself' }
}

/** Firefox saves what a refused download came with, and stays on the page that led there; Chromium shows an error page. */
export function isRefusedFile({ exchange, away }: Incident): boolean {
  return !away && exchange.kind === 'page' && !replacesPage(exchange)
}

/** True where the tab shows another page than the refused one. */
async function showsAnother({ url }: TabView, { address }: Pick<Incident, 'address'>): Promise<boolean> {
  return url !== undefined && readAddress(url, await sessionDigest())?.digest !== address.digest
}

/**
 * True where the tab shows another page, or none, though nobody has left: the refusal is a file, or of a page whose head
 * alone has come. To load the tab again would load what it shows.
 */
export async function isBeneath(tab: TabView, incident: Incident): Promise<boolean> {
  const { kind, away, exchange } = incident
  if (isRefusedFile(incident)) return showsAnother(tab, incident)
  const isComing = kind === 'page' && !away && !exchange.end
  return isComing && (tab.url === undefined || (await showsAnother(tab, incident)))
}

/**
 * How to ask again for a page whose own script shows another address since, which may be that of its form to sign in:
 * by its own, `url`, where that is still known. One that only made the refused call makes it again by what it shows,
 * `shows`, but where people sign in. Undefined where the tab shows what was loaded.
 */
export async function askMoved(
  tab: TabView,
  { kind, address, asked, cancelled }: Incident,
  page: Exchange | undefined,
): Promise<{ readonly url?: string; readonly shows?: Digest } | undefined> {
  const own = kind === 'page' ? address : page?.address
  // Behind the browser's own sign-in window stands the page before.
  const isBehind = kind === 'page' && asked > 0 && !cancelled
  if (!own || isBehind || !(await showsAnother(tab, { address: own }))) return undefined
  const shown = readAddress(tab.url ?? '', await sessionDigest())
  const goesBack = kind === 'page' || (shown && looksLikeSignIn(shown))
  const url = goesBack ? await exactUrl(tab.id, { kind: 'page', address: own }) : undefined
  return url ? { url } : shown && kind !== 'page' ? { shows: shown.pathDigest } : {}
}

/** A reload asks in the name of the same link: what that left behind (`SameSite=Strict`) stays behind once more. */
export function isHeldToLink({ exchange: { kind, initiator, end } }: Incident): boolean {
  return kind === 'page' && initiator?.relation === 'cross-site' && !end?.fromCache
}

/** Of a page alone, and only where nothing of it was hidden: the tab can be led there again. */
export async function addressOf({ kind, method, address }: Incident): Promise<string | undefined> {
  const url = kind === 'page' && method === 'GET' ? wholeUrl(address) : undefined
  if (!url) return undefined
  // What reads alike need not be the same: the path was decoded for reading.
  return readAddress(url, await sessionDigest())?.digest === address.digest ? url : undefined
}

/** True where it would be refused whoever is signed in by now, and may take back what it had opened (RFC 6749 4.1.2). */
export const worksOnce = ({ exchange, evidence }: Incident): boolean => isSignInAnswer(exchange, evidence?.history)

/** What becomes of a step that could be checked by such an address alone. */
export const usedUp = { state: 'unchecked', note: { id: 'step_sign_in_used_up' } } as const
