import { tellExperiment } from '../../../contract/experiments'
import { agrees, leewayMs, off, serverNow } from '../../facts/clock'
import { isSigned } from '../../facts/credentials'
import { earlyBy, expiredFor, sentTokens } from '../../facts/token'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

const fiveMinutes = 5 * 60_000

export default rule({
  needs: ['clock'],
  wants: ['request', 'wording', 'experiments'],
  *judge({ exchange, answer, clock, request, wording, experiments }) {
    const now = serverNow({ exchange, answer, clock })
    const tokens = sentTokens(request)
    // The device is right: whoever issued the token, or checks it, has the wrong time.
    const others = clock && agrees(clock) ? ({ who: 'site', where: 'site' } as const) : undefined

    const early = tokens
      .filter(({ name }) => name !== 'dpop')
      .map(({ facts }) => earlyBy(facts, now))
      .find((ms) => ms !== undefined)
    if (early !== undefined)
      yield sign('token-from-the-future', { id: 'saw_token_early', values: [{ ms: early }] }, others)
    // RFC 9449 4.2: the page makes the proof for this one request, so its `iat` is the device's clock.
    const proof = tokens.find(({ name }) => name === 'dpop')?.facts.iat
    if (proof !== undefined && Math.abs(proof - now.at) > leewayMs + now.errorMs)
      yield sign('proof-off', { id: 'saw_proof_off', values: [{ ms: Math.abs(proof - now.at) }] })
    const said = about(clauses(answer, wording), 'clock')
    if (said) yield sign('words-clock', quote(said), others)
    if (clock && off(clock)) {
      const saw = {
        id: clock.aheadMs > 0 ? 'saw_clock_ahead' : 'saw_clock_behind',
        values: [{ ms: Math.abs(clock.aheadMs) }],
      } as const
      yield off(clock, fiveMinutes) ? sign('device-far-off', saw) : sign('device-off', saw)
      if (request?.credentials.some(isSigned))
        yield sign('signed-by-wrong-clock', { id: 'saw_signed_by_clock', values: [{ ms: Math.abs(clock.aheadMs) }] })
      // An app that looks at the device's clock believes in a token that the server knows to be over.
      const fooled = tokens.find(
        ({ facts }) => expiredFor(facts, now) !== undefined && (facts.exp ?? 0) > exchange.startedAt,
      )
      if (fooled?.facts.exp !== undefined)
        yield sign('token-good-by-device', { id: 'saw_token_good_by_device', values: [{ at: fooled.facts.exp }] })
    } else if (clock && agrees(clock))
      yield sign('clocks-agree', { id: 'saw_clock_agrees', values: [{ ms: Math.abs(clock.aheadMs) + clock.errorMs }] })
    const timed = experiments?.find(({ id }) => id === 'clock')
    if (timed?.clock?.apartMs && timed.clock.apartMs > leewayMs)
      yield sign('answers-disagree', tellExperiment(timed), { who: 'site', where: 'site' })
  },
})
