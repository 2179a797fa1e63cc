import { readFileSync } from 'node:fs'
import type { RequestDetails, RequestEvent } from '../../src/platform/web-request'
import { fakeBrowsingData, type Removed } from './fake/browsing-data'
import { call, event, type Life } from './fake/calls'
import { fakeCookies, type Jar } from './fake/cookies'
import { type FakeExtension, fakeLifecycle, fakeManagement } from './fake/extensions'
import { emptyStorage, fakeStorage, type Stored } from './fake/storage'
import { fakeTabs, noTabs, type Tabs } from './fake/tabs'
import { fakeWebRequest } from './fake/web-request'

/** What outlives every worker: the browser itself. Tests set it up and look into it. */
export interface World {
  readonly stored: Stored
  readonly jar: Jar
  readonly tabs: Tabs
  /** Alarm -> when it rings, epoch ms. */
  readonly alarms: Map<string, number>
  readonly permissions: Set<string>
  readonly removedData: Removed[]
  /** The person's other extensions. */
  readonly extensions: Map<string, FakeExtension>
  /** How often an update was installed. */
  updates: number
  readonly firefox: boolean
}

export function makeWorld(firefox = false): World {
  return {
    stored: emptyStorage(),
    jar: { cookies: [], refused: new Set() },
    tabs: noTabs(),
    alarms: new Map(),
    permissions: new Set(),
    removedData: [],
    extensions: new Map(),
    updates: 0,
    firefox,
  }
}

export const extensionOrigin = 'chrome-extension://why-401'

const catalogue = JSON.parse(
  readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
) as Record<string, { message: string }>

/** The extension API as one life of the background has it, and the strings by which a test pulls it. */
export function openApi(world: World, life: Life) {
  const { stored, jar, tabs, permissions, removedData, alarms, firefox } = world
  const storage = fakeStorage(stored, life)
  const webRequest = fakeWebRequest(firefox)
  const { events, activate, ...tabApis } = fakeTabs(tabs, life)
  const onAlarm = event<[{ name: string }]>()
  const onAdded = event<[{ permissions: string[] }]>()
  const onTakenAway = event<[{ permissions: string[] }]>()
  const lifecycle = fakeLifecycle()
  const onMessage = event<[unknown, { id?: string; url?: string }]>()
  const storeOf = (id: string) =>
    [...tabs.open.values()].flatMap((tab) => (tab.incognito === (id === '1') ? [tab.id] : []))

  const known = fakeManagement(world.extensions, life, firefox)
  // Before the grant, Firefox names what it does not hand out.
  const management = firefox ? grantedOnly(known, () => permissions.has('management')) : known
  const browsingData = fakeBrowsingData(removedData, firefox, life)
  const browser = {
    storage,
    webRequest: webRequest.api,
    ...tabApis,
    cookies: fakeCookies(jar, storeOf, life),
    alarms: {
      create: call(life, (name: string, { when }: { when: number }) => void alarms.set(name, when)),
      onAlarm,
    },
    permissions: {
      contains: call(life, (asked: { permissions?: string[]; origins?: string[] }) =>
        asked.origins ? tabs.siteAccess : (asked.permissions ?? []).every((name) => permissions.has(name)),
      ),
      request: call(life, () => false),
      onAdded,
      onRemoved: onTakenAway,
    },
    // Chromium has no such namespace before the grant.
    get browsingData() {
      return (firefox || permissions.has('browsingData') ? browsingData : undefined) as typeof browsingData
    },
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (id: string, values: string[] = []) =>
        (catalogue[id]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    },
    management,
    runtime: {
      id: 'why-401',
      getURL: (path: string) => `${extensionOrigin}/${path}`,
      onMessage,
      ...lifecycle,
      reload: () => void world.updates++,
      getPlatformInfo: call(life, () => ({ os: 'linux' })),
      ...(firefox && { getBrowserInfo: call(life, () => ({ name: 'Firefox' })) }),
    },
    windows: {
      create: call(life, ({ url, incognito = false }: { url: string; incognito?: boolean }) => {
        if (firefox && incognito) throw new Error('Extension does not have permission for incognito mode')
        tabs.windows.push({ url, incognito })
        // Chromium opens it and tells nothing of it to whom it keeps out.
        return null
      }),
    },
  }

  return {
    browser,
    activate,
    fireRequest: (name: RequestEvent, details: RequestDetails) => webRequest.fire(name, details),
    watching: webRequest.registered,
    fire: { ...events, ...lifecycle, onAlarm, onAdded, onTakenAway, onMessage, onChanged: storage.onChanged },
  }
}

export type OpenApi = ReturnType<typeof openApi>

/** Its properties, undefined until they are granted. */
function grantedOnly<T extends object>(api: T, isGranted: () => boolean): T {
  return new Proxy(api, { get: (target, name) => (isGranted() ? Reflect.get(target, name) : undefined) })
}
