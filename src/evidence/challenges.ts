import type { Challenge, ChallengeFault, ChallengeParam } from '../contract/evidence'
import { parseChallenges, type RawChallenge } from '../http/challenge'
import { redactName, redactPath, redactUrl, scrub } from './redact'
import { negStateOf } from './spnego'

type Keep = (value: string) => string | undefined

const words =
  (max: number): Keep =>
  (value) =>
    scrub(value, max)
const url: Keep = (value) => (value.includes('://') ? redactUrl(value) : scrub(value, 200))
const digits: Keep = (value) => (/^(?:\d{1,7}|1\d{9}|1\d{12})$/.test(value) ? value : undefined)
/** Digest's protection space: paths or URLs (RFC 7616 3.3). */
const paths: Keep = (value) =>
  value
    .slice(0, 1000)
    .split(/\s+/, 10)
    .map((each) => (each.startsWith('/') ? redactPath(each.split(/[?#]/)[0] ?? '') : redactUrl(each)))
    .join(' ')

/**
 * Digest's hash names (RFC 7616 6.1, and what servers make up likewise), `"SHA-512-256" "-sess"`: digits enough to pass for
 * a code, so they are known by name.
 */
const hashName = /^(?:md5|sha3?-(?:1|224|256|384|512)|sha-512-(?:224|256))(?:-sess)?$/i
const algorithm: Keep = (value) => (hashName.test(value) ? value : scrub(value, 30))

/** Parameters whose values are for the reader or the protocol, not for the door. */
const kept: Readonly<Record<string, Keep>> = {
  realm: (value) => (value.includes('://') && !/\s/.test(value) ? redactUrl(value) : scrub(value, 200)),
  error: words(80),
  error_description: words(400),
  error_uri: url,
  error_codes: words(80),
  scope: words(300),
  charset: words(20),
  algorithm,
  algs: words(200),
  qop: words(40),
  stale: words(10),
  userhash: words(10),
  domain: paths,
  authorization_uri: url,
  'login-url': url,
  login_uri: url,
  login_url: url,
  signin_url: url,
  resource_metadata: url,
  resource: url,
  resource_id: url,
  acr_values: words(100),
  max_age: digits,
  ts: digits,
  service: words(100),
  type: words(40),
  name: words(60),
  title: words(100),
}

/** WWW-Authenticate without its secrets (nonces, opaque values, tokens), and what breaks its grammar. */
export function readChallenges(fields: readonly string[]): { challenges: Challenge[]; faults: ChallengeFault[] } {
  const { challenges, faults } = parseChallenges(fields)
  return { challenges: challenges.map(reduce), faults }
}

function reduce({ scheme, params, token68 }: RawChallenge): Challenge {
  return {
    scheme: redactName(scheme),
    params: params.map(({ name, value }): ChallengeParam => {
      const shown = Object.hasOwn(kept, name) ? kept[name]?.(value) : undefined
      return { name: redactName(name), length: value.length, ...(shown === undefined ? {} : { value: shown }) }
    }),
    ...(token68 === undefined ? {} : { token68: { length: token68.length, ...mechanismOf(token68) } }),
  }
}

/** NTLMSSP begins every NTLM message; SPNEGO's DER and Kerberos' own begin with 0x60 or 0xa1 (RFC 4178, RFC 4559 4.1). */
function mechanismOf(token68: string): Omit<NonNullable<Challenge['token68']>, 'length'> {
  if (token68.startsWith('TlRMTVNTU')) return { is: 'ntlm' }
  if (!/^(?:YI|oY|Y[A-P]|o[Q-T])/.test(token68)) return {}
  const state = negStateOf(token68)
  return { is: 'kerberos', ...(state && { state }) }
}
