import type { Device } from '../contract/device'
import type { Point } from './remedy'

/** macOS by generation, newest first: from this version on, until the next one above. Not tried on a Mac. */
const onMac = [
  { from: [10, 10, 4], command: 'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder' },
  { from: [10, 10], command: 'sudo discoveryutil mdnsflushcache; sudo discoveryutil udnsflushcaches' },
  { from: [10, 7], command: 'sudo killall -HUP mDNSResponder' },
  { from: [10, 5], command: 'sudo dscacheutil -flushcache' },
  { from: [10], command: 'lookupd -flushcache' },
] as const

function isSince(version: readonly number[], from: readonly number[]): boolean {
  for (const [at, least] of from.entries()) {
    const own = version[at] ?? 0
    if (own !== least) return own > least
  }
  return true
}

/** The command of that generation; of an unknown one, that of all since 2015, which no browser of today runs below. */
export function macCommand(version: readonly number[] | undefined): string {
  return (onMac.find(({ from }) => version && isSince(version, from)) ?? onMac[0]).command
}

/** What has this system look names up anew: a command to paste, with where to paste it. */
export function dnsCommands({ system, systemVersion }: Device): Point[] {
  switch (system) {
    case 'windows':
      return [{ say: { id: 'dns_windows' }, copy: 'ipconfig /flushdns' }]
    case 'mac':
      return [{ say: { id: 'dns_mac' }, copy: macCommand(systemVersion) }]
    case 'linux':
      return [
        { say: { id: 'dns_linux' }, copy: 'resolvectl flush-caches' },
        { say: { id: 'dns_linux_nscd' }, copy: 'sudo nscd --invalidate=hosts' },
        { say: { id: 'dns_linux_dnsmasq' }, copy: 'sudo killall -HUP dnsmasq' },
      ]
    // No terminal of a Chromebook reaches the system's own list; the browser's page does.
    case 'chromeos':
      return [{ say: { id: 'dns_chromeos' } }]
    default:
      return [{ say: { id: 'dns_elsewhere' } }]
  }
}
