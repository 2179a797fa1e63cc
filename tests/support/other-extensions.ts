import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Launched } from './launch'
import { builtExtension } from './launch'

export type HeaderAction = { header: string; operation: 'remove' } | { header: string; operation: 'set'; value: string }

/** Extensions of a person's, each with what it does to the headers of requests to `host`. */
export interface Others {
  /** Ours, with every permission granted at the installation that it else asks for on the click. */
  readonly ours: string
  readonly folders: readonly string[]
  readonly profile: string
  remove(): void
}

export function writeOthers(host: string, others: Readonly<Record<string, HeaderAction>>): Others {
  const folder = mkdtempSync(join(tmpdir(), 'why-401-others-'))
  const ours = join(folder, 'ours')
  cpSync(builtExtension, ours, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(ours, 'manifest.json'), 'utf8'))
  manifest.permissions.push(...manifest.optional_permissions)
  delete manifest.optional_permissions
  writeFileSync(join(ours, 'manifest.json'), JSON.stringify(manifest))
  const folders = Object.entries(others).map(([name, action]) => writeOne(join(folder, name), name, host, action))
  return {
    ours,
    folders,
    profile: join(folder, 'profile'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** One extension, for either browser. */
export function writeOne(folder: string, name: string, host: string, action: HeaderAction): string {
  mkdirSync(folder)
  const rule = {
    id: 1,
    action: { type: 'modifyHeaders', requestHeaders: [action] },
    condition: { urlFilter: `||${host}`, resourceTypes: ['main_frame', 'xmlhttprequest'] },
  }
  const manifest = {
    manifest_version: 3,
    name,
    version: '1.0',
    icons: { 32: 'icon.png' },
    permissions: ['declarativeNetRequest'],
    host_permissions: ['<all_urls>'],
    browser_specific_settings: { gecko: { id: idOf(name) } },
    declarative_net_request: { rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }] },
  }
  cpSync(join(builtExtension, 'icons/icon-32.png'), join(folder, 'icon.png'))
  writeFileSync(join(folder, 'rules.json'), JSON.stringify([rule]))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

/** Its id in Firefox; Chromium makes one of the folder's path. */
export const idOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '-')}@others.test`

interface Told {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
}

declare const chrome: {
  readonly management: { getAll(): Promise<Told[]>; setEnabled(id: string, on: boolean): Promise<void> }
  readonly storage: { readonly local: { remove(key: string): Promise<void> } }
}

/** Names of the other extensions that are off, in order. */
export function othersThatAreOff({ lookout }: Launched): Promise<string[]> {
  return lookout.evaluate(async () =>
    (await chrome.management.getAll()).flatMap(({ name, enabled }) => (enabled ? [] : [name])).sort(),
  )
}

/** Switches one as a person does on the browser's own page: the worker has no part in it. */
export function switchOther({ lookout }: Launched, name: string, on: boolean): Promise<void> {
  return lookout.evaluate(
    async ([called, enabled]) => {
      const found = (await chrome.management.getAll()).find((each) => each.name === called)
      await chrome.management.setEnabled(found!.id, enabled)
    },
    [name, on] as const,
  )
}

/** What the extension has on record of the others is gone, as before the permission was ever given. */
export async function forgetExtensions({ lookout, stopWorker }: Launched & { stopWorker(): Promise<void> }) {
  // The worker holds it in memory, too.
  await lookout.evaluate(() => chrome.storage.local.remove('extensions'))
  await stopWorker()
}
