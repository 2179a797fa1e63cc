import { browser } from './browser'

/** Text and tooltip of the toolbar button over one tab. A tab that is closed meanwhile is no error. */
export async function paintButton(tabId: number, text: string, title: string): Promise<void> {
  const closed = () => undefined
  await browser.action.setBadgeText({ tabId, text }).catch(closed)
  await browser.action.setTitle({ tabId, title }).catch(closed)
}

export async function colourBadge(background: string, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: background })
  await browser.action.setBadgeTextColor?.({ color: text })
}
