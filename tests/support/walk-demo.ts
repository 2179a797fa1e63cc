import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import type { Incident } from '../../src/contract/incident'
import type { Message } from '../../src/contract/messages'
import { catalogueFrom } from '../../src/text/from-file'
import { say as put } from '../../src/text/say'
import { ann } from '../sites/members'
import { findSituation } from '../sites/situations'
import { startSites } from '../sites/start-sites'
import { builtExtension, launch, readManifest, type Launched } from './launch'
import { badge, openTab, recordOf, tabIdOf } from './observe'
import { openRealPopup } from './popup'
import { drawButton } from './toolbar-picture'
import { until } from './until'
import { warmUp } from './warm-up'

type Say = (line: string) => void

const folder = fileURLToPath(new URL('../../test-results/demo/', import.meta.url))
const situation = findSituation('session-expired')

const messages = JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8'))
const inWords = (message: Message) => put(message, catalogueFrom(messages, { locale: 'en', now: Date.now() }))

/** The diagnosis as a person would want it in a terminal: cause, how sure, evidence. */
export function describeDiagnosis({ method, address, diagnosis }: Incident): readonly string[] {
  const [first, ...others] = diagnosis?.ranked ?? []
  if (!first) return ['No diagnosis.']
  const percent = (confidence: number) => `${Math.round(confidence * 100)} %`
  const title = (cause: string) => inWords({ id: `cause_${cause.replaceAll('-', '_')}_title` as Message['id'] })
  return [
    `Refused:  ${method} ${address.origin}${address.path}`,
    `Cause:    ${title(first.cause)} (${first.cause})`,
    `How sure: ${percent(first.confidence)}`,
    'Evidence:',
    ...first.for.map((message) => `  + ${inWords(message)}`),
    ...first.against.map((message) => `  - ${inWords(message)}`),
    ...others.map(({ cause, confidence }) => `Less likely: ${title(cause)} (${cause}), ${percent(confidence)}`),
  ]
}

/** Does in the sign-in tab what the person would. */
async function signIn(page: Page): Promise<void> {
  await page.locator('[name=user]').fill(ann.user)
  await page.locator('[name=password]').fill(ann.password)
  await page.locator('#sign-in').click()
}

async function walk(launched: Launched, start: string, say: Say): Promise<void> {
  const popup = readManifest(builtExtension).action.default_popup
  const fence = await warmUp(launched)
  fence.close()
  const page = await openTab(launched)
  const tabId = await tabIdOf(launched, page)
  const hasBadge = (wanted: boolean) => async () => ((await badge(launched, tabId)) !== '') === wanted

  say(`\nSituation: ${situation.title}`)
  await page.goto(start)
  await until('a badge over the page that was refused', hasBadge(true))
  say(`Badge:    ${await badge(launched, tabId)}`)
  await drawButton(launched, tabId, `${folder}1-badge.png`)

  const diagnosed = await until('a diagnosis', async () => {
    const record = await recordOf(launched, tabId)
    return record?.incidents.find(({ diagnosis }) => diagnosis)
  })
  for (const line of describeDiagnosis(diagnosed as Incident)) say(line)

  const first = await openRealPopup(launched, popup, page)
  await first.page.locator(`main[data-cause="${situation.expected.cause}"]`).waitFor()
  await first.page.screenshot({ path: `${folder}2-popup.png` })
  const [helper] = await Promise.all([
    launched.context.waitForEvent('page'),
    first.page.locator('[data-remedy="sign-in"] button').first().click(),
  ])
  say(`\nClicked the step "sign in": ${helper.url()} is open. Signing in …`)
  await signIn(helper)

  await until('the badge has gone', hasBadge(false))
  await first.close()
  await page.bringToFront()
  const second = await openRealPopup(launched, popup, page)
  await second.page.locator('main[data-state="fixed"]').waitFor()
  await second.page.screenshot({ path: `${folder}3-fixed.png` })
  await second.close()
  await page.screenshot({ path: `${folder}4-page.png` })
  say(`The page answers again: “${await page.title()}”. The popup says that it is fixed.`)
}

/** Walks through one situation without a window. Rejects, saying where, as soon as something is not as it should be. */
export async function walkDemo(say: Say): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const sites = await startSites()
  try {
    const launched = await launch({ args: sites.chromiumArgs })
    try {
      await walk(launched, sites.prepareUrl(situation), say)
    } finally {
      await launched.close()
    }
  } finally {
    await sites.close()
  }
  say(`\nScreenshots of badge, popup and result: ${folder}`)
}
