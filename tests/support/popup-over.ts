import type { Page } from '@playwright/test'
import type { Extension } from './extension'

/** Has the tab open an address that is refused, and the popup over it once the badge is there. */
export async function popupOver(extension: Extension, page: Page, url: string): Promise<Page> {
  await extension.visit(page, url)
  await extension.waitForBadge(page)
  return extension.openPopup(page)
}
