import type { Address } from './address'

/**
 * The address as text, where nothing of it is hidden; undefined else. What reads alike need not be the same, as paths and
 * names were decoded for reading: its digest tells.
 */
export function wholeUrl({ origin, path, query, whole }: Address): string | undefined {
  if (!whole) return undefined
  const pairs = query.map(({ name, value = '' }) => `${encodeURIComponent(name)}=${value}`)
  return origin + encodeURI(path) + (pairs.length ? `?${pairs.join('&')}` : '')
}
