import type { CauseId } from '../../contract/causes'
import type { MessageId } from '../../contract/messages'

/** For the one who runs the site: what this cause means on the server's side, and what to look at first. */
export const ownerHints: Readonly<Record<CauseId, MessageId>> = {
  'not-signed-in': 'owner_not_signed_in_hint',
  'wrong-credentials': 'owner_wrong_credentials_hint',
  'session-expired': 'owner_session_expired_hint',
  'token-expired': 'owner_token_expired_hint',
  'token-rejected': 'owner_token_rejected_hint',
  'api-key': 'owner_api_key_hint',
  'no-permission': 'owner_no_permission_hint',
  'extra-verification': 'owner_extra_verification_hint',
  'account-locked': 'owner_account_locked_hint',
  'stale-cookies': 'owner_stale_cookies_hint',
  'stale-cache': 'owner_stale_cache_hint',
  'wrong-address': 'owner_wrong_address_hint',
  'link-expired': 'owner_link_expired_hint',
  'cookies-blocked': 'owner_cookies_blocked_hint',
  'extension-conflict': 'owner_extension_conflict_hint',
  'clock-wrong': 'owner_clock_wrong_hint',
  'network-blocked': 'owner_network_blocked_hint',
  'rate-limited': 'owner_rate_limited_hint',
  'unsupported-scheme': 'owner_unsupported_scheme_hint',
  'wrong-server': 'owner_wrong_server_hint',
  'preflight-blocked': 'owner_preflight_blocked_hint',
  'challenge-missing': 'owner_challenge_missing_hint',
  'challenge-malformed': 'owner_challenge_malformed_hint',
  'server-misconfigured': 'owner_server_misconfigured_hint',
  'security-plugin': 'owner_security_plugin_hint',
}
