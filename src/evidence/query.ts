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

const signature =
  /^(?:sig|signature|x-amz-signature|x-goog-signature|hmac|mac|hash|policy|key-pair-id|x-amz-credential)$/i
const code = /^(?:code|otp|totp|pin|passcode|verification_?code|oobcode|ticket|nonce|state|_ajax_nonce|_wpnonce)$/i

function looksOf(name: string, value: string): QueryFact['looks'] {
  if (signature.test(name)) return 'signature'
  if (looksLikeJwt(value)) return 'token'
  if (code.test(name)) return 'code'
  if (isKeyName(name)) return /key/i.test(name) ? 'key' : 'token'
  return /^https?:\/\//i.test(value) ? 'url' : undefined
}

const seconds = (value: string) => (/^\d{9,11}$/.test(value) ? Number(value) * 1000 : undefined)

/** When a signed link ends, epoch ms, and which parameter says so: AWS, Google, Azure, CloudFront and the common forms. */
function expiryOf(items: readonly Item[]): { index: number; at: number } | undefined {
  const find = (name: string) => items.findIndex((item) => item.name.toLowerCase() === name)
  const valueOf = (name: string) => items[find(name)]?.value ?? ''
  for (const maker of ['x-amz', 'x-goog']) {
    const start = basicDate(valueOf(`${maker}-date`))
    const life = valueOf(`${maker}-expires`)
    if (start !== undefined && /^\d{1,7}$/.test(life))
      return { index: find(`${maker}-expires`), at: start + Number(life) * 1000 }
  }
  const azure = Date.parse(valueOf('se'))
  if (valueOf('sig') && Number.isFinite(azure)) return { index: find('se'), at: azure }
  for (const name of [
    'expires',
    'exp',
    'expiry',
    'expires_at',
    'e',
    'se',
    'oe',
    'ttl',
    'valid_until',
    'validuntil',
    'deadline',
  ]) {
    const value = valueOf(name)
    const at =
      name === 'oe' && /^[\da-f]{8}$/i.test(value) ? parseInt(value, 16) * 1000 : (seconds(value) ?? millis(value))
    if (at !== undefined) return { index: find(name), at }
  }
  return undefined
}

const millis = (value: string) => (/^1\d{12}$/.test(value) ? Number(value) : undefined)

/** `20261121T053404Z` (ISO 8601 basic). */
function basicDate(value: string): number | undefined {
  const extended = value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = Date.parse(extended)
  return extended !== value && Number.isFinite(at) ? at : undefined
}
