import { describe, expect, it } from 'vitest'
import { type CauseId, causes } from '../../src/contract/causes'
import type { MessageId } from '../../src/contract/messages'
import { causeMessage, causeTitle, certaintyOf, hedge, leadOf } from '../../src/popup/cause-words'
import english from '../../public/_locales/en/messages.json'

describe('causeMessage', () => {
  it('names a sentence that exists', () => {
    expect(causeMessage('wrong-address', 'lead').id).toBe('cause_wrong_address_lead')
    expect(english).toHaveProperty(causeMessage('wrong-address', 'lead').id)
  })
})

describe('causeTitle', () => {
  const title = (confidence: number) =>
    causeTitle({ cause: 'no-permission', confidence, for: [], against: [], ...causes['no-permission'] })
  const flat = causeMessage('no-permission', 'title')
  it('says flatly only what is likely', () => {
    expect(title(0.75)).toEqual(flat)
    expect(title(0.74)).toEqual({ id: 'popup_maybe_title', values: [{ message: flat }] })
    expect(title(0.6).id).toBe('popup_maybe_title')
    expect(title(0.59).id).toBe('popup_unsure_title')
  })
})

describe('findingMessage', () => {
  const said = (cause: CauseId, id: MessageId) => {
    const finding = { cause, confidence: 0.9, for: [{ id }], against: [], ...causes[cause] }
    return [causeTitle(finding).id, leadOf(finding).id]
  }
  it('does not call an account closed whose password has run out, or whose places are taken', () => {
    expect(said('account-locked', 'saw_words_password_over')).toEqual([
      'cause_password_over_title',
      'cause_password_over_lead',
    ])
    expect(said('account-locked', 'saw_words_sign_ins_full')[0]).toBe('cause_sign_ins_full_title')
    expect(said('account-locked', 'saw_words_plan_over')).toEqual(['cause_plan_over_title', 'cause_plan_over_lead'])
    expect(said('rate-limited', 'saw_words_quota_over')).toEqual(['cause_quota_over_title', 'cause_quota_over_lead'])
    expect(said('rate-limited', 'saw_words')[0]).toBe('cause_rate_limited_title')
    expect(said('link-expired', 'saw_words_link_refused')[0]).toBe('cause_link_refused_title')
    expect(said('link-expired', 'saw_link_let_in')).toEqual(['cause_link_let_in_title', 'cause_link_let_in_lead'])
    expect(said('link-expired', 'saw_words')[0]).toBe('cause_link_expired_title')
    expect(said('extra-verification', 'saw_words_bot_check')).toEqual(['cause_bot_check_title', 'cause_bot_check_lead'])
    expect(said('extension-conflict', 'saw_words_extension')).toEqual([
      'cause_extension_named_title',
      'cause_extension_named_lead',
    ])
    expect(said('extension-conflict', 'saw_header_removed')[0]).toBe('cause_extension_conflict_title')
    expect(said('extra-verification', 'saw_words')[0]).toBe('cause_extra_verification_title')
    expect(said('extra-verification', 'saw_words_device_rule')).toEqual([
      'cause_device_rule_title',
      'cause_device_rule_lead',
    ])
    expect(said('session-expired', 'saw_words_form_refused')).toEqual([
      'cause_form_refused_title',
      'cause_form_refused_lead',
    ])
    expect(said('session-expired', 'saw_words')[0]).toBe('cause_session_expired_title')
    expect(said('not-signed-in', 'saw_handed_over_denied')).toEqual([
      'cause_handed_over_denied_title',
      'cause_handed_over_denied_lead',
    ])
    expect(said('not-signed-in', 'saw_handed_over')).toEqual(['cause_handed_over_title', 'cause_handed_over_lead'])
    expect(said('not-signed-in', 'saw_handed_over_failed')).toEqual([
      'cause_handed_over_failed_title',
      'cause_handed_over_failed_lead',
    ])
    expect(said('not-signed-in', 'saw_nothing_sent')[1]).toBe('cause_not_signed_in_lead')
    expect(said('account-locked', 'saw_words')).toEqual(['cause_account_locked_title', 'cause_account_locked_lead'])
  })
  it('leaves every other cause as it is', () => {
    expect(said('wrong-credentials', 'saw_words_password_over')[0]).toBe('cause_wrong_credentials_title')
  })
})

describe('hedge', () => {
  it('leaves a sentence as it is where it is likely', () => {
    const sentence = { id: 'popup_site_title' } as const
    expect(hedge(sentence, 0.9)).toBe(sentence)
    expect(hedge(sentence, 0.7).values).toEqual([{ message: sentence }])
  })
})

describe('certaintyOf', () => {
  it('has a word for each stretch', () => {
    expect([0.97, 0.9, 0.75, 0.6, 0.59].map((confidence) => certaintyOf(confidence).id)).toEqual([
      'sure_certain',
      'sure_almost',
      'sure_likely',
      'sure_possible',
      'sure_not',
    ])
  })
})
