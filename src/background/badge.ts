import type { TabRecord } from '../contract/incident'
import type { MessageId } from '../contract/messages'
import { isBadged, marks } from '../incidents/settle'
import { colourBadge, paintButton } from '../platform/action'
import { browserCatalogue } from '../platform/i18n'
import { say } from '../text/say'
import { newestOnly } from './newest-only'

/** The refusal's own number: known to who knows it, and short enough for the icon. */
const mark = '401'

/**
 * Marks the icon over a tab. A navigation that commits wipes what was painted before it, so this runs again on every
 * `tabs.onUpdated` (platform-chromium.md 2.5).
 */
export const paint = newestOnly(draw)

async function draw(tabId: number, record: TabRecord): Promise<void> {
  const badged = isBadged(record)
  const title = say({ id: badged ? titleOf(record) : 'action_title' }, browserCatalogue)
  await paintButton(tabId, badged ? mark : '', title)
}

/** A page that opened was not refused because something that it loads was. */
function titleOf({ incidents }: TabRecord): MessageId {
  return incidents.some((incident) => incident.kind === 'page' && marks(incident)) ? 'badge_title' : 'badge_part_title'
}

export function prepareBadge(): void {
  void colourBadge('#b3261e', '#ffffff')
}
