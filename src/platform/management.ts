import type { Management } from 'webextension-polyfill'
import { browser } from './browser'

/** Another extension, as far as the browser tells of it. Needs the permission `management`. */
export interface Installed {
  readonly id: string
  readonly name: string
  readonly version: string
  /** False where a policy, or the browser itself, keeps it on. */
  readonly mayDisable: boolean
  readonly permissions: readonly string[]
  /** Match patterns; those of content scripts are not among them (Chromium 156). */
  readonly hostPermissions: readonly string[]
  readonly icon?: string
}

/** The extensions that are on, without this one, themes and apps. */
export async function extensionsThatAreOn(): Promise<Installed[]> {
  const all = await browser.management.getAll()
  return all.filter(({ id, enabled, type }) => enabled && type === 'extension' && id !== browser.runtime.id).map(read)
}

function read({
  id,
  name,
  version,
  mayDisable,
  permissions,
  hostPermissions,
  icons,
}: Management.ExtensionInfo): Installed {
  // The smallest that is sharp at 20 points on a screen of two pixels a point.
  const icon = icons?.toSorted((a, b) => a.size - b.size).find(({ size }) => size >= 32) ?? icons?.at(-1)
  return {
    ...{ id, name, version, mayDisable: mayDisable !== false },
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
