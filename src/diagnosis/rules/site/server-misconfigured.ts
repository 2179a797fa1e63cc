import { errorCodes, offers } from '../../facts/challenge'
import { placeOf, sentFacts } from '../../facts/credentials'
import { lostCookie } from '../../facts/lost-cookie'
import { missingNonce } from '../../facts/nonce'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['wording', 'page', 'cookies', 'history'],
  *judge({ exchange, answer, request, wording, page, cookies, history }) {
    const { real, placeholder, session, cookiesSeen, hidden } = sentFacts(request, answer)
    const said = clauses(answer, wording)
    const header = real.find(({ from }) => from === 'authorization' || from === 'header')
    const unseen = about(said, 'token-missing', 'credentials-missing')
    // Without the name of its scheme it is the page that sent nothing that the site could see.
    const nameless = header?.from === 'authorization' && header.oddity === 'no-scheme'
    if (nameless && unseen) yield sign('words-missing', quote(unseen))
    else if (header && unseen) {
      yield sign('sent-but-not-seen', { id: 'saw_sent_but_not_seen', values: [{ code: placeOf(header) }] })
      yield sign('words-missing', quote(unseen))
    } else if (header?.scheme === 'bearer' && offers(answer, 'bearer') && !errorCodes(answer).length && !said.length)
      // RFC 6750 3.1: no error code is the answer to a request without a token.
      yield sign('answered-as-if-bare', { id: 'saw_answered_as_if_bare' })
    const wanted = about(said, 'login-required')
    if (header && wanted && !unseen) yield sign('sent-but-wanted', quote(wanted))
    // The page's own token took the place of what the lock in front of it asks for.
    const kept = header?.scheme && !['basic', 'digest'].includes(header.scheme) && offers(answer, 'basic', 'digest')
    if (kept && answer.challenges.every(({ scheme }) => scheme.toLowerCase() !== header.scheme))
      yield sign('other-scheme-wanted', {
        id: 'saw_other_scheme_wanted',
        values: [{ code: header.scheme ?? '' }, { code: answer.challenges[0]?.scheme ?? '' }],
      })
    const setUp = about(said, 'set-up')
    if (setUp) yield sign('words-set-up', quote(setUp))
    if (placeholder) yield sign('placeholder-sent', { id: 'saw_placeholder', values: [{ code: placeOf(placeholder) }] })
    if (header?.oddity === 'scheme-twice') yield sign('scheme-twice', { id: 'saw_scheme_twice' })
    const bare = request && cookiesSeen && !hidden && !real.length && !session.length
    const lost = bare && lostCookie(exchange, cookies, history)
    if (lost && lost.how === 'kept-nothing') yield sign('kept-nothing', lost.saw)
    if (lost && lost.how === 'kept-nothing-perhaps') yield sign('kept-nothing-perhaps', lost.saw)
    if (lost && lost.how === 'other-path') yield sign('other-path', lost.saw)
    if (lost && lost.how === 'asked-without') yield sign('asked-without', lost.saw)
    const nonce = missingNonce({ exchange, request, cookies, history })
    if (nonce?.sure) yield sign('nonce-missing', nonce.saw)
    else if (nonce) yield sign('nonce-missing-perhaps', nonce.saw)
    // The page came through; its own part asks without the sign-in that the page was opened with.
    const own = exchange.initiator?.relation === 'same-origin'
    if (own && bare && page && page.status < 400 && offers(answer, 'basic', 'digest'))
      yield sign('part-without-sign-in', { id: 'saw_part_without_sign_in' })
  },
})
