import { describe, expect, it } from 'vitest'
import type { Exchange, SetCookieFact } from '../../src/contract/evidence'
import type { StepRecord } from '../../src/contract/incident'
import { onceMore } from '../../src/incidents/cookie-came'
import { evidence, jarCookie } from '../support/fake-evidence'
import { answer, exchange } from '../support/fake-exchange'

const set: SetCookieFact = {
  ...{ name: 'sid', length: 32, digest: 'a', secure: true, httpOnly: true, partitioned: false, removes: false },
}
const allowed: StepRecord = { step: 'allow-cookies', state: 'checking', at: 50, causeBefore: 'cookies-blocked' }
const gives = answer(401, 110, { setCookies: [set] })
const sent = (...names: string[]) => ({
  ...{ headers: {}, names: [], complete: 'all' as const, credentials: [] },
  cookies: names.map((name) => ({ name, length: 32, digest: 'a' })),
})
const refused = (more: Partial<Exchange> = {}) => exchange(401, 100, { answer: gives, request: sent(), ...more })

function once(step: Partial<StepRecord> = {}, seen: Exchange = refused(), kept: readonly string[] = ['sid']) {
  const jar = kept.map((name) => jarCookie({ name }))
  return onceMore({ ...allowed, ...step }, { exchange: seen, evidence: evidence({ at: 110, cookies: { jar } }) }, 120)
}

describe('onceMore', () => {
  it('has the page checked once more where the cookie came with the refusal, and is kept now', () => {
    expect(once({ check: { since: 50, until: 121 } })).toEqual({
      state: 'running',
      note: { id: 'step_cookie_came' },
      wait: { until: 120 },
    })
  })

  it.each([
    ['it was checked once more already', once({ wait: { until: 90 } })],
    ['a worker woke when the check was over', once({ check: { since: 50, until: 120 } })],
    ['another step was taken', once({ step: 'reload-fresh' })],
    ['the browser has not kept it', once({}, refused(), ['theme'])],
    ['the request had it', once({}, refused({ request: sent('sid') }))],
    ['what the request had was not seen', once({}, exchange(401, 100, { answer: gives }))],
    ['a form was sent', once({}, refused({ method: 'POST' }))],
    ['a script asked', once({}, refused({ kind: 'call' }))],
    ['the answer gave none', once({}, refused({ answer: answer(401, 110) }))],
  ])('does not where %s', (_, outcome) => expect(outcome).toBeUndefined())
})
