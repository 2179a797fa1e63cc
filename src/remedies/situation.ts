import type { Evidence } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import type { Message, MessageId, Value } from '../contract/messages'
import { isBrowserRefused } from '../contract/browser-words'
import { handedOverInVain, isSignInAnswer } from '../contract/sign-in-answer'
import { holdsSignIn } from '../contract/sign-in-cookie'
import { siblingOf } from './address-parts'
import { isWithin } from './allow-cookies'
import { sentSignIn } from './ask-for-access'
import { chooseCookies, type CookieChoice } from './cookie-choice'
import { linkFaults, ranOut } from './link-faults'
import { namedSignIn } from './named-sign-in'
import { pauses } from './pauses'
import type { Situation } from './remedy'
import { signInAccepted } from './sign-in-accepted'
import { asksHere, browserAsks, isOfNoPage } from './who-asks'
import { saidIn } from './words-said'

export { waitOf } from '../contract/pause'

/** Below this the first cause is not named as the answer. */
export const sureFrom = 0.6

/** True where the page came for something that was sent, a form: to load it again would send that once more. */
export function isSentForm({ exchange: { kind, method } }: Evidence): boolean {
  return kind === 'page' && method !== 'GET'
}

/**
 * True where only something on the page was refused, as far as is known: the page itself is there to be worked in, and
 * to load it again loses what was typed in it.
 */
export function isPageInUse({ exchange, page }: Pick<Evidence, 'exchange' | 'page'>): boolean {
  return exchange.kind !== 'page' && (page?.status ?? 200) < 400
}

/** A link of another site led there, and left behind a cookie that goes along where one types the address (RFC 6265bis 5.8.3). */
function cameByLink(ranked: Diagnosis['ranked'], { exchange: { kind, method, initiator } }: Evidence): boolean {
  if (kind !== 'page' || method !== 'GET' || initiator?.relation !== 'cross-site') return false
  return ranked.some(
    (one) => one.cause === 'cookies-blocked' && one.for.some(({ id }) => id === 'saw_cookie_same_site'),
  )
}

/** A page that was loaded so shortly before (ms) has its token from that load: another load brings the same. */
const justNow = 60_000

function isJustLoaded({ exchange, page, request }: Evidence): boolean {
  const loadedAt = page?.loadedAt
  if (loadedAt === undefined) return false
  const over = request?.credentials.some(({ token }) => token?.exp !== undefined && token.exp < loadedAt)
  return over === true || exchange.startedAt - loadedAt < justNow
}

/** What says that it is the device's own clock. A pass that is not good yet may be owed to the clock of who made it. */
const deviceOff: readonly MessageId[] = [
  'saw_clock_ahead',
  'saw_clock_behind',
  'saw_signed_by_clock',
  'saw_token_good_by_device',
  'saw_proof_off',
]

/** True for what was seen of cookies that hold no sign-in: too many, or one that is too large or there twice. */
function suspectsOther({ id, values = [] }: Message): boolean {
  if (id === 'saw_cookies_too_long') return true
  if (id !== 'saw_cookie_twins' && id !== 'saw_cookie_too_long') return false
  return values.some((value) => typeof value === 'object' && 'code' in value && !holdsSignIn({ name: value.code }))
}

/** What a step could remove without the rest. */
const choosers: readonly (readonly [Situation, CookieChoice])[] = [
  ['cookie-left-over', 'left-over'],
  ['cookies-oversized', 'oversized'],
  ['session-apart', 'session'],
]

/** The circumstances that change how a step is worded, with the values that their messages take. */
export function situations(
  { ranked }: Diagnosis,
  evidence: Evidence | undefined,
): ReadonlyMap<Situation, readonly Value[]> {
  const [first] = ranked
  const found = new Map<Situation, readonly Value[]>()
  for (const [situation, values] of pauses(first, evidence)) found.set(situation, values)
  const saw = (ids: readonly MessageId[]) => first.for.some(({ id }) => ids.includes(id))
  if (first.cause === 'clock-wrong' && first.who === 'visitor' && saw(deviceOff)) found.set('own-clock', [])
  if (first.cause === 'no-permission') {
    found.set('try-another-account', [])
    if (saw(signInAccepted)) found.set('sign-in-accepted', [])
  }
  for (const situation of saidIn(ranked)) found.set(situation, [])
  const damaged = evidence !== undefined && linkFaults(evidence).length > 0
  if (damaged && !(evidence && ranOut(evidence))) found.set('link-damaged', [])
  if (evidence?.exchange.address.query.some(({ cut }) => cut)) found.set('link-cut', [])
  if (saw(['saw_company_sign_in_only', 'saw_company_sign_in_refused'])) found.set('company-sign-in', [])
  if (first.for.some(suspectsOther)) found.set('other-cookie-suspect', [])
  if (saw(['saw_scheme_hidden'])) found.set('other-browser-reads', [])
  if (first.cause === 'network-blocked') found.set('place-refused', [])
  if (evidence && sentSignIn(evidence)) found.set('sign-in-sent', [])
  const timed = first.cause === 'token-expired' || first.cause === 'clock-wrong'
  if (timed && evidence && isJustLoaded(evidence)) found.set('just-loaded', [])
  if (first.cause === 'link-expired' && saw(['saw_link_expired'])) found.set('link-over', [])
  const asksForPassword = evidence !== undefined && browserAsks(evidence)
  if (first.cause === 'not-signed-in' && first.confidence >= sureFrom && !asksForPassword)
    found.set('nothing-typed', [])
  if (first.who === 'site' && first.confidence >= sureFrom) found.set('site-fault', [])
  if (asksForPassword) found.set('browser-asks', [])
  if (evidence && isOfNoPage(evidence)) found.set('of-no-page', [])
  if (evidence && isBrowserRefused(evidence)) found.set('browser-refused', [])
  const other = evidence && siblingOf(evidence)
  if (other) found.set('known-elsewhere', [{ code: other }])
  if (evidence && isWithin(evidence)) found.set('within-another', [])
  if (evidence && isSentForm(evidence)) found.set('sent-form', [])
  if (evidence && cameByLink(ranked, evidence)) found.set('came-by-link', [])
  const named = evidence && namedSignIn(evidence)
  if (evidence && asksHere(evidence)) found.set('asks-here', [])
  if (evidence && isSignInAnswer(evidence.exchange, evidence.history)) found.set('handed-over', [])
  if (evidence && handedOverInVain(evidence.exchange, evidence.history)) found.set('handed-over-failed', [])
  if (named && named.host !== evidence.exchange.address.host) found.set('sign-in-named', [{ code: named.host }])
  const jar = evidence?.cookies?.jar ?? []
  for (const [situation, choice] of choosers) {
    const chosen = evidence ? chooseCookies(choice, jar, evidence) : []
    // Where it would take all of them, the step that says so does.
    if (chosen.length && chosen.length < jar.length)
      found.set(situation, [{ count: chosen.length }, { list: [...new Set(chosen.map(({ name }) => name))] }])
    if (choice === 'session' && chosen.length) found.set('session-held', [])
    // It leads on to the sign-in page once that is gone, and not before.
    if (choice === 'session' && chosen.length && evidence?.history?.wasDoor) found.set('door-shut', [])
  }
  return found
}
