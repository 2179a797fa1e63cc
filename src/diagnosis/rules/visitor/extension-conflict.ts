import { withheld } from '../../facts/cookies'
import { sentFacts } from '../../facts/credentials'
import { told } from '../../facts/experiments'
import { about, clauses, quote, withoutAdvice } from '../../facts/wording'
import { rule, sign } from '../../rule'

const mattering = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key', 'origin', 'referer', 'x-csrf-token']

export default rule({
  needs: ['request'],
  wants: ['cookies', 'experiments', 'wording'],
  *judge({ exchange, answer, request, cookies, experiments, wording }) {
    // Nothing but another extension can change headers between our two looks at them.
    for (const { name, how } of request?.changes ?? [])
      if (mattering.includes(name))
        yield name === 'authorization' || name === 'cookie'
          ? sign('sign-in-changed', { id: `saw_header_${how}`, values: [{ code: name }] })
          : sign('header-changed', { id: `saw_header_${how}`, values: [{ code: name }] })
    // Of its own accord a browser sends the cookie to the address that set it; a page's script seldom forbids that.
    const { session, real } = sentFacts(request, answer)
    const own = !exchange.embedded && (exchange.kind === 'page' || exchange.initiator?.relation === 'same-origin')
    const taken =
      own && !session.length && !real.length && withheld(exchange, cookies).find(({ fate }) => fate === 'kept-back')
    if (taken) yield sign('cookie-taken-out', { id: 'saw_cookie_kept_back', values: [{ code: taken.cookie.name }] })
    const back = answer.changes?.find(({ name }) => name === 'set-cookie' || name === 'www-authenticate')
    if (back) yield sign('answer-changed', { id: `saw_answer_header_${back.how}`, values: [{ code: back.name }] })
    const said = about(withoutAdvice(clauses(answer, wording)), 'extension')
    // Measured: rules of other extensions (declarativeNetRequest) do not touch what this one asks for.
    const past = told(experiments, 'past-cache', 'fine')
    if (past) yield sign('fine-past-cache', past)
    const saw = taken || back || past || request?.changes?.find(({ name }) => mattering.includes(name))
    if (said) yield sign('words-extension', { ...quote(said), ...(!saw && { id: 'saw_words_extension' }) })
  },
})
