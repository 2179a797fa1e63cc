import { expect } from '@playwright/test'
import type { Tab } from '../support/driver'
import { until } from '../support/until'
import { describeHour, type Habit, planHour, type Tally } from './everyday'
import { test } from './fixtures'
import { canRun } from './packages'
import type { Scene } from './room'
import { chosen } from './rooms'

const runnable = chosen().filter(canRun)

// In a browser and with servers of its own: what it signs in to, no other test is to find signed in.
test.use({ alone: true })

async function reload(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    Object.assign(window, { before: true })
    setTimeout(() => location.reload())
  }, undefined)
  await until('another document', () => tab.evaluate(() => !('before' in window), undefined).catch(() => false))
}

test('an everyday hour: a badge where one is due, and nowhere else', async ({ driver, serverOf, ground }) => {
  const errands = planHour(runnable)
  test.setTimeout(errands.length * 30_000)
  const tabs = [await driver.openTab(), await driver.openTab(), await driver.openTab()]
  const tally = { visits: 0, due: 0, falsely: [] as string[], missed: [] as string[] } satisfies Tally
  const expectQuiet = async (tab: Tab, what: string) => {
    tally.visits++
    // A document that is just being replaced cannot be asked.
    await until('the page', () => tab.evaluate(() => document.readyState === 'complete', undefined).catch(() => false))
    await driver.expectQuiet(tab).catch((error: Error) => tally.falsely.push(`${what}: ${error.message}`))
  }
  const keep = async (tab: Tab, habit: Habit): Promise<Tab> => {
    const url = tab.url()
    // Of what answers a form, the browser asks whether to send that again; its address is opened instead.
    const { method = 'GET' } = (await driver.recordOf(tab))?.page?.exchange ?? {}
    if (habit === 'reload') await (method === 'GET' ? reload(tab) : driver.visit(tab, url))
    if (habit === 'reopen' && driver.reopenClosed) return driver.reopenClosed(tab)
    // Over WebDriver BiDi, Firefox at times does not go back at all; what it shows then has tests of its own (docs/firefox.md).
    if (habit === 'back' && driver.engine !== 'firefox') {
      await driver.visit(tab, ground.startPage)
      await driver.goBack(tab)
      await tab.waitForURL(({ href }) => href === url)
    }
    return tab
  }
  for (const [index, { room, situation, refused, habit }] of errands.entries()) {
    const server = await serverOf(room)
    const what = `${room.name}, ${situation.id}`
    const tab = tabs[index % tabs.length]!
    const at: Scene['at'] = (to = situation.path, on = situation.host) => `http://${on}:${server.port}${to}`
    const scene: Scene = { driver, tab, server, at }
    if (refused) {
      tally.due++
      tally.visits++
      await test.step(`${what}, refused`, () => situation.enter?.(scene) ?? driver.visit(tab, at()))
      await driver.waitForBadge(tab).catch((error: Error) => tally.missed.push(`${what}: ${error.message}`))
    }
    // Nobody stays at a page that was refused.
    if (refused) await driver.visit(tab, ground.startPage)
    await test.step(what, () => situation.twin(scene))
    await expectQuiet(tab, what)
    const after = await keep(tab, habit)
    tabs[index % tabs.length] = after
    await expectQuiet(after, `${what}, ${habit}`)
  }
  test.info().annotations.push({ type: 'hour', description: describeHour(tally, runnable.length) })
  expect(tally).toMatchObject({ missed: [], falsely: [] })
  expect(tally.due).toBeGreaterThan(0)
})
