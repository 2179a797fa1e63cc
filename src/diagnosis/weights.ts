import type { CauseId } from '../contract/causes'

/**
 * `prior`: log-odds of the cause against "something else" before anything was looked at. `signals`: what each signal
 * of the rule adds (weight of evidence, in nats; negative: it speaks against). 2.3 nats are a factor of ten.
 */
export interface CauseWeights {
  readonly prior: number
  readonly signals: Readonly<Record<string, number>>
}

/**
 * Log-odds of "something else", which no rule knows. Set by how often recordings that nobody had looked at proved a
 * diagnosis wrong: at 0, of those given at 0.8, 0.72 were right.
 */
export const somethingElse = 0.4

export const weights = {
  'not-signed-in': {
    prior: -0.3,
    signals: {
      'nothing-sent': 2.6,
      'nothing-seen': 2,
      'nothing-held': 2.2,
      'no-sign-in-sent': 1.2,
      'placeholder-sent': 2.4,
      'window-closed': 2.5,
      'window-open': 2.5,
      'window-again': -2,
      'words-missing': 1.8,
      'page-asks': 1.8,
      'asks-once-more': -1.5,
      'challenge-without-error': 1.2,
      'asks-for-password': 0.4,
      'refused-again': -1.5,
      'stored-answer': -2,
      'credentials-sent': -4.5,
      'cookie-sent': -2,
      'sign-in-attempt': -3,
      'cookie-gone': -3.5,
      'cookie-withheld': -2.5,
      'signed-link': -2.5,
      'words-other': -2,
      'signed-in-before': -3,
      'twin-host-fine': -2,
    },
  },
  'wrong-credentials': {
    prior: -0.5,
    signals: {
      'password-sent': 3,
      'window-again': 3,
      'window-again-closed': 1.2,
      'sign-in-attempt': 2.6,
      'asks-once-more': 2.6,
      'asks-for-password': 0.5,
      'refused-again': 1.8,
      'nonce-stale': -4,
      'words-wrong': 3.2,
      'words-failed': 2.4,
      'not-ascii': 0.4,
      'words-other': -2,
      'words-missing': -1.5,
      'token-sent': -2,
      'nothing-sent': -2.5,
    },
  },
  'session-expired': {
    prior: -0.5,
    signals: {
      'cookie-refused': 2.6,
      'cookie-refused-perhaps': 1,
      'worked-here': 2,
      'worked-before': 1,
      'other-page-fine': -1.2,
      'cookie-held': 2,
      'cookie-gone': 3,
      'signed-in-before': 2,
      'cookie-ran-out': 4,
      'cookie-past-its-time': 2,
      'cookie-removed': 1,
      'words-ended': 3.5,
      'words-other': -1.5,
      'words-forgery': 2,
      'session-challenge': 1.5,
      'nonce-stale': 2.5,
      'asks-for-password': -2,
      'credentials-sent': -2.5,
      'sign-in-attempt': -3,
    },
  },
  'token-expired': {
    prior: -0.8,
    signals: {
      'past-its-time': 6,
      'cookie-past-its-time': 1,
      'words-expired': 4,
      'words-expired-or-invalid': 3,
      'words-expired-something': 2.5,
      'invalid-token': 1.2,
      'still-good': -4,
      'no-token-sent': -3,
    },
  },
  'token-rejected': {
    prior: -0.5,
    signals: {
      'token-refused': 2.4,
      'error-code': 1.2,
      'words-invalid': 2.8,
      'words-link': 2.8,
      'words-expired-or-invalid': 0.5,
      'words-expired': -2.5,
      'words-other': -2,
      malformed: 2,
      'still-good': 1,
      'past-its-time': -3.5,
      'words-missing': -1,
      'no-token-sent': -3,
    },
  },
  'api-key': {
    prior: -1,
    signals: {
      'key-challenge': 4,
      'key-refused': 3,
      'words-missing': 4,
      'words-invalid': 4.2,
      'other-credentials': -1.5,
    },
  },
  'no-permission': {
    prior: -1,
    signals: {
      'insufficient-scope': 6,
      'words-rights': 3.8,
      'words-denied': 1.2,
      'other-page-fine': 2.9,
      'nothing-sent': -2.5,
      'words-other': -1.5,
    },
  },
  'extra-verification': {
    prior: -1,
    signals: { 'error-code': 5.5, 'step-up-params': 2, 'header-asks': 7, 'private-token': 3, 'words-proof': 4.5 },
  },
  'account-locked': { prior: -1, signals: { 'words-locked': 5.5 } },
  'stale-cookies': {
    prior: -1,
    signals: {
      'twin-sign-in-cookies': 4.6,
      'twin-cookies': 1.5,
      'older-twin-expired': 1,
      'header-too-long': 6,
      'cookie-too-long': 2,
      'words-cookies': 4.5,
    },
  },
  'stale-cache': { prior: -1, signals: { 'from-browser-cache': 4.5, 'from-shared-cache': 4.5 } },
  'wrong-address': {
    prior: -1.5,
    signals: {
      'cookie-needs-https': 4.5,
      damaged: 3,
      'redirected-away': 3.5,
      'twin-host-fine': 4.2,
      'sibling-fine': 1.2,
      'words-address': 4.5,
      'host-fine': -1.5,
    },
  },
  'link-expired': {
    prior: -1,
    signals: {
      'past-its-time': 6,
      'token-in-link-expired': 7,
      'words-link': 4,
      'words-link-only': 2,
      'words-link-broken': 2.5,
      'worked-once': 3.5,
      'link-with-secret': 2,
    },
  },
  'cookies-blocked': {
    prior: -1,
    signals: {
      'held-by-attribute': 5,
      'held-across-sites': 4.5,
      held: 2.5,
      'set-but-refused': 5,
      'cookies-expected': 3.5,
      'sent-elsewhere': 3.5,
      'words-cookies': 4.5,
    },
  },
  'extension-conflict': {
    prior: -1,
    signals: { 'sign-in-changed': 6, 'header-changed': 2, 'answer-changed': 4, 'cookie-taken-out': 3.2 },
  },
  'clock-wrong': {
    prior: -1,
    signals: {
      'token-from-the-future': 5.5,
      'words-clock': 4.5,
      'device-far-off': 1.5,
      'device-off': 0.7,
      'signed-by-wrong-clock': 4,
      'token-good-by-device': 5,
      'proof-off': 5,
      'clocks-agree': -0.5,
    },
  },
  'network-blocked': { prior: -1, signals: { 'words-network': 4.5 } },
  'rate-limited': {
    prior: -1,
    signals: { 'retry-after': 3.5, 'nothing-left': 4, 'words-too-many': 5, 'many-refusals': 0.7 },
  },
  'unsupported-scheme': {
    prior: -0.8,
    signals: {
      'unknown-algorithm': 4.5,
      'nobody-answers': 4.2,
      'unknown-on-page': 2,
      'company-sign-in-only': 4,
      'company-sign-in-refused': 3.5,
      'hidden-behind-another': 4,
      'words-scheme': 4.2,
      'browser-can-answer': -2.5,
      'window-shown': -4,
    },
  },
  'wrong-server': {
    prior: -1.5,
    signals: { 'other-software': 2.5, 'takes-turns': 3, 'other-network': 3.5, 'own-device': 2.5 },
  },
  'preflight-blocked': { prior: 0, signals: { 'question-refused': 7 } },
  'challenge-missing': { prior: -0.6, signals: { 'no-header': 0.2, 'page-says-nothing': 0.8 } },
  'challenge-malformed': {
    prior: -1,
    signals: {
      fault: 2,
      unreadable: 4,
      'cannot-be-answered': 2.5,
      'needed-param-missing': 4.5,
      'credentials-sent': -2.5,
      'window-shown': -2.5,
    },
  },
  'server-misconfigured': {
    prior: -1,
    signals: {
      'sent-but-not-seen': 3,
      'sent-but-wanted': 1.5,
      'words-missing': 1,
      'answered-as-if-bare': 2.5,
      'words-set-up': 4.5,
      'other-scheme-wanted': 3,
      'placeholder-sent': 1.5,
      'scheme-twice': 1.5,
      'part-without-sign-in': 3,
      'kept-nothing': 3.5,
      'kept-nothing-perhaps': 1.5,
      'other-path': 3.8,
      'asked-without': 4,
      'nonce-missing': 3.5,
    },
  },
  'security-plugin': { prior: -1, signals: { 'words-guard': 5, 'guard-answered': 3.5, 'guard-header': 2 } },
} as const satisfies Record<CauseId, CauseWeights>
