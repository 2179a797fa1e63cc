import type { EarlierAnswer, FinePage, HistoryFacts, SentCookie } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import type { Seen } from '../rule'
import { twins } from './cookies'
import { holdsSignIn, type SentFacts } from './credentials'

/** How long ago a page may have opened to say that the sign-in itself still stands, ms. */
const recently = 2 * 60_000

/** The last time that the same address was answered well. */
export function fineHere({ history }: Pick<Seen<'history'>, 'history'>): EarlierAnswer | undefined {
  return history?.answers.findLast(({ status, samePath }) => samePath && status < 400)
}

/** Whether what may be a sign-in is what went along when the site last answered well. */
export function workedBefore(
  { session, perhaps }: Pick<SentFacts, 'session' | 'perhaps'>,
  history: HistoryFacts | undefined,
): boolean {
  const fine = history?.cookiesWhenFine ?? []
  const wasFine = ({ name, digest }: SentCookie) => fine.some((old) => old.name === name && old.digest === digest)
  // Beside one that is new, or has its name, an old one proves nothing: that one may be refused.
  return session.length ? !twins(session).length && session.every(wasFine) : perhaps.some(wasFine)
}

/** What is right elsewhere on this host was not mistyped, however often it is refused here. */
export function sawLoginFine(history: HistoryFacts | undefined): Message | undefined {
  const at = history?.loginFineAt
  return at === undefined ? undefined : { id: 'saw_login_fine', values: [{ at }] }
}

/** Names that people take for the same: with and without `www.` or `m.`. */
export function sameMeaning(one: string, other: string): boolean {
  const core = (host: string) => host.replace(/^(www|m|mobile)\./, '')
  return core(one) === core(other)
}

/**
 * Says that the site answered well under a name that people take for this one, and never here: whoever is known at the
 * one name is told at the other to sign in, too.
 */
export function sawTwin({ exchange, history }: Omit<Seen<'history'>, 'answer'>): Message | undefined {
  const { host } = exchange.address
  if (history?.answers.some(({ status, kind }) => status < 400 && kind !== 'part')) return undefined
  const twin = history?.siblings.find((other) => other !== host && sameMeaning(other, host))
  return twin === undefined ? undefined : { id: 'saw_sibling_fine', values: [{ code: twin }, { code: host }] }
}

/**
 * Another page of the site that opened just now with the same sign-in cookie, where this one is refused and was never
 * answered well. Only of pages that are opened: what a page's script asks for is often behind another lock than the page
 * itself, a form may have stood open for long, and a file is behind the lock of the page that leads to it.
 */
export function fineElsewhere({
  exchange,
  history,
  request,
}: Omit<Seen<'history' | 'request'>, 'answer'>): FinePage | undefined {
  const { kind, method, address } = exchange
  if (kind !== 'page' || method !== 'GET' || isFile(address.path) || fineHere({ history })) return undefined
  const page = history?.finePage
  if (!page || exchange.startedAt - page.at >= recently) return undefined
  const same = request?.cookies?.some((cookie) => holdsSignIn(cookie) && page.unchanged.includes(cookie.name))
  return same ? page : undefined
}

const isFile = (path: string) => /\.(?!html?$|php$|aspx?$|jspx?$|cgi$)[a-z0-9]{2,5}$/i.test(path)
