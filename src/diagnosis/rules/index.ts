import type { CauseId } from '../../contract/causes'
import type { Rule } from '../rule'
import type { weights } from '../weights'
import networkBlocked from './network/network-blocked'
import rateLimited from './network/rate-limited'
import unsupportedScheme from './network/unsupported-scheme'
import wrongServer from './network/wrong-server'
import challengeMalformed from './site/challenge-malformed'
import challengeMissing from './site/challenge-missing'
import preflightBlocked from './site/preflight-blocked'
import securityPlugin from './site/security-plugin'
import serverMisconfigured from './site/server-misconfigured'
import accountLocked from './visitor/account-locked'
import apiKey from './visitor/api-key'
import clockWrong from './visitor/clock-wrong'
import cookiesBlocked from './visitor/cookies-blocked'
import extensionConflict from './visitor/extension-conflict'
import extraVerification from './visitor/extra-verification'
import linkExpired from './visitor/link-expired'
import noPermission from './visitor/no-permission'
import notSignedIn from './visitor/not-signed-in'
import sessionExpired from './visitor/session-expired'
import staleCache from './visitor/stale-cache'
import staleCookies from './visitor/stale-cookies'
import tokenExpired from './visitor/token-expired'
import tokenRejected from './visitor/token-rejected'
import wrongAddress from './visitor/wrong-address'
import wrongCredentials from './visitor/wrong-credentials'

/** The ids of signals that the rule of a cause may give: those that have a weight. */
type SignalOf<C extends CauseId> = keyof (typeof weights)[C]['signals'] & string

/** Every rule under the id of its cause. Its type holds a rule to the signals that have a weight. */
export const rules: { readonly [C in CauseId]: Rule<SignalOf<C>> } = {
  'not-signed-in': notSignedIn,
  'wrong-credentials': wrongCredentials,
  'session-expired': sessionExpired,
  'token-expired': tokenExpired,
  'token-rejected': tokenRejected,
  'api-key': apiKey,
  'no-permission': noPermission,
  'extra-verification': extraVerification,
  'account-locked': accountLocked,
  'stale-cookies': staleCookies,
  'stale-cache': staleCache,
  'wrong-address': wrongAddress,
  'link-expired': linkExpired,
  'cookies-blocked': cookiesBlocked,
  'extension-conflict': extensionConflict,
  'clock-wrong': clockWrong,
  'network-blocked': networkBlocked,
  'rate-limited': rateLimited,
  'unsupported-scheme': unsupportedScheme,
  'wrong-server': wrongServer,
  'preflight-blocked': preflightBlocked,
  'challenge-missing': challengeMissing,
  'challenge-malformed': challengeMalformed,
  'server-misconfigured': serverMisconfigured,
  'security-plugin': securityPlugin,
}
