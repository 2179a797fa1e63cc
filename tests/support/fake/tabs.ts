import { call, event, type Life } from './calls'

/** The document that a tab shows, as a script that is let in would find it. */
export interface FakeDocument {
  readonly status: number
  /** Epoch ms. */
  readonly loadedAt: number
  readonly html?: string
  /** Of what came of it, in bytes. */
  readonly size?: number
  /** Of a document of XML; its source is in `html`, or what Chromium shows of it. */
  readonly type?: string
  /** Where it was loaded from, where its own script shows another address since. */
  readonly from?: string
  /** The address of the page that led to it, as far as that one tells. */
  readonly referrer?: string
  /** Its body never ends: it does not come whole. */
  readonly endless?: true
}

export interface FakeTab {
  readonly id: number
  url: string
  readonly index: number
  readonly windowId: number
  readonly incognito: boolean
  active: boolean
  status?: 'loading' | 'complete'
  /** Absent: the browser's own error page, or a sign-in window that is open; nobody is let in. */
  document?: FakeDocument | undefined
  /** By their number; the page's own document is 0. */
  readonly frames?: Readonly<Record<number, FakeDocument>>
}

export interface Tabs {
  readonly open: Map<number, FakeTab>
  /** Reloads that were asked for, in order. */
  /** How often a function was sent into a page. */
  injected: number
  readonly reloads: { tabId: number; bypassCache: boolean }[]
  readonly badges: Map<number, { text?: string; title?: string }>
  /** Windows that were opened, in order. */
  readonly windows: { url: string; incognito: boolean }[]
  /** How often something was painted. */
  paints: number
  /** False where the person has withheld the sites. */
  siteAccess: boolean
}

export function noTabs(): Tabs {
  return { open: new Map(), injected: 0, reloads: [], windows: [], badges: new Map(), paints: 0, siteAccess: true }
}

type Read = () => unknown

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds: readonly number[] }
  readonly func: Read
  readonly injectImmediately?: boolean
}

/** `browser.tabs`, `action` and `scripting` of one life. */
export function fakeTabs(tabs: Tabs, life: Life) {
  const onUpdated = event<[number, { status?: string; title?: string }]>()
  const onRemoved = event<[number]>()
  const onReplaced = event<[number, number]>()
  const onActivated = event<[{ tabId: number }]>()

  const found = (id: number): FakeTab => {
    const tab = tabs.open.get(id)
    if (!tab) throw new Error(`No tab with id: ${id}.`)
    return tab
  }
  const shown = ({ document: _, url, status = 'complete', ...tab }: FakeTab) =>
    tabs.siteAccess && /^https?:/.test(url) ? { ...tab, status, url } : { ...tab, status }

  function activate(id: number): void {
    for (const tab of tabs.open.values()) tab.active = tab.id === id
    onActivated.fire({ tabId: id })
  }

  const paint = (change: { tabId: number; text?: string; title?: string }) => {
    const { tabId, ...look } = change
    tabs.paints++
    found(tabId)
    tabs.badges.set(tabId, { ...tabs.badges.get(tabId), ...look })
  }

  return {
    events: { onUpdated, onRemoved, onReplaced, onActivated },
    activate,
    tabs: {
      ...{ onUpdated, onRemoved, onReplaced, onActivated },
      get: call(life, (id: number) => shown(found(id))),
      query: call(life, ({ active }: { active?: boolean }) =>
        [...tabs.open.values()].filter((tab) => active === undefined || tab.active === active).map(shown),
      ),
      create: call(life, ({ url, index }: { url: string; index: number }) => {
        const id = Math.max(0, ...tabs.open.keys()) + 1
        tabs.open.set(id, { id, url, index, windowId: 1, incognito: false, active: false })
        activate(id)
        return shown(found(id))
      }),
      update: call(life, (id: number, { active, url }: { active?: boolean; url?: string }) => {
        found(id)
        if (active) activate(id)
        if (url !== undefined) tabs.open.set(id, { ...found(id), url, status: 'loading' })
      }),
      reload: call(life, (tabId: number, { bypassCache = false } = {}) => {
        found(tabId).status = 'loading'
        tabs.reloads.push({ tabId, bypassCache })
      }),
    },
    action: {
      setBadgeText: call(life, paint),
      setTitle: call(life, paint),
      setBadgeBackgroundColor: call(life, () => undefined),
      setBadgeTextColor: call(life, () => undefined),
    },
    scripting: {
      executeScript: call(life, async ({ target, func, injectImmediately }: Injection) => {
        tabs.injected++
        const { url, document: top, frames } = found(target.tabId)
        const [frameId = 0] = target.frameIds
        const document = frameId === 0 ? top : frames?.[frameId]
        if (!document || !tabs.siteAccess) throw new Error(`Frame with ID ${frameId} is showing error page`)
        if (document.endless && !injectImmediately) await new Promise(() => undefined)
        return [{ frameId, result: await runInside(document === top ? url : (document.from ?? url), document, func) }]
      }),
    },
  }
}

/** Runs a function that uses nothing but the page's own globals, as the browser does with its text. */
async function runInside(
  url: string,
  { status, loadedAt, html, size = html?.length, type, from = url, referrer = '' }: FakeDocument,
  func: Read,
): Promise<unknown> {
  const responseStart = 1
  const entry = { name: from, responseStatus: status, decodedBodySize: size, responseStart }
  const now = () => Date.now() - loadedAt + responseStart
  const performance = { timeOrigin: loadedAt, now, getEntriesByType: () => [entry] }
  const { Window } = await import('happy-dom')
  const { XMLSerializer } = new Window()
  const document =
    html === undefined
      ? { referrer, querySelectorAll: () => [], querySelector: () => null }
      : await parse(url, html, type)
  const inside = new Function('document', 'location', 'performance', 'XMLSerializer', `return (${func})()`)
  return inside(document, new URL(url), performance, XMLSerializer)
}

async function parse(url: string, html: string, type: string | undefined) {
  const { Window } = await import('happy-dom')
  const { document, DOMParser } = new Window({ url })
  document.body.innerHTML = html
  if (type === undefined) return document
  const shown = html.startsWith('<?xml') ? new DOMParser().parseFromString(html, 'application/xml') : document
  return Object.defineProperty(shown, 'contentType', { value: type })
}
