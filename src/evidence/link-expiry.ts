import { decodeBase64, decodeUtf8 } from '../http/base64'
import { looksLikeJwt, parseToken } from '../http/token'

interface Item {
  readonly name: string
  readonly value?: string
}

/** Names under which links carry the instant at which they end. */
const end =
  /(?:^|[-_.])(?:expires?|expiry|expiration|exp|deadline|valid[-_]?(?:until|to|thru))(?:[-_]?(?:at|on|time|ts|date))?$|endtime$|^(?:e|se|ttl|ik-t|until)$/i
/** The same in seconds, hexadecimal: Meta, Discord, Tencent, Wangsu. */
const hexadecimal = /^(?:oe|ex|txtime|wstime)$/i

/**
 * When a signed link ends, epoch ms, and which parameter says so. AWS, Google, Alibaba and those who followed them name the
 * start and the life in seconds; Akamai and Tencent write the end into another value; CloudFront's policies and what Rails
 * signs are JSON in base64; most others name the instant.
 */
export function expiryOf(items: readonly Item[]): { index: number; at: number } | undefined {
  const signed = items.some(({ name, value }) => /^sig$/i.test(name) && value)
  for (const [index, { name, value = '' }] of items.entries()) {
    const maker = /^(x-[a-z]{2,10})-expires$/i.exec(name)?.[1]?.toLowerCase()
    const start = maker && items.find((item) => item.name.toLowerCase() === `${maker}-date`)?.value
    const began = start === undefined || start === '' ? undefined : basicDate(start)
    if (began !== undefined && /^\d{1,7}$/.test(value)) return { index, at: began + Number(value) * 1000 }
    const at = insideOf(name, value) ?? (end.test(name) ? instantOf(name.toLowerCase(), value, signed) : undefined)
    if (at !== undefined) return { index, at }
  }
  return undefined
}

/** When a link ends whose path says so, epoch ms: a segment `exp=…`, a JWT, what Rails signed. `path` as sent. */
export function pathExpiryOf(path: string): number | undefined {
  const named = /[/~:;,](?:exp|expires?|valid_?until)[=:](\d{9,11})(?=[/~:;,]|$)/i.exec(path)?.[1]
  if (named) return Number(named) * 1000
  for (const segment of path.slice(0, 8192).split('/')) {
    const at = looksLikeJwt(segment) ? parseToken(segment).exp : signedByRails(segment)
    if (at !== undefined) return at
  }
  return undefined
}

function insideOf(name: string, value: string): number | undefined {
  const akamai = /(?:^|~)exp=(\d{9,11})(?:~|$)/.exec(value)?.[1]
  const tencent = /^q-sign-time$/i.test(name) ? /^\d{9,11};(\d{9,11})$/.exec(value)?.[1] : undefined
  const found = akamai ?? tencent
  if (found) return Number(found) * 1000
  if (hexadecimal.test(name)) return /^[4-9a-f][\da-f]{7}$/i.test(value) ? parseInt(value, 16) * 1000 : undefined
  return name === 'Policy' ? policyEnd(value) : (signedByRails(value) ?? claimIn(value))
}

/** `v1.eyJ….…`: claims as in a JWT, in a form of the product's own. A JWT itself is a token and is judged as one. */
function claimIn(value: string): number | undefined {
  if (looksLikeJwt(value) || !/(?:^|[.~])eyJ/.test(value)) return undefined
  const texts = value
    .slice(0, 4000)
    .split(/[.~]/)
    .map((part) => (part.startsWith('eyJ') ? textOf(part) : undefined))
  const found = texts.map((text) => /"exp"\s*:\s*"?(\d{9,11})\b/.exec(text ?? '')?.[1]).find(Boolean)
  return found ? Number(found) * 1000 : undefined
}

/** CloudFront writes `-_~` for what base64 has as `+=/`; the condition is DateLessThan/AWS:EpochTime. */
function policyEnd(value: string): number | undefined {
  const text = textOf(value.replace(/[-_~]/g, (one) => ({ '-': '+', _: '=', '~': '/' })[one] ?? one))
  const found = /"DateLessThan"\s*:\s*\{\s*"AWS:EpochTime"\s*:\s*(\d{9,11})\s*\}/.exec(text ?? '')?.[1]
  return found ? Number(found) * 1000 : undefined
}

/** ActiveSupport::MessageVerifier: `base64--digest`, the message's metadata in JSON. */
function signedByRails(value: string): number | undefined {
  const message = /^([\w+/=%-]{20,4000})--[\da-f]{40,128}$/.exec(value)?.[1]
  const found = message && /"_rails"\s*:.*"exp"\s*:\s*"([\dT:.Z-]{10,30})"/.exec(textOf(message) ?? '')?.[1]
  const at = found ? Date.parse(found) : NaN
  return Number.isFinite(at) ? at : undefined
}

function textOf(base64: string): string | undefined {
  const octets = decodeBase64(base64.replace(/%3d/gi, '='))
  return octets && decodeUtf8(octets)
}

/** Azure also writes the day alone, which tells in a signed address only. */
function instantOf(name: string, value: string, signed: boolean): number | undefined {
  const day = name === 'se' && signed
  const date = (day ? /^\d{4}-\d\d-\d\d/ : /^\d{4}-\d\d-\d\d[T ]\d/).test(value) ? Date.parse(value) : NaN
  return seconds(value) ?? millis(value) ?? (Number.isFinite(date) ? date : undefined)
}

const seconds = (value: string) => (/^\d{9,11}$/.test(value) ? Number(value) * 1000 : undefined)
const millis = (value: string) => (/^1\d{12}$/.test(value) ? Number(value) : undefined)

/** `20261121T053404Z` (ISO 8601 basic). */
function basicDate(value: string): number | undefined {
  const extended = value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = Date.parse(extended)
  return extended !== value && Number.isFinite(at) ? at : undefined
}
