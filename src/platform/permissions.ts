import { browser } from './browser'

/** Those that are asked for on a click, and can be taken back. */
export const optionalPermissions = ['browsingData', 'management'] as const
export type Permission = (typeof optionalPermissions)[number]

/** Must run in the handler of a click, with nothing awaited before it. True where granted. */
export function requestPermission(permission: Permission): Promise<boolean> {
  return browser.permissions.request({ permissions: [permission] })
}

/** Asks back the access to sites that the manifest names and the person took away. Only in the handler of a click. */
export function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ['<all_urls>'] })
}

export function hasPermission(permission: Permission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [permission] })
}

/** The person takes it back. */
export async function giveBack(permission: Permission): Promise<void> {
  await browser.permissions.remove({ permissions: [permission] })
}

/** True where the requests and cookies of `url` may be seen: a person can withhold sites at any time. */
export function hasSiteAccess(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url)
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
}

/** Calls back whenever something was granted: the prompt closes the popup, so the work goes on here. */
export function onGranted(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener)
}

/** For a page: calls back whenever something was granted or taken away; answers the way to stop. */
export function watchPermissions(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  // What they tell is of no use here: a site's access has several forms.
  const told = () => listener()
  onAdded.addListener(told)
  onRemoved.addListener(told)
  return () => {
    onAdded.removeListener(told)
    onRemoved.removeListener(told)
  }
}

/** Calls back whenever something was taken away. Top level only. */
export function onTakenAway(listener: () => void): void {
  browser.permissions.onRemoved.addListener(listener)
}
