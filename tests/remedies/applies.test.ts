import { describe, expect, it } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { findStep } from '../../src/remedies'
import { applies } from '../../src/remedies/applies'
import { evidence } from '../support/fake-evidence'
import { at, diagnosis, readAt } from '../support/fake-exchange'

const asks = (step: StepId, ...rest: [Parameters<typeof applies>[1], Parameters<typeof applies>[2]]) =>
  applies(findStep(step)!, ...rest)

describe('whether there is anything to work on', () => {
  it('asks for cookies to remove', () => {
    expect(asks('clear-site-data', evidence({ cookies: { jar: [] } }), diagnosis('stale-cookies'))).toBe(false)
    expect(asks('clear-site-data', evidence(), diagnosis('stale-cookies'))).toBe(true)
  })

  it('asks for something to test', () => {
    expect(asks('run-checks', evidence(), diagnosis('stale-cookies'))).toBe(false)
    expect(asks('run-checks', undefined, diagnosis('stale-cookies'))).toBe(false)
    expect(asks('run-checks', evidence(), undefined)).toBe(false)
    expect(asks('reload-fresh', undefined, undefined)).toBe(true)
  })

  it('asks for an address that does not work once only, as what another host answers a sign-in with does', () => {
    const redirects = [{ address: at('/authorize', 'id.acme.other'), status: 302 }]
    const led = (path: string) => evidence({ redirects, address: readAt(path) })
    const asking = [
      'reload-fresh',
      'reload-fresh/past-cache',
      'rule-out-extensions',
      'open-private',
      'switch-address',
    ] as const
    for (const step of asking) {
      expect(asks(step, led('/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'), diagnosis('not-signed-in'))).toBe(false)
      expect(asks(step, led('/callback?code=SUMMER'), diagnosis('not-signed-in'))).toBe(true)
    }
    expect(asks('sign-in', led('/callback?code=8f3k&state=af0i'), diagnosis('not-signed-in'))).toBe(true)
  })

  it('asks for a tab of our own profile where the step works in that one alone', () => {
    for (const step of ['clear-site-data/storage', 'open-private'] as const) {
      expect(asks(step, evidence({ apart: true }), diagnosis('no-permission')), step).toBe(false)
      expect(asks(step, evidence(), diagnosis('no-permission')), step).toBe(true)
    }
    for (const step of ['clear-site-data', 'forget-http-login', 'contact-site', 'reload-fresh'] as const)
      expect(asks(step, evidence({ apart: true }), diagnosis('no-permission')), step).toBe(true)
    const [first] = diagnosis('stale-cookies').ranked
    const unsure = { ranked: [{ ...first, confidence: 0.4 }], also: [], unchecked: [] } as const
    expect(asks('run-checks', evidence({ apart: true }), unsure)).toBe(false)
    expect(asks('run-checks', evidence(), unsure)).toBe(true)
  })
})
