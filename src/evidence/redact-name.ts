import type { MakeDigest } from './digest'
import { hidden, isTechnical, isWord, looksRandom, piecesOf } from './words'

const longestName = 64
const longestPrefix = 32

/** Names that frameworks make of a fixed part and a random one; the fixed part may be told. */
const prefixes =
  /^(?:wordpress(?:_[a-z]+)*_|wp-[a-z]+-(?:time-)?|_shibsession_|_ga_|_gat_|_gcl_|_hj[a-z]*_|s?sess|\.?aspnetcore\.[a-z.]+\.|\.?aspnet\.[a-z.]+\.|openidconnect\.nonce\.|saml[a-z_.]*[_.]|mellon[-_]|mod_auth_openidc_state_|mp_|amp_|ajs_|aspsessionid|bigipserver|ph_|intercom-[a-z]+-|cf_[a-z]+_)/i

/**
 * A name as it may be kept (of a header, a cookie, a parameter): itself where it reads as a name, else `…`, behind its
 * framework's prefix. With `digest`, names that are hidden stay apart from each other: `wordpress_sec_…x1Yz`.
 */
export function redactName(name: string, digest?: MakeDigest): string {
  if (isPlainName(name)) return name
  const mark = digest ? hidden + digest(name).slice(0, 4) : hidden
  const [known = ''] = prefixes.exec(name) ?? []
  const prefix = known || plainStart(name)
  return prefix.length <= longestPrefix ? prefix + mark : mark
}

/** Words of which frameworks make the fixed part; another word could be part of a secret. */
const fixedWords = new Set(
  (
    'a app my web api user account client device admin session sessions sess sid auth authn authentication token tokens access ' +
    'refresh id identity jwt login logged in remember me csrf xsrf sso saml oidc oauth oauth2 proxy state nonce host secure legacy'
  ).split(' '),
)

/** The words before the first piece that is none of them: `a_session_` of `a_session_64a1b2c3d4e5f6`. */
function plainStart(name: string): string {
  const parts = [...name.slice(0, longestName).matchAll(/([a-z\d]+)[_.-]/gi)]
  const end = parts.findIndex(([, word = '']) => !fixedWords.has(word.toLowerCase()))
  const start = parts.slice(0, end < 0 ? parts.length : end).map(([part]) => part)
  return name.startsWith(start.join('')) && start.length ? start.join('') : ''
}

/** True where a text reads as a name: words, short marks and few digits. */
export function isPlainName(name: string): boolean {
  if (name.length > longestName || !/^[\p{L}\p{M}\p{N}_.$:~\-[\]!@*|]*$/u.test(name)) return false
  if (name.replace(/\D/g, '').length > 4) return false
  const pieces = piecesOf(name)
  return !looksRandom(pieces) && pieces.every((piece) => isWord(piece) || isTechnical(piece) || isNumbered(piece))
}

/** `line2`, `B3`, `1PSID`, `12`. */
const isNumbered = (piece: string) =>
  /^\d{0,2}[a-z]{0,12}\d{0,3}$/i.test(piece) && isWord(piece.replace(/\d/g, '') || 'x')
