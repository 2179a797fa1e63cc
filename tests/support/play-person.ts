import { expect } from '@playwright/test'
import { type StepId, remedyOf } from '../../src/contract/remedies'
import { ann } from '../sites/members'
import type { Login, Situation } from '../sites/site'
import type { Sites } from '../sites/start-sites'
import type { Clicks } from './click-table'
import { control } from './control'
import type { Driver, Part, Tab } from './driver'
import { often } from './until'
import { expectFixed, expectStep, mainAction, stepIn } from './steps'

interface Scene {
  readonly driver: Driver
  readonly sites: Sites
  readonly situation: Situation
  /** The tab that shows the refusal, and the popup over it. */
  readonly tab: Tab
  readonly popup: Tab
}

/** The step that mends it, and clicks that are counted: on what is ours; on the site, or in the browser's own window. */
interface Play extends Scene {
  readonly step: StepId
  ours(target: Part): Promise<void>
  /** `target` is absent for what a test cannot click on: the browser's own buttons, which it does without. */
  theirs(target?: Part): Promise<void>
}

type Outcome = Extract<Clicks, { by: StepId }>['outcome']

/** The tab that the step opens. */
function openTab({ driver, popup, step, ours }: Play): Promise<Tab> {
  return driver.tabOpenedBy(() => ours(mainAction(popup, step)))
}

async function fillIn({ theirs }: Play, form: Tab): Promise<void> {
  await form.locator('[name=user]').fill(ann.user)
  await form.locator('[name=password]').fill(ann.password)
  await theirs(form.locator('#sign-in'))
}

async function signIn(play: Play): Promise<Outcome> {
  const { tab, popup, situation, step, theirs } = play
  // Refused at the form itself: the person reads what to look at, and types once more.
  if (await tab.locator('[name=password]').count()) {
    await fillIn(play, tab)
    return 'fixed'
  }
  const form = await openTab(play)
  // Where nothing tells of a sign-in page, it is the home page, and the person goes on from there.
  if (new URL(form.url()).pathname === '/') await theirs(form.locator('a[href^="/sign-in"]'))
  await form.waitForURL(({ pathname }) => pathname.startsWith('/sign-in'))
  await fillIn(play, form)
  if (situation.refused?.method !== 'POST') await expectFixed(popup, step)
  else {
    // A form is only ever sent by the person, who goes back to it.
    await expectStep(popup, step, 'unchecked')
    await tab.evaluate(() => history.back(), undefined)
    await theirs()
    await theirs(tab.locator(`${situation.click}`))
  }
  return 'fixed'
}

async function logIn({ driver, popup, step, ours, theirs }: Play, login: Login): Promise<Outcome> {
  await driver.answerSignInWindow(login, async () => {
    await ours(mainAction(popup, step))
    await expectFixed(popup, step)
  })
  await theirs()
  return 'fixed'
}

/** What changes outside of the browser does so before the person says that it is done; what is to be waited for, after it. */
async function leaveToOthers({ sites, popup, step, ours }: Play, host: string, path: string): Promise<Outcome> {
  if (step !== 'wait-and-retry') await control(sites, host, path)
  await ours(mainAction(popup, step))
  await expectFixed(popup, step, 40_000)
  return 'fixed'
}

async function goTo(play: Play, address: string): Promise<Outcome> {
  const { driver, situation, tab, popup, step, ours } = play
  if (step === 'check-address') {
    // A guide stands open only where it is the first step.
    await ours(stepIn(popup, step).locator('summary'))
    await expect.poll(() => stepIn(popup, step).locator('.address').textContent()).toContain(situation.path)
    await driver.visit(tab, address)
    await driver.waitForBadge(tab, '')
    return 'works'
  }
  const other = await openTab(play)
  expect(other.url()).toBe(address)
  await expect.poll(() => other.locator('h1').textContent()).toBe('Orders')
  await expectStep(popup, step, 'unchecked')
  await mainAction(popup, step).click()
  await expectFixed(popup, step)
  return 'told'
}

async function remove({ popup, step, ours }: Play): Promise<Outcome> {
  await ours(mainAction(popup, step))
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
async function readFirst(popup: Tab, wanted: StepId | undefined): Promise<StepId> {
  const first = popup.locator('[data-remedy]').first()
  const read = async () =>
    [await first.getAttribute('data-remedy'), await first.getAttribute('data-part')].filter(Boolean).join('/') as StepId
  if (wanted) await expect.poll(() => read(), often).toBe(wanted)
  return read()
}

/**
 * Goes on from the open popup as a person would, until the request that was refused is answered well, and counts the
 * clicks: the badge's own is the first. Does no more than look where no step of ours mends it.
 */
export async function playPerson(scene: Scene): Promise<Clicks> {
  const { driver, tab, popup, situation } = scene
  const { fixedBy: step, first, mendedBy = 'the site’s people' } = situation.expected
  const shown = await readFirst(popup, first?.step ?? step)
  if (!step) {
    await expect.poll(() => stepIn(popup, 'contact-site').count()).toBe(1)
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
    await expect.poll(() => lastStatus(scene), often).toBeLessThan(400)
    await driver.waitForBadge(tab, '')
  }
  return { first: shown, ...(first && { why: first.why }), by: step, ours, theirs, outcome }
}
