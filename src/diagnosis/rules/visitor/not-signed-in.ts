import { sawSignedLink } from '../../facts/address'
import { errorCodes, mayAskItself, offers } from '../../facts/challenge'
import { storedAnswer } from '../../facts/cache'
import { sawAttempt, triedOnTheWay } from '../../facts/led-back'
import { isOfHandedCode, sawHandedOver } from '../../facts/handed-over'
import { holdsSignIn, placeOf, sawUnnamed, sentFacts } from '../../facts/credentials'
import { about, clauses, quote } from '../../facts/wording'
import { sawTwin } from '../../facts/earlier'
import { browserMatter, otherMatter, quoteOther } from '../../facts/other-matters'
import { earlierSignIn } from '../../facts/lost-cookie'
import { ofPortal } from '../../facts/server'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['wording', 'prompts', 'history', 'cookies'],
  *judge({ exchange, answer, request, wording, prompts, history, cookies }) {
    const sent = sentFacts(request, answer)
    const portal = ofPortal(exchange, clauses(answer, wording), history)
    const said = portal?.others ?? clauses(answer, wording)
    // A pass in the address is not what the browser's own window asks for (RFC 9110 11.6.1).
    const real = sent.real.find(({ from }) => !(prompts && from === 'query'))
    const [cookie] = sent.session
    const bare = !real && !cookie && sent.cookiesSeen
    // What a browser adds from its own sign-in window is not always shown to us.
    const window = offers(answer, 'basic', 'digest', 'negotiate', 'ntlm') && exchange.kind === 'page'
    if (bare && !sent.hidden && !sent.perhaps.length)
      yield window ? sign('nothing-seen', { id: 'saw_nothing_sent' }) : sign('nothing-sent', { id: 'saw_nothing_sent' })
    else if (bare && !sent.hidden) yield sign('no-sign-in-sent', sawUnnamed(sent))
    // Of a call, Cookie is often not shown to us; what the browser holds for the address is.
    const held = cookies?.jar?.some((one) => holdsSignIn(one) || one.length >= 16)
    if (request && !real && !sent.cookiesSeen && cookies?.jar && !held)
      yield sign('nothing-held', { id: 'saw_nothing_held' })
    const link = sawSignedLink(exchange)
    if (link) yield sign('signed-link', link)
    if (sent.placeholder && !real)
      yield sign('placeholder-sent', { id: 'saw_placeholder', values: [{ code: placeOf(sent.placeholder) }] })
    if (prompts?.asked === 1)
      yield prompts.cancelled
        ? sign('window-closed', { id: 'saw_window_closed' })
        : sign('window-open', { id: 'saw_window_open' })
    else if (prompts && prompts.asked > 1) yield sign('window-again', { id: 'saw_window_again' })

    const handed = sawHandedOver(exchange, history)
    if (handed) yield handed.again ? sign('handed-over-again', handed.saw) : sign('handed-over', handed.saw)
    const ofCode = handed && said.find((one) => isOfHandedCode(one, exchange, history))
    if (ofCode) yield sign('words-code', quote(ofCode))
    const missing = about(said, 'credentials-missing', 'token-missing', 'login-required')
    if (missing) yield sign('words-missing', quote(missing))
    const unnamed = prompts?.asked === 1 && prompts.cancelled === true && !real && !cookie
    const other = missing ? undefined : (otherMatter(said, unnamed) ?? browserMatter(wording))
    const saw = portal?.saw ?? (other && quoteOther(other))
    if (saw) yield sign('words-other', saw)
    const known = missing ? undefined : about(said, 'session-good')
    if (known) yield sign('signed-in-before', quote(known))
    if (wording?.asksPassword)
      yield exchange.method === 'POST' || triedOnTheWay(exchange, wording)
        ? sign('asks-once-more', { id: 'saw_asks_once_more' })
        : sign('page-asks', { id: 'saw_page_asks' })
    // RFC 6750 3.1: without credentials in the request the challenge should carry no error code.
    if (offers(answer, 'bearer', 'dpop') && !errorCodes(answer).length && !real)
      yield sign('challenge-without-error', { id: 'saw_challenge_without_error' })
    if (offers(answer, 'basic', 'digest') && bare) yield sign('asks-for-password', { id: 'saw_asks_for_password' })
    if (real) yield sign('credentials-sent', { id: 'saw_credentials_sent', values: [{ code: placeOf(real) }] })
    // With one of them such a sign-in is begun.
    else if (cookie && !handed) yield sign('cookie-sent', { id: 'saw_cookie_sent', values: [{ code: cookie.name }] })
    if (mayAskItself(exchange, answer, wording) && bare && !prompts && history && history.refusals > 1)
      yield sign('refused-again', { id: 'saw_refusals', values: [{ count: history.refusals }] })
    if (storedAnswer({ exchange, answer })) yield sign('stored-answer', { id: 'saw_stored_answer' })
    const attempt = sawAttempt(exchange, wording)
    if (attempt) yield sign('sign-in-attempt', attempt)
    const earlier = bare ? earlierSignIn(exchange, cookies, history) : undefined
    if (earlier?.how === 'cookie-withheld') yield sign('cookie-withheld', earlier.saw)
    if (earlier?.how === 'signed-in-before') yield sign('signed-in-before', earlier.saw)
    const twin = bare && sawTwin({ exchange, history })
    if (twin) yield sign('twin-host-fine', twin)
    const before = bare && history?.cookiesWhenFine?.find(holdsSignIn)
    if (before) yield sign('cookie-gone', { id: 'saw_cookie_gone', values: [{ code: before.name }] })
  },
})
