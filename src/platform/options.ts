import { browser } from './browser'

/**
 * Opens our options page. Where it is embedded, that is among the browser's own pages about extensions: in Firefox the one
 * way there that a click of ours may open (measured in 153; `about:addons` itself is refused).
 */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage()
}
