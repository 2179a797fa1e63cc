/** The one who can mend a cause. */
export type Who = 'visitor' | 'network' | 'site'

/** The stations of a request's way, in order; a cause breaks one of them. */
export const stations = ['address', 'browser', 'network', 'site', 'sign-in'] as const
export type Station = (typeof stations)[number]

/** Every cause that a diagnosis can name. A finding may override `who` and `where` where the evidence says so. */
export const causes = {
  'not-signed-in': { who: 'visitor', where: 'sign-in' },
  'wrong-credentials': { who: 'visitor', where: 'sign-in' },
  'session-expired': { who: 'visitor', where: 'sign-in' },
  'token-expired': { who: 'visitor', where: 'sign-in' },
  'token-rejected': { who: 'visitor', where: 'sign-in' },
  'api-key': { who: 'visitor', where: 'sign-in' },
  'no-permission': { who: 'visitor', where: 'sign-in' },
  'extra-verification': { who: 'visitor', where: 'sign-in' },
  'account-locked': { who: 'visitor', where: 'sign-in' },
  'stale-cookies': { who: 'visitor', where: 'browser' },
  'stale-cache': { who: 'visitor', where: 'browser' },
  'wrong-address': { who: 'visitor', where: 'address' },
  'link-expired': { who: 'visitor', where: 'address' },
  'cookies-blocked': { who: 'visitor', where: 'browser' },
  'extension-conflict': { who: 'visitor', where: 'browser' },
  'clock-wrong': { who: 'visitor', where: 'browser' },
  'network-blocked': { who: 'network', where: 'network' },
  'rate-limited': { who: 'network', where: 'site' },
  'unsupported-scheme': { who: 'network', where: 'browser' },
  'wrong-server': { who: 'network', where: 'network' },
  'preflight-blocked': { who: 'site', where: 'site' },
  'challenge-missing': { who: 'site', where: 'site' },
  'challenge-malformed': { who: 'site', where: 'site' },
  'server-misconfigured': { who: 'site', where: 'site' },
  'security-plugin': { who: 'site', where: 'site' },
} as const satisfies Record<string, { who: Who; where: Station }>

export type CauseId = keyof typeof causes
