import { answerable } from '../../facts/challenge'
import { sentFacts } from '../../facts/credentials'
import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  wants: ['request', 'prompts'],
  *judge({ exchange, answer, request, prompts }) {
    const { byBrowser, byScript, byNobody, unknownAlgorithms, onlyWindows } = answerable(answer)
    const { real } = sentFacts(request)
    const all = answer.challenges.map(({ scheme }) => scheme)
    if (!all.length) return

    if (!byBrowser.length && !byScript.length) {
      if (unknownAlgorithms.length)
        yield sign('unknown-algorithm', { id: 'saw_unknown_algorithm', values: [{ list: unknownAlgorithms }] })
      else if (byNobody.length) yield sign('nobody-answers', { id: 'saw_scheme_unknown', values: [{ list: byNobody }] })
      // A page's script may know a scheme that we do not; a page that is opened has no script yet.
      else if (exchange.kind === 'page')
        yield sign('unknown-on-page', { id: 'saw_scheme_unknown', values: [{ list: all }] })
    }
    if (onlyWindows && !byScript.length)
      yield real.some(({ scheme }) => scheme === 'negotiate' || scheme === 'ntlm')
        ? sign('company-sign-in-refused', { id: 'saw_company_sign_in_refused', values: [{ list: byBrowser }] })
        : sign('company-sign-in-only', { id: 'saw_company_sign_in_only', values: [{ list: byBrowser }] })
    // Chromium takes each header line for one challenge: what follows the first scheme of a line is lost on it.
    const lines = answer.names.filter((name) => name === 'www-authenticate').length
    if (lines === 1 && all.length > 1 && byBrowser.length > 0 && all[0] !== byBrowser[0] && !prompts)
      yield sign('hidden-behind-another', {
        id: 'saw_scheme_hidden',
        values: [{ code: byBrowser[0] ?? '' }, { code: all[0] ?? '' }],
      })
    if (byBrowser.length && !onlyWindows)
      yield sign('browser-can-answer', { id: 'saw_scheme_known', values: [{ list: byBrowser }] })
    if (prompts) yield sign('window-shown', { id: 'saw_window_shown' })
  },
})
