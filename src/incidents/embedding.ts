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
export function isEmbedded({ page, embeds = [] }: TabRecord, { kind, address, initiator }: Exchange): boolean {
  if (kind === 'page' || page?.exchange.address.site === address.site) return false
  const ofFrame = kind === 'frame' || initiator?.relation === 'same-origin' || initiator?.relation === 'same-site'
  // Of a recording, the page itself is often not part.
  return ofFrame && (page !== undefined || embeds.includes(address.site))
}
