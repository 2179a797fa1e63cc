import type { BisectNews } from '../../src/contract/bisect'
import type { TabRecord } from '../../src/contract/incident'
import type { RequestName, Requests } from '../../src/contract/protocol'
import type { Port } from '../../src/popup/port'
import { catalogueFrom, type MessagesFile } from '../../src/text/from-file'
import english from '../../public/_locales/en/messages.json'
import { now, type State } from './records'

/** A port without a browser behind it: what was asked is kept, and the record changes when the test says so. */
export interface FakePort extends Port {
  readonly asked: { name: RequestName; ask: unknown }[]
  /** Pages of the browser that were opened, and what was put onto the clipboard. */
  readonly opened: string[]
  readonly copied: string[]
  change(record: TabRecord): void
  changeJar(): void
  changeSite(): void
  /** The hosts of which changes are waited for. */
  watchedSites(): string[]
  changePermissions(): void
  /** Another tab's search has come to this. */
  tell(news: BisectNews | undefined): void
}

const questions: readonly RequestName[] = ['look', 'news', 'preview', 'undoable', 'reads', 'workEnds']

/** Asked without a click; changes nothing. */
export const isQuestion = (name: RequestName): boolean => questions.includes(name)

function undoableIn({ record, undoable }: State): State['undoable'] {
  if (undoable !== undefined) return undoable
  const kept = record.incidents.flatMap(({ steps }) => steps).find(({ undo }) => undo)?.undo?.cookies ?? 0
  return { total: kept, back: kept, lost: [], next: now + 600_000 }
}

export function fakePort(state: State, messages: MessagesFile = english): FakePort {
  const listeners = new Set<(record: TabRecord) => void>()
  const told = { news: state.news }
  const curious = new Set<() => void>()
  const jar = new Set<() => void>()
  const sites = new Map<() => void, string>()
  const granted = new Set<() => void>()
  const watchers = (all: Set<() => void>, listener: () => void) => {
    all.add(listener)
    return () => all.delete(listener)
  }
  const asked: FakePort['asked'] = []
  const opened: string[] = []
  const copied: string[] = []
  return {
    tabId: 7,
    catalogue: catalogueFrom(messages, { locale: 'en-GB', utcOffsetMinutes: 60 }),
    asked,
    opened,
    copied,
    now: () => now,
    ask<N extends RequestName>(name: N, ask: Requests[N]['ask']) {
      asked.push({ name, ask })
      if (name === 'preview' && state.preview === 'fails') return Promise.reject(new Error('gone'))
      const undoable = undoableIn(state)
      if (name === 'undoable' && undoable === 'fails') return Promise.reject(new Error('gone'))
      const preview = state.preview ?? { cookies: [], notes: [] }
      const reach = [
        { host: 'intranet.acme.test', outcome: 'answers' },
        { host: 'login.acme.test', outcome: 'silent' },
      ]
      const answers = { look: state.look, news: told.news, preview, undoable, reach }
      return Promise.resolve((answers as never)[name] ?? null)
    },
    readRecord: () => Promise.resolve(state.record),
    watchRecord(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    watchNews(listener) {
      return watchers(curious, listener)
    },
    watchJar: (_, listener) => watchers(jar, listener),
    watchSite(host, listener) {
      sites.set(listener, host)
      return () => void sites.delete(listener)
    },
    watchPermissions: (listener) => watchers(granted, listener),
    requestPermission: () => Promise.resolve(true),
    requestSiteAccess: () => Promise.resolve(true),
    keyboardLayout: () =>
      Promise.resolve(
        new Map([...'qwertz'].map((letter, at) => [['KeyQ', 'KeyW', 'KeyE', 'KeyR', 'KeyT', 'KeyY'][at]!, letter])),
      ),
    device: () => Promise.resolve(state.device ?? { system: 'linux', browserName: 'chromium', ownPages: 'chrome' }),
    can: () => state.device?.browserName !== 'firefox',
    browserName: state.device?.browserName ?? 'chrome',
    openExtensions: () => Promise.resolve(void opened.push('the list of extensions')),
    openOwnPage: (url) => Promise.resolve(void opened.push(url)),
    copy: (text) => Promise.resolve(void copied.push(text)),
    tell(news) {
      told.news = news
      for (const listener of curious) listener()
    },
    changeJar: () => jar.forEach((listener) => listener()),
    changeSite: () => sites.forEach((_, listener) => listener()),
    watchedSites: () => [...sites.values()],
    changePermissions: () => granted.forEach((listener) => listener()),
    change(record) {
      for (const listener of listeners) listener(record)
    },
  }
}
