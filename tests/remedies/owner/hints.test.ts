import { describe, expect, it } from 'vitest'
import { type CauseId, causes } from '../../../src/contract/causes'
import type { Evidence } from '../../../src/contract/evidence'
import type { Finding } from '../../../src/contract/incident'
import type { MessageId } from '../../../src/contract/messages'
import { ownerHint } from '../../../src/remedies/owner/hints'
import { evidence } from '../../support/fake-evidence'

function hint(cause: CauseId, saw: MessageId[], seen: Evidence = evidence()): string {
  const sentences = saw.map((id) => ({ id }))
  const finding: Finding = { cause, confidence: 0.9, for: sentences, against: [], ...causes[cause] }
  return ownerHint(cause, finding, seen).id
}

const says = (error: string) =>
  evidence({ challenges: [{ scheme: 'Bearer', params: [{ name: 'error', value: error, length: error.length }] }] })

describe('ownerHint', () => {
  it('has one for every cause, and needs neither a finding nor evidence for it', () => {
    for (const cause of Object.keys(causes) as CauseId[])
      expect(ownerHint(cause, undefined, undefined).id).toBe(`owner_${cause.replaceAll('-', '_')}_hint`)
  })
  it.each([
    ['session-expired', 'saw_cookie_refused', 'owner_session_expired_sent_hint'],
    ['session-expired', 'saw_cookie_gone', 'owner_session_expired_gone_hint'],
    ['session-expired', 'saw_nonce_stale', 'owner_session_expired_nonce_hint'],
    ['session-expired', 'saw_cookie_held', 'owner_session_expired_hint'],
    ['not-signed-in', 'saw_nothing_sent', 'owner_not_signed_in_bare_hint'],
    ['not-signed-in', 'saw_placeholder', 'owner_not_signed_in_placeholder_hint'],
    ['not-signed-in', 'saw_asks_for_password', 'owner_not_signed_in_hint'],
    ['api-key', 'saw_key_refused', 'owner_api_key_refused_hint'],
    ['api-key', 'saw_key_wanted', 'owner_api_key_hint'],
    ['stale-cookies', 'saw_cookie_twins', 'owner_stale_cookies_twins_hint'],
    ['stale-cookies', 'saw_cookies_too_long', 'owner_stale_cookies_long_hint'],
    ['stale-cookies', 'saw_cookie_refused', 'owner_stale_cookies_hint'],
    ['wrong-address', 'saw_sibling_fine', 'owner_wrong_address_sibling_hint'],
    ['wrong-address', 'saw_address_damaged', 'owner_wrong_address_hint'],
    ['cookies-blocked', 'saw_cookie_same_site', 'owner_cookies_blocked_attribute_hint'],
    ['cookies-blocked', 'saw_cookie_kept_back', 'owner_cookies_blocked_hint'],
    ['cookies-blocked', 'saw_cookie_not_kept', 'owner_cookies_blocked_all_hint'],
    ['cookies-blocked', 'saw_cookie_never_kept', 'owner_cookies_blocked_all_hint'],
    ['rate-limited', 'saw_retry_after', 'owner_rate_limited_said_hint'],
    ['rate-limited', 'saw_refusals', 'owner_rate_limited_hint'],
    ['unsupported-scheme', 'saw_company_sign_in_only', 'owner_unsupported_scheme_company_hint'],
    ['unsupported-scheme', 'saw_unknown_algorithm', 'owner_unsupported_scheme_digest_hint'],
    ['unsupported-scheme', 'saw_scheme_hidden', 'owner_unsupported_scheme_line_hint'],
    ['unsupported-scheme', 'saw_scheme_unknown', 'owner_unsupported_scheme_hint'],
  ] as const)('of %s, where %s, is %s', (cause, saw, id) => {
    expect(hint(cause, [saw])).toBe(id)
  })
  it('does not ask for what the answer says already', () => {
    for (const cause of ['token-expired', 'token-rejected'] as const) {
      expect(hint(cause, [], says('invalid_token'))).toMatch(/_said_hint$/)
      expect(hint(cause, [], says('invalid_request'))).not.toMatch(/_said_hint$/)
    }
    expect(hint('extra-verification', [], says('insufficient_user_authentication'))).toMatch(/_said_hint$/)
    expect(hint('extra-verification', [], says('invalid_token'))).not.toMatch(/_said_hint$/)
  })
  it('takes no sentence that speaks against the cause for one that speaks for it', () => {
    const against: Finding = {
      cause: 'session-expired',
      confidence: 0.9,
      for: [],
      against: [{ id: 'saw_cookie_refused' }],
      ...causes['session-expired'],
    }
    expect(ownerHint('session-expired', against, undefined).id).toBe('owner_session_expired_hint')
  })
})
