import { sentFacts } from '../../facts/credentials'
import { browserMatter } from '../../facts/other-matters'
import { clauses } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: [],
  wants: ['request', 'wording'],
  *judge({ exchange, answer, request, wording }) {
    // RFC 9110 15.5.2: a 401 MUST carry at least one challenge. Many applications leave it out on purpose.
    if (answer.challenges.length || answer.faults.length || answer.names.includes('www-authenticate')) return
    yield sign('no-header', { id: 'saw_no_challenge' }, { fact: true })
    if (exchange.kind !== 'page' || exchange.method !== 'GET') return
    const { real, session, perhaps, cookiesSeen } = sentFacts(request, answer)
    const bare = !wording?.asksPassword && cookiesSeen && !real.length && !session.length && !perhaps.length
    // A script knows where its site signs people in. Whoever opens a page sees what the page says, or has nothing to go by.
    const silent = clauses(answer, wording).every(({ topics }) => [...topics].every((topic) => topic === 'denied'))
    if (bare && silent && !browserMatter(wording)) yield sign('page-says-nothing', { id: 'saw_page_says_nothing' })
  },
})
