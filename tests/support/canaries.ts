/** Planted secrets, and whether a byte of one came through. */

const windowLength = 8

/** Every piece of a secret that would give some of it away: all of a short one, else each 8 characters in a row. */
export function windowsOf(secret: string): string[] {
  if (secret.length <= windowLength) return [secret]
  return Array.from({ length: secret.length - windowLength + 1 }, (_, at) => secret.slice(at, at + windowLength))
}

/** A text as it stands and decoded in the ways that a reader could try. */
function readings(text: string): string[] {
  const decoded = [...text.matchAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, 'base64').toString('latin1'),
  )
  return [
    text,
    text.replace(/%[0-9a-f]{2}/gi, (octet) => String.fromCharCode(parseInt(octet.slice(1), 16))),
    ...decoded,
  ]
}

/** A secret as it may be written. */
function spellings(secret: string): string[] {
  const octets = Buffer.from(secret)
  return [
    secret,
    encodeURIComponent(secret),
    octets.toString('base64'),
    octets.toString('base64url'),
    octets.toString('hex'),
  ]
}

/** The secrets of which anything is found in a text, in any spelling or reading, letter case aside. */
export function leaksOf(text: string, secrets: readonly string[]): string[] {
  const texts = readings(text).map((each) => each.toLowerCase())
  return secrets.filter((secret) =>
    spellings(secret)
      .flatMap(windowsOf)
      .some((part) => texts.some((each) => each.includes(part.toLowerCase()))),
  )
}
