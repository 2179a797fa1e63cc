import { isPlainName, redactName } from './redact-name'
import { redactUrl, scrub } from './redact'
import { hidden } from './words'

/** Reduces a header value to what may be kept; `undefined`: nothing of it. */
type Keep = (value: string) => string | undefined

const longestValue = 200

const matching =
  (look: RegExp): Keep =>
  (value) =>
    look.test(value) ? value : undefined

const number = matching(/^\d{1,16}(?:\.\d{1,6})?$/)
const date = matching(/^[A-Za-z]{3,9},? [\d A-Za-z:-]{10,30}$/)
const words: Keep = (value) => scrub(value, longestValue)
const present: Keep = () => hidden
const numberOrDate: Keep = (value) => number(value) ?? date(value)

/** Names of headers, methods, directives in a comma list. */
const names: Keep = (value) =>
  value
    .slice(0, 2000)
    .split(',')
    .map((name) => redactName(name.trim()))
    .join(', ')
    .slice(0, 500)

/** `max-age=0, private="set-cookie"`: directives with small values. */
const directives: Keep = (value) =>
  value
    .slice(0, 1000)
    .split(/[,;]/, 30)
    .map((item) => item.trim())
    .filter((item) => /^[a-z-]{1,40}(?:=(?:\d{1,10}|"[a-z, -]{0,80}"|[a-z-]{1,20}))?$/i.test(item))
    .join(', ')

const mediaType: Keep = (value) => {
  const [, type, charset] =
    /^([a-z]+\/[a-z0-9.+*-]{1,80})(?:.*?;\s*charset="?([\w:.-]{1,30}))?/i.exec(value.slice(0, 300)) ?? []
  if (!type || !isPlainName(type.replaceAll(/[/+]/g, '-'))) return undefined
  return type + (charset && isPlainCharset(charset) ? `; charset=${charset}` : '')
}
const isPlainCharset = matching(
  /^(?:utf-?(?:8|16(?:le|be)?)|iso-8859-\d{1,2}|windows-\d{3,4}|us-ascii|ascii|shift[_-]jis|euc-(?:jp|kr)|gb\w{1,6}|big5|koi8-[ru]|iso-2022-jp)$/i,
)

const origin: Keep = (value) => {
  if (value === 'null' || value === '*') return value
  return /^https?:\/\//i.test(value) ? redactUrl(new URL(value, 'http://x').origin) : undefined
}
const safely =
  (keep: Keep): Keep =>
  (value) => {
    try {
      return keep(value)
    } catch {
      return undefined
    }
  }

const host = matching(/^(?:[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,10}|\[[\da-f:.]+\])\.?(?::\d{1,5})?$/i)

/** `RateLimit: "default";r=0;t=30`: numbers under short names. */
const limits: Keep = (value) =>
  matching(/^[\w"*.-]{1,40}(?:[;,=\s]{1,3}[\w"*.-]{1,24}){0,40}$/)(value) && number(value) === undefined
    ? value.replace(/[A-Za-z"][\w"-]*\d[\w"-]*/g, hidden).slice(0, longestValue)
    : number(value)

/** A user's name is nobody's business; that there is none is a fact. */
const who: Keep = (value) => (/^(?:anonymous|guest|nobody|-|)$/i.test(value.trim()) ? value.trim() : hidden)

/** `2000003;reason="…";error_category="invalid_resource"` */
const diagnostics: Keep = (value) => {
  const [, code = '', rest = ''] = /^(\d{1,10})?;?(.*)$/s.exec(value.slice(0, 2000)) ?? []
  const parts = rest.match(/[a-z_]{1,40}="[^"]{0,400}"/gi) ?? []
  return [
    code,
    ...parts.slice(0, 6).map((part) => part.replace(/"(.*)"/s, (_, text: string) => `"${scrub(text, 200)}"`)),
  ].join(';')
}

const method = matching(/^[A-Z]{1,20}$/)

/** Headers of answers whose values are known to carry no secret; of any other only the name is kept. */
const ofAnswers: Readonly<Record<string, Keep>> = {
  'accept-ranges': words,
  'access-control-allow-credentials': words,
  'access-control-allow-headers': names,
  'access-control-allow-methods': names,
  'access-control-allow-origin': safely(origin),
  'access-control-expose-headers': names,
  'access-control-max-age': number,
  age: number,
  allow: names,
  'cache-control': directives,
  'cf-cache-status': words,
  'cf-mitigated': words,
  'clear-site-data': words,
  connection: words,
  'content-encoding': words,
  'content-language': words,
  'content-length': number,
  'content-type': mediaType,
  'couper-error': words,
  date,
  'dpop-nonce': present,
  expires: numberOrDate,
  'last-modified': date,
  'proxy-status': words,
  'retry-after': numberOrDate,
  server: words,
  'transfer-encoding': words,
  vary: names,
  via: words,
  'www-authenticate': () => undefined,
  'x-aspnet-version': words,
  'x-amzn-errortype': words,
  'x-authentication-denied-reason': words,
  'x-cache': words,
  'x-cache-status': words,
  'x-drupal-cache': words,
  'x-forms_based_auth_required': safely((value) => redactUrl(value.split(/[,\s]/)[0] ?? '')),
  'x-github-otp': words,
  'x-generator': words,
  'x-ms-diagnostics': diagnostics,
  'x-msdavext_error': words,
  'x-powered-by': words,
  'x-redirect-by': words,
  'x-required-permission': words,
  'x-seraph-loginreason': words,
  'x-tfs-serviceerror': words,
  'x-varnish-cache': words,
  'x-you-are-authenticated-as': who,
}

const ofRequests: Readonly<Record<string, Keep>> = {
  accept: matching(/^[a-z0-9*/+.,;=\s-]{0,300}$/i),
  'accept-encoding': directives,
  'accept-language': matching(/^[a-z0-9*,;=.\s-]{0,200}$/i),
  'access-control-request-headers': names,
  'access-control-request-method': method,
  'access-control-request-private-network': words,
  'cache-control': directives,
  connection: words,
  'content-length': number,
  'content-type': mediaType,
  dnt: number,
  host,
  'if-modified-since': date,
  origin: safely(origin),
  pragma: directives,
  purpose: words,
  referer: safely(origin),
  'sec-fetch-dest': directives,
  'sec-fetch-mode': directives,
  'sec-fetch-site': directives,
  'sec-fetch-storage-access': directives,
  'sec-fetch-user': matching(/^\?[01]$/),
  'sec-gpc': number,
  'sec-purpose': words,
  'service-worker': words,
  'service-worker-navigation-preload': words,
  'upgrade-insecure-requests': number,
  'user-agent': words,
  'x-requested-with': words,
}

/** What may be kept of an answer's header; `name` in lower case. */
export function keepAnswerHeader(name: string, value: string): string | undefined {
  const keep = ofAnswers[name] ?? (/^(?:x-)?rate-?limit(?:-[a-z-]+)?$/.test(name) ? limits : undefined)
  return keep?.(value.trim())
}

/** What may be kept of a request's header; `name` in lower case. */
export function keepRequestHeader(name: string, value: string): string | undefined {
  return ofRequests[name]?.(value.trim())
}
