import type { Management } from 'webextension-polyfill'
import { browser } from './browser'
import { capabilities } from './capabilities'

/** Another extension, as far as the browser tells of it. Needs the permission `management`. */
export interface Installed {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly on: boolean
  /** False where a policy, or the browser itself, keeps it on. */
  readonly mayDisable: boolean
  readonly permissions: readonly string[]
  /** Match patterns; those of content scripts are not among them (Chromium 156). */
  readonly hostPermissions: readonly string[]
  readonly icon?: string
}

/** The person's other extensions, those that are off too; no themes and apps. */
export async function otherExtensions(): Promise<Installed[]> {
  return (await browser.management.getAll()).filter(isOther).map(read)
}

/** One of them; undefined where it is there no more, or is none. */
export async function otherExtension(id: string): Promise<Installed | undefined> {
  const found = await browser.management.get(id).catch(() => undefined)
  return found && isOther(found) ? read(found) : undefined
}

const isOther = ({ id, type }: Management.ExtensionInfo) => type === 'extension' && id !== browser.runtime.id

function read({
  id,
  name,
  version,
  enabled,
  mayDisable,
  permissions,
  hostPermissions,
  icons,
}: Management.ExtensionInfo): Installed {
  // The smallest that is sharp at 20 points on a screen of two pixels a point.
  const icon = icons?.toSorted((a, b) => a.size - b.size).find(({ size }) => size >= 32) ?? icons?.at(-1)
  return {
    ...{ id, name, version, on: enabled, mayDisable: mayDisable !== false },
    permissions: permissions ?? [],
    hostPermissions: hostPermissions ?? [],
    ...(icon && { icon: icon.url }),
  }
}

/** Whether the extension is on; undefined where it is there no more. */
export async function isOn(id: string): Promise<boolean | undefined> {
  const found = await browser.management.get(id).catch(() => undefined)
  return found?.enabled
}

/** Switches an extension on or off. Rejects where the browser refuses: Firefox does so for all but themes. */
export async function switchExtension(id: string, on: boolean): Promise<void> {
  await browser.management.setEnabled(id, on)
}

/**
 * True where the events wake us, and are heard by who listens at once: of a namespace that was looked at too early,
 * Chromium would keep back what is granted later; Firefox adds it, and names its events before (they are undefined).
 */
export function hearsExtensionsAtOnce(): boolean {
  if (capabilities.switchesExtensions()) return false
  const { onDisabled } = browser.management as Partial<Management.Static>
  return onDisabled !== undefined
}

/** gone: it was removed. changed: any of the rest; Chromium tells of updates and starts as of what is switched on. */
export type ExtensionNews = 'changed' | 'gone'

/**
 * Calls back when something of another extension changed. Only where the permission is held: Chromium makes the whole
 * namespace at the first look at it, and what is granted later is missing from it for as long as the worker lives.
 */
export function onExtensionNews(listener: (id: string, news: ExtensionNews) => void): void {
  const { onInstalled, onEnabled, onDisabled, onUninstalled } = browser.management
  for (const event of [onInstalled, onEnabled, onDisabled]) event.addListener(({ id }) => listener(id, 'changed'))
  onUninstalled.addListener(({ id }) => listener(id, 'gone'))
}
