import type { TabRecord } from '../../src/contract/incident'
import type { Login } from '../sites/site'

export const engines = ['chromium', 'firefox'] as const
export type Engine = (typeof engines)[number]

/**
 * An element of a tab, looked for anew at each use. Part and Tab are as much of Playwright's Locator and Page as tests of
 * both browsers need: its own are used as they are.
 */
export interface Part {
  locator(selector: string): Part
  first(): Part
  click(): Promise<void>
  fill(value: string): Promise<void>
  getAttribute(name: string): Promise<string | null>
  textContent(): Promise<string | null>
  count(): Promise<number>
  isVisible(): Promise<boolean>
}

export interface Tab {
  url(): string
  locator(selector: string): Part
  /** Runs in the page: uses nothing outside itself. */
  evaluate<R, A>(inside: (arg: A) => R | Promise<R>, arg: A): Promise<R>
  waitForURL(fits: (url: URL) => boolean, options?: { waitUntil?: 'commit' }): Promise<void>
  screenshot(options: { path: string }): Promise<unknown>
  bringToFront(): Promise<void>
  close(): Promise<void>
}

/** A browser with the extension, and what a test wants to know of it, the same in each. */
export interface Driver {
  readonly engine: Engine
  /** A login is typed into the browser's own window: the extension is told of it, as where a person types. */
  readonly typesIntoWindows: boolean
  /** A page of the extension's origin that runs none of its code, and can ask all that it may. */
  readonly lookout: Pick<Tab, 'evaluate'>
  /** An empty tab. */
  openTab(): Promise<Tab>
  /** The tab that the site or the extension opens through `doing`. */
  tabOpenedBy(doing: () => Promise<unknown>): Promise<Tab>
  /** To the page before, as by the browser's own button. */
  goBack(tab: Tab): Promise<void>
  /** Closes the tab and has the browser restore it, as a person does by Ctrl+Shift+T; absent where nobody can press keys. */
  reopenClosed?(tab: Tab): Promise<Tab>
  /**
   * Goes to `url`, until it is shown or the browser's own sign-in window asks; a refusal that the browser shows as its
   * own error page is no failure of the test.
   */
  visit(tab: Tab, url: string): Promise<void>
  /** Closes the browser's own sign-in window that a visit to `url` opens. */
  closeSignInWindow(tab: Tab, url: string): Promise<void>
  /** Types the login into the browser's own sign-in window that opens through `doing`; one that asks once more is closed. */
  answerSignInWindow(login: Login, doing: () => Promise<unknown>): Promise<void>
  /** Waits for a badge over the tab: this text, or any where there is none given. */
  waitForBadge(tab: Tab, text?: string): Promise<void>
  /** Proves that there is no badge: all that happened has been seen, nothing is undecided, and the badge is empty. */
  expectQuiet(tab: Tab): Promise<void>
  /** What is kept of the tab. */
  recordOf(tab: Tab): Promise<TabRecord | undefined>
  /** The popup's document as a page that stands for the tab. */
  openPopup(tab: Tab): Promise<Tab>
  /** Saves `test-results/screenshots/<name>.png`. */
  screenshot(target: Pick<Tab, 'screenshot'>, name: string): Promise<string>
  /** Closes every tab and popup of a test and forgets the cookies. What the extension remembers stays. */
  tidy(): Promise<void>
  close(): Promise<void>
}
