import type { Driver, Tab } from './driver'

interface Opens<T, P> extends Pick<Driver, 'visit' | 'waitForBadge'> {
  openPopup(tab: T): Promise<P>
}

/** Has the tab open an address that is refused, and the popup over it once the badge is there. */
export async function popupOver<T extends Tab, P>(extension: Opens<T, P>, page: T, url: string): Promise<P> {
  await extension.visit(page, url)
  await extension.waitForBadge(page)
  return extension.openPopup(page)
}
