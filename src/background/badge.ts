import type { TabRecord } from '../contract/incident'
import { isBadged } from '../incidents/settle'
import { colourBadge, paintButton } from '../platform/action'
import { browserCatalogue } from '../platform/i18n'
import { say } from '../text/say'

/** The refusal's own number: known to who knows it, and short enough for the icon. */
const mark = '401'

interface Brush {
  next: TabRecord | undefined
}

/** Tab -> what is to be painted after what is being painted: of a storm, only the last counts. */
const painting = new Map<number, Brush>()

/**
 * Marks the icon over a tab. A navigation that commits wipes what was painted before it, so this runs again on every
 * `tabs.onUpdated` (platform-chromium.md 2.5).
 */
export async function paint(tabId: number, record: TabRecord): Promise<void> {
  const busy = painting.get(tabId)
  if (busy) {
    busy.next = record
    return
  }
  const brush: Brush = { next: record }
  painting.set(tabId, brush)
  for (let next: TabRecord | undefined; (next = brush.next);) {
    brush.next = undefined
    await draw(tabId, next)
  }
  painting.delete(tabId)
}

async function draw(tabId: number, record: TabRecord): Promise<void> {
  const badged = isBadged(record)
  const title = say({ id: badged ? 'badge_title' : 'action_title' }, browserCatalogue)
  await paintButton(tabId, badged ? mark : '', title)
}

export function prepareBadge(): void {
  void colourBadge('#b3261e', '#ffffff')
}
