import { offers, param } from '../../facts/challenge'
import { serverNow } from '../../facts/clock'
import { heldFor, removedByAnswer, withheld } from '../../facts/cookies'
import { holdsSignIn, placeOf, sentFacts } from '../../facts/credentials'
import { fineElsewhere, fineHere, workedBefore } from '../../facts/earlier'
import { sawForgery } from '../../facts/forged-form'
import { sawHandedOver } from '../../facts/handed-over'
import { sawAttempt } from '../../facts/led-back'
import { besideSession, quoteOther } from '../../facts/other-matters'
import { expiredFor } from '../../facts/token'
import { missingNonce } from '../../facts/nonce'
import { about, clauses, quote, withoutAdvice } from '../../facts/wording'
import { lastSignIn } from '../../facts/lost-cookie'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['cookies', 'history', 'wording', 'clock'],
  *judge({ exchange, answer, request, cookies, history, wording, clock }) {
    const sent = sentFacts(request, answer)
    const { session, perhaps, likely, real, cookiesSeen } = sent
    const now = serverNow({ exchange, answer, clock })
    const worked = workedBefore(sent, history)
    const [cookie] = session
    const values = [{ code: (cookie ?? likely)?.name ?? '' }]
    if (cookie && !real.length) yield sign('cookie-refused', { id: 'saw_cookie_refused', values })
    else if (likely && !real.length) yield sign('cookie-refused-perhaps', { id: 'saw_cookie_refused_perhaps', values })
    const handed = sawHandedOver(exchange, history)
    if (handed) yield sign('handed-over', handed.saw)
    const here = fineHere({ history })
    const elsewhere = fineElsewhere({ exchange, history, request })
    if (elsewhere) yield sign('other-page-fine', { id: 'saw_other_pages_fine', values: [{ at: elsewhere.at }] })
    else if (worked && !real.length && here)
      yield sign('worked-here', { id: 'saw_worked_before', values: [{ at: here.at }] })
    else if (worked && !real.length && history?.fineAt !== undefined)
      yield sign('worked-before', { id: 'saw_worked_before', values: [{ at: history.fineAt }] })
    // Of a call, Cookie is often not shown to us; what the browser holds for the address is.
    const held = !cookiesSeen && !real.length && heldFor(exchange, cookies)[0]
    if (held) yield sign('cookie-held', { id: 'saw_cookie_held', values: [{ code: held.name }] })
    const nonce = missingNonce({ exchange, request, cookies, history })
    if (nonce?.sure) yield sign('cookie-not-looked-at', nonce.saw)
    const signIn = cookiesSeen && !cookie && !perhaps.length && !real.length ? lastSignIn(exchange, history) : undefined
    if (signIn && !signIn.taken && (!signIn.set || signIn.set.some(({ removes, refused }) => !removes && !refused)))
      yield sign('signed-in-before', { id: 'saw_signed_in', values: [{ at: signIn.at }] })
    const gone = cookiesSeen && !cookie && !real.length && history?.cookiesWhenFine?.find(holdsSignIn)
    if (gone) yield sign('cookie-gone', { id: 'saw_cookie_gone', values: [{ code: gone.name }] })
    const lost = cookie || real.length ? [] : withheld(exchange, cookies)
    const { name, expires: ended } = lost.find(({ fate }) => fate === 'expired')?.cookie ?? {}
    if (name !== undefined && ended !== undefined)
      yield sign('cookie-ran-out', { id: 'saw_cookie_ran_out', values: [{ code: name }, { at: ended }] })
    const old = [...session, ...(held ? [held] : [])].find(({ token }) => token && expiredFor(token, now) !== undefined)
    const exp = old?.token?.exp
    const times = exp !== undefined && [{ code: old?.name ?? '' }, { at: exp }, { ms: now.at - exp }]
    if (times) yield sign('cookie-past-its-time', { id: 'saw_cookie_past_its_time', values: times })
    const [removed] = removedByAnswer(cookies)
    if (removed) yield sign('cookie-removed', { id: 'saw_cookie_removed', values: [{ code: removed.name }] })
    const said = clauses(answer, wording)
    const over = about(said, 'session-expired')
    if (over) yield sign('words-ended', quote(over))
    const other = over ? undefined : besideSession(said, wording)
    if (other) yield sign('words-other', quoteOther(other))
    const attempt = sawAttempt(exchange, wording)
    const forged = sawForgery(said, { exchange, attempt, signedIn: cookie !== undefined })
    if (forged) yield sign('words-forgery', forged)
    // A scheme that browsers ignore on purpose: products send it to scripts whose session ended, to avoid the window.
    if (offers(answer, 'dummybasic', 'xbasic', 'formbased', 'session', 'cookie'))
      yield sign('session-challenge', {
        id: 'saw_session_challenge',
        values: [{ code: answer.challenges[0]?.scheme ?? '' }],
      })
    // RFC 7616 3.3: the password was right, the nonce is too old.
    if (/^true$/i.test(param(answer, 'stale', 'digest') ?? '')) yield sign('nonce-stale', { id: 'saw_nonce_stale' })
    if (offers(answer, 'basic', 'digest') && !real.length)
      yield sign('asks-for-password', { id: 'saw_asks_for_password' })
    if (real[0]) yield sign('credentials-sent', { id: 'saw_credentials_sent', values: [{ code: placeOf(real[0]) }] })
    // A sign-in form, too, may have stood open for too long.
    if (attempt && !about(withoutAdvice(said), 'session-expired', 'forgery')) yield sign('sign-in-attempt', attempt)
  },
})
