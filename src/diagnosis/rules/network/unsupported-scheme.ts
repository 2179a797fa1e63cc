import { answerable, tookTicket } from '../../facts/challenge'
import { sentFacts } from '../../facts/credentials'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  wants: ['request', 'prompts', 'wording'],
  *judge({ exchange, answer, request, prompts, wording }) {
    const { byBrowser, byScript, byNobody, unknownAlgorithms, onlyWindows, hidden } = answerable(answer)
    // The other way in, for whoever has no ticket: Keycloak, GitLab and AD FS send it along with Negotiate.
    const form = exchange.kind !== 'call' && wording?.asksPassword
    const all = answer.challenges.map(({ scheme }) => scheme)
    // Whoever answered in a scheme that is offered knows it.
    const used = sentFacts(request, answer).real.flatMap(({ scheme }) => scheme ?? [])
    const answered = all.some((scheme) => used.includes(scheme.toLowerCase()))

    if (!byBrowser.length && !byScript.length && !answered) {
      if (unknownAlgorithms.length)
        yield sign('unknown-algorithm', { id: 'saw_unknown_algorithm', values: [{ list: unknownAlgorithms }] })
      else if (byNobody.length) yield sign('nobody-answers', { id: 'saw_scheme_unknown', values: [{ list: byNobody }] })
      // A page's script may know a scheme that we do not; a page that is opened has no script yet.
      else if (all.length && exchange.kind === 'page')
        yield sign('unknown-on-page', { id: 'saw_scheme_unknown', values: [{ list: all }] })
    }
    // The answer to a hello is a question; the same refusal again means that the talk was cut off, by a proxy or by HTTP/2.
    const cutOff = sentFacts(request, answer).password?.hello && answer.challenges.every(({ token68 }) => !token68)
    // Whose ticket was taken is refused for something else.
    const byWindows = onlyWindows && !tookTicket(answer)
    if (byWindows && (cutOff || used.includes('negotiate')))
      yield sign('company-sign-in-refused', { id: 'saw_company_sign_in_refused', values: [{ list: byBrowser }] })
    else if (byWindows && !byScript.length && !answered && !form)
      yield sign('company-sign-in-only', { id: 'saw_company_sign_in_only', values: [{ list: byBrowser }] })
    if (hidden && exchange.kind === 'page' && !answered)
      yield sign('hidden-behind-another', {
        id: 'saw_scheme_hidden',
        values: [{ code: hidden.scheme }, { code: hidden.behind }],
      })
    const said = about(clauses(answer, wording), 'scheme')
    if (said) yield sign('words-scheme', quote(said))
    if (byBrowser.length && !onlyWindows && !hidden)
      yield sign('browser-can-answer', { id: 'saw_scheme_known', values: [{ list: byBrowser }] })
    if (form) yield sign('page-asks', { id: 'saw_page_asks' })
    if (prompts) yield sign('window-shown', { id: 'saw_window_shown' })
  },
})
