import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Digest } from '../contract/evidence'

/** Turns a value into its digest. */
export type MakeDigest = (text: string) => Digest

const octetsKept = 12
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * HMAC-SHA256 (RFC 2104) of the UTF-8 text, cut to 96 bits, base64url: 16 characters. `key`: random, of this browser session,
 * never exported. Synchronous, unlike WebCrypto: raw values must not wait for the next event.
 */
export function makeDigest(key: Uint8Array): MakeDigest {
  const keyed = hmac.create(sha256, key)
  const encoder = new TextEncoder()
  return (text) => encode(keyed.clone().update(encoder.encode(text)).digest().subarray(0, octetsKept))
}

function encode(octets: Uint8Array): string {
  let text = ''
  for (let at = 0; at < octets.length; at += 3) {
    const three = ((octets[at] ?? 0) << 16) | ((octets[at + 1] ?? 0) << 8) | (octets[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += alphabet[(three >> shift) & 63]
  }
  return text
}
