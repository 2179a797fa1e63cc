import { situations } from '../sites/situations'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'
import { mostClicks } from '../support/click-table'
import { control } from '../support/control'
import { playPerson } from '../support/play-person'

// Each worker has a browser and sites of its own: hosts that one test mends are another one's in the next.
test.describe.configure({ mode: 'parallel' })

for (const situation of situations) {
  const { id, expected } = situation

  test(`${id}: ${expected.badge ? expected.cause : 'quiet'}`, async ({ extension, sites, page }) => {
    // What another test had mended is broken again.
    await control(sites, situation.host, '/control/break')
    await enter({ extension, sites }, page, situation)
    if (!expected.badge && expected.look !== 'missed') {
      await extension.expectQuiet(page)
      return
    }
    if (expected.badge) await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    if (expected.look === 'missed') {
      await expect(popup.getByRole('button').first()).toBeVisible()
      await expect(popup.locator('main')).toHaveAttribute('data-cause', 'none')
    } else {
      const right = [expected.cause, ...(expected.acceptAlso ?? [])]
      await expect(popup.locator('main')).toHaveAttribute('data-cause', new RegExp(`^(${right.join('|')})$`))
    }
    const main = popup.locator('main')
    const [cause, confidence] = [await main.getAttribute('data-cause'), await main.getAttribute('data-confidence')]
    test.info().annotations.push({ type: 'shown', description: `${cause} | ${Number(confidence).toFixed(2)}` })
    await extension.screenshot(popup, `situation-${id}`)
    if (!expected.badge) return
    const clicks = await playPerson({ extension, sites, situation, page, popup })
    test.info().annotations.push({ type: 'clicks', description: JSON.stringify(clicks) })
    if ('ours' in clicks) expect(clicks.ours).toBeLessThanOrEqual(mostClicks)
  })

  test(`${id}, twin: quiet`, async ({ extension, sites, page }) => {
    await enter({ extension, sites }, page, situation, true)
    await extension.expectQuiet(page)
  })
}
