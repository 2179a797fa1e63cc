import type { MessageId } from '../../../contract/messages'
import { ledger, type Fate } from '../../facts/cookies'
import { holdsSignIn, sentFacts } from '../../facts/credentials'
import { rule, sign } from '../../rule'

const reasons: Readonly<Partial<Record<Fate, MessageId>>> = {
  'same-site': 'saw_cookie_same_site',
  partition: 'saw_cookie_partition',
  'kept-back': 'saw_cookie_kept_back',
}

export default rule({
  needs: ['cookies', 'request'],
  wants: ['history'],
  *judge({ exchange, answer, cookies, request, history }) {
    const { real, session, cookiesSeen, hidden } = sentFacts(request, answer)
    if (real.length || session.length || hidden) return
    const lines = ledger(exchange, cookies).filter(({ cookie }) => holdsSignIn(cookie))
    const held =
      lines.find(({ fate }) => fate === 'same-site' || fate === 'partition') ??
      lines.find(({ fate }) => fate === 'kept-back')
    const across = exchange.initiator?.relation === 'cross-site'
    const saw = held && reasons[held.fate]
    if (saw) {
      const values = [{ code: held.cookie.name }]
      if (held.fate !== 'kept-back') yield sign('held-by-attribute', { id: saw, values }, { who: 'site' })
      else yield across ? sign('held-across-sites', { id: saw, values }) : sign('held', { id: saw, values })
    }
    if (!across || !cookiesSeen || exchange.kind === 'page') return
    // Fetch, "CORS protocol and credentials": a site that says this expects cookies from other sites' pages.
    if (answer.headers['access-control-allow-credentials'] === 'true')
      yield sign('cookies-expected', { id: 'saw_cookies_expected' })
    const fine = history?.cookiesWhenFine?.find(holdsSignIn)
    if (fine) yield sign('sent-elsewhere', { id: 'saw_cookie_sent_elsewhere', values: [{ code: fine.name }] })
  },
})
