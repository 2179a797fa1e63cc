import { mkdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { TabRecord } from '../../src/contract/incident'
import { test as base } from '../support/both'
import type { Tab } from '../support/driver'
import { type Crowd, startCrowd } from '../support/firefox/crowd'
import { openOwn } from '../support/firefox/launch'
import { FirefoxTab } from '../support/firefox/tab'
import { serve } from '../support/serve'
import { screenshots } from '../support/screenshots'
import { until } from '../support/until'
import { ofWorker } from '../support/worker-fixture'

const host = 'breaks.test'
const names = ['Cookie eater', 'Dark pages', 'Token setter']

/** A page that wants its cookie and no Authorization. Two extensions break that, each in its own way; one is harmless. */
interface Site {
  readonly port: number
  /** Refuses whatever is asked. */
  closed: boolean
  asked: number
  close(): void
}

async function startSite(): Promise<Site> {
  const { origin, close } = await serve(host, (req, res) => {
    if (req.url === '/start')
      return void res.writeHead(200, { 'set-cookie': 'sid=good', 'content-type': 'text/html' }).end('<p>Welcome')
    if (req.url === '/board')
      return void res.writeHead(200, { 'content-type': 'text/html' }).end('<script src="/board.js"></script><p>Board')
    if (req.url === '/board.js') return void res.end(`ask = () => fetch('/reports').then(() => (location = '/start'))`)
    if (req.url === '/moved') return void res.writeHead(302, { location: '/reports' }).end()
    site.asked++
    const { cookie = '', authorization } = req.headers
    const fine = !site.closed && cookie.includes('sid=good') && authorization === undefined
    const status = fine ? 200 : 401
    res.writeHead(status, { 'content-type': 'text/html' }).end(`<title>${status}</title><p>${status}</p>`)
  })
  const site: Site = { port: Number(new URL(origin).port), close, closed: false, asked: 0 }
  return site
}

const test = base.extend<object, { site: Site; crowd: Crowd }>({
  site: ofWorker(startSite),
  crowd: [
    async ({ site }, use) => {
      const crowd = await startCrowd(site.port, host, {
        'Cookie eater': { header: 'cookie', operation: 'remove' },
        'Dark pages': { header: 'x-theme', operation: 'set', value: 'dark' },
        'Token setter': { header: 'authorization', operation: 'set', value: 'Bearer of-another-site' },
      })
      await use(crowd)
      await crowd.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const step = '[data-remedy="rule-out-extensions"]'

/** Refused, and the step taken, which checks the page as it is and then asks for hands. */
async function begin(crowd: Crowd, site: Site): Promise<{ popup: Tab; id: number }> {
  const { page, id } = await crowd.openTab()
  await page.goto(`http://${host}/start`)
  await page.goto(`http://${host}/reports`)
  await until('a badge', () => crowd.lookout.evaluate((tabId) => browser.action.getBadgeText({ tabId }), id))
  const popup = await crowd.openPopup(id)
  await expect.poll(() => popup.locator(`${step} .what`).first().textContent()).toContain('lets nobody but you switch')
  const before = site.asked
  await popup.locator(`${step} button`).first().click()
  await expect.poll(() => popup.locator(`${step} .hands li`).count(), { timeout: 30_000 }).toBe(names.length)
  expect(site.asked).toBe(before + 1)
  return { popup, id }
}

declare const browser: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> }
  storage: { session: { get(key: string): Promise<Record<string, TabRecord | undefined>> } }
}

/** What is still to be switched, as the popup says it. */
function asked(popup: Tab): Promise<{ name: string; on: boolean }[]> {
  return popup.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.hands')].flatMap((part) =>
        [...part.querySelectorAll('[data-done="false"] b')].map((each) => ({
          name: each.textContent ?? '',
          on: part.dataset['to'] === 'on',
        })),
      ),
    undefined,
  )
}

async function shoot(target: Tab, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await target.screenshot({ path: `${screenshots}${name}-firefox.png` })
}

const state = (popup: Tab) => popup.locator('main').getAttribute('data-state')
const text = (popup: Tab, selector: string) => popup.locator(selector).first().textContent()

test.afterEach(async ({ crowd, site }) => {
  site.closed = false
  for (const name of names) await crowd.switchByHand(name, true)
  const pages = await crowd.browser.pages()
  for (const page of pages) if (page !== crowd.lookout.page) await page.close()
})

test('a redirect that wakes our background is put together, whatever comes to it first', async ({ crowd }) => {
  const { page, id } = await crowd.openTab()
  await page.goto(`http://${host}/start`)
  await crowd.waitForRest()
  await page.goto(`http://${host}/moved`)
  await until('a badge', () => crowd.lookout.evaluate((tabId) => browser.action.getBadgeText({ tabId }), id))
  const popup = await crowd.openPopup(id)
  // What was sent is known, and so the reason.
  await expect.poll(() => popup.locator('main').getAttribute('data-cause')).not.toBe('none')
})

test('a call that wakes our background is of the page that its answer leads away from', async ({ crowd }) => {
  const { page, id } = await crowd.openTab()
  const kept = () => crowd.lookout.evaluate(async (key) => (await browser.storage.session.get(key))[key], `tab:${id}`)
  await page.goto(`http://${host}/board`)
  await crowd.waitForRest()
  await page.evaluate('void ask()')
  await until('the next page is on record', kept, (record) => record?.page?.exchange.address.path === '/start')
  await crowd.waitForRest()
  expect((await kept())?.incidents).toEqual([])
  // The control: where it stays, the refusal is its own.
  await page.goto(`http://${host}/board`)
  await crowd.waitForRest()
  await page.evaluate(`void fetch('/reports')`)
  await until('the refusal is on record', kept, (record) => record?.incidents.length === 1)
})

test('finds two of three by the person’s hands, each switch seen though our background rests and no popup is open', async ({
  crowd,
  site,
}) => {
  test.setTimeout(240_000)
  const { popup: first, id } = await begin(crowd, site)
  let popup = first
  await shoot(popup, 'by-hand-off')
  let switches = 0
  while ((await state(popup)) !== 'fixed') {
    const [next] = await asked(popup)
    if (!next) {
      // The page is being checked.
      await until(
        'the next thing to do, or the end',
        async () => (await asked(popup)).length || (await state(popup)) === 'fixed',
        Boolean,
        60_000,
      )
      continue
    }
    await popup.close()
    await crowd.waitForRest()
    await crowd.switchByHand(next.name, next.on)
    expect(++switches).toBeLessThan(14)
    await until(
      'it is no longer to be done',
      async () => {
        const there = await crowd.openPopup(id)
        const done = !(await asked(there)).some(({ name, on }) => name === next.name && on === next.on)
        if (done) popup = there
        else await there.close()
        return done
      },
      Boolean,
      30_000,
    )
  }
  expect(await crowd.off()).toEqual(['Cookie eater', 'Token setter'])
  const told = await text(popup, step)
  expect(told).toContain('These 2 extensions break the page')
  expect(told).not.toContain('Dark pages')
  await shoot(popup, 'by-hand-found')
  await popup.locator(`${step} .choices button:last-child`).click()
  await expect.poll(() => text(popup, step)).toContain('still off, because we asked for it')
  await crowd.switchByHand('Cookie eater', true)
  await expect.poll(() => text(popup, `${step} .bisect`)).not.toContain('Cookie eater')
  expect(await text(popup, `${step} .bisect`)).toContain('Token setter')
  await crowd.switchByHand('Token setter', true)
  await expect.poll(() => text(popup, step)).toContain('Switched on again')
  await expect.poll(() => popup.locator('.news').count()).toBe(0)
})

test('blames nobody where the page is refused all the same, and names what is still off until it is on again', async ({
  crowd,
  site,
}) => {
  site.closed = true
  const { popup } = await begin(crowd, site)
  for (const name of names) await crowd.switchByHand(name, false)
  await expect.poll(() => text(popup, step), { timeout: 30_000 }).toContain('None of them is to blame')
  expect(await text(popup, step)).toContain('These 3 extensions are still off')
  expect(await state(popup)).toBe('open')
  for (const name of names) await crowd.switchByHand(name, true)
  await expect.poll(() => text(popup, step)).not.toContain('still off')
  await expect.poll(() => popup.locator('.news').count()).toBe(0)
})

test('opens the page that is one click from the list, which repeats what is to be switched', async ({
  crowd,
  site,
}) => {
  const { popup } = await begin(crowd, site)
  const before = site.asked
  await crowd.switchByHand('Dark pages', false)
  await popup.locator(`${step} .bisect .primary`).click()
  const shown = () => crowd.inChrome<string>('gBrowser.selectedBrowser.currentURI.spec')
  await expect.poll(shown).toBe('about:addons')
  const page = new FirefoxTab(await crowd.browser.newPage())
  await openOwn(page.page, `${crowd.home}src/options/index.html`, 'main')
  await expect.poll(() => text(page, '.asked')).toContain('✓ Dark pages')
  expect(await text(page, '.asked')).toContain('○ Cookie eater')
  await shoot(page, 'by-hand-options')
  await popup.locator(`${step} .bisect > button:last-child`).click()
  await expect.poll(() => text(popup, step)).toContain('Stopped')
  expect(await text(popup, `${step} .bisect`)).toContain('Dark pages')
  expect(await text(popup, `${step} .bisect`)).not.toContain('Cookie eater')
  expect(site.asked).toBe(before)
})
