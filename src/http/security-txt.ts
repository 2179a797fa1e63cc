const linesCap = 200

/**
 * The contacts that a security.txt names, in its order of preference (RFC 9116 2.5.3): `Contact: mailto:…` or
 * `Contact: https://…`. Other lines, comments and other kinds of address are passed over.
 */
export function parseContacts(text: string): string[] {
  return text
    .split(/\r?\n/, linesCap)
    .flatMap((line) => /^contact:\s*((?:mailto:|https:\/\/)\S+)\s*$/i.exec(line)?.[1] ?? [])
}
