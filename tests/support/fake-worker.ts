import { vi } from 'vitest'
import type { RequestName, Requests } from '../../src/contract/protocol'
import type { TabRecord } from '../../src/contract/incident'
import type { RequestDetails, RequestEvent } from '../../src/platform/web-request'
import { extensionOrigin, makeWorld, openApi, type OpenApi, type World } from './fake-browser'
import { type Life, turn } from './fake/calls'
import { forgetModules } from './fake/forget-modules'
import type { FakeDocument } from './fake/tabs'

export const popupSender = { id: 'why-401', url: `${extensionOrigin}/src/popup/index.html` }

/** Runs the extension's modules against a browser that is all memory. Time stands still unless a test lets it pass. */
export class Extension {
  readonly world: World
  #life: Life = { ended: true, pending: 0 }
  #api: OpenApi | undefined

  constructor(world: World = makeWorld()) {
    this.world = world
  }

  /** A new life without the background's listeners: for tests of single modules, which are to be imported after it. */
  open(): OpenApi {
    this.stop()
    const life: Life = { ended: false, pending: 0 }
    const api = openApi(this.world, life)
    forgetModules()
    vi.doMock('../../src/platform/browser', () => ({ browser: api.browser }))
    this.#life = life
    this.#api = api
    return api
  }

  /** Starts the worker. Only what it registers at once hears of the event that woke it. */
  async wake(): Promise<OpenApi> {
    const api = this.open()
    await import('../../src/background/index')
    return api
  }

  /** The browser stops the worker: what it awaited never comes, and its timers ring in a void; storage stays. */
  stop(): void {
    this.#life.ended = true
  }

  /** The browser stops the worker after so many more calls of its API. */
  stopAfter(calls: number): void {
    this.#life.callsLeft = calls
  }

  get isAwake(): boolean {
    return !this.#life.ended
  }

  get api(): OpenApi {
    if (!this.#api || this.#life.ended) throw new Error('The worker is not awake.')
    return this.#api
  }

  async #awake(): Promise<OpenApi> {
    return this.isAwake ? this.api : this.wake()
  }

  /** Waits until the worker has nothing to do but to wait for events and timers. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await turn()
      if (this.#life.pending > 0 && !this.#life.ended) quiet = 0
    }
  }

  async request(name: RequestEvent, details: RequestDetails): Promise<void> {
    ;(await this.#awake()).fireRequest(name, details)
  }

  /** A click in the popup. */
  async ask<N extends RequestName>(
    request: N,
    ask: Requests[N]['ask'],
    sender: object = popupSender,
  ): Promise<Requests[N]['answer'] | undefined> {
    const answers = (await this.#awake()).fire.onMessage.fire({ request, ask }, sender)
    const answer = (await answers.find((one) => one !== undefined)) as Requests[N]['answer'] | undefined
    await this.idle()
    return answer
  }

  /** Lets time pass and rings the alarms that are due. */
  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
    await this.idle()
    for (const [name, when] of [...this.world.alarms]) {
      if (when > Date.now()) continue
      this.world.alarms.delete(name)
      ;(await this.#awake()).fire.onAlarm.fire({ name })
    }
    await this.idle()
  }

  /** Lets time pass while the worker is at work on what was `asked`: step by step, as it may wait more than once. */
  async passDuring<T>(asked: Promise<T>, ms: number): Promise<T> {
    await this.idle()
    for (let passed = 0; passed < ms; passed += 100) await this.pass(100)
    return asked
  }

  /** A tab, empty at first. */
  openTab(id = 1, url = 'about:blank', incognito = false): number {
    const active = this.world.tabs.open.size === 0
    this.world.tabs.open.set(id, { id, url, index: id, windowId: 1, incognito, active })
    return id
  }

  /** The document is committed, which wipes what was painted for the one before, and has loaded. */
  async commit(tabId: number, url: string, document?: FakeDocument): Promise<void> {
    const tab = this.world.tabs.open.get(tabId)!
    tab.url = url
    tab.document = document
    tab.status = 'complete'
    this.world.tabs.badges.delete(tabId)
    for (const status of ['loading', 'complete']) {
      ;(await this.#awake()).fire.onUpdated.fire(tabId, { status })
      await this.idle()
    }
  }

  /** The page asks whether it may be left, and the person stays: no event tells of that (Chromium 156). */
  stay(tabId: number): void {
    this.world.tabs.open.get(tabId)!.status = 'complete'
  }

  async closeTab(tabId: number): Promise<void> {
    this.world.tabs.open.delete(tabId)
    ;(await this.#awake()).fire.onRemoved.fire(tabId)
    await this.idle()
  }

  async showTab(tabId: number): Promise<void> {
    ;(await this.#awake()).activate(tabId)
    await this.idle()
  }

  badge(tabId: number): string {
    return this.world.tabs.badges.get(tabId)?.text ?? ''
  }

  /** What is stored of a tab. */
  record(tabId: number): TabRecord | undefined {
    return this.world.stored.areas.session.get(`tab:${tabId}`) as TabRecord | undefined
  }
}

/** Clock and timers of a test; `setImmediate` stays real: the fake browser answers by it. */
export function stopTheClock(now = Date.UTC(2026, 10, 21, 9)): void {
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
}

// Each life of the worker loads all its modules anew, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

/** src/background/in-order.ts, ms. */
const starting = 300

/** A worker that is awake and idle, with one empty tab. */
export async function startExtension(world?: World): Promise<Extension> {
  stopTheClock()
  const extension = new Extension(world)
  extension.openTab(1)
  await extension.wake()
  // What a Firefox is told earlier waits for what it may be told late.
  if (extension.world.firefox) await extension.pass(starting)
  await extension.idle()
  return extension
}
