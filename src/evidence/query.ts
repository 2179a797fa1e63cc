import type { QueryFact } from '../contract/evidence'
import { asksToSignOut } from '../contract/purpose'
import { looksLikeJwt } from '../http/token'
import { beginsProof, cutAt } from './cut-link'
import { isPlainValue } from './plain-value'
import { isKeyName } from './key-names'
import { expiryOf } from './link-expiry'
import { redactName } from './redact-name'
import { hidden } from './words'

type Item = { readonly name: string; readonly value?: string }

const itemCap = 50
const nameCap = 40

/**
 * A query without its values, but for small numbers and dates: names in order, at most 50. `behindDoor`: what stands in the
 * path before it says that it opens something, asked only where that matters. `tells`: false where nobody will read them.
 */
export function readQuery(items: readonly Item[], behindDoor = () => false, tells = true): QueryFact[] {
  const expiry = expiryOf(items)
  const cut = cutAt(items, expiry !== undefined)
  return items.slice(0, itemCap).map((item, index) => {
    const { name, value = '' } = item
    const looks = looksOf(name, value)
    const isPlain = tells && !looks && expiry?.index !== index && isPlainValue(name, value) && !behindDoor()
    return {
      name: nameOf(item),
      length: value.length,
      ...(isPlain && { value }),
      ...(expiry?.index === index ? { expiresAt: expiry.at } : {}),
      ...(looks ? { looks } : {}),
      ...(index === cut ? { cut: true } : {}),
      ...(name === 'prompt' && value === 'none' ? { silent: true } : {}),
      ...(name === 'error' && value === 'access_denied' ? { denied: true } : {}),
      ...(asksToSignOut(name, value) ? { signsOut: true } : {}),
    }
  })
}

/** An item without `=` may be all value: only one that is plainly a word is told. */
function nameOf({ name, value }: Item): string {
  if (value === undefined && beginsProof(name)) return name
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
