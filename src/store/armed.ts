import { item } from '../platform/storage'

/** For how long a site that refused something is watched as closely as a navigation, ms. */
const armedTime = 30 * 60_000
const capacity = 30

const armed = item<Readonly<Record<string, number>>>('session', 'armed', {})

/** Host names that are armed at `now` (epoch ms). */
export async function armedHosts(now: number): Promise<string[]> {
  return Object.entries(await armed.update((hosts) => hosts)).flatMap(([host, until]) => (until > now ? [host] : []))
}

/** Arms a host name; true where it was not armed before. */
export async function armHost(hostname: string, now: number): Promise<boolean> {
  let fresh = false
  await armed.update((hosts) => {
    const until = hosts[hostname] ?? 0
    fresh = until <= now
    // A storm of refusals must not become a storm of writes.
    if (until - now > armedTime / 2) return hosts
    const kept = Object.entries(hosts).filter(([host, end]) => host !== hostname && end > now)
    return { ...Object.fromEntries(kept.slice(-(capacity - 1))), [hostname]: now + armedTime }
  })
  return fresh
}
