import type { SetCookieFact } from '../../../contract/evidence'
import type { MessageId } from '../../../contract/messages'
import { isSignInAttempt } from '../../facts/address'
import { type Fate, withheld } from '../../facts/cookies'
import { holdsSignIn, sentFacts } from '../../facts/credentials'
import { notKept, refusedAtSignIn } from '../../facts/lost-cookie'
import { about, clauses, quote } from '../../facts/wording'
import { told } from '../../facts/experiments'
import { rule, sign } from '../../rule'

const reasons: Readonly<Partial<Record<Fate, MessageId>>> = {
  'same-site': 'saw_cookie_same_site',
  partition: 'saw_cookie_partition',
  'kept-back': 'saw_cookie_kept_back',
}

/** Why the browser did not keep a cookie that the sign-in had set. */
const refusals: Readonly<Record<NonNullable<SetCookieFact['refused']>, MessageId>> = {
  'other-domain': 'saw_cookie_other_domain',
  'public-suffix': 'saw_cookie_public_suffix',
  'secure-over-http': 'saw_cookie_secure_over_http',
  'none-without-secure': 'saw_cookie_none_without_secure',
  prefix: 'saw_cookie_prefix',
}

const losses = { way: 'saw_cookie_not_kept', 'each-visit': 'saw_cookie_never_kept' } as const

export default rule({
  needs: ['cookies', 'request'],
  wants: ['history', 'wording', 'experiments'],
  *judge({ exchange, answer, cookies, request, history, wording, experiments }) {
    const { real, session, cookiesSeen, hidden } = sentFacts(request, answer)
    const alone = told(experiments, 'top-level', 'fine')
    if (alone) yield sign('fine-on-its-own', alone)
    const same = told(experiments, 'top-level', 'refused')
    if (same) yield sign('refused-on-its-own', same)
    if (real.length || session.length || hidden) return
    const said = about(clauses(answer, wording), 'cookies-off')
    if (said) yield sign('words-cookies', quote(said))
    const lines = withheld(exchange, cookies)
    const held =
      lines.find(({ fate }) => fate === 'same-site' || fate === 'partition') ??
      lines.find(({ fate }) => fate === 'kept-back')
    const across = exchange.embedded === true || exchange.initiator?.relation === 'cross-site'
    // A frame is asked for with cookies; a call goes without them where its script wants it so.
    const within = exchange.embedded === true || (exchange.kind === 'frame' && across)
    const saw = held && (held.fate === 'kept-back' && within ? 'saw_cookie_kept_across' : reasons[held.fate])
    if (saw) {
      const values = [{ code: held.cookie.name }]
      // A part of another site's page can be opened by itself, and what a link led to as if typed: then the cookie goes
      // along, whatever its site asked for.
      const typed = exchange.kind === 'page' && exchange.method === 'GET' && held.fate === 'same-site'
      const helpless = typed || (exchange.kind === 'frame' && across) ? {} : ({ who: 'site' } as const)
      if (held.fate !== 'kept-back') yield sign('held-by-attribute', { id: saw, values }, helpless)
      else yield across ? sign('held-across-sites', { id: saw, values }) : sign('held', { id: saw, values })
    }
    const lost = refusedAtSignIn(exchange, answer, history)
    if (lost)
      yield sign('set-but-refused', { id: refusals[lost.refused], values: [{ code: lost.name }] }, { who: 'site' })
    const gone = cookiesSeen && cookies ? notKept(exchange, cookies, answer, history) : undefined
    if (gone && !gone.refused) yield sign('not-kept', { id: losses[gone.how], values: [{ code: gone.name }] })
    else if (gone?.refused && !lost)
      yield sign('refused-and-missed', { id: refusals[gone.refused], values: [{ code: gone.name }] }, { who: 'site' })
    // Who signs in brings the proof along in the request itself.
    if (!across || !cookiesSeen || exchange.kind === 'page' || isSignInAttempt(exchange)) return
    // Fetch, "CORS protocol and credentials": a site that says this expects cookies from other sites' pages.
    if (answer.headers['access-control-allow-credentials'] === 'true')
      yield sign('cookies-expected', { id: 'saw_cookies_expected' })
    const fine = history?.cookiesWhenFine?.find(holdsSignIn)
    if (fine) yield sign('sent-elsewhere', { id: 'saw_cookie_sent_elsewhere', values: [{ code: fine.name }] })
  },
})
