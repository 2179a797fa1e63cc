import {
  type ExtensionNews,
  hearsExtensionsAtOnce,
  type Installed,
  onExtensionNews,
  otherExtension,
  otherExtensions,
} from '../../platform/management'
import { hasPermission, onGranted, onTakenAway } from '../../platform/permissions'
import { changeExtensionList, type ExtensionList, forgetExtensionList } from '../../store/extension-changes'
import { forgotten, listed, noticed } from './changes'

/** All other extensions as they are now, and what is known of when they changed. Needs the permission. */
export async function listExtensions(): Promise<{ all: readonly Installed[]; list: ExtensionList | undefined }> {
  const all = await otherExtensions()
  return { all, list: await changeExtensionList((before) => listed(before, all, Date.now())) }
}

const told = { already: false, moved: (): void => undefined }

/**
 * Registers what keeps our own record of when extensions changed, which the browser does not tell. It is begun with the
 * permission and forgotten with it; `moved`: whatever one of them became. Top level only.
 */
export function registerExtensionNews(moved: () => void): void {
  told.moved = moved
  if (hearsExtensionsAtOnce()) hear()
  onGranted(() => void begin())
  onTakenAway(() => void forgetWithoutPermission())
  // Else, whether the permission is held is known too late for the event that woke us: the list tells, if less exactly.
  void begin()
}

async function begin(): Promise<void> {
  if (!(await hasPermission('management'))) return
  hear()
  await listExtensions()
}

function hear(): void {
  if (!told.already)
    onExtensionNews((id, news) => {
      void take(id, news)
      told.moved()
    })
  told.already = true
}

async function take(id: string, news: ExtensionNews): Promise<void> {
  // In the middle of an update it is in neither state for a moment: the news that follows tells.
  const seen = news === 'gone' ? undefined : await otherExtension(id)
  if (seen) await changeExtensionList((before) => noticed(before, seen, Date.now()))
  else if (news === 'gone') await changeExtensionList((before) => forgotten(before, id))
}

async function forgetWithoutPermission(): Promise<void> {
  if (!(await hasPermission('management'))) await forgetExtensionList()
}
