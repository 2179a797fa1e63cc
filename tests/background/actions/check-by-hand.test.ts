import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { callOf, FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const origin = 'https://shop.acme.test'
const url = `${origin}/login`
const form = '<form><input name="user"><input type="password"><button>Log in</button></form>'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const stepOf = (id: StepId) => incident().steps.find(({ step }) => step === id)
const check = (step: StepId) => extension.ask('check', { tabId: 1, incident: incident().id, step })
const reloads = () => extension.world.tabs.reloads.length
const send = (status: number, path = '/api/login') =>
  callOf(extension, origin + path, { method: 'POST', initiator: origin }).run(status)

/** The page's script was refused, and the popup is open over it. */
async function refused({ html = form, path = '/api/login' } = {}): Promise<void> {
  await visit(extension, url, 200, { html })
  await send(401, path)
  await extension.pass(10_000)
  await extension.ask('look', { tabId: 1 })
}

describe('what the person has done for a sign-in that a script sends', () => {
  it.each(['check-credentials', 'reset-password'] as const)('is typed into the page, which stays: %s', async (id) => {
    await refused()
    await check(id)
    expect(reloads()).toBe(0)
    expect(stepOf(id)).toMatchObject({ state: 'checking', helperTab: 1 })
    // A person takes longer to type than a page to answer.
    await extension.pass(60_000)
    expect(stepOf(id)).toMatchObject({ state: 'checking' })
    await send(200)
    expect(incident()).toMatchObject({ state: 'healed', fixed: { by: id } })
    expect(stepOf(id)).toMatchObject({ state: 'fixed' })
  })

  it('did not help where that is refused once more', async () => {
    await refused()
    await check('check-credentials')
    await send(401)
    await extension.pass(10_000)
    expect(stepOf('check-credentials')).toMatchObject({ state: 'no-help' })
  })

  it('is asked about once they press again, though nothing was sent: to load the page would send nothing', async () => {
    await refused()
    await extension.ask('take', { tabId: 1, incident: incident().id, step: 'sign-in' })
    for (const id of ['sign-in', 'check-credentials'] as const) {
      await check(id)
      if (id === 'check-credentials') await check(id)
      expect(stepOf(id)).toMatchObject({ state: 'unchecked' })
    }
    expect(reloads()).toBe(0)
  })

  it('stays told over the page to which the script leads on, and in a new worker, and not beyond', async () => {
    await refused()
    await check('sign-in')
    expect(stepOf('sign-in')).toMatchObject({ state: 'checking', helperTab: 1 })
    await send(200)
    const asked = { initiator: origin, html: '<h1>Home</h1>' }
    await visit(extension, `${origin}/home`, 200, asked)
    const told = { state: 'healed', ledOn: true, fixed: { by: 'sign-in' }, steps: [{ state: 'fixed' }] }
    expect(extension.record(1)?.incidents).toMatchObject([told])
    expect(extension.badge(1)).toBe('')
    extension.stop()
    await extension.ask('look', { tabId: 1 })
    expect(extension.record(1)?.incidents).toMatchObject([told])
    await extension.pass(60_000)
    await visit(extension, `${origin}/orders`, 200, asked)
    expect(extension.record(1)?.incidents).toEqual([])
  })

  it('stays told where that page is in the tab before its request is told of, or has none', async () => {
    await refused()
    await check('sign-in')
    await send(200)
    const home = new FakeRequest(extension, `${origin}/home`, { initiator: origin })
    await home.send()
    await extension.commit(1, `${origin}/home`, { status: 200, loadedAt: Date.now(), html: '<h1>Home</h1>' })
    for (const _ of ['in the tab', 'told of']) {
      expect(extension.record(1)?.incidents).toMatchObject([{ ledOn: true, fixed: { by: 'sign-in' } }])
      await home.receive(200)
      await home.complete(200)
    }
  })

  it('is not said to have helped where the person goes on without it, or types it while no step is under way', async () => {
    const asked = { initiator: origin, html: '<h1>Home</h1>' }
    await refused()
    await check('sign-in')
    await visit(extension, `${origin}/home`, 200, asked)
    expect(incident()).toMatchObject({ state: 'open', away: true, steps: [{ state: 'checking' }] })
    extension = await startExtension()
    await refused()
    await send(200)
    await visit(extension, `${origin}/home`, 200, asked)
    expect(extension.record(1)?.incidents).toEqual([])
  })

  it.each(['sign-in', 'check-credentials'] as const)(
    'helped though it was mistyped once more first: %s',
    async (id) => {
      await refused()
      await check(id)
      await send(401)
      await extension.pass(10_000)
      expect(stepOf(id)).toMatchObject({ state: 'no-help' })
      await send(200)
      expect(incident()).toMatchObject({ state: 'healed', fixed: { by: id }, steps: [{ state: 'fixed' }] })
      await visit(extension, `${origin}/home`, 200, { initiator: origin })
      expect(extension.record(1)?.incidents).toMatchObject([{ ledOn: true, fixed: { by: id } }])
    },
  )

  it.each<[string, () => Promise<unknown>]>([
    ['it is typed hours later', () => extension.pass(3 * 3_600_000)],
    ['the page was loaded again in between', () => visit(extension, url, 200, { html: form })],
  ])('is not said to have helped where %s', async (_, between) => {
    await refused()
    await check('sign-in')
    await send(401)
    await extension.pass(10_000)
    await between()
    await send(200)
    const { fixed, steps } = incident()
    expect(fixed).not.toHaveProperty('by')
    expect(steps).toMatchObject([{ state: 'no-help' }])
  })

  it.each([
    ['the page shows no form any more', { html: '<h1>Welcome</h1>' }],
    ['something else was refused', { path: '/api/orders' }],
  ])('is checked by loading the page again where %s', async (_, shown) => {
    await refused(shown)
    await check('check-credentials')
    expect(reloads()).toBe(1)
    expect(stepOf('check-credentials')).toMatchObject({ state: 'checking' })
    expect(stepOf('check-credentials')).not.toHaveProperty('helperTab')
  })
})
