import type { Exchange } from '../contract/evidence'
import type { Incident, QuietReason, TabRecord } from '../contract/incident'

/** Last words of addresses that pages ask only to learn whether somebody is signed in. */
const probe =
  /^(me|self|whoami|who-am-i|session|sessions|current[-_]?user|user|userinfo|profile|account|identity|status|check[-_]?auth|auth|refresh|is[-_]?(authenticated|logged[-_]?in))$/

/**
 * Why an incident must not be badged, or nothing where the person waits for it. All reasons want a page that works:
 * where that is unknown or broken, every refusal may be why.
 */
export function quietReason({ kind, exchange, method }: Incident, page: TabRecord['page']): QuietReason | undefined {
  if (exchange.ofWorker) return 'background'
  if (kind === 'page' || !worksWell(page)) return undefined
  if (kind === 'part') return 'minor-part'
  if (kind === 'preflight' && isForeign(exchange) && !/authorization|key|token/i.test(wanted(exchange)))
    return 'third-party'
  if (kind !== 'call') return undefined
  if (isProbe(exchange, method)) return 'probe'
  // A page's own call to another site carries credentials that the page knows; trackers and widgets carry none.
  const named = exchange.request?.credentials.length ?? 0
  if (isForeign(exchange) && !named) return 'third-party'
  return undefined
}

function worksWell(page: TabRecord['page']): boolean {
  const status = page?.exchange.end?.status ?? page?.exchange.answer?.status
  return status !== undefined && status < 400
}

function isProbe({ address, request }: Exchange, method: string): boolean {
  const last = address.path.toLowerCase().split('/').filter(Boolean).at(-1) ?? ''
  return (method === 'GET' || method === 'HEAD') && probe.test(last) && !request?.credentials.length
}

function isForeign({ initiator }: Exchange): boolean {
  return initiator?.relation === 'cross-site'
}

/** Names of the headers that the page means to send (Fetch 3.3.4). Where unseen, any could be among them. */
function wanted({ request }: Exchange): string {
  return request?.headers['access-control-request-headers'] ?? 'authorization'
}
