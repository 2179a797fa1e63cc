import {
  type ExtensionNews,
  type Installed,
  onExtensionNews,
  otherExtension,
  otherExtensions,
} from '../../platform/management'
import { onStart } from '../../platform/lifecycle'
import { hasPermission, onGranted, onTakenAway } from '../../platform/permissions'
import { changeExtensionList, type ExtensionList, forgetExtensionList } from '../../store/extension-changes'
import { forgotten, listed, noticed } from './changes'

/** All other extensions as they are now, and what is known of when they changed. Needs the permission. */
export async function listExtensions(): Promise<{ all: readonly Installed[]; list: ExtensionList | undefined }> {
  const all = await otherExtensions()
  return { all, list: await changeExtensionList((before) => listed(before, all, Date.now())) }
}

/**
 * Registers what keeps our own record of when extensions changed, which the browser does not tell. It is begun with the
 * permission and forgotten with it. Top level only.
 */
export function registerExtensionNews(): void {
  const told = { already: onExtensionNews(takeNews) }
  onGranted(() => void begin(told))
  onTakenAway(() => void listOrForget())
  // What changed while this extension, or the browser, was off was not told.
  onStart(() => void listOrForget())
}

const takeNews = (id: string, news: ExtensionNews) => void take(id, news)

async function take(id: string, news: ExtensionNews): Promise<void> {
  // In the middle of an update it is in neither state for a moment: the news that follows tells.
  const seen = news === 'gone' ? undefined : await otherExtension(id)
  if (seen) await changeExtensionList((before) => noticed(before, seen, Date.now()))
  else if (news === 'gone') await changeExtensionList((before) => forgotten(before, id))
}

async function begin(told: { already: boolean }): Promise<void> {
  if (!(await hasPermission('management'))) return
  if (!told.already) told.already = onExtensionNews(takeNews)
  await listExtensions()
}

async function listOrForget(): Promise<void> {
  if (await hasPermission('management')) await listExtensions()
  else await forgetExtensionList()
}
