import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../src/contract/messages'
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
  it('is about the subscription, or what is used up, where the site says so; no wait and no VPN then', () => {
    const steps = (cause: 'account-locked' | 'rate-limited', id: MessageId, headers = {}) =>
      plan(diagnosis([[cause, 0.95, { for: [{ id }] }]]), evidence({ headers }), [])
    expect(steps('account-locked', 'saw_words_plan_over')[0]).toMatchObject({ title: { id: 'step_plan_title' } })
    expect(steps('account-locked', 'saw_words')[0]).toMatchObject({ title: { id: 'step_account_title' } })
    const idsOf = (all: ReturnType<typeof plan>) => all.map(({ spec }) => spec.id)
    const used = steps('rate-limited', 'saw_words_quota_over')
    expect(used[0]).toMatchObject({ spec: { id: 'check-account' }, title: { id: 'step_quota_title' } })
    expect(idsOf(used)).not.toContain('wait-and-retry')
    expect(idsOf(used)).not.toContain('turn-off-vpn')
    const limit = idsOf(steps('rate-limited', 'saw_words'))
    expect(limit.slice(0, 2)).toEqual(['wait-and-retry', 'turn-off-vpn'])
    expect(limit).not.toContain('check-account')
    // What the site asks for itself is waited out.
    expect(idsOf(steps('rate-limited', 'saw_words_quota_over', { 'retry-after': '60' }))).toContain('wait-and-retry')
  })
  it('and the site’s people go before a reload, which opens no account; elsewhere that stays early', () => {
    const ids = (cause: 'account-locked' | 'session-expired') =>
      plan(diagnosis([[cause, 0.95]]), evidence(), []).map(({ spec }) => spec.id)
    expect(ids('account-locked')).toEqual(['check-account', 'contact-site', 'reload-fresh'])
    const expired = ids('session-expired')
    expect(expired.indexOf('reload-fresh')).toBeLessThan(expired.indexOf('contact-site'))
  })
})
