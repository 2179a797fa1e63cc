import { situations } from '../sites/situations'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'

for (const situation of situations) {
  const { id, expected } = situation

  test(`${id}: ${expected.badge ? expected.cause : 'quiet'}`, async ({ extension, sites, page }) => {
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
  })

  test(`${id}, twin: quiet`, async ({ extension, sites, page }) => {
    await enter({ extension, sites }, page, situation, true)
    await extension.expectQuiet(page)
  })
}
