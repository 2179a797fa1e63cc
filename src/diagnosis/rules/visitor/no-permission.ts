import { isSignInAttempt } from '../../facts/address'
import { errorCodes, param, tookTicketAlone } from '../../facts/challenge'
import { sentFacts } from '../../facts/credentials'
import { fineElsewhere, sawLoginFine } from '../../facts/earlier'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['wording', 'prompts', 'history'],
  *judge({ exchange, answer, request, wording, prompts, history }) {
    const { real, session, cookiesSeen, hidden } = sentFacts(request, answer)
    const known = real.length > 0 || session.length > 0
    const said = clauses(answer, wording)
    // RFC 6750 3.1: the token is good, its rights are not; should be a 403.
    if (errorCodes(answer, wording).includes('insufficient_scope')) {
      const scope = param(answer, 'scope')
      yield scope
        ? sign('insufficient-scope', { id: 'saw_scope_wanted', values: [{ code: scope }] })
        : sign('insufficient-scope', { id: 'saw_error_code', values: [{ code: 'insufficient_scope' }] })
    }
    const fine = fineElsewhere({ exchange, history, request })
    // Whoever closes the window has named nobody: a page that speaks of rights then says the same to everyone.
    const unnamed = prompts?.asked === 1 && prompts.cancelled && !known && !fine
    const heard = unnamed ? said.filter(({ from }) => from === 'header') : said
    const rights = about(heard, 'permission')
    if (rights) yield sign('words-rights', quote(rights))
    const denied = about(heard, 'denied')
    if (denied && !rights) yield sign('words-denied', quote(denied))
    // Where the session shows in no cookie, it is the site that knows of it.
    const good = about(heard, 'session-good')
    if (good) yield sign('words-known', quote(good))
    if (fine) yield sign('other-page-fine', { id: 'saw_other_pages_fine', values: [{ at: fine.at }] })
    const login = sawLoginFine(history)
    if (login) yield sign('login-fine', login)

    // What a service says in a header of its own, it has looked at the right to this very thing.
    const told = rights?.from === 'header' || denied?.from === 'header'
    const named = isSignInAttempt(exchange) && rights?.tone !== 'advice'
    if (request && !known && !named && cookiesSeen && !hidden && !told)
      yield sign('nothing-sent', { id: 'saw_nothing_sent' })
    const missing = about(
      said,
      'credentials-missing',
      'login-required',
      'token-missing',
      'credentials-wrong',
      'token-expired',
      'session-expired',
    )
    if (missing) yield sign('words-other', quote(missing))
    else if (tookTicketAlone(answer) && !wording?.asksPassword)
      yield sign('ticket-accepted', { id: 'saw_ticket_accepted' })
  },
})
