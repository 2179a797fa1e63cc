import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Browser from 'webextension-polyfill'
import { builtExtension, type Launched } from './launch'

/** The extension's API inside the pages that these functions evaluate in. */
declare const chrome: typeof Browser

/** What the toolbar button shows over a tab. */
export async function readButton({ lookout }: Launched, tabId: number) {
  return lookout.evaluate(async (tabId) => {
    const [text, title, colour] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
      chrome.action.getBadgeBackgroundColor({ tabId }),
    ])
    return { text, title, colour }
  }, tabId)
}

/**
 * Saves a drawing of the toolbar button with its badge and tooltip: a browser without a window has no toolbar to
 * photograph, but tells what it would show.
 */
export async function drawButton(launched: Launched, tabId: number, file: string): Promise<void> {
  const { text, title, colour } = await readButton(launched, tabId)
  const icon = readFileSync(join(builtExtension, 'icons/icon-128.png')).toString('base64')
  const page = await launched.context.newPage()
  await page.setContent(`<div id="button" style="padding:24px;font:15px sans-serif;width:360px">
<div style="position:relative;width:64px"><img width="64" src="data:image/png;base64,${icon}">
<b id="badge" style="position:absolute;right:-8px;bottom:-4px;padding:1px 7px;border-radius:6px;color:#fff"></b></div><p id="title"></p></div>`)
  await page.evaluate(
    ({ text, title, colour }) => {
      const badge = document.getElementById('badge')!
      badge.textContent = text
      badge.hidden = text === ''
      badge.style.background = `rgba(${colour.join()})`
      document.getElementById('title')!.textContent = title
    },
    { text, title, colour },
  )
  await page.locator('#button').screenshot({ path: file })
  await page.close()
}
