import { preparePath } from '../sites/site'
import { findSituation } from '../sites/situations'
import { control } from '../support/control'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'
import { expectFixed, takeStep } from '../support/steps'
import { unlessItCrashes } from '../support/unless-it-crashes'

test('the real popup over the toolbar button fixes it in one click', async ({ sites }) => {
  const situation = findSituation('bare-refusal')
  await unlessItCrashes({ args: sites.chromiumArgs }, async (extension) => {
    const page = await extension.openTab()
    await control(sites, situation.host, preparePath(situation), 'get')
    await enter({ extension, sites }, page, situation)
    await extension.waitForBadge(page)
    const { page: popup } = await extension.openRealPopup(page)
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    await extension.screenshot(popup, 'real-popup')
    await control(sites, situation.host, '/control/mend')
    await takeStep(popup, 'reload-fresh')
    await expectFixed(popup, 'reload-fresh')
  })
})
