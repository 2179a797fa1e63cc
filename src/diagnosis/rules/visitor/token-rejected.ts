import { isSignInAttempt } from '../../facts/address'
import { errorCodes } from '../../facts/challenge'
import { serverNow } from '../../facts/clock'
import { placeOf, sentFacts } from '../../facts/credentials'
import { besideToken, quoteOther } from '../../facts/other-matters'
import { expiredFor, sentTokens, stillGood } from '../../facts/token'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

const refusals = ['invalid_token', 'invalid_dpop_proof', 'invalid_request', 'use_dpop_nonce', 'invalid_signature']

const tokenSchemes = ['bearer', 'dpop', 'token', 'jwt']

export default rule({
  needs: ['request'],
  wants: ['clock', 'wording', 'prompts'],
  *judge({ exchange, answer, request, clock, wording, prompts }) {
    const now = serverNow({ exchange, answer, clock })
    const { token: sent, placeholder, real, hidden } = sentFacts(request, answer)
    // A window that was shown again was answered, though Chromium hides with what.
    const answered = hidden && prompts && prompts.asked > 1
    // What the window asks for is no pass in the address (RFC 9110 11.6.1).
    const token = answered || (prompts && sent?.from === 'query') ? undefined : sent
    const said = clauses(answer, wording)
    if (token) yield sign('token-refused', { id: 'saw_token_refused', values: [{ code: placeOf(token) }] })
    const code = errorCodes(answer, wording).find((one) => refusals.includes(one))
    if (code) yield sign('error-code', { id: 'saw_error_code', values: [{ code }] })
    const invalid = about(said, 'token-invalid')
    if (invalid)
      yield invalid.topics.has('expired-or-invalid')
        ? sign('words-expired-or-invalid', quote(invalid))
        : sign('words-invalid', quote(invalid))
    // Of a link that was opened, or that bears no proof, it says that the link is old or wrong.
    const bears = real.length > 0 || exchange.address.query.some(({ looks }) => looks !== undefined)
    const ofToken = bears && (exchange.kind !== 'page' || real.some(({ from }) => from !== 'query'))
    const link = invalid ? undefined : about(said, 'link-invalid')
    if (link && (ofToken || !link.topics.has('link-refused'))) yield sign('words-link', quote(link))
    const expired = about(said, 'token-expired', 'session-expired')
    if (expired && !expired.topics.has('expired-or-invalid')) yield sign('words-expired', quote(expired))

    // Some products take a token without the name of a scheme.
    const odd = (token?.oddity === 'no-scheme' ? undefined : token?.oddity) ?? token?.token?.fault
    if (token && odd) yield sign('malformed', { id: 'saw_token_malformed', values: [{ code: placeOf(token) }] })
    const missing = about(said, 'credentials-missing', 'token-missing')
    // RFC 9110 11.4: credentials begin with the name of their scheme; what has none is there, and not seen as a token.
    const asked = answer.challenges.find(({ scheme }) => tokenSchemes.includes(scheme.toLowerCase()))?.scheme
    const nameless = token?.oddity === 'no-scheme' && (asked !== undefined || missing !== undefined)
    if (nameless) yield sign('malformed', { id: 'saw_scheme_missing', values: [{ code: asked ?? 'Bearer' }] })
    const tokens = sentTokens(request).filter(({ place }) => place !== 'cookie')
    const good = tokens.find(({ facts }) => stillGood(facts, now))
    if (good?.facts.exp !== undefined)
      yield sign('still-good', { id: 'saw_token_good', values: [{ at: good.facts.exp }] })

    const past = tokens.find(({ facts }) => expiredFor(facts, now) !== undefined)
    if (past?.facts.exp !== undefined)
      yield sign('past-its-time', {
        id: 'saw_token_expired',
        values: [
          { code: past.name === 'authorization' ? 'Authorization' : past.name },
          { at: past.facts.exp },
          { ms: now.at - past.facts.exp },
        ],
      })
    if (missing && !nameless) yield sign('words-missing', quote(missing))
    const tried = isSignInAttempt(exchange) ? about(said, 'credentials-wrong') : undefined
    const other = invalid || expired ? undefined : (tried ?? about(said, ...besideToken))
    if (other) yield sign('words-other', quoteOther(other))
    if (request && (!real.length || placeholder) && !request.cookies?.length)
      yield sign('no-token-sent', { id: 'saw_no_token_sent' })
  },
})
