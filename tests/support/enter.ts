import type { Situation } from '../sites/site'
import type { Sites } from '../sites/start-sites'
import type { Driver, Tab } from './driver'

/** Brings the tab into a situation, or into its healthy twin, as a person would: opens it, and clicks where it says so. */
export async function enter(
  { extension, sites }: { extension: Driver; sites: Sites },
  page: Tab,
  situation: Situation,
  fine = false,
): Promise<void> {
  await extension.visit(page, fine ? sites.prepareUrl(situation, true) : sites.openUrl(situation))
  if (situation.prior || fine) {
    // An address that leads elsewhere ends where, without its fault, it would be answered.
    const paths = [(fine && situation.twin.path) || situation.path, situation.refused?.path]
    // A preparation passes through pages of its own; a refused page without a body has only its address.
    await page.waitForURL((url) => paths.includes(url.pathname + url.search) || url.protocol === 'chrome-error:', {
      waitUntil: 'commit',
    })
  }
  // Open, the window may still bring the page: only closing it is a refusal.
  const asks = situation.window === true || situation.window === extension.engine
  if (asks && !situation.login && !fine) await extension.closeSignInWindow(page, sites.openUrl(situation))
  if (situation.click) await page.locator(situation.click).click()
}
