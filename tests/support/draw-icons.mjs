// node tests/support/draw-icons.mjs: public/icons/icon.svg -> the PNG sizes of the manifest.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findChromium } from './find-chromium.mjs'
import { lookAround } from './world.mjs'

const folder = fileURLToPath(new URL('../../public/icons/', import.meta.url))
const drawing = readFileSync(`${folder}icon.svg`, 'utf8')
const { browser: found } = findChromium(await lookAround(), 130)
const browser = await chromium.launch({ executablePath: found?.path ?? '', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
  )
  await page.screenshot({ path: `${folder}icon-${size}.png`, omitBackground: true })
}
await browser.close()
