import { isUntilTomorrow, oddRetryAfter, tellRetryAfter } from '../../../contract/pause'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

const shut = ['locked', 'set-up', 'permission', 'network'] as const
const counters = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining']

export default rule({
  needs: [],
  wants: ['wording', 'history'],
  *judge({ answer, wording, history }) {
    const wait = tellRetryAfter(answer)
    const odd = oddRetryAfter(answer)
    if (odd) yield sign('retry-after', { id: odd === 'over' ? 'saw_retry_after_over' : 'saw_retry_after_unread' })
    else if (wait !== undefined) yield sign('retry-after', { id: 'saw_retry_after', values: [wait] })
    // A limit of 0 is no limit: products that count nothing send it.
    const counter = counters.find(
      (name) =>
        answer.headers[name]?.trim() === '0' && answer.headers[name.replace('remaining', 'limit')]?.trim() !== '0',
    )
    if (counter) yield sign('nothing-left', { id: 'saw_no_requests_left', values: [{ code: counter }] })
    const all = clauses(answer, wording)
    // Until a fault is mended, or what is closed opens, one waits as well.
    const said = about(all, about(all, 'set-up') ? 'too-many' : 'rate')
    const usedUp = said && about(all, 'quota-over')
    if (usedUp) yield sign('words-too-many', { ...quote(usedUp), id: 'saw_words_quota_over' })
    else if (said) yield sign('words-too-many', quote(said))
    // What is shut until then is another matter.
    else if (isUntilTomorrow({ answer, ...(wording && { wording }) }) && !about(all, ...shut))
      yield sign('words-tomorrow', { id: 'saw_says_tomorrow' })
    if (history && history.refusals >= 10)
      yield sign('many-refusals', { id: 'saw_refusals', values: [{ count: history.refusals }] })
  },
})
