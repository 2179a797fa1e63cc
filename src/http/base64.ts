/**
 * Octets of base64 or base64url text, padding optional (RFC 4648 4, 5); `undefined` where it is neither.
 * Written out because `atob` refuses base64url and needs a string for each octet.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const body = text.replace(/={1,2}$/, '')
  if (body.length % 4 === 1 || !/^[A-Za-z0-9+/_-]*$/.test(body)) return undefined
  const octets = new Uint8Array(Math.floor((body.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let index = 0; index < body.length; index++) {
    held = ((held << 6) | sextet(body.charCodeAt(index))) & 0xffff
    bits += 6
    if (bits >= 8) octets[at++] = (held >> (bits -= 8)) & 0xff
  }
  return octets
}

function sextet(unit: number): number {
  if (unit >= 0x61) return unit === 0x5f ? 63 : unit - 0x61 + 26
  if (unit === 0x5f) return 63
  if (unit >= 0x41) return unit - 0x41
  if (unit >= 0x30) return unit - 0x30 + 52
  return unit === 0x2b || unit === 0x2d ? 62 : 63
}

/** Text of UTF-8 octets; `undefined` where they are not UTF-8. */
export function decodeUtf8(octets: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return undefined
  }
}
