import type { CauseId } from '../contract/causes'
import type { Finding } from '../contract/incident'
import type { Message, MessageId, Value } from '../contract/messages'

/** How close two findings must be for a check to be worth a person's time: the second at least this share of the first. */
const close = 0.4

/**
 * One check a cause, easiest first, with the causes from which it does not tell: for those the same thing happens.
 * Signing in again, say, mends an expired session and an expired token alike.
 */
const checks: readonly { readonly cause: CauseId; readonly ask: MessageId; readonly blindTo: readonly CauseId[] }[] = [
  { cause: 'stale-cache', ask: 'decide_stale_cache', blindTo: [] },
  { cause: 'clock-wrong', ask: 'decide_clock_wrong', blindTo: [] },
  { cause: 'wrong-address', ask: 'decide_wrong_address', blindTo: ['link-expired'] },
  { cause: 'stale-cookies', ask: 'decide_private_window', blindTo: ['extension-conflict', 'session-expired'] },
  {
    cause: 'extension-conflict',
    ask: 'decide_private_window',
    blindTo: ['stale-cookies', 'session-expired', 'stale-cache'],
  },
  { cause: 'network-blocked', ask: 'decide_network_blocked', blindTo: [] },
  { cause: 'rate-limited', ask: 'decide_rate_limited', blindTo: [] },
  {
    cause: 'wrong-credentials',
    ask: 'decide_wrong_credentials',
    blindTo: ['account-locked', 'extra-verification', 'not-signed-in'],
  },
  {
    cause: 'not-signed-in',
    ask: 'decide_sign_in',
    blindTo: ['session-expired', 'token-expired', 'token-rejected', 'stale-cookies', 'extra-verification'],
  },
  {
    cause: 'session-expired',
    ask: 'decide_sign_in',
    blindTo: ['not-signed-in', 'token-expired', 'token-rejected', 'stale-cookies', 'extra-verification'],
  },
  {
    cause: 'token-expired',
    ask: 'decide_sign_in',
    blindTo: ['not-signed-in', 'session-expired', 'token-rejected', 'stale-cookies', 'extra-verification'],
  },
  { cause: 'no-permission', ask: 'decide_no_permission', blindTo: [] },
]

/** The one check that would tell the two apart, where they are close; undefined where they are not or none is known. */
export function decisiveCheck(first: Finding, second: Finding): Message | undefined {
  if (second.confidence < close * first.confidence) return undefined
  for (const { cause, ask, blindTo } of checks) {
    const other = cause === first.cause ? second.cause : cause === second.cause ? first.cause : undefined
    if (!other || blindTo.includes(other)) continue
    const host = first.cause === cause ? otherHost(first) : otherHost(second)
    return cause === 'wrong-address' && host ? { id: 'decide_other_host', values: [host] } : { id: ask }
  }
  return undefined
}

/** The host of the same site that answered well. Its home page at this host would say nothing. */
function otherHost({ for: reasons }: Finding): Value | undefined {
  return reasons.find(({ id }) => id === 'saw_sibling_fine')?.values?.[0]
}
