import type Browser from 'webextension-polyfill'
import type { Login } from '../sites/site'
import type { Driver, Tab } from './driver'
import type { Extension } from './extension'
import { recordOf, tabs } from './observe'
import { type Colour, type Screen, width } from './screen'
import { until } from './until'

declare const chrome: typeof Browser

/** Rows of the screen that go through the window's title and through its first field, which a long host moves down. */
const [titleRow, fieldRow] = [150, 238]
/** Rows between the host and the buttons, of which one is blue. */
const [highest, lowest] = [180, 290]

/**
 * Where in the first field of Chromium's sign-in window a click goes, and whether that has the focus, which a blue frame
 * shows: without it, keys go to whatever had it, the address bar. Undefined while no such window is drawn: the page is
 * darkened as long as one stands over it, in the middle.
 */
function readWindow(screen: Screen): { readonly x: number; readonly hasFocus: boolean } | undefined {
  const colour = screen.look()
  const row = (y: number) => Array.from({ length: width }, (_, x) => colour(x, y))
  const isDark = (parts: Colour) => parts.every((part) => part > 90 && part < 115)
  const dark = row(titleRow).map(isDark)
  const left = dark.indexOf(false, dark.indexOf(true) + 1)
  const right = dark.indexOf(true, left)
  if (!dark.includes(true) || left < 0 || right < 0) return undefined
  const x = Math.round(left + (right - left) * 0.7)
  const column = Array.from({ length: lowest - highest }, (_, index) => colour(x, highest + index))
  const hasFocus = column.some(([red, , blue]) => red < 80 && blue > 180)
  return { x, hasFocus }
}

const isOpen = (screen: Screen) => readWindow(screen) !== undefined

/** Puts the focus there as a person does, where it does not come by itself. */
function focusField(screen: Screen): boolean {
  const window = readWindow(screen)
  if (window && !window.hasFocus) screen.click(window.x, fieldRow)
  return window?.hasFocus ?? false
}

/** How long the extension may take to put on record what it was told of, ms. */
const toldWithin = 2_000

/** X names of the keys that write a text of letters, digits and `-`. */
const keysOf = (text: string) => [...text].map((sign) => (sign === '-' ? 'minus' : sign))

/** Asked for in which tab, and when; undefined where nothing of the kind was seen. */
async function latest(extension: Extension): Promise<{ readonly tabId: number; readonly at: number } | undefined> {
  const all = await Promise.all(
    (await tabs(extension)).map(async (tabId) => {
      const record = await recordOf(extension, tabId)
      const prompts = record?.incidents.flatMap(({ exchange }) => exchange.prompts.map(({ at }) => at)) ?? []
      return { tabId, at: Math.max(0, ...prompts) }
    }),
  )
  const [last] = all.toSorted((one, other) => other.at - one.at)
  return last?.at ? last : undefined
}

/**
 * What a person does with Chromium's own sign-in window, by keys on a real screen: what a debugging protocol answers in
 * their stead, an extension is not told.
 */
export function typeIntoWindows(extension: Extension, screen: Screen): Driver {
  /** Has the tab in front in which Chromium asks: it draws the window then. */
  const show = async (tabId: number) => {
    await extension.lookout.evaluate((id) => chrome.tabs.update(id, { active: true }).then(() => undefined), tabId)
    await until('the sign-in window takes keys', () => focusField(screen))
  }
  const close = async (tabId: number) => {
    await show(tabId)
    screen.press('Escape')
    await until('the sign-in window is closed', () => !isOpen(screen))
  }
  const type = async (tabId: number, { user, password }: Login) => {
    await show(tabId)
    screen.press(...keysOf(user), 'Tab', ...keysOf(password), 'Return')
  }
  const asksSince = async (at: number) => {
    const asked = await latest(extension)
    return asked && asked.at > at ? asked : undefined
  }
  return {
    ...extension,
    typesIntoWindows: true,
    async reopenClosed(tab) {
      const url = tab.url()
      await tab.close()
      const opened = await extension.tabOpenedBy(async () => screen.press('ctrl+shift+t'))
      await opened.waitForURL(url)
      return opened
    },
    async closeSignInWindow(tab: Tab, url: string) {
      const before = (await latest(extension))?.at ?? 0
      const visit = extension.visit(tab as never, url)
      const asked = await until('Chromium asks', () => asksSince(before))
      await close(asked!.tabId)
      await visit
    },
    async answerSignInWindow(login: Login, doing) {
      const done = { over: false }
      const before = (await latest(extension))?.at ?? 0
      const answer = async () => {
        const asks = () => asksSince(before)
        await until('asked, or done', async () => (await asks()) ?? done.over, Boolean, 60_000)
        // A visit is over as soon as the window opens, of which the extension is just being told.
        const asked = await until('asked', asks, Boolean, toldWithin).catch(() => undefined)
        // It has been let in with a login of before.
        if (!asked) return
        await type(asked.tabId, login)
        const again = await until(
          'done, or asked once more',
          async () => (await asksSince(asked.at)) ?? done.over,
          Boolean,
          60_000,
        )
        if (again && again !== true) await close(again.tabId)
      }
      await Promise.all([Promise.resolve(doing()).finally(() => (done.over = true)), answer()])
    },
  }
}
