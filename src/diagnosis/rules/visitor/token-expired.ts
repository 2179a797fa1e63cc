import { errorCodes } from '../../facts/challenge'
import { serverNow } from '../../facts/clock'
import { sentFacts } from '../../facts/credentials'
import { endsNow, expiredFor, sentTokens, stillGood } from '../../facts/token'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['request'],
  wants: ['clock', 'wording'],
  *judge({ exchange, answer, request, clock, wording }) {
    const now = serverNow({ exchange, answer, clock })
    const { token, key, password } = sentFacts(request, answer)
    const said = clauses(answer, wording)
    for (const { place, name, facts } of sentTokens(request)) {
      const past = expiredFor(facts, now)
      if (past === undefined || facts.exp === undefined) continue
      const values = [{ code: place === 'authorization' ? 'Authorization' : name }, { at: facts.exp }, { ms: past }]
      yield place === 'cookie'
        ? sign('cookie-past-its-time', { id: 'saw_token_expired', values })
        : sign('past-its-time', { id: 'saw_token_expired', values })
      break
    }
    const due = sentTokens(request).find(({ place, facts }) => place !== 'cookie' && endsNow(facts, now))
    if (due?.facts.exp !== undefined)
      yield sign('ends-now', { id: 'saw_token_ends_now', values: [{ at: due.facts.exp }] })
    const expired = about(said, 'token-expired')
    if (expired)
      yield expired.topics.has('expired-or-invalid')
        ? sign('words-expired-or-invalid', quote(expired))
        : sign('words-expired', quote(expired))
    const sometime = about(said, 'expired')
    if (sometime && !expired && !sometime.topics.has('session-expired') && (token || key || password))
      yield sometime.topics.has('expired-or-invalid')
        ? sign('words-expired-or-invalid', quote(sometime))
        : sign('words-expired-something', quote(sometime))
    if (errorCodes(answer, wording).includes('invalid_token') && !expired)
      yield sign('invalid-token', { id: 'saw_error_code', values: [{ code: 'invalid_token' }] })

    const good = sentTokens(request).find(({ place, facts }) => place !== 'cookie' && stillGood(facts, now))
    if (good?.facts.exp !== undefined)
      yield sign('still-good', { id: 'saw_token_good', values: [{ at: good.facts.exp }] })
    if (request && !token && !key && !request.cookies?.length) yield sign('no-token-sent', { id: 'saw_no_token_sent' })
  },
})
