/**
 * True for a name or an address of this very device: `localhost` and the names below it (RFC 6761 6.3), 127.0.0.0/8
 * (RFC 6890 2.2.2) and ::1 (RFC 4291 2.5.3). `hostname`: as in a URL, lower case, IPv6 in brackets.
 */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
