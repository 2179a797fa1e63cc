// node tests/popup/gallery/shoot.mjs [folder] [state …]: every state of the popup as a picture, for the eye.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { findChromium } from '../../support/find-chromium.mjs'
import { lookAround } from '../../support/world.mjs'

const [folder = 'test-results/gallery', ...only] = process.argv.slice(2)
const option = [folder, ...only].find((word) => word.startsWith('-'))
if (option) {
  console.error(`There is no option ${option}: give a folder for the pictures, then the states to show (none: all).`)
  process.exit(2)
}
/** @type {{ name: string, width: number, scheme: 'light' | 'dark', query: string }[]} */
const variants = [
  { name: 'light', width: 380, scheme: 'light', query: '' },
  { name: 'dark', width: 380, scheme: 'dark', query: '' },
  { name: 'narrow', width: 320, scheme: 'light', query: '&page=1' },
  // 320 px of a page, zoomed to 160 %, or 800 to 400 %.
  { name: 'slim', width: 200, scheme: 'light', query: '&page=1' },
  { name: 'slim-dark', width: 200, scheme: 'dark', query: '&page=1' },
  { name: 'slim-rtl', width: 200, scheme: 'light', query: '&page=1&dir=rtl' },
  { name: 'wide', width: 800, scheme: 'light', query: '&page=1' },
  { name: 'long', width: 380, scheme: 'light', query: '&long=1' },
  { name: 'rtl', width: 380, scheme: 'dark', query: '&dir=rtl' },
]

mkdirSync(folder, { recursive: true })
const root = fileURLToPath(new URL('../../..', import.meta.url))
const built = mkdtempSync(join(tmpdir(), 'gallery-'))
const shared = /** @type {const} */ ({ root, configFile: false, logLevel: 'error', publicDir: 'public' })
await build({
  ...shared,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: built, emptyOutDir: true, rollupOptions: { input: join(root, 'tests/popup/gallery/index.html') } },
})
const server = await preview({ ...shared, build: { outDir: built }, preview: { host: '127.0.0.1', port: 5401 } })
const base = `${server.resolvedUrls?.local[0]}tests/popup/gallery/`
const found = findChromium(await lookAround(), 130)
const browser = await chromium.launch({ executablePath: found.browser?.path ?? '', args: ['--no-sandbox'] })

/** @param {(typeof variants)[number]} variant */
async function shoot({ name, width, scheme, query }) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme: scheme })
  page.on('console', (message) => message.type() === 'error' && console.error(name, message.text()))
  page.on('pageerror', (error) => console.error(name, error))
  await page.goto(base)
  const all = await page.locator('li a').allTextContents()
  for (const state of only.length ? only : all) {
    if (!all.includes(state)) throw new Error(`There is no state ${state}.`)
    await page.setViewportSize({ width, height: 200 })
    await page.goto(`${base}?state=${state}${query}`)
    await page.locator('h1').waitFor()
    await page.locator('.details, .hint, .fixed, .steps, .calm').first().waitFor()
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

try {
  for (const variant of variants) await shoot(variant)
} finally {
  await browser.close()
  await server.close()
  rmSync(built, { recursive: true })
}
