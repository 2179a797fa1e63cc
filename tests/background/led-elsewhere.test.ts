import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { viewOf } from '../../src/popup/model'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const last = () => incident().steps.at(-1)
const take = (step: StepId) => extension.ask('take', { tabId: 1, incident: incident().id, step })

/** The refused address is asked for, and leads on. */
async function lead(to: string): Promise<void> {
  const asked = await new FakeRequest(extension, url).send()
  await (await (await asked.redirect(302, to)).receive(200)).complete(200)
  await extension.commit(1, to, { status: 200, loadedAt: Date.now() })
}

async function shown() {
  const { tabRecord } = await import('../../src/store/incidents')
  return viewOf(await tabRecord(1).get(), undefined, Date.now()).shown
}

const asksWhether = (path: string) => ({
  state: 'unchecked',
  note: { id: 'step_led_to_page', values: [{ code: `intranet.acme.test${path}` }] },
})

describe('a refused page that leads to another one by now', () => {
  beforeEach(async () => {
    await visit(extension, url, 401)
    await take('reload-fresh')
  })

  it('is never called fixed: the person is asked, in sight, while the tab shows where it led', async () => {
    await lead(`${site}/`)
    expect(last()).toMatchObject(asksWhether('/'))
    expect(extension.badge(1)).toBe('')
    expect(await shown()).toMatchObject({ state: 'open', headline: { id: 'instead_page_title' } })
    await visit(extension, `${site}/news`, 200)
    expect(await shown()).toBeUndefined()
  })

  it('is fixed where it leads to a part of itself', async () => {
    await lead(`${site}/reports/2026`)
    expect(last()).toMatchObject({ state: 'fixed' })
    expect(await shown()).toMatchObject({ state: 'fixed' })
  })

  it('is mended where the person says so', async () => {
    await lead(`${site}/`)
    await extension.ask('say', { tabId: 1, incident: incident().id, step: 'reload-fresh', helped: true })
    expect(incident()).toMatchObject({ state: 'healed', fixed: { by: 'reload-fresh' } })
    expect(incident()).not.toHaveProperty('instead')
  })

  it('is opened again, not what it led to, and can be fixed then', async () => {
    await lead(`${site}/`)
    await extension.ask('say', { tabId: 1, incident: incident().id, step: 'reload-fresh', helped: false })
    await take('reload-fresh')
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    await visit(extension, url, 200)
    expect(last()).toMatchObject({ state: 'fixed' })
  })

  it('is opened again by a sign-in, wherever that ends', async () => {
    await lead(`${site}/`)
    await take('sign-in')
    const tabId = last()!.helperTab!
    const form = await new FakeRequest(extension, `${site}/session`, { tabId, method: 'POST', initiator: site }).send()
    await (await (await form.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    expect(last()).toMatchObject({ step: 'sign-in', state: 'checking' })
    await lead(`${site}/`)
    expect(last()).toMatchObject(asksWhether('/'))
  })

  it('keeps waiting for whoever signs in in its own tab, by whatever pages that goes', async () => {
    await lead(`${site}/login`)
    await take('sign-in')
    await lead('https://portal.example/start')
    expect(last()).toMatchObject({ state: 'checking', helperTab: 1 })
    await visit(extension, url, 200)
    expect(last()).toMatchObject({ state: 'fixed' })
  })
})

describe('a refused page that is empty by now', () => {
  beforeEach(async () => {
    await visit(extension, url, 401)
    await take('reload-fresh')
    await visit(extension, url, 200, { answer: { 'content-length': '0' } })
  })

  it('is never called fixed: the person is asked, and says so', async () => {
    expect(last()).toMatchObject({ state: 'unchecked', note: { id: 'step_answered_empty' } })
    expect(extension.badge(1)).toBe('')
    expect(await shown()).toMatchObject({ state: 'open', headline: { id: 'instead_empty_title' } })
    await extension.ask('say', { tabId: 1, incident: incident().id, step: 'reload-fresh', helped: true })
    expect(incident()).toMatchObject({ state: 'healed', fixed: { by: 'reload-fresh' } })
  })

  it('is loaded again where it stands, and is fixed once something is in it', async () => {
    const { reloads } = extension.world.tabs
    const before = reloads.length
    await extension.ask('say', { tabId: 1, incident: incident().id, step: 'reload-fresh', helped: false })
    await take('reload-fresh')
    expect(reloads).toHaveLength(before + 1)
    await visit(extension, url, 200)
    expect(last()).toMatchObject({ state: 'fixed' })
    expect(await shown()).toMatchObject({ state: 'fixed' })
  })

  it('is refused again where it answers so once more', async () => {
    await visit(extension, url, 401)
    expect(incident()).not.toHaveProperty('instead')
    expect(incident()).toMatchObject({ state: 'open', steps: [{ state: 'no-help' }] })
    expect(extension.badge(1)).toBe('401')
  })
})
