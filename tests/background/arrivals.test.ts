import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { viewOf } from '../../src/popup/model'
import { bare, callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const host = 'intranet.acme.test'
const site = `https://${host}`
const url = `${site}/reprots`
const link = `${site}/invite?token=ab12cd34ef56ab12cd34ef56`
const mail = { initiator: 'https://mail.test' }

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)?.incidents[0]
const step = () => incident()?.steps.at(-1)
const place = (id: StepId) => ({ tabId: 1, incident: incident()!.id, step: id })

/** The person is refused, opens the popup and has the guide before them. */
async function read(id: StepId, address = url): Promise<void> {
  await visit(extension, address, 401)
  await extension.ask('reads', place(id))
}

async function shown() {
  const { tabRecord } = await import('../../src/store/incidents')
  return viewOf(await tabRecord(1).get(), undefined, Date.now()).shown
}

const asks = (path: string) => ({
  state: 'unchecked',
  note: { id: 'step_came_to', values: [{ code: `${host}${path}` }] },
})

describe('whoever has read what is wrong with an address', () => {
  it('and types the right one is asked whether that was it, in sight while the tab shows it', async () => {
    await read('check-address')
    await visit(extension, `${site}/reports`, 200)
    expect(step()).toMatchObject({ step: 'check-address', ...asks('/reports') })
    expect(extension.badge(1)).toBe('')
    const view = await shown()
    const left = { id: 'came_to_lead', values: [{ code: `${host}/reprots` }] }
    expect(view).toMatchObject({ headline: { id: 'came_to_title' }, lead: [left] })
    expect(view?.steps[0]).toMatchObject({ state: 'unchecked', step: { spec: { id: 'check-address' } } })
    await visit(extension, 'https://news.test/', 200)
    expect(await shown()).toBeUndefined()
  })

  it('is asked of the page that they found by way of the home page', async () => {
    await read('check-address')
    await visit(extension, `${site}/`, 200)
    expect(step()).toMatchObject(asks('/'))
    await visit(extension, `${site}/reports`, 200, { initiator: site })
    expect(step()).toMatchObject(asks('/reports'))
    expect((await shown())?.steps[0]).toMatchObject({ state: 'unchecked' })
  })

  it('is asked where the home page opens in another tab, as by our own link', async () => {
    await read('check-address')
    extension.openTab(2)
    await visit(extension, `${site}/`, 200, { tabId: 2, initiator: 'chrome-extension://why-401' })
    expect(step()).toMatchObject(asks('/'))
    const view = await shown()
    expect(view?.steps[0]).toMatchObject({ state: 'unchecked' })
    expect(view?.headline).not.toMatchObject({ id: 'came_to_title' })
  })

  it.each([
    ['another site', 'https://news.test/', 200, {}],
    ['a page that is refused as well', `${site}/rep0rts`, 401, {}],
    ['a page that is not there', `${site}/rep0rts`, 404, {}],
    ['a page to sign in on', `${site}/login`, 200, {}],
    ['what a form was sent to', `${site}/reports`, 200, { method: 'POST' }],
  ])('is asked nothing where they come to %s', async (_, to, status, sent) => {
    await read('check-address')
    await visit(extension, to, status, sent)
    const { incidents } = extension.record(1)!
    expect(incidents.flatMap(({ steps }) => steps)).toEqual([])
  })

  it('is asked nothing where the site is used in another tab all along', async () => {
    await read('check-address')
    extension.openTab(2)
    await visit(extension, `${site}/news`, 200, { tabId: 2, initiator: site })
    expect(step()).toBeUndefined()
  })

  it('is asked nothing because of a tab that we opened ourselves', async () => {
    await read('check-address')
    await extension.ask('take', place('sign-in'))
    const tabId = step()!.helperTab!
    await visit(extension, `${site}/`, 200, { tabId })
    expect(incident()!.steps.map((each) => each.step)).toEqual(['sign-in'])
  })

  it.each([
    ['private, where the refused one is not', false, true],
    ['ordinary, where the refused one is private', true, false],
  ])('is asked nothing because of a tab that is %s: it is not to be told of', async (_, first, second) => {
    extension.openTab(1, 'about:blank', first)
    await read('check-address')
    extension.openTab(2, 'about:blank', second)
    await visit(extension, `${site}/reports`, 200, { tabId: 2 })
    expect(step()).toBeUndefined()
    extension.openTab(3, 'about:blank', first)
    await visit(extension, `${site}/reports`, 200, { tabId: 3 })
    expect(step()).toMatchObject(asks('/reports'))
  })

  it('in a tab that is closed leaves nothing behind', async () => {
    await read('check-address')
    const kept = () => extension.world.stored.areas.session.get('readings')
    expect(kept()).toMatchObject([{ tabId: 1 }])
    await extension.closeTab(1)
    expect(kept()).toEqual([])
  })

  it('is asked nothing who has not read it, or long ago', async () => {
    await visit(extension, url, 401)
    await visit(extension, `${site}/reports`, 200)
    expect(step()).toBeUndefined()
    await read('check-address')
    await extension.pass(61 * 60_000)
    await visit(extension, `${site}/reports`, 200)
    expect(step()).toBeUndefined()
  })

  it('has it mended by saying so, and is not led back where it was wrong', async () => {
    await read('check-address')
    await visit(extension, `${site}/reports`, 200)
    await extension.ask('say', { ...place('check-address'), helped: false })
    expect((await shown())?.steps[0]).toMatchObject({ state: 'no-help' })
    // What was answered is not to be said once more.
    expect((await shown())?.lead).toMatchObject([{ id: 'came_to_lead' }])
    await extension.ask('check', place('check-address'))
    expect(extension.world.tabs.open.get(1)?.url).toBe(`${site}/reports`)
    expect(extension.world.tabs.reloads).toEqual([])
    expect((await shown())?.steps[0]).toMatchObject({ state: 'unchecked' })
    await extension.ask('say', { ...place('check-address'), helped: true })
    expect(incident()).toMatchObject({ state: 'healed', fixed: { by: 'check-address' } })
  })

  it('is led back by another step, which is about that page', async () => {
    await read('check-address')
    await visit(extension, `${site}/reports`, 200)
    await extension.ask('check', place('reload-fresh'))
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
  })
})

it('what a page asks for is on record after the page, in the order in which they are told', async () => {
  const page = await new FakeRequest(extension, `${site}/reports`).send()
  const call = await callOf(extension, `${site}/api`, { initiator: site }).send()
  // The first page of this life: nothing of it was looked up before.
  extension.stop()
  await extension.wake()
  await page.receive(200, bare, false)
  await call.receive(401, {}, false)
  await extension.idle()
  expect(extension.record(1)?.incidents).toMatchObject([{ kind: 'call' }])
  expect(incident()?.away).toBeUndefined()
})

describe('whoever has read that a link is over', () => {
  it.each([
    ['in this tab', {}],
    ['in another one', { tabId: 2 }],
  ])('and opens a new one %s is asked whether that was it', async (_, where) => {
    await read('request-new-link', link)
    extension.openTab(2)
    await visit(extension, `${site}/invite?token=99ff88ee77dd99ff88ee77dd`, 200, { ...mail, ...where })
    expect(step()).toMatchObject({ step: 'request-new-link', ...asks('/invite') })
    expect((await shown())?.steps[0]).toMatchObject({ state: 'unchecked' })
  })

  describe('and what may be wrong with its address', () => {
    const asked = () => incident()!.steps.flatMap(({ step, state }) => (state === 'unchecked' ? [step] : []))
    const renewed = `${site}/invite?token=99ff88ee77dd99ff88ee77dd`
    const readBoth = async (first: StepId, second: StepId) => {
      await read(first, link)
      vi.advanceTimersByTime(1_000)
      await extension.ask('reads', place(second))
    }

    it.each([
      ['check-address', 'request-new-link'],
      ['request-new-link', 'check-address'],
    ] as const)('is asked once, of what they read last: %s, then %s', async (first, second) => {
      await readBoth(first, second)
      await visit(extension, renewed, 200, mail)
      expect(asked()).toEqual([second])
      // Told no, nor come to once more, it is not the other one's turn.
      await extension.ask('say', { ...place(second), helped: false })
      await visit(extension, renewed, 200, mail)
      expect(asked()).toEqual([])
    })

    it('is asked of the other one where what they read last does not lead there, and then of the later page', async () => {
      await readBoth('check-address', 'request-new-link')
      await visit(extension, `${site}/`, 200, mail)
      expect(asked()).toEqual(['check-address'])
      await visit(extension, renewed, 200, mail)
      expect(asked()).toEqual(['request-new-link'])
      expect(step()).toMatchObject({ step: 'request-new-link', ...asks('/invite') })
      expect(incident()!.steps[0]).not.toHaveProperty('note')
    })
  })

  it('is asked of where the new one led', async () => {
    await read('request-new-link', link)
    const asked = await new FakeRequest(extension, `${site}/invite?token=99ff88ee77dd99ff88ee77dd`, mail).send()
    await (await (await asked.redirect(302, `${site}/welcome`)).receive(200)).complete(200)
    expect(step()).toMatchObject(asks('/welcome'))
  })

  it('is still asked once the old one is refused again: it was to stay closed', async () => {
    await read('request-new-link', link)
    extension.openTab(2)
    await visit(extension, `${site}/invite?token=99ff88ee77dd99ff88ee77dd`, 200, { ...mail, tabId: 2 })
    await visit(extension, link, 401)
    await extension.pass(6_000)
    expect(step()).toMatchObject({ state: 'unchecked' })
  })

  it.each([
    ['goes to the site to ask for it', `${site}/`, 200],
    ['opens the same one again', link, 401],
    ['gets one that is refused as well', `${site}/invite?token=99ff88ee77dd99ff88ee77dd`, 401],
  ])('is asked nothing where they %s', async (_, to, status) => {
    await read('request-new-link', link)
    await visit(extension, to, status, mail)
    expect(extension.record(1)!.incidents.flatMap(({ steps }) => steps)).toEqual([])
  })

  it('has the very same link fixed where that opens again', async () => {
    await read('request-new-link', link)
    await extension.ask('check', place('request-new-link'))
    await visit(extension, link, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })
})

describe('whoever followed one guide, checked it too early and has another before them', () => {
  const old = `${site}/invite/old?token=ab12cd34ef56ab12cd34ef56`
  const opens = () => visit(extension, `${site}/invite/new?token=fe98dc76ba54fe98dc76ba54`, 200, mail)

  it('is asked of the one that they followed, which is credited', async () => {
    await read('request-new-link', old)
    await extension.ask('take', place('request-new-link'))
    await visit(extension, old, 401)
    expect(step()).toMatchObject({ step: 'request-new-link', state: 'no-help' })
    await extension.ask('reads', place('check-address'))
    await opens()
    expect(incident()?.steps).toMatchObject([{ step: 'request-new-link', ...asks('/invite/new') }])
    await extension.ask('say', { ...place('request-new-link'), helped: true })
    expect(incident()).toMatchObject({ fixed: { by: 'request-new-link' }, steps: [{ state: 'fixed' }] })
  })

  it('is asked of the one that they read last where they followed none', async () => {
    await read('request-new-link', old)
    vi.advanceTimersByTime(1)
    await extension.ask('reads', place('check-address'))
    await opens()
    expect(incident()?.steps).toMatchObject([{ step: 'check-address', ...asks('/invite/new') }])
  })
})
