const linesCap = 200

/**
 * The contacts that a security.txt names, in its order of preference (RFC 9116 2.5.3): `Contact: mailto:…`,
 * `Contact: https://…` or `Contact: tel:…`. Other lines, comments and other kinds of address are passed over. None of a
 * file whose `Expires` (2.5.5, an RFC 3339 instant) is over at `now`, epoch ms: it is not to be used.
 */
export function parseContacts(text: string, now: number): string[] {
  const lines = text.split(/\r?\n/, linesCap)
  const ends = lines.flatMap((line) => /^expires:\s*(\S+)\s*$/i.exec(line)?.[1] ?? []).map((at) => Date.parse(at))
  if (ends.some((end) => end < now)) return []
  return lines.flatMap((line) => /^contact:\s*((?:mailto:|https:\/\/|tel:)\S+)\s*$/i.exec(line)?.[1] ?? [])
}
