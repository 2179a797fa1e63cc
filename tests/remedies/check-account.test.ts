import { describe, expect, it } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../popup/records'

describe('check-account', () => {
  const offered = (more: Parameters<typeof evidence>[0] = {}) =>
    plan(diagnosis([['account-locked', 0.9]]), evidence(more), []).some(({ spec }) => spec.id === 'check-account')
  it('is offered for an account that is closed, not where the browser itself asks for a password', () => {
    expect(offered()).toBe(true)
    expect(offered({ challenges: [{ scheme: 'Basic', params: [] }] })).toBe(false)
  })
  it('and the site’s people go before a reload, which opens no account; elsewhere that stays early', () => {
    const ids = (cause: 'account-locked' | 'session-expired') =>
      plan(diagnosis([[cause, 0.95]]), evidence(), []).map(({ spec }) => spec.id)
    expect(ids('account-locked')).toEqual(['check-account', 'contact-site', 'reload-fresh'])
    const expired = ids('session-expired')
    expect(expired.indexOf('reload-fresh')).toBeLessThan(expired.indexOf('contact-site'))
  })
})
