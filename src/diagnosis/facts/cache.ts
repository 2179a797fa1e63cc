import type { Seen } from '../rule'

/** Who handed out a stored answer: the browser, or a cache in front of the site. */
export interface Stored {
  readonly by: 'browser' | 'cache'
  /** Header that says so, and its value; absent for the browser's own. */
  readonly header?: { readonly name: string; readonly value: string }
  /** How old it was, seconds (RFC 9111 5.1). */
  readonly ageSeconds?: number
}

const tellers = [
  'cache-status',
  'x-cache',
  'x-cache-status',
  'cf-cache-status',
  'x-proxy-cache',
  'x-vercel-cache',
  'x-litespeed-cache',
  'x-drupal-cache',
]

/** Whether the refusal came out of a cache. Undefined: nothing says so. */
export function storedAnswer({ exchange, answer }: Seen): Stored | undefined {
  if (exchange.end?.fromCache) return { by: 'browser' }
  // RFC 9211: `hit` is a flag of its own; the older headers say HIT, `TCP_HIT from …`, `Hit from cloudfront`.
  const name = tellers.find((teller) => /\bhit\b|_hit\b/i.test(answer.headers[teller] ?? ''))
  if (name)
    return {
      by: 'cache',
      header: { name, value: answer.headers[name] ?? '' },
      ...(answer.age && { ageSeconds: answer.age }),
    }
  return answer.age
    ? { by: 'cache', header: { name: 'age', value: String(answer.age) }, ageSeconds: answer.age }
    : undefined
}
