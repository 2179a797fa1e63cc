import type { Locator, Page } from '@playwright/test'
import { type StepId, remedyOf } from '../../src/contract/remedies'
import { ann } from '../sites/members'
import type { Login, Situation } from '../sites/site'
import type { Sites } from '../sites/start-sites'
import type { Clicks } from './click-table'
import { control } from './control'
import { type Extension, expect } from './extension'
import { expectFixed, expectStep, stepIn } from './steps'

interface Scene {
  readonly extension: Extension
  readonly sites: Sites
  readonly situation: Situation
  /** The tab that shows the refusal, and the popup over it. */
  readonly page: Page
  readonly popup: Page
}

/** The step that mends it, and clicks that are counted: on what is ours; on the site, or in the browser's own window. */
interface Play extends Scene {
  readonly step: StepId
  ours(target: Locator): Promise<void>
  /** `target` is absent for what a test cannot click on: the browser's own buttons, which it does without. */
  theirs(target?: Locator): Promise<void>
}

type Outcome = Extract<Clicks, { by: StepId }>['outcome']

const mainAction = ({ popup, step }: Play) => stepIn(popup, step).getByRole('button').first()

/** The tab that the step opens. */
async function openTab(play: Play): Promise<Page> {
  const [tab] = await Promise.all([play.extension.context.waitForEvent('page'), play.ours(mainAction(play))])
  await tab.waitForLoadState()
  return tab
}

async function fillIn({ theirs }: Play, tab: Page): Promise<void> {
  await tab.fill('[name=user]', ann.user)
  await tab.fill('[name=password]', ann.password)
  await theirs(tab.locator('#sign-in'))
}

async function signIn(play: Play): Promise<Outcome> {
  const { page, popup, situation, step, theirs } = play
  // Refused at the form itself: the person reads what to look at, and types once more.
  if (await page.locator('[name=password]').count()) {
    await fillIn(play, page)
    return 'fixed'
  }
  const tab = await openTab(play)
  // Where nothing tells of a sign-in page, it is the home page, and the person goes on from there.
  if (new URL(tab.url()).pathname === '/') await theirs(tab.getByRole('link', { name: 'Sign in' }))
  await tab.waitForURL('**/sign-in**')
  await fillIn(play, tab)
  if (situation.refused?.method !== 'POST') await expectFixed(popup, step)
  else {
    // A form is only ever sent by the person, who goes back to it.
    await expectStep(popup, step, 'unchecked')
    await page.goBack()
    await theirs()
    await theirs(page.locator(`${situation.click}`))
  }
  return 'fixed'
}

async function logIn(play: Play, { user, password }: Login): Promise<Outcome> {
  const { extension, popup, step, ours, theirs } = play
  await extension.context.setHTTPCredentials({ username: user, password })
  await ours(mainAction(play))
  await expectFixed(popup, step)
  await theirs()
  await extension.context.setHTTPCredentials(null)
  return 'fixed'
}

/** What changes outside of the browser does so before the person says that it is done; what is to be waited for, after it. */
async function leaveToOthers(play: Play, host: string, path: string): Promise<Outcome> {
  const { sites, popup, step, ours } = play
  if (step !== 'wait-and-retry') await control(sites, host, path)
  await ours(mainAction(play))
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'fixed', { timeout: 40_000 })
  await expectStep(popup, step, 'fixed')
  return 'fixed'
}

async function goTo(play: Play, address: string): Promise<Outcome> {
  const { extension, situation, page, popup, step, ours } = play
  if (step === 'check-address') {
    // A guide stands open only where it is the first step.
    await ours(stepIn(popup, step).locator('summary'))
    await expect(stepIn(popup, step).locator('.address')).toContainText(situation.path)
    await page.goto(address)
    await extension.waitForBadge(page, '')
    return 'works'
  }
  const tab = await openTab(play)
  expect(tab.url()).toBe(address)
  await expect(tab.getByRole('heading', { name: 'Orders' })).toBeVisible()
  await expectStep(popup, step, 'unchecked')
  await mainAction(play).click()
  await expectFixed(popup, step)
  return 'told'
}

async function remove({ popup, step, ours, ...play }: Play): Promise<Outcome> {
  await ours(mainAction({ popup, step, ours, ...play }))
  await expectFixed(popup, step)
  return 'fixed'
}

/** What a person does for the step, or besides it. */
function carryOut(play: Play): Promise<Outcome> {
  const { cure, host } = play.situation
  if (cure?.by === 'login') return logIn(play, cure.login)
  if (cure?.by === 'control') return leaveToOthers(play, cure.at ?? host, cure.control)
  if (cure?.by === 'address') return goTo(play, play.sites.origin(cure.host) + cure.path)
  return remedyOf(play.step) === 'clear-site-data' ? remove(play) : signIn(play)
}

/** The last answer to the request that was refused. */
function lastStatus({ sites, situation: { host, path, refused } }: Scene): number | undefined {
  const [at, asked = path, by = 'GET'] = [refused?.host ?? host, refused?.path, refused?.method]
  return sites.log().findLast((hit) => hit.host === at && hit.path === asked && hit.method === by)?.status
}

/** Checks that the popup recommends `wanted`, and tells what it does recommend where nothing is wanted. */
async function readFirst(popup: Page, wanted: StepId | undefined): Promise<StepId> {
  const first = popup.locator('[data-remedy]').first()
  const read = async () =>
    [await first.getAttribute('data-remedy'), await first.getAttribute('data-part')].filter(Boolean).join('/') as StepId
  if (wanted) await expect.poll(() => read()).toBe(wanted)
  return read()
}

/**
 * Goes on from the open popup as a person would, until the request that was refused is answered well, and counts the
 * clicks: the badge's own is the first. Does no more than look where no step of ours mends it.
 */
export async function playPerson(scene: Scene): Promise<Clicks> {
  const { extension, page, popup, situation } = scene
  const { fixedBy: step, first, mendedBy = 'the site’s people' } = situation.expected
  const shown = await readFirst(popup, first?.step ?? step)
  if (!step) {
    await expect(stepIn(popup, 'contact-site')).toHaveCount(1)
    return { first: shown, mendedBy }
  }
  let [ours, theirs] = [1, 0]
  const outcome = await carryOut({
    ...scene,
    step,
    async ours(target) {
      ours++
      await target.click()
    },
    async theirs(target) {
      theirs++
      await target?.click()
    },
  })
  if (outcome === 'fixed') {
    await expect.poll(() => lastStatus(scene)).toBeLessThan(400)
    await extension.waitForBadge(page, '')
  }
  return { first: shown, ...(first && { why: first.why }), by: step, ours, theirs, outcome }
}
