import type { CauseId } from '../../contract/causes'
import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/incident'
import type { Message, MessageId } from '../../contract/messages'

/** What a hint is chosen by; a cause that merely holds beside the first one has no sentences of its own. */
interface Case {
  readonly finding: Finding | undefined
  readonly evidence: Evidence | undefined
}

interface Hints {
  /** True in every case of the cause. */
  readonly hint: MessageId
  /** More exact ones; the first whose condition holds wins. */
  readonly where?: readonly (readonly [(found: Case) => boolean, MessageId])[]
}

/** Whether the finding rests on one of these sentences: the hint must not contradict what the person was shown. */
function saw(...ids: MessageId[]): (found: Case) => boolean {
  return ({ finding }) => finding?.for.some(({ id }) => ids.includes(id)) ?? false
}

/** Whether a challenge names this error already (RFC 6750 3.1). */
function says(error: string): (found: Case) => boolean {
  return ({ evidence }) =>
    evidence?.answer.challenges.some(({ params }) =>
      params.some(({ name, value }) => name.toLowerCase() === 'error' && value === error),
    ) ?? false
}

const hints: Readonly<Record<CauseId, Hints>> = {
  'not-signed-in': {
    hint: 'owner_not_signed_in_hint',
    where: [
      [saw('saw_placeholder'), 'owner_not_signed_in_placeholder_hint'],
      [saw('saw_nothing_sent', 'saw_no_sign_in_sent'), 'owner_not_signed_in_bare_hint'],
    ],
  },
  'wrong-credentials': { hint: 'owner_wrong_credentials_hint' },
  'session-expired': {
    hint: 'owner_session_expired_hint',
    where: [
      [saw('saw_nonce_stale'), 'owner_session_expired_nonce_hint'],
      [saw('saw_cookie_gone'), 'owner_session_expired_gone_hint'],
      [saw('saw_cookie_refused'), 'owner_session_expired_sent_hint'],
    ],
  },
  'token-expired': {
    hint: 'owner_token_expired_hint',
    where: [[says('invalid_token'), 'owner_token_expired_said_hint']],
  },
  'token-rejected': {
    hint: 'owner_token_rejected_hint',
    where: [[says('invalid_token'), 'owner_token_rejected_said_hint']],
  },
  'api-key': { hint: 'owner_api_key_hint', where: [[saw('saw_key_refused'), 'owner_api_key_refused_hint']] },
  'no-permission': { hint: 'owner_no_permission_hint' },
  'extra-verification': {
    hint: 'owner_extra_verification_hint',
    where: [[says('insufficient_user_authentication'), 'owner_extra_verification_said_hint']],
  },
  'account-locked': { hint: 'owner_account_locked_hint' },
  'stale-cookies': {
    hint: 'owner_stale_cookies_hint',
    where: [
      [saw('saw_cookie_twins', 'saw_cookie_twin_expired'), 'owner_stale_cookies_twins_hint'],
      [saw('saw_cookies_too_long', 'saw_cookie_too_long'), 'owner_stale_cookies_long_hint'],
    ],
  },
  'stale-cache': { hint: 'owner_stale_cache_hint' },
  'wrong-address': {
    hint: 'owner_wrong_address_hint',
    where: [
      [saw('saw_sibling_fine', 'saw_redirected_away', 'saw_cookie_needs_https'), 'owner_wrong_address_sibling_hint'],
    ],
  },
  'link-expired': { hint: 'owner_link_expired_hint' },
  'cookies-blocked': {
    hint: 'owner_cookies_blocked_hint',
    where: [
      [
        saw('saw_cookie_needs_https', 'saw_cookie_same_site', 'saw_cookie_partition'),
        'owner_cookies_blocked_attribute_hint',
      ],
      [saw('saw_cookie_not_kept', 'saw_cookie_never_kept'), 'owner_cookies_blocked_all_hint'],
    ],
  },
  'extension-conflict': { hint: 'owner_extension_conflict_hint' },
  'clock-wrong': { hint: 'owner_clock_wrong_hint' },
  'network-blocked': { hint: 'owner_network_blocked_hint' },
  'rate-limited': {
    hint: 'owner_rate_limited_hint',
    where: [[saw('saw_retry_after'), 'owner_rate_limited_said_hint']],
  },
  'unsupported-scheme': {
    hint: 'owner_unsupported_scheme_hint',
    where: [
      [saw('saw_company_sign_in_only', 'saw_company_sign_in_refused'), 'owner_unsupported_scheme_company_hint'],
      [saw('saw_unknown_algorithm'), 'owner_unsupported_scheme_digest_hint'],
      [saw('saw_scheme_hidden'), 'owner_unsupported_scheme_line_hint'],
    ],
  },
  'wrong-server': { hint: 'owner_wrong_server_hint' },
  'preflight-blocked': { hint: 'owner_preflight_blocked_hint' },
  'challenge-missing': { hint: 'owner_challenge_missing_hint' },
  'challenge-malformed': { hint: 'owner_challenge_malformed_hint' },
  'server-misconfigured': { hint: 'owner_server_misconfigured_hint' },
  'security-plugin': { hint: 'owner_security_plugin_hint' },
}

/** For the one who runs the site: what the cause means on the server's side here, and what to look at first. */
export function ownerHint(cause: CauseId, finding: Finding | undefined, evidence: Evidence | undefined): Message {
  const { hint, where = [] } = hints[cause]
  return { id: where.find(([fits]) => fits({ finding, evidence }))?.[1] ?? hint }
}
