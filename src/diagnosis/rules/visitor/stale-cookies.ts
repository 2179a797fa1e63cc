import { cookieHeaderLimit, cookieLimit } from '../../../contract/cookies'
import { cookieHeaderLength, twins } from '../../facts/cookies'
import { holdsSignIn, sentFacts } from '../../facts/credentials'
import { serverNow } from '../../facts/clock'
import { expiredFor } from '../../facts/token'
import { about, clauses, quote } from '../../facts/wording'
import { told } from '../../facts/experiments'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['cookies', 'clock', 'wording', 'experiments'],
  *judge({ exchange, answer, request, cookies, clock, wording, experiments }) {
    const sent = request?.cookies
    const doubles = twins(sent)
    const double = doubles.find(([cookie]) => holdsSignIn(cookie)) ?? doubles[0]
    if (double) {
      const [first] = double
      const { name } = first
      const values = [{ count: double.length }, { code: name }] as const
      yield holdsSignIn(first)
        ? sign('twin-sign-in-cookies', { id: 'saw_cookie_twins', values })
        : sign('twin-cookies', { id: 'saw_cookie_twins', values })
      const now = serverNow({ exchange, answer, clock })
      const old = double.find(({ token }) => token && expiredFor(token, now) !== undefined)
      if (old?.token?.exp !== undefined)
        yield sign('older-twin-expired', {
          id: 'saw_cookie_twin_expired',
          values: [{ code: name }, { at: old.token.exp }],
        })
    }
    // Where none went along, a "session" that does not match is what the server made of something else.
    // And where the browser holds none at all, none is in the way: such words are a site's general advice.
    const isBare = sent?.length === 0
    const none = isBare && (cookies?.jar?.length === 0 || sentFacts(request, answer).real.length > 0)
    const said = none ? undefined : about(clauses(answer, wording), 'cookies-stale')
    if (said) yield sign('words-cookies', quote(said))
    const length = cookieHeaderLength(sent)
    if (length > cookieHeaderLimit) yield sign('header-too-long', { id: 'saw_cookies_too_long', values: [length] })
    const large = [...(sent ?? []), ...(cookies?.set ?? [])].find((one) => one.name.length + one.length > cookieLimit)
    if (large)
      yield sign('cookie-too-long', { id: 'saw_cookie_too_long', values: [{ code: large.name }, large.length] })
    const without = told(experiments, 'without-cookies', 'fine')
    if (without) yield sign('fine-without-cookies', without)
    const asked = told(experiments, 'without-cookies', 'asks')
    if (asked) yield sign('asks-without-cookies', asked)
    const refused = told(experiments, 'without-cookies', 'refused')
    if (refused) yield sign('refused-without-cookies', refused)
  },
})
