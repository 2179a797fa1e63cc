import type { Locator, Page } from '@playwright/test'
import { expect, type Extension, startExtension, test as base } from '../support/extension'
import { forgetExtensions, othersThatAreOff, type Others, switchOther, writeOthers } from '../support/other-extensions'
import { serve } from '../support/serve'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'
import { ofWorker } from '../support/worker-fixture'

const host = 'breaks.test'

/** A page that wants its cookie and no Authorization. Two extensions break that, each in its own way; one is harmless. */
interface Site {
  readonly origin: string
  /** Refuses whatever is asked. */
  closed: boolean
  /** Runs before a request is answered. */
  before: () => Promise<unknown>
  /** Runs once it is answered. */
  after: () => Promise<unknown>
  close(): void
}

const untouched = { closed: false, before: async () => undefined, after: async () => undefined }

async function startSite(): Promise<Site> {
  const { origin, close } = await serve(host, async (req, res) => {
    await site.before()
    const { cookie = '', authorization } = req.headers
    const fine = !site.closed && cookie.includes('sid=good') && authorization === undefined
    const status = fine ? 200 : 401
    res.writeHead(status, { 'content-type': 'text/html' }).end(`<title>${status}</title><p>${status}</p>`)
    await site.after()
  })
  const site: Site = { origin, close, ...untouched }
  return site
}

const test = base.extend<object, { site: Site; others: Others; crowd: Extension }>({
  site: ofWorker(startSite),
  others: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const others = writeOthers(host, {
        'Cookie eater': { header: 'cookie', operation: 'remove' },
        'Dark pages': { header: 'x-theme', operation: 'set', value: 'dark' },
        'Token setter': { header: 'authorization', operation: 'set', value: 'Bearer of-another-site' },
      })
      await use(others)
      others.remove()
    },
    { scope: 'worker' },
  ],
  crowd: [
    async ({ others }, use) => {
      const crowd = await startCrowd(others)
      await use(crowd)
      await crowd.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

function startCrowd({ ours, folders, profile }: Others, own = true): Promise<Extension> {
  const args = ['--host-resolver-rules=MAP *.test 127.0.0.1']
  return startExtension({ extension: ours, beside: folders, args, ...(!own && { profile }) })
}

/** Keeps back the answer of the second round, in which all are off. `asked`: how often the page was asked for. */
function holdSecond(site: Site): { readonly asked: () => number; readonly release: () => void } {
  let asked = 0
  let release = (): void => undefined
  site.before = async () => {
    if (++asked === 2) await new Promise<void>((go) => (release = go))
  }
  return { asked: () => asked, release: () => release() }
}

/** As a machine does that loses its power: nothing is told, written or put in order. */
async function kill({ context }: Extension): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const gone = context.waitForEvent('close')
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
  await gone
}

async function refused(crowd: Extension, site: Site): Promise<[popup: Page, page: Page]> {
  await crowd.context.addCookies([{ name: 'sid', value: 'good', url: site.origin }])
  const page = await crowd.openTab()
  await page.goto(`${site.origin}/reports`)
  await crowd.waitForBadge(page)
  const popup = await crowd.openPopup(page)
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'extension-conflict')
  return [popup, page]
}

const step = 'rule-out-extensions'

test.afterEach(async ({ crowd, site }) => {
  Object.assign(site, untouched)
  await crowd.tidy()
})

test('finds two of three though the worker is killed in every round, and leaves the harmless one on', async ({
  crowd,
  site,
}) => {
  test.setTimeout(360_000)
  const [popup, page] = await refused(crowd, site)
  const roundNow = async () => {
    const steps = (await crowd.recordOf(page))?.incidents[0]?.steps ?? []
    return steps.find((each) => each.step === step)?.bisect?.round
  }
  const kills: string[] = []
  const woken: Promise<unknown>[] = []
  const killOnce = (when: string) => async () => {
    const round = await roundNow()
    const kill = `${when} ${round}`
    if (kills.includes(kill)) return
    kills.push(kill)
    await crowd.stopWorker()
    // With nothing under way only the alarm would wake it, after half a minute: once, and else the person's next tab.
    if (when === 'answered' && round !== 2) woken.push(crowd.openTab())
  }
  site.before = killOnce('asked')
  // What is switched next is switched while the answer is read.
  site.after = killOnce('answered')
  await takeStep(popup, step)
  await expectStep(popup, step, 'checking')
  await crowd.screenshot(popup, 'extensions-searching')
  await expect(popup.locator('main')).not.toHaveAttribute('data-state', 'checking', { timeout: 300_000 })
  await expect(stepIn(popup, step)).toContainText('Cookie eater')
  await expectFixed(popup, step)
  await Promise.all(woken)
  expect(await othersThatAreOff(crowd)).toEqual(['Cookie eater', 'Token setter'])
  // As it is, all off, two or more in between, as it is again, proof.
  expect(kills.filter((kill) => kill.startsWith('asked')).length).toBeGreaterThanOrEqual(6)
  expect(await page.title()).toBe('200')
  await crowd.waitForBadge(page, '')
  const result = stepIn(popup, step)
  await expect(result).toContainText('Cookie eater')
  await expect(result).toContainText('Token setter')
  const icons = result.locator('.extensions img')
  await expect(icons).toHaveCount(2)
  // Drawn, not only named.
  expect(await icons.first().evaluate((icon: HTMLImageElement) => icon.complete && icon.naturalWidth)).toBeGreaterThan(
    0,
  )
  await expect(result).not.toContainText('Dark pages')
  await crowd.screenshot(popup, 'extensions-found')
  Object.assign(site, untouched)
  await crowd.stopWorker()
  await result.getByRole('button', { name: 'Switch these 2 on again' }).click()
  await expect.poll(() => othersThatAreOff(crowd)).toEqual([])
  // That they are on is said once they act again.
  await expect(result).toContainText('Switched on again')
  // How the page is answered now is looked at when the person wants to.
  await takeStep(popup, 'reload-fresh')
  await expect(page).toHaveTitle('401')
  await crowd.waitForBadge(page, '401')
})

test('says that none is to blame where the page is refused all the same', async ({ crowd, site }) => {
  site.closed = true
  const [popup, page] = await refused(crowd, site)
  await takeStep(popup, step)
  await expectStep(popup, step, 'no-help')
  await expect(stepIn(popup, step)).toContainText('None of them is to blame')
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  expect(await othersThatAreOff(crowd)).toEqual([])
  expect(await page.title()).toBe('401')
  await crowd.screenshot(popup, 'extensions-innocent')
})

test('stops on a click, with all of them on again', async ({ crowd, site }) => {
  const [popup, page] = await refused(crowd, site)
  const second = holdSecond(site)
  await takeStep(popup, step)
  await expect.poll(() => othersThatAreOff(crowd)).toHaveLength(3)
  await crowd.screenshot(popup, 'extensions-all-off')
  await stepIn(popup, step).getByRole('button').first().click()
  await expectStep(popup, step, 'todo')
  await expect(stepIn(popup, step)).toContainText('All your extensions are on again')
  expect(await othersThatAreOff(crowd)).toEqual([])
  second.release()
  // A tab that is closed while an answer commits stays open in Chromium. And what comes now starts no further round.
  await expect(page).toHaveTitle('200')
  expect(await othersThatAreOff(crowd)).toEqual([])
  expect(second.asked()).toBe(2)
  // It was asked for while they were off: with all of them on, nothing is mended.
  await crowd.waitForBadge(page)
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  await expectStep(popup, step, 'todo')
  await expect(popup.locator('header')).not.toContainText('2 times')
  await page.reload()
  await expect(page).toHaveTitle('401')
  await crowd.waitForBadge(page)
  await expect(popup.locator('header')).toContainText('refused 2 times')
})

test('ends where the page is left, with all of them on again, and says so there', async ({ crowd, site }) => {
  const [popup, page] = await refused(crowd, site)
  const second = holdSecond(site)
  await takeStep(popup, step)
  // The page is on its way already: a load that begins later would end the one to elsewhere.
  await expect.poll(second.asked).toBe(2)
  expect(await othersThatAreOff(crowd)).toHaveLength(3)
  await page.goto(`${site.origin}/elsewhere`)
  // Long before the alarm of the round, which rings after half a minute.
  await expect.poll(() => othersThatAreOff(crowd)).toEqual([])
  second.release()
  const there = await crowd.openPopup(page)
  await expect(there.locator('.news')).toContainText('All your extensions are on again')
  await crowd.screenshot(there, 'extensions-left')
  await there.locator('.news button').click()
  await expect(there.locator('.news')).toHaveCount(0)
})

test('is followed in a popup that is open over another tab, and can be decided there', async ({ crowd, site }) => {
  test.setTimeout(120_000)
  const [popup] = await refused(crowd, site)
  const elsewhere = await crowd.openTab()
  await elsewhere.goto('about:blank')
  const there = await crowd.openPopup(elsewhere)
  const news = there.locator('.news')
  await expect(there.locator('#headline')).toBeVisible()
  await expect(news).toHaveCount(0)
  const second = holdSecond(site)
  await takeStep(popup, step)
  await expect.poll(() => othersThatAreOff(crowd)).toHaveLength(3)
  await expect(news).toContainText('Round 2')
  await expect(news).toContainText('Dark pages')
  await crowd.screenshot(there, 'extensions-news-searching')
  second.release()
  await expect(news).toContainText('We found what breaks', { timeout: 60_000 })
  await expect(news).not.toContainText('Dark pages')
  // Its own tab says it in the step.
  await expectFixed(popup, step)
  await expect(popup.locator('.news')).toHaveCount(0)
  await news.getByRole('button', { name: 'Switch these 2 on again' }).click()
  await expect(news).toHaveCount(0)
  expect(await othersThatAreOff(crowd)).toEqual([])
  await expect(stepIn(popup, step)).toContainText('Switched on again')
})

test('names what the person switched on lately, and claims nothing of the others', async ({ crowd, site }) => {
  test.setTimeout(120_000)
  let asked = 0
  let release = (): void => undefined
  site.before = async () => {
    // The third answer of each search, after the refusal and the first round: until the test goes on, all stay off.
    if (++asked % 3 === 0) await new Promise<void>((go) => (release = go))
  }
  const searchOnce = async (see: (step: Locator, popup: Page) => Promise<unknown>) => {
    const [popup, page] = await refused(crowd, site)
    await takeStep(popup, step)
    await expect.poll(() => othersThatAreOff(crowd)).toHaveLength(3)
    await expect(stepIn(popup, step)).toContainText('Switched off for a moment')
    await see(stepIn(popup, step), popup)
    await stepIn(popup, step).getByRole('button', { name: 'Stop' }).click()
    await expectStep(popup, step, 'todo')
    release()
    await expect(page).toHaveTitle('200')
    await crowd.tidy()
  }
  const saysNothing = (own: Locator) => expect(own.locator('.change')).toHaveCount(0)
  await forgetExtensions(crowd)
  await searchOnce(saysNothing)
  // That we switched them off and on ourselves is no change.
  await searchOnce(saysNothing)
  await switchOther(crowd, 'Dark pages', false)
  await switchOther(crowd, 'Dark pages', true)
  await searchOnce(async (own, popup) => {
    await expect(own.locator('.change')).toHaveText('Dark pages: Switched on today.')
    await crowd.screenshot(popup, 'extensions-changed')
  })
})

test('the browser is killed in the middle: at its next start all are on again, and the popup says so', async ({
  site,
  others,
}) => {
  test.setTimeout(120_000)
  const first = await startCrowd(others, false)
  const [popup] = await refused(first, site)
  let asked = 0
  site.before = async () => {
    if (++asked === 2) await new Promise<void>(() => undefined)
  }
  await takeStep(popup, step)
  await expect.poll(() => othersThatAreOff(first)).toHaveLength(3)
  await kill(first)
  site.before = async () => undefined
  const second = await startCrowd(others, false)
  await expect.poll(() => othersThatAreOff(second)).toEqual([])
  const page = await second.openTab()
  await page.goto(`${site.origin}/reports`)
  const again = await second.openPopup(page)
  await expect(again.locator('.news')).toContainText('Cookie eater')
  await second.screenshot(again, 'extensions-recovered')
  await again.locator('.news button').click()
  await expect(again.locator('.news')).toHaveCount(0)
  await second.close()
})
