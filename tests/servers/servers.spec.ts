import { expect } from '@playwright/test'
import type { Tab } from '../support/driver'
import { expectFixed, mainAction } from '../support/steps'
import { often } from '../support/until'
import { test } from './fixtures'
import { canRun } from './packages'
import type { RealSituation, Scene } from './room'
import { chosen } from './rooms'
import type { Shown } from './table'

/** Takes the step that mends it, and does what the step leaves to the person. */
async function carryOut(
  scene: Scene,
  popup: Tab,
  { fixedBy: step, login, act, actHere }: RealSituation,
): Promise<void> {
  const { driver } = scene
  if (!step) return
  const take = () => mainAction(popup, step).click()
  if (act) await act(scene, await driver.tabOpenedBy(take))
  if (actHere) await take().then(() => actHere(scene))
  if (login) await driver.answerSignInWindow(login, async () => (await take(), expectFixed(popup, step)))
  if (!act && !actHere && !login) await take()
  await expectFixed(popup, step)
}

/** The causes of the refusal that the popup shows, likeliest first. */
async function rankedIn({ driver, tab }: Scene): Promise<readonly string[]> {
  const record = await driver.recordOf(tab)
  const [shown] = record?.incidents.filter(({ state, away, quiet }) => state === 'open' && !away && !quiet) ?? []
  return shown?.diagnosis?.ranked.map(({ cause }) => cause) ?? []
}

const runnable = chosen().filter(canRun)

for (const room of runnable)
  for (const situation of room.situations) {
    const { id, host, path, cause, accept = [] } = situation
    const addressOf =
      (port: number): Scene['at'] =>
      (to = path, on = host) =>
        `http://${on}:${port}${to}`

    test(`${room.name}, ${id}: ${cause}`, async ({ driver, tab, serverOf }) => {
      const note = (shown: Shown) =>
        test.info().annotations.push({ type: 'shown', description: JSON.stringify(shown satisfies Shown) })
      const server = await serverOf(room)
      const scene: Scene = { driver, tab, server, at: addressOf(server.port) }
      await (situation.enter ? situation.enter(scene) : driver.visit(tab, scene.at()))
      if (cause === 'none') {
        await driver.expectQuiet(tab)
        note({ ranked: [], fixed: false })
        return
      }
      await driver.waitForBadge(tab)
      const popup = await driver.openPopup(tab)
      const main = popup.locator('main')
      const good = new RegExp(`^(${[cause, ...accept].join('|')})$`)
      await expect.poll(async () => String(await main.getAttribute('data-cause')), often).toMatch(good)
      const ranked = await rankedIn(scene)
      note({ ranked, fixed: false })
      await driver.screenshot(popup, `server-${room.name}-${id}`)
      await situation.mend?.(scene)
      await carryOut(scene, popup, situation)
      if (!situation.fixedBy) return
      await driver.waitForBadge(tab, '')
      note({ ranked, fixed: true })
    })

    test(`${room.name}, ${id}, twin: quiet`, async ({ driver, tab, serverOf }) => {
      const server = await serverOf(room)
      await situation.twin({ driver, tab, server, at: addressOf(server.port) })
      await driver.expectQuiet(tab)
    })
  }
