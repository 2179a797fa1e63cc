import type { Answer, CookieFacts, HistoryFacts, SetCookieFact, SignedIn } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { isMissed, owedCookies, shortestOwed } from '../../contract/owed-cookie'
import { isSignInAttempt } from '../../contract/purpose'
import { isSignInAnswer } from '../../contract/sign-in-answer'
import { holdsSignIn } from '../../contract/sign-in-cookie'
import type { Scene } from '../rule'
import { withheld } from './cookies'
import { leadsBack } from './led-back'

/** How long after a sign-in a request without any cookie is still owed to it, ms. */
const soon = 10 * 60_000

export interface LostCookie {
  /** kept-nothing-perhaps: a script signed in, which may hold a token that we do not see. */
  readonly how: 'kept-nothing' | 'kept-nothing-perhaps' | 'other-path' | 'asked-without'
  readonly saw: Message
}

/**
 * How the site itself lost the sign-in of a request that brought none: its sign-in set no cookie, or one for another
 * path, or its own script asked without cookies (Fetch, "credentials mode": across origins they only go with `include`).
 */
export function lostCookie(
  exchange: Scene,
  cookies: CookieFacts | undefined,
  history: HistoryFacts | undefined,
): LostCookie | undefined {
  const lines = withheld(exchange, cookies)
  const signIn = lastSignIn(exchange, history)
  // Two applications on one host keep their cookies apart by path: only the cookie of this very sign-in tells.
  const elsewhere = lines.find(
    ({ cookie, fate }) => fate === 'other-path' && signIn?.set?.some(({ name }) => name === cookie.name),
  )
  if (elsewhere) {
    const { name, path } = elsewhere.cookie
    return { how: 'other-path', saw: { id: 'saw_cookie_other_path', values: [{ code: name }, { code: path }] } }
  }
  const back = lines.find(({ fate }) => fate === 'kept-back')
  if (back && exchange.kind === 'call' && exchange.initiator?.relation === 'same-site')
    return { how: 'asked-without', saw: { id: 'saw_asked_without_cookies', values: [{ code: back.cookie.name }] } }
  const recent = signIn && exchange.startedAt - signIn.at < soon
  const nothing =
    recent && !signIn.taken && signIn.set && !signIn.set.some(({ removes }) => !removes) && !cookies?.jar?.length
  return nothing
    ? {
        how: signIn.form ? 'kept-nothing' : 'kept-nothing-perhaps',
        saw: { id: 'saw_sign_in_kept_nothing', values: [{ at: signIn.at }] },
      }
    : undefined
}

/** The sign-in that led straight here by its redirect, else the last one of this session. */
export function lastSignIn(scene: Scene, history: HistoryFacts | undefined): SignedIn | undefined {
  const { redirects, startedAt, address } = scene
  const at = redirects.findIndex(isSignInAttempt)
  if (at < 0 || redirects[at]?.address.pathDigest === address.pathDigest || leadsBack(scene)) return history?.signedIn
  // Signed in at the other host, the person is not yet signed in here: this very page was to set the cookie.
  if (isSignInAnswer(scene, history)) return history?.signedIn
  const host = redirects[at]?.address.host ?? address.host
  return { at: startedAt, host, form: true, set: redirects.slice(at).flatMap(({ setCookies }) => setCookies ?? []) }
}

/**
 * A sign-in cookie that the browser was given and does not keep: the next request came without, and the jar, which held
 * any that a path, a partition or SameSite had kept back, has none of the name. It came with this page's own way here;
 * or with two visits of the page. Undefined where anything but its own attributes (`refused`) may explain it.
 */
export function notKept(
  exchange: Scene,
  { jar, sent = [] }: CookieFacts,
  answer: Answer,
  history: HistoryFacts | undefined,
): LostGift | undefined {
  if (!jar) return undefined
  const isGone = (one: SetCookieFact) => isMissed(one, sent) && !jar.some(({ name }) => name === one.name)
  const onTheWay = owedCookies(exchange, answer, 'way').find(isGone)
  if (onTheWay) return gift(onTheWay, 'way')
  // A stored answer's cookies are not set anew; who was let in with one had it kept; a sign-out takes it away.
  if (exchange.end?.fromCache || history?.cookiesWhenFine || history?.signedOutAt !== undefined) return undefined
  const before = history?.answers.filter(
    ({ at, samePath, gave }) => gave && samePath && at < exchange.startedAt && exchange.startedAt - at < shortestOwed,
  )
  const again = owedCookies(exchange, answer, 'answer').find(
    (one) => isGone(one) && before?.some(({ gave }) => gave?.includes(one.name)),
  )
  return again && gift(again, 'each-visit')
}

export interface LostGift {
  readonly name: string
  readonly how: 'way' | 'each-visit'
  /** Why no browser keeps it as it is. */
  readonly refused?: NonNullable<SetCookieFact['refused']>
}

const gift = ({ name, refused }: SetCookieFact, how: LostGift['how']): LostGift => ({
  name,
  how,
  ...(refused && { refused }),
})

/** A cookie of the last sign-in that no browser keeps as it was set, and that was not given up since. */
export function refusedAtSignIn(
  exchange: Scene,
  answer: Answer,
  history: HistoryFacts | undefined,
): Required<LostGift> | undefined {
  const { set = [] } = lastSignIn(exchange, history) ?? {}
  const removed = [...set, ...(answer.setCookies ?? [])].filter(({ removes }) => removes)
  const lost = set.find((one) => one.refused && holdsSignIn(one) && !removed.some(({ name }) => name === one.name))
  return lost?.refused && { name: lost.name, how: 'way', refused: lost.refused }
}

/** What tells that somebody had signed in, though this request brought nothing along. */
export function earlierSignIn(
  exchange: Scene,
  cookies: CookieFacts | undefined,
  history: HistoryFacts | undefined,
): { readonly how: 'cookie-withheld' | 'signed-in-before'; readonly saw: Message } | undefined {
  const kept = withheld(exchange, cookies).find(({ fate }) => fate !== 'partition')
  if (kept)
    return {
      how: 'cookie-withheld',
      saw: {
        id: kept.fate === 'expired' ? 'saw_cookie_ran_out' : 'saw_cookie_kept_back',
        values: [{ code: kept.cookie.name }, { at: kept.cookie.expires ?? exchange.startedAt }],
      },
    }
  const signIn = lastSignIn(exchange, history)
  if (!signIn || signIn.taken) return undefined
  return { how: 'signed-in-before', saw: { id: 'saw_signed_in', values: [{ at: signIn.at }] } }
}
