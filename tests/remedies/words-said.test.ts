import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../src/contract/messages'
import { saidIn, saysHours } from '../../src/remedies/words-said'
import { scene } from '../support/fake-scene'

const found = (...saw: MessageId[]) => scene('extra-verification', { saw }).first

describe('what the site’s own words make of it', () => {
  it('is told by their kind', () => {
    expect(saidIn([found('saw_words_device_rule')])).toEqual(['device-rule'])
    expect(saidIn([found('saw_words_bot_check', 'saw_words_password_over')])).toEqual(['bot-check', 'password-over'])
    expect(saidIn([found('saw_words_plan_over'), found('saw_words_quota_over')])).toEqual(['plan-over'])
    expect(saidIn([found('saw_words_quota_over')])).toEqual(['quota-over'])
    expect(saidIn([found('saw_link_let_in')])).toEqual(['link-let-in'])
    expect(saidIn([found('saw_words')])).toEqual([])
    expect(saidIn([])).toEqual([])
  })
  it('calls for another step only where it is the first cause', () => {
    expect(saidIn([found('saw_words'), found('saw_words_device_rule', 'saw_words_bot_check')])).toEqual(['bot-check'])
  })
  it('is told of hours from what speaks against the cause as well', () => {
    expect(saysHours({ ...found('saw_words'), against: [{ id: 'saw_words_hours', values: ['x'] }] })).toBe(true)
    expect(saysHours(found('saw_words_hours'))).toBe(true)
    expect(saysHours({ ...found('saw_words'), against: [{ id: 'saw_words', values: ['x'] }] })).toBe(false)
  })
})
