import type { Seen } from '../rule'

/** Who handed out a stored answer: the browser, or a cache in front of the site. */
export interface Stored {
  readonly by: 'browser' | 'cache'
  /** Header that says so, and its value; absent for the browser's own. */
  readonly header?: { readonly name: string; readonly value: string }
  /** How old it was, seconds (RFC 9111 5.1). */
  readonly ageSeconds?: number
}

/**
 * Headers by which caches tell that an answer is a stored one: RFC 9211 and CDNs say `hit` among other words, some products
 * only set a flag, and counters of hits are above 0.
 */
function tells(name: string, value: string): boolean {
  // Varnish: the number of this request, and on a hit also of the one that brought the answer.
  if (name === 'x-varnish') return /^\d+ \d+$/.test(value)
  if (!name.includes('cache') || /control|no-cache|key|tag/.test(name)) return false
  if (/hits$/.test(name)) return /^(?:\d+,\s*)*[1-9]\d*$/.test(value)
  return /\bhit\b|_hit\b|^(?:1|true|yes)$/i.test(value)
}

/** Whether the refusal came out of a cache. Undefined: nothing says so. */
export function storedAnswer({ exchange, answer }: Seen): Stored | undefined {
  if (exchange.end?.fromCache) return { by: 'browser' }
  const name = Object.keys(answer.headers).find((header) => tells(header, answer.headers[header] ?? ''))
  const value = name === undefined ? undefined : answer.headers[name]
  if (name !== undefined && value !== undefined)
    return {
      by: 'cache',
      header: { name, value },
      ...(answer.age && { ageSeconds: answer.age }),
    }
  return answer.age
    ? { by: 'cache', header: { name: 'age', value: String(answer.age) }, ageSeconds: answer.age }
    : undefined
}
