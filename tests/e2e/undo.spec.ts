import type { Page } from '@playwright/test'
import { cookiesOf } from '../support/cookies'
import { expect, type Extension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import type { Served } from '../support/serve'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** Seconds for which a brief cookie lives once the click is near: long enough to be removed on a busy machine. */
const shortly = 12

interface Cookie {
  readonly name: string
  readonly value: string
  /** It runs out soon after it was removed. */
  readonly brief?: true
}

async function cleared(extension: Extension, page: Page, { origin }: Served, ...cookies: Cookie[]): Promise<Page> {
  const set = () =>
    extension.context.addCookies(
      cookies.map(({ name, value, brief }) => ({ name, value, url: origin, ...(brief && { expires: soonOver() }) })),
    )
  await set()
  const popup = await popupOver(extension, page, `${origin}/board`)
  await set()
  await takeStep(popup, 'clear-site-data')
  return popup
}

/** What only the extension's own pages can ask. */
interface Chrome {
  readonly tabs: {
    discard(id: number): Promise<{ readonly id: number }>
    update(id: number, change: { readonly active: boolean }): Promise<unknown>
  }
}

const undoIn = (popup: Page) => stepIn(popup, 'clear-site-data').locator('.undo')
const soonOver = () => Math.floor(Date.now() / 1000) + shortly

test.describe('an undo', () => {
  test('promises all where all comes back', async ({ extension, page, serve }) => {
    const server = await serve('refuses-on.test', (_, res) => void res.writeHead(401).end('<p>Unauthorized</p>'))
    const kept = [
      { name: 'layout', value: 'wide' },
      { name: 'sid', value: 'older' },
    ] as const
    const popup = await cleared(extension, page, server, ...kept)
    await expectStep(popup, 'clear-site-data', 'other-cause')
    await expect(undoIn(popup).getByRole('button')).toHaveText('Put 2 cookies back')
    await expect(undoIn(popup)).not.toContainText('can be put back')
    await undoIn(popup).getByRole('button').click()
    await expect.poll(async () => (await cookiesOf(extension, 'refuses-on.test')).length).toBe(2)
  })

  test('promises nothing once all has run out, and has no button for it', async ({ extension, page, serve }) => {
    const server = await serve('runs-out.test', (_, res) => void res.writeHead(401).end('<p>Unauthorized</p>'))
    const popup = await cleared(extension, page, server, { name: 'session', value: 'old', brief: true })
    await expectStep(popup, 'clear-site-data', 'other-cause')
    await expect(undoIn(popup)).toContainText('Nothing is left to put back: 1 has run out since.', { timeout: 20_000 })
    await expect(undoIn(popup).getByRole('button')).toHaveCount(0)
    await extension.screenshot(popup, 'undo-nothing-left')
  })

  test('promises what is left beside what the site has set anew', async ({ extension, page, serve }) => {
    const server = await serve('sets-anew.test', (req, res) => {
      const stuck = req.headers.cookie?.includes('old')
      const cookies = ['session=new; Path=/', 'layout=wide; Path=/']
      res.writeHead(stuck ? 401 : 200, { 'content-type': 'text/html', ...(!stuck && { 'set-cookie': cookies }) })
      res.end(stuck ? '<p>Unauthorized</p>' : '<p>Board</p>')
    })
    const popup = await cleared(
      extension,
      page,
      server,
      { name: 'session', value: 'old' },
      { name: 'layout', value: 'wide' },
      { name: 'basket', value: 'pears' },
    )
    await expectFixed(popup, 'clear-site-data')
    await expect(undoIn(popup)).toContainText(
      '1 of 3 can be put back: the site has set 1 anew since, and that one stays; 1 is there again just as it was.',
    )
    await extension.screenshot(popup, 'undo-part')
    await undoIn(popup).getByRole('button', { name: 'Put 1 cookie back' }).click()
    const jar = async () => (await cookiesOf(extension, 'sets-anew.test')).map(({ name, value }) => `${name}=${value}`)
    await expect.poll(async () => (await jar()).sort()).toEqual(['basket=pears', 'layout=wide', 'session=new'])
    await expect(stepIn(popup, 'clear-site-data')).toContainText(
      'Put back: 2 of 3 cookies. Not put back: session (set anew by the site since).',
    )
  })

  test('outlives that the browser puts the tab to sleep', async ({ extension, serve }) => {
    const server = await serve('sleeps.test', (_, res) => void res.writeHead(401).end('<p>Session expired</p>'))
    const tab = await extension.openTab()
    const popup = await cleared(extension, tab, server, { name: 'sid', value: 'old' })
    await expect(undoIn(popup).getByRole('button')).toHaveText('Put 1 cookie back')
    const before = await extension.tabIdOf(tab)
    const now = await extension.lookout.evaluate(async (id) => {
      const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome
      return (await tabs.discard(id)).id
    }, before)
    expect(now).not.toBe(before)
    await expect.poll(() => extension.badge(now)).toBe('401')
    await extension.lookout.evaluate(async (id) => {
      const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome
      await tabs.update(id, { active: true })
    }, now)
    const woken = await extension.context.newPage()
    await woken.goto(popup.url().replace(`tab=${before}`, `tab=${now}`))
    await undoIn(woken).getByRole('button').click()
    await expect
      .poll(async () => (await cookiesOf(extension, 'sleeps.test')).map(({ value }) => value))
      .toEqual(['old'])
  })
})
