import type { Exchange } from '../contract/evidence'
import type { TabRecord } from '../contract/incident'

const most = 20

/** The record with the frame's site noted, where a page of another site embeds it. */
export function noteFrame(record: TabRecord, { kind, initiator, address }: Exchange): TabRecord {
  const { embeds = [] } = record
  if (kind !== 'frame' || initiator?.relation !== 'cross-site' || embeds.includes(address.site)) return record
  return { ...record, embeds: [address.site, ...embeds].slice(0, most) }
}

/** True where the exchange was made by, or for, a frame in a page of another site. */
export function isEmbedded({ page, embeds = [] }: TabRecord, exchange: Exchange): boolean {
  const { kind, address, initiator, frameId } = exchange
  // What the page itself asks for is never embedded, even where we did not see which page that is by now.
  if (kind === 'page' || (kind !== 'frame' && frameId === 0) || page?.exchange.address.site === address.site)
    return false
  const ofFrame = kind === 'frame' || initiator?.relation === 'same-origin' || initiator?.relation === 'same-site'
  // Of a recording, the page itself is often not part.
  return ofFrame && (page !== undefined || embeds.includes(address.site))
}
