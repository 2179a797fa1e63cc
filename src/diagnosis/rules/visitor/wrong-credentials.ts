import { mayAskItself, param, tookTicket } from '../../facts/challenge'
import { sentFacts } from '../../facts/credentials'
import { sawLoginFine } from '../../facts/earlier'
import { isOfHandedCode, sawHandedOver } from '../../facts/handed-over'
import { cameByForm, sawAttempt, triedOnTheWay } from '../../facts/led-back'
import * as other from '../../facts/other-matters'
import { about, clauses, quote, withoutAdvice } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['wording', 'prompts', 'history'],
  *judge({ exchange, answer, request, wording, prompts, history }) {
    const { password, token, hidden, real } = sentFacts(request, answer)
    const said = clauses(answer, wording)
    const attempt = sawAttempt(exchange, wording)

    // RFC 9110 15.5.2: a 401 to a request with credentials says that these were refused.
    if (password && !password.hello && !tookTicket(answer)) yield sign('password-sent', { id: 'saw_password_refused' })
    const fine = password && sawLoginFine(history)
    if (fine) yield sign('login-fine', fine)
    if (prompts && prompts.asked > 1 && !fine)
      yield prompts.cancelled
        ? sign('window-again-closed', { id: 'saw_window_again' })
        : sign('window-again', { id: 'saw_window_again' })
    if (attempt?.id === 'saw_sign_in_perhaps') yield sign('perhaps-attempt', attempt)
    else if (attempt) yield sign('sign-in-attempt', attempt)
    const posted = exchange.method === 'POST' || triedOnTheWay(exchange, wording)
    const form = exchange.kind !== 'call' && wording?.asksPassword && posted
    const typed = (attempt || form) && !password
    // "OTP authentication failed" is about the code, "invalid API key" about the key.
    const wrong = said.find(
      (one) =>
        one.topics.has('credentials-wrong') &&
        !['failed' as const, ...other.narrower].some((topic) => one.topics.has(topic)) &&
        !isOfHandedCode(one, exchange, history) &&
        !(typed && other.namesOtherReason(one)),
    )
    const heeded = typed ? withoutAdvice(said) : said
    const reason = typed && !wrong ? about(heeded, ...other.unlooked) : undefined
    // A form that was filled in wrongly is shown once more; so is one that nobody has looked at, and nothing may be said of that.
    if (form && !reason && attempt) yield sign('asks-at-sign-in', { id: 'saw_asks_once_more' })
    else if (form && !reason) yield sign('asks-once-more', { id: 'saw_asks_once_more' })
    const forNow =
      typed && !reason && wording && (!wrong || other.isOfSignInAlone(wrong)) ? other.saidForNow(wording) : undefined
    if (forNow) yield sign('words-for-now', { id: 'saw_words', values: [forNow] })
    // "Login failed" leaves open why: what stands beside it tells.
    const failed = wrong || reason ? undefined : about(said, 'failed')
    const narrow = about(said, ...other.narrower)
    // A code for all that may be wrong says nothing beside a sentence that tells what is.
    const failure = failed ?? wrong
    if (forNow && failure) yield sign('words-failed-for-now', quote(failure))
    else if (wrong && (!narrow || /pass|user/i.test(wrong.text))) yield sign('words-wrong', quote(wrong))
    // The other host took the form, or would have led nobody on.
    const sent = wrong !== undefined && !sawHandedOver(exchange, history) && cameByForm(exchange, wording)
    if (sent && !attempt && !form) yield sign('form-before', { id: 'saw_form_before' })
    if (failed && !forNow) yield sign('words-failed', quote(failed))
    const more = reason ?? about(heeded, ...other.besidePassword)
    if (more && (!wrong || narrow)) yield sign('words-other', quote(more))
    // RFC 7617 2.1: without charset, what a letter beyond ASCII becomes on the wire is undefined.
    if (password?.pair?.ascii === false && !param(answer, 'charset', 'basic'))
      yield sign('not-ascii', { id: 'saw_password_not_ascii' })

    const window = mayAskItself(exchange, answer, wording)
    // What a browser adds from its own window is not always shown to us: that the site asks, and asks again, must do.
    if (window && !password && !prompts) yield sign('asks-for-password', { id: 'saw_asks_for_password' })
    if (window && !password && !prompts && history && history.refusals > 1)
      yield sign('refused-again', { id: 'saw_refusals', values: [{ count: history.refusals }] })
    if (/^true$/i.test(param(answer, 'stale', 'digest') ?? '')) yield sign('nonce-stale', { id: 'saw_nonce_stale' })

    const missing = about(said, 'credentials-missing', 'token-missing')
    if (missing) yield sign('words-missing', quote(missing))
    // What a person typed into the browser's own window may be hidden from us.
    if (token && !password && !hidden) yield sign('token-sent', { id: 'saw_token_sent' })
    const bare = request && !hidden && !real.length && !attempt && !form && !window && !sent
    if (bare && wrong && other.isAllItSays(exchange, said))
      yield sign('nothing-seen', { id: 'saw_no_credentials_sent' })
    else if (bare) yield sign('nothing-sent', { id: 'saw_no_credentials_sent' })
  },
})
