import type { Incident } from '../../src/contract/incident'
import { causeIn } from '../sites/site'
import { situations } from '../sites/situations'
import { enter } from '../support/enter'
import { expect } from '@playwright/test'
import { test } from '../support/both'
import { mostClicks } from '../support/click-table'
import { control } from '../support/control'
import { often } from '../support/until'
import { playPerson } from '../support/play-person'

// Each worker has a browser and sites of its own: hosts that one test mends are another one's in the next.
test.describe.configure({ mode: 'parallel' })

for (const situation of situations) {
  const { id, expected } = situation
  // A thousand requests take a busy machine their time.
  const patient = () => test.slow(id === 'storm')

  test(`${id}: ${expected.badge ? expected.cause : 'quiet'}`, async ({ driver, sites, tab }) => {
    patient()
    // What another test had mended is broken again.
    await control(sites, situation.host, '/control/break')
    await enter({ extension: driver, sites }, tab, situation)
    if (!expected.badge && expected.look !== 'missed') {
      await driver.expectQuiet(tab)
      return
    }
    if (expected.badge) await driver.waitForBadge(tab)
    const popup = await driver.openPopup(tab)
    const main = popup.locator('main')
    if (expected.look === 'missed') {
      await expect.poll(() => popup.locator('button').first().isVisible(), often).toBe(true)
      await expect.poll(() => main.getAttribute('data-cause'), often).toBe('none')
    } else {
      // What the refused page says is read once the popup is open, and may move the cause.
      const isRead = ({ kind, away, exchange }: Incident) => kind !== 'page' || away || exchange.wording !== undefined
      // Not behind the browser's own window; once that is closed, in Firefox alone.
      const behind = situation.window && (situation.login || driver.engine === 'chromium')
      if (!expected.wordless && !behind)
        await expect.poll(async () => (await driver.recordOf(tab))?.incidents.every(isRead), often).toBe(true)
      await expect.poll(() => main.getAttribute('data-cause'), often).toBe(causeIn(driver.engine, expected))
    }
    const [cause, confidence] = [await main.getAttribute('data-cause'), await main.getAttribute('data-confidence')]
    test.info().annotations.push({ type: 'shown', description: `${cause} | ${Number(confidence).toFixed(2)}` })
    await driver.screenshot(popup, `situation-${id}`)
    if (!expected.badge) return
    const clicks = await playPerson({ driver, sites, situation, tab, popup })
    test.info().annotations.push({ type: 'clicks', description: JSON.stringify(clicks) })
    if ('ours' in clicks) expect(clicks.ours).toBeLessThanOrEqual(mostClicks)
  })

  test(`${id}, twin: quiet`, async ({ driver, sites, tab }) => {
    patient()
    await enter({ extension: driver, sites }, tab, situation, true)
    await driver.expectQuiet(tab)
  })
}
