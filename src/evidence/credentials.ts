import type { Credentials } from '../contract/evidence'
import { decodeBase64, decodeUtf8 } from '../http/base64'
import { looksLikeJwt } from '../http/token'
import { decodePercent, parseAddress } from '../http/url'
import type { MakeDigest } from './digest'
import { isKeyName, isKeyParameter, passedOn } from './key-names'
import type { HeaderText } from './raw'
import { redactName } from './redact-name'
import { readToken } from './token-facts'
import { hidden } from './words'

/** Schemes that are told by name; another first word may be a secret itself. */
const knownSchemes = new Set(
  (
    'basic bearer digest negotiate ntlm kerberos dpop hawk token jwt bot apikey api-key api_key key oauth mac gnap hoba mutual vapid ' +
    'privatetoken concealed scram-sha-1 scram-sha-256 aws4-hmac-sha256 aws sharedkey sharedkeylite googlelogin wrap sso session ssws ' +
    'client-id snowflake splunk geniekey zoho-oauthtoken deepl-auth-key pveapitoken mediabrowser signature wsse http-signature app user'
  ).split(' '),
)
/** What follows them is a list of parameters or a handshake, not a token. */
const parameterSchemes =
  /^(?:basic|digest|negotiate|ntlm|kerberos|hawk|oauth|mac|aws4-hmac-sha256|mediabrowser|signature|scram-.*)$/

const placeholder =
  /^(?:undefined|null|none|nil|nan|false|<[\w -]+>|\{\{?[\w .-]+\}?\}|\$\{?\w+\}?|%[a-z_]+%|your[_-]\w+|xxx+|todo|changeme)$/i

/** All that identifies the sender in a request's headers. */
export function readCredentials(headers: readonly HeaderText[], digest: MakeDigest): Credentials[] {
  return headers
    .filter(({ name, value }) => name === 'authorization' || isKeyName(name) || isKeyParameter(name, value))
    .slice(0, 20)
    .map(({ name, value }) =>
      name === 'authorization' ? readAuthorization(value, digest) : readKey('header', name, value, digest),
    )
}

/** Credentials in an address: parameters that name a key or token, and user information. */
export function readQueryCredentials(url: string, digest: MakeDigest): Credentials[] {
  const parts = parseAddress(url)
  if (!parts) return []
  const found = parts.query
    .filter(
      ({ name, value }) =>
        value !== undefined &&
        (isKeyName(name) || isKeyParameter(name, value) || (looksLikeJwt(value) && !passedOn.test(name))),
    )
    .slice(0, 20)
    .map(({ name, value = '' }) => readKey('query', name.toLowerCase(), value, digest))
  return parts.user || parts.password ? [...found, readUserInfo(parts.user, parts.password, digest)] : found
}

function readKey(from: 'header' | 'query', name: string, value: string, digest: MakeDigest): Credentials {
  const text = value.trim()
  const [, scheme, rest = text] = /^(bearer|token|basic|jwt) +(.*)$/is.exec(text) ?? []
  const oddity = oddityOf(rest) ?? (rest === value || scheme ? undefined : 'white-space')
  return {
    from,
    name: redactName(name),
    ...(scheme ? { scheme: scheme.toLowerCase() } : {}),
    length: rest.length,
    digest: digest(rest),
    ...(rest ? { token: readToken(rest) } : {}),
    ...(oddity ? { oddity } : {}),
  }
}

/**
 * Authorization (RFC 9110 11.6.2):
 *
 *     credentials = auth-scheme [ 1*SP ( token68 / #auth-param ) ]
 */
function readAuthorization(value: string, digest: MakeDigest): Credentials {
  const text = value.trim()
  const [, first = '', gap = '', after = ''] = /^(\S*)(\s*)(.*)$/s.exec(text) ?? []
  const word = first.toLowerCase()
  // `PVEAPIToken=…`: scheme and credentials without a space between them.
  const glued = /^([a-z]+)=/i.exec(first)?.[1]?.toLowerCase()
  const known = knownSchemes.has(word)
  const isScheme = known || (after !== '' && !glued)
  const rest = isScheme ? after : text
  const scheme = known ? word : isScheme ? hidden : glued && knownSchemes.has(glued) ? glued : undefined
  const base = {
    from: 'authorization' as const,
    name: 'authorization',
    ...(scheme ? { scheme } : {}),
    length: rest.length,
    digest: digest(rest),
  }
  if (scheme === 'basic') return { ...base, ...readBasic(rest) }
  const oddity =
    oddityOf(rest) ??
    (after && after.toLowerCase().startsWith(`${word} `) ? 'scheme-twice' : undefined) ??
    (scheme ? undefined : 'no-scheme') ??
    (gap.length > 1 || (/\s/.test(rest) && known && !parameterSchemes.test(word)) ? 'white-space' : undefined)
  const tokenText = oddity === 'scheme-twice' ? rest.slice(word.length).trim() : rest
  return {
    ...base,
    // NTLMSSP, 0, message type 1.
    ...(rest.startsWith('TlRMTVNTUAAB') && { hello: true as const }),
    ...(rest && !parameterSchemes.test(scheme ?? '') ? { token: readToken(tokenText.replace(/^"|"$/g, '')) } : {}),
    ...(oddity ? { oddity } : {}),
  }
}

function oddityOf(text: string): Credentials['oddity'] {
  if (!text) return 'empty'
  if (placeholder.test(text)) return 'placeholder'
  return /^(["']).*\1$/s.test(text) ? 'quoted' : undefined
}

/** `user-pass = user-id ":" password` in base64 (RFC 7617 2). */
function readBasic(text: string): Pick<Credentials, 'pair' | 'oddity'> {
  const told = oddityOf(text)
  if (told) return { oddity: told }
  if (/^basic /i.test(text)) return { oddity: 'scheme-twice' }
  const octets = decodeBase64(text)
  if (!octets) return { oddity: 'not-base64' }
  const at = octets.indexOf(0x3a)
  const pairText = decodeUtf8(octets) ?? ''
  return {
    pair: {
      user: at > 0 || (at < 0 && octets.length > 0),
      password: at >= 0 && at < octets.length - 1,
      ascii: octets.every((octet) => octet < 0x80),
    },
    ...(at < 0
      ? { oddity: 'not-base64' as const }
      : /^\s|\s$/.test(pairText)
        ? { oddity: 'white-space' as const }
        : {}),
  }
}

/** The digest is that of the Basic credentials a browser would make of it, so that they compare. */
function readUserInfo(user: string, password: string, digest: MakeDigest): Credentials {
  const octets = new TextEncoder().encode(`${decodePercent(user)}:${decodePercent(password)}`)
  const text = btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(''))
  return {
    from: 'user-info',
    name: 'user-info',
    scheme: 'basic',
    length: text.length,
    digest: digest(text),
    pair: { user: user !== '', password: password !== '', ascii: octets.every((octet) => octet < 0x80) },
  }
}
