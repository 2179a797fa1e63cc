// node tests/popup/gallery/shoot.mjs [folder] [state …]: every state of the popup as a picture, for the eye.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { findChromium } from '../../support/find-chromium.mjs'
import { lookAround } from '../../support/world.mjs'

const [folder = 'test-results/gallery', ...only] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../..', import.meta.url))
/** @type {{ name: string, width: number, scheme: 'light' | 'dark', query: string }[]} */
const variants = [
  { name: 'light', width: 380, scheme: 'light', query: '' },
  { name: 'dark', width: 380, scheme: 'dark', query: '' },
  { name: 'narrow', width: 320, scheme: 'light', query: '&page=1' },
  { name: 'wide', width: 800, scheme: 'light', query: '&page=1' },
  { name: 'long', width: 380, scheme: 'light', query: '&long=1' },
  { name: 'rtl', width: 380, scheme: 'dark', query: '&dir=rtl' },
]

mkdirSync(folder, { recursive: true })
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 5401 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
await server.listen()
const base = `${server.resolvedUrls?.local[0]}tests/popup/gallery/`
const found = findChromium(await lookAround(), 130)
const browser = await chromium.launch({ executablePath: found.browser?.path ?? '', args: ['--no-sandbox'] })
for (const { name, width, scheme, query } of variants) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme: scheme })
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()))
  page.on('pageerror', (error) => console.error(name, error))
  await page.goto(base)
  const states = only.length ? only : await page.locator('li a').allTextContents()
  for (const state of states) {
    await page.setViewportSize({ width, height: 200 })
    await page.goto(`${base}?state=${state}${query}`)
    await page.locator('h1').waitFor()
    await page.locator('.details, .hint, .steps, .calm').first().waitFor()
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    // Chromium makes a popup as wide as its longest word needs.
    const least = await page.evaluate(() => {
      document.body.style.inlineSize = 'min-content'
      const { width } = document.body.getBoundingClientRect()
      document.body.style.inlineSize = ''
      return width
    })
    if (least > 380) console.error(`${state} ${name}: a popup would be ${least} px wide`)
    if (beyond > 0) console.error(`${state} ${name}: ${beyond} px wider than its window`)
    // As tall as it wants to be: what sticks to the lower edge would else cover the middle of the picture.
    await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
    await page.screenshot({ path: `${folder}/${state}-${name}.png`, fullPage: true })
  }
  await page.close()
}
await browser.close()
await server.close()
