import { render } from 'preact'
import type { Ability } from '../contract/ability'
import { ask } from '../platform/bus'
import { capabilities } from '../platform/capabilities'
import { browserCatalogue, direction } from '../platform/i18n'
import { watchJar } from '../platform/jar-changes'
import { requestPermission, requestSiteAccess, watchPermissions } from '../platform/permissions'
import { openOptions } from '../platform/options'
import { browserName, readDevice } from '../platform/system'
import { activeTabId, openOwnPage } from '../platform/tabs'
import { watchBisect } from '../store/bisect'
import { tabRecord } from '../store/incidents'
import { watchSite } from '../store/sites'
import { keyboardLayout } from './keyboard'
import { Popup } from './Popup'

/** `?tab=<id>` makes it a page that stands for that tab, else it is the popup of the active one. */
async function start(): Promise<void> {
  const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  const root = document.documentElement
  root.dir = direction()
  root.lang = browserCatalogue.locale
  document.title = browserCatalogue.lookup('extension_name', [])
  root.classList.toggle('is-page', Number.isInteger(asked))
  const tabId = Number.isInteger(asked) ? asked : await activeTabId()
  if (tabId === undefined) return
  const record = tabRecord(tabId)
  const port = {
    tabId,
    catalogue: browserCatalogue,
    now: () => Date.now(),
    ask,
    readRecord: () => record.get(),
    watchRecord: (listener: Parameters<typeof record.watch>[0]) => record.watch(listener),
    watchNews: watchBisect,
    watchJar,
    watchSite,
    watchPermissions,
    requestPermission,
    requestSiteAccess,
    keyboardLayout,
    device: readDevice,
    openOwnPage,
    can: (ability: Ability) => capabilities[ability](),
    browserName: browserName(),
    openExtensions: openOptions,
    copy: (text: string) => navigator.clipboard.writeText(text),
  }
  render(<Popup port={port} />, document.body)
}

void start()
