import type { QueryFact } from '../contract/evidence'
import { looksLikeJwt } from '../http/token'
import { isKeyName } from './key-names'
import { redactName } from './redact-name'
import { hidden } from './words'

type Item = { readonly name: string; readonly value?: string }

const itemCap = 50
const nameCap = 40

/** A query without its values: names in order, at most 50. */
export function readQuery(items: readonly Item[]): QueryFact[] {
  const expiry = expiryOf(items)
  return items.slice(0, itemCap).map((item, index) => {
    const { name, value = '' } = item
    const looks = looksOf(name, value)
    return {
      name: nameOf(item),
      length: value.length,
      ...(expiry?.index === index ? { expiresAt: expiry.at } : {}),
      ...(looks ? { looks } : {}),
    }
  })
}

/** An item without `=` may be all value: only one that is plainly a word is told. */
function nameOf({ name, value }: Item): string {
  if (value === undefined) return /^[a-z_]{1,20}$/i.test(name) ? redactName(name) : hidden
  return name.length > nameCap ? hidden : redactName(name)
}

const signature = /(?:^|[-_.])(?:sig|sign|signature|hmac|mac|credential)$|^(?:hash|policy|key-pair-id|authsig|ik-s)$/i
const code = /^(?:code|otp|totp|pin|passcode|verification_?code|oobcode|ticket|nonce|state|_ajax_nonce|_wpnonce)$/i

function looksOf(name: string, value: string): QueryFact['looks'] {
  // RFC 5849: it signs one request of a program, it is no pass for whoever holds the address.
  if (/^oauth_/i.test(name)) return undefined
  if (signature.test(name)) return 'signature'
  if (looksLikeJwt(value)) return 'token'
  if (code.test(name)) return 'code'
  if (isKeyName(name)) return /key/i.test(name) ? 'key' : 'token'
  return /^https?:\/\//i.test(value) ? 'url' : undefined
}

const seconds = (value: string) => (/^\d{9,11}$/.test(value) ? Number(value) * 1000 : undefined)

/** Names under which links carry the instant at which they end. */
const end =
  /(?:^|[-_.])(?:expires?|expiry|expiration|exp|deadline|valid[-_]?(?:until|to|thru))(?:[-_]?(?:at|on|time|ts|date))?$|^(?:e|se|oe|ttl|ik-t|until)$/i

/**
 * When a signed link ends, epoch ms, and which parameter says so. AWS, Google, Alibaba and those who followed them name the
 * start and the life in seconds; Akamai writes `exp=…` into the token itself; most others name the instant.
 */
function expiryOf(items: readonly Item[]): { index: number; at: number } | undefined {
  const signed = items.some(({ name, value }) => /^sig$/i.test(name) && value)
  for (const [index, { name, value = '' }] of items.entries()) {
    const maker = /^(x-[a-z]{2,10})-expires$/i.exec(name)?.[1]?.toLowerCase()
    const start = maker && items.find((item) => item.name.toLowerCase() === `${maker}-date`)?.value
    const began = start === undefined || start === '' ? undefined : basicDate(start)
    if (began !== undefined && /^\d{1,7}$/.test(value)) return { index, at: began + Number(value) * 1000 }
    const inside = /(?:^|~)exp=(\d{9,11})(?:~|$)/.exec(value)?.[1]
    if (inside) return { index, at: Number(inside) * 1000 }
    const at = end.test(name) ? instantOf(name.toLowerCase(), value, signed) : undefined
    if (at !== undefined) return { index, at }
  }
  return undefined
}

/** Azure also writes the day alone, which tells in a signed address only. */
function instantOf(name: string, value: string, signed: boolean): number | undefined {
  if (name === 'oe' && /^[\da-f]{8}$/i.test(value)) return parseInt(value, 16) * 1000
  const day = name === 'se' && signed
  const date = (day ? /^\d{4}-\d\d-\d\d/ : /^\d{4}-\d\d-\d\d[T ]\d/).test(value) ? Date.parse(value) : NaN
  return seconds(value) ?? millis(value) ?? (Number.isFinite(date) ? date : undefined)
}

const millis = (value: string) => (/^1\d{12}$/.test(value) ? Number(value) : undefined)

/** `20261121T053404Z` (ISO 8601 basic). */
function basicDate(value: string): number | undefined {
  const extended = value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = Date.parse(extended)
  return extended !== value && Number.isFinite(at) ? at : undefined
}
