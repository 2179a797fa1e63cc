import type { Login } from '../sites/site'
import { until } from '../support/until'
import type { Running, Scene } from './room'

type Act<R extends Running = Running> = (scene: Scene<R>) => Promise<void>

/** A plain visit: of the situation's own path on its host, or elsewhere. */
export const visit =
  (path?: string, host?: string): Act =>
  ({ driver, tab, at }) =>
    driver.visit(tab, at(path, host))

/** The browser's own sign-in window opens, and is closed. */
export const closeWindow =
  (path?: string): Act =>
  ({ driver, tab, at }) =>
    driver.closeSignInWindow(tab, at(path))

/**
 * The browser sends this login when it is asked, and closes the window that asks once more. Where there is no window to
 * type into, it is written in the address: of what a driver answers, the extension is not told.
 */
export const sendLogin =
  (login: Login, path?: string): Act =>
  ({ driver, tab, at }) => {
    const url = new URL(at(path))
    if (driver.typesIntoWindows)
      return driver.answerSignInWindow(login, async () => {
        const before = tab.url()
        await driver.visit(tab, url.href)
        // Its address, or that of the browser's own error page.
        await until('the page behind the window', () => tab.url() !== before)
      })
    url.username = login.user
    url.password = login.password
    return driver.closeSignInWindow(tab, url.href)
  }

/** Signs in with the form of the site that is open in the tab. */
export async function fillIn({ tab }: Pick<Scene, 'tab'>, { user, password }: Login): Promise<void> {
  await tab.locator('[name=user]').fill(user)
  await tab.locator('[name=password]').fill(password)
  await tab.locator('#sign-in').click()
}

/** Signs in at the application behind a server, which then shows a page that is open to all. */
export const signInAs =
  (login: Login): Act =>
  async ({ driver, tab, at }) => {
    await driver.visit(tab, at('/sign-in?next=/open/'))
    await fillIn({ tab }, login)
    await tab.waitForURL(({ pathname }) => pathname === '/open/')
  }

/** One after another. */
export const inTurn =
  <R extends Running>(...acts: readonly Act<R>[]): Act<R> =>
  async (scene) => {
    for (const act of acts) await act(scene)
  }
