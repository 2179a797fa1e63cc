import type { Exchange } from '../contract/evidence'

/** True where nothing is to be changed by asking. */
export const isRead = (method: string) => method === 'GET' || method === 'HEAD'

/** The last word of the address and the one before it, without an ending: `users/current.json`. */
export function lastWords({ address }: Exchange): [string, string] {
  const [last = '', before = ''] = address.path.toLowerCase().split('/').filter(Boolean).reverse()
  return [last.replace(/\.\w+$/, ''), before]
}
