import { parseHttpDate } from '../http/date'
import { decodePercent, parseUrl } from '../http/url'
import { isPlainHost, isPlainName, redactName, redactUrl, scrub } from './redact'
import { hidden } from './words'

/** Reduces a header value to what may be kept; `undefined`: nothing of it. */
export type Keep = (value: string) => string | undefined

const longestValue = 200

export const matching =
  (look: RegExp): Keep =>
  (value) =>
    look.test(value) ? value : undefined

/** Items of a comma list that are of a known look, the rest dropped. */
const listOf =
  (look: RegExp): Keep =>
  (value) =>
    value
      .slice(0, 1000)
      .split(',', 40)
      .map((item) => item.trim())
      .filter((item) => look.test(item))
      .join(', ')

export const number = matching(/^\d{1,10}(?:\.\d{1,3})?$/)
export const date: Keep = (value) => (parseHttpDate(value, 0) === undefined ? undefined : value)
export const numberOrDate: Keep = (value) => number(value) ?? date(value)
export const words: Keep = (value) => scrub(value, longestValue)
export const encodedWords: Keep = (value) => scrub(decodePercent(value), longestValue)
/** A reason in words or codes, percent-encoded or not; nothing where no word or number is left of it. */
export const reason: Keep = (value) => {
  const text = encodedWords(value)
  return text !== undefined && /[\p{L}\p{N}]/u.test(text) ? text : undefined
}
/** `disposition-type *( ";" disposition-parm )` (RFC 6266 4.1), without what names the file. */
export const dispositionType: Keep = (value) => /^(?:attachment|inline)(?![^\s;])/i.exec(value)?.[0].toLowerCase()
export const present: Keep = () => hidden

/** Names of headers, methods. */
export const names: Keep = (value) =>
  value
    .slice(0, 2000)
    .split(',', 50)
    .map((name) => redactName(name.trim()))
    .join(', ')

export const cacheDirectives = listOf(
  /^(?:no-cache|no-store|no-transform|only-if-cached|public|private|must-revalidate|proxy-revalidate|must-understand|immutable|(?:max-age|s-maxage|max-stale|min-fresh|stale-while-revalidate|stale-if-error)(?:=\d{1,10})?)$/i,
)
export const codings = listOf(
  /^(?:gzip|x-gzip|deflate|br|zstd|compress|identity|dcb|dcz|\*)(?:;\s*q=[01](?:\.\d{1,3})?)?$/i,
)
export const languages = listOf(/^(?:[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2}|-\d{3})?|\*)(?:;\s*q=[01](?:\.\d{1,3})?)?$/i)
export const fetchMetadata = matching(
  /^(?:none|same-origin|same-site|cross-site|navigate|cors|no-cors|websocket|empty|document|iframe|frame|image|script|style|font|audio|video|track|object|embed|manifest|report|worker|sharedworker|serviceworker|xslt|json|inactive|active|\?[01])$/,
)

/** Media types; of the parameters only charset and q. */
export const mediaTypes: Keep = (value) =>
  value
    .slice(0, 1000)
    .split(',', 20)
    .flatMap((item) => mediaType(item.trim()) ?? [])
    .join(', ') || undefined

function mediaType(value: string): string | undefined {
  const [type = '', ...params] = value.split(';')
  if (!/^(?:[a-z]{1,20}|\*)\/[a-z0-9.+*-]{1,60}$/i.test(type.trim())) return undefined
  if (!isPlainName(type.trim().replaceAll(/[/+]/g, '-'))) return undefined
  const known = params.map((param) => param.trim().replaceAll('"', '')).filter((param) => plainParam.test(param))
  return [type.trim(), ...known].join('; ')
}
const plainParam =
  /^(?:q=[01](?:\.\d{1,3})?|charset=(?:utf-?(?:8|16(?:le|be)?)|iso-8859-\d{1,2}|windows-\d{3,4}|us-ascii|ascii|shift[_-]jis|euc-(?:jp|kr)|gbk|gb2312|gb18030|big5|koi8-[ru]|iso-2022-jp))$/i

export const origin: Keep = (value) => {
  if (value === 'null' || value === '*') return value
  const url = parseUrl(value)
  return url?.host ? redactUrl(url.origin) : undefined
}

export const host: Keep = (value) => (/^[a-z0-9_.:[\]-]{1,260}$/i.test(value) ? plainHost(value) : undefined)
function plainHost(value: string): string {
  const [, name = '', port = ''] = /^(.*?)(:\d{1,5})?$/.exec(value) ?? []
  return (isPlainHost(name.toLowerCase()) ? name : hidden) + port
}

/** `10`, `"default";r=0;t=30` (draft-ietf-httpapi-ratelimit-headers): numbers under short names. */
export const limits: Keep = (value) => {
  if (number(value) !== undefined || date(value) !== undefined) return value
  const items = value
    .slice(0, 300)
    .split(/[;,]/, 20)
    .map((item) => item.trim())
  return items
    .map((item) => (/^"?[a-z][a-z-]{0,20}"?$|^(?:"?[a-z-]{1,16}"?=)?\d{1,10}$/i.test(item) ? item : hidden))
    .join(';')
}

/** A user's name is nobody's business; that there is none is a fact. */
export const who = (value: string): string => (/^(?:anonymous|guest|nobody|-|)$/i.test(value) ? value : hidden)

/** `2000003;reason="…";error_category="invalid_resource"` */
export const diagnostics: Keep = (value) => {
  const [, code = '', rest = ''] = /^(\d{1,7}(?=;|$))?;?(.*)$/s.exec(value.slice(0, 2000)) ?? []
  const parts = rest.match(/[a-z_]{1,40}="[^"]{0,400}"/gi) ?? []
  return [
    code,
    ...parts.slice(0, 6).map((part) => part.replace(/"(.*)"/s, (_, text: string) => `"${scrub(text, 200)}"`)),
  ].join(';')
}

export const method = matching(
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK|REPORT|SEARCH|QUERY)$/,
)
