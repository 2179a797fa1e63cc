import type { Address, Evidence } from '../contract/evidence'
import { isLoopback } from '../contract/loopback'
import type { Message } from '../contract/messages'

export interface AddressPart {
  readonly part: 'scheme' | 'host' | 'path' | 'query'
  readonly text: string
  /** What looks wrong with it. */
  readonly odd?: Message
}

/** Names that no public server has (RFC 6762 3, RFC 6761 6.2). */
const isOwn = (hostname: string) => isLoopback(hostname) || /\.(?:local|test|internal)$/.test(hostname)

/** What a copied link typically drags along: closing marks and the end of the sentence around it. */
const dragged = /[.,;:!?)\]}>'"’”»]$/

function oddHost({ host }: Address, siblings: readonly string[]): Message | undefined {
  const sibling = siblings.find((other) => other !== host)
  return sibling ? { id: 'address_odd_sibling', values: [sibling] } : undefined
}

function oddPath(path: string): Message | undefined {
  if (dragged.test(path)) return { id: 'address_odd_end', values: [{ code: path.slice(-1) }] }
  if (path.includes('//')) return { id: 'address_odd_slashes' }
  if (/\s/.test(path)) return { id: 'address_odd_space' }
  return undefined
}

/** Another host of the site that answered well in this session, where the page may be as well. */
export function siblingOf({
  exchange: { address, kind, method },
  history,
}: Pick<Evidence, 'exchange' | 'history'>): string | undefined {
  const host = history?.siblings.find((other) => other !== address.host)
  // What is wrong with the path is wrong there, too; and what a script asks for or a form sends is no page to open.
  return kind === 'page' && method === 'GET' && !oddPath(address.path) ? host : undefined
}

/** The address in the parts that a person can compare, with what looks wrong. Of the query, only values that tell nothing are known here. */
export function addressParts({ exchange, history }: Pick<Evidence, 'exchange' | 'history'>): AddressPart[] {
  const { address } = exchange
  const scheme: AddressPart = { part: 'scheme', text: `${address.scheme}://` }
  const clear = address.scheme === 'http' && !isOwn(address.hostname)
  const host = oddHost(address, history?.siblings ?? [])
  const path = oddPath(address.path)
  return [
    clear ? { ...scheme, odd: { id: 'address_odd_http' } } : scheme,
    { part: 'host', text: address.host, ...(host && { odd: host }) },
    { part: 'path', text: address.path, ...(path && { odd: path }) },
    ...(address.query.length
      ? [
          {
            part: 'query' as const,
            text: `?${address.query.map(({ name, value }) => `${name}=${value ?? '…'}`).join('&')}`,
          },
        ]
      : []),
  ]
}
