import { errorCodes, offers } from '../../facts/challenge'
import { placeOf, sentFacts } from '../../facts/credentials'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['wording', 'page'],
  *judge({ exchange, answer, request, wording, page }) {
    const { real, placeholder, session, cookiesSeen, hidden } = sentFacts(request, answer)
    const said = clauses(answer, wording)
    const header = real.find(({ from }) => from === 'authorization' || from === 'header')
    const unseen = about(said, 'token-missing', 'credentials-missing')
    if (header && unseen) {
      yield sign('sent-but-not-seen', { id: 'saw_sent_but_not_seen', values: [{ code: placeOf(header) }] })
      yield sign('words-missing', quote(unseen))
    } else if (header?.scheme === 'bearer' && offers(answer, 'bearer') && !errorCodes(answer).length && !said.length)
      // RFC 6750 3.1: no error code is the answer to a request without a token.
      yield sign('answered-as-if-bare', { id: 'saw_answered_as_if_bare' })
    const wanted = about(said, 'login-required')
    if (header && wanted && !unseen) yield sign('sent-but-wanted', quote(wanted))
    const setUp = about(said, 'set-up')
    if (setUp) yield sign('words-set-up', quote(setUp))
    if (placeholder) yield sign('placeholder-sent', { id: 'saw_placeholder', values: [{ code: placeOf(placeholder) }] })
    if (header?.oddity === 'scheme-twice') yield sign('scheme-twice', { id: 'saw_scheme_twice' })
    // The page came through; its own part asks without the sign-in that the page was opened with.
    const own = exchange.initiator?.relation === 'same-origin'
    const bare = request && cookiesSeen && !hidden && !real.length && !session.length
    if (own && bare && page && page.status < 400 && offers(answer, 'basic', 'digest'))
      yield sign('part-without-sign-in', { id: 'saw_part_without_sign_in' })
  },
})
