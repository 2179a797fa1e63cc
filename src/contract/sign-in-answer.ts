import type { QueryFact } from './address'
import type { Exchange, RedirectStation } from './exchange'
import type { EarlierAnswer, HistoryFacts } from './history'

type Page = Pick<Exchange, 'kind' | 'method' | 'address' | 'redirects' | 'initiator'>

/**
 * True for a page on which another host hands over how a sign-in there went: an authorization response (RFC 6749 4.1.2 and
 * 4.1.2.1; OpenID Connect Core 3.1.2.5) or a SAML response. Nobody typed or was sent that address, and it works once: a
 * code must not be used a second time.
 */
export function isSignInAnswer(page: Page, history?: Pick<HistoryFacts, 'answers'>): boolean {
  return isHandedOver(page) || openedBefore(page, history) !== undefined
}

/** When it was handed over that way and answered, before it was opened again: by a reload, or from the tab's history. */
export function openedBefore(
  { kind, method }: Pick<Page, 'kind' | 'method'>,
  history: Pick<HistoryFacts, 'answers'> | undefined,
): EarlierAnswer | undefined {
  if (kind !== 'page' || method !== 'GET') return undefined
  return history?.answers.find(({ sameAddress, handedOver }) => sameAddress && handedOver)
}

/** How soon a sign-in that was begun anew has come back, by which it is known to be of the same matter, ms. */
const anewTime = 15 * 60_000

/**
 * When the one before it, with another answer, was refused as well: to sign in once more has not helped. Tabs that are
 * restored together are led through it side by side: only what was begun after that refusal is one more.
 */
export function handedOverInVain(
  page: Page & Pick<Exchange, 'startedAt' | 'begunAt'>,
  history: Pick<HistoryFacts, 'answers'> | undefined,
): EarlierAnswer | undefined {
  if (!isHandedOver(page) || isDeclined(page) || openedBefore(page, history)) return undefined
  const begunAt = page.begunAt ?? page.startedAt
  const isBefore = ({ status, at }: EarlierAnswer) => status !== 401 || at < begunAt
  const last = history?.answers.findLast((one) => one.samePath && one.handedOver && !one.declined && isBefore(one))
  return last && last.status === 401 && begunAt - last.at < anewTime ? last : undefined
}

const answers = new Set(['code', 'error', 'SAMLResponse'])

/** Where it is such an answer, true of an error: nobody was signed in there (RFC 6749 4.1.2.1). */
export const isDeclined = ({ address }: Pick<Page, 'address'>): boolean =>
  !address.query.some(({ name, length }) => (name === 'code' || name === 'SAMLResponse') && length > 0)

/** True of one that says that it was declined there: by the person who was asked, or by the server (RFC 6749 4.1.2.1). */
export const isDenied = ({ address }: Pick<Page, 'address'>): boolean =>
  isDeclined({ address }) && address.query.some(({ denied }) => denied === true)

/** True where this very request came from another host. */
export const isHandedOver = (page: Page): boolean => handedOverBy(page) !== undefined

/**
 * The host whose redirect it was; else another site that offers to cancel by a link, or leads on by its script (RFC 6749
 * 1.7 leaves the way open). A redirect that only passes the answer on is the site's own, from one of its names to another
 * (apex to www).
 */
export function handedOverBy({ kind, method, address, redirects, initiator }: Page): string | undefined {
  const has = (name: string) => address.query.some((fact) => fact.name === name && fact.length > 0)
  // RFC 9207: `iss` stands beside them, and some leave `state` to it.
  const isAnswer = has('SAMLResponse') || ((has('code') || has('error')) && (has('state') || has('iss')))
  if (kind !== 'page' || method !== 'GET' || !isAnswer) return undefined
  const isHeld = ({ name, length }: QueryFact) =>
    answers.has(name) && address.query.some((fact) => fact.name === name && fact.length === length)
  const passesOn = ({ site, query }: RedirectStation['address']) => site === address.site && query.some(isHeld)
  const by = redirects.findLast((one) => one.address.host !== address.host && !passesOn(one.address))
  if (by) return by.address.host
  // A link of another site may hold a voucher as well, but no error.
  const isLed = initiator?.relation === 'cross-site' && redirects.every((one) => passesOn(one.address))
  return isLed && isDeclined({ address }) && URL.canParse(initiator.origin) ? new URL(initiator.origin).host : undefined
}

/** What is kept of an exchange that handed over how a sign-in went. */
export const handedFacts = (page: Page): Pick<EarlierAnswer, 'handedOver' | 'declined'> =>
  isHandedOver(page) ? { handedOver: true, ...(isDeclined(page) && { declined: true }) } : {}
