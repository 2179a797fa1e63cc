import { expect } from '@playwright/test'
import type { Tab } from '../support/driver'
import { expectFixed, mainAction } from '../support/steps'
import { test } from './fixtures'
import type { RealSituation, Scene } from './room'
import { rooms } from './rooms'

/** Takes the step that mends it, and does what the step leaves to the person. */
async function carryOut(scene: Scene, popup: Tab, { fixedBy: step, login, act }: RealSituation): Promise<void> {
  const { driver } = scene
  if (!step) return
  const take = () => mainAction(popup, step).click()
  if (act) await act(scene, await driver.tabOpenedBy(take))
  if (login) await driver.answerSignInWindow(login, async () => (await take(), expectFixed(popup, step)))
  if (!act && !login) await take()
  await expectFixed(popup, step, 30_000)
}

for (const room of rooms)
  for (const situation of room.situations) {
    const { id, host, path, cause, accept = [] } = situation
    const addressOf =
      (port: number): Scene['at'] =>
      (to = path, on = host) =>
        `http://${on}:${port}${to}`

    test(`${room.name}, ${id}: ${cause}`, async ({ driver, tab, serverOf }) => {
      const server = await serverOf(room)
      const scene: Scene = { driver, tab, server, at: addressOf(server.port) }
      await (situation.enter ? situation.enter(scene) : driver.visit(tab, scene.at()))
      if (cause === 'none') return driver.expectQuiet(tab)
      await driver.waitForBadge(tab)
      const popup = await driver.openPopup(tab)
      const main = popup.locator('main')
      const read = async () => String(await main.getAttribute('data-cause'))
      await expect.poll(read).toMatch(new RegExp(`^(${[cause, ...accept].join('|')})$`))
      test.info().annotations.push({ type: 'shown', description: await read() })
      await situation.mend?.(scene)
      await carryOut(scene, popup, situation)
      if (situation.fixedBy) await driver.waitForBadge(tab, '')
    })

    test(`${room.name}, ${id}, twin: quiet`, async ({ driver, tab, serverOf }) => {
      const server = await serverOf(room)
      await situation.twin({ driver, tab, server, at: addressOf(server.port) })
      await driver.expectQuiet(tab)
    })
  }
