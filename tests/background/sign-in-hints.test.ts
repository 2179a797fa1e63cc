import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { type Extension, startExtension } from '../support/fake-worker'

const host = 'intranet.acme.test'
const site = `https://${host}`
const url = `${site}/reports`
const login = `${site}/login`

let extension: Extension
let helper: number
const place = (step: StepId) => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step })
const step = (id: StepId = 'sign-in') => extension.record(1)?.incidents[0]?.steps.find((one) => one.step === id)
const reloads = () => extension.world.tabs.reloads.length
const page = (address: string, more = {}, status = 200) =>
  new FakeRequest(extension, address, { tabId: helper, ...more }).run(status)
const setCookie = (value: string) => (extension.world.jar.cookies = [cookie('sid', host, { value })])

async function open(id: StepId): Promise<void> {
  await extension.ask('take', place(id))
  helper = step(id)!.helperTab!
}

async function signIn(): Promise<void> {
  const form = { tabId: helper, method: 'POST', initiator: site }
  const sent = await new FakeRequest(extension, `${site}/session`, form).send()
  await (await (await sent.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
}

beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, login, 200)
  await visit(extension, url, 401)
})
afterEach(() => void vi.useRealTimers())

describe('a look at the refused page with the sign-in still before them', () => {
  it.each(['sign-in', 'sign-out-and-in'] as const)('leaves the page and the step alone: %s', async (id) => {
    setCookie('old')
    await open(id)
    await page(login)
    await extension.showTab(1)
    expect(reloads()).toBe(0)
    expect(step(id)).toMatchObject({ state: 'running', helperTab: helper })
    await extension.showTab(helper)
    await signIn()
    expect(reloads()).toBe(1)
    await visit(extension, url, 200)
    expect(step(id)).toMatchObject({ state: 'fixed' })
  })

  it('is none where the tab for it is gone', async () => {
    await open('sign-in')
    extension.world.tabs.open.delete(helper)
    await extension.showTab(1)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(step()).not.toHaveProperty('beside')
  })

  it('is none where the site has another cookie by now', async () => {
    setCookie('old')
    await open('sign-in')
    await page(login)
    setCookie('new')
    await extension.showTab(1)
    expect(step()).toMatchObject({ state: 'checking' })
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'running', helperTab: helper })
    await extension.showTab(helper)
    await extension.showTab(1)
    expect(reloads()).toBe(1)
  })
})

describe('something that may have been a sign-in', () => {
  beforeEach(async () => {
    await open('sign-in')
    await page(login)
  })
  const form = (status: number) => page(login, { method: 'POST', initiator: site }, status)
  const call = (path: string, status: number) =>
    callOf(extension, site + path, { tabId: helper, initiator: site, method: 'POST' }).run(status)

  it.each([
    ['a form that shows its own page again', () => form(200), 'checking'],
    ['a form that is refused', () => form(401), 'running'],
    ['a call that is for signing in', () => call('/api/login', 200), 'checking'],
    ['one that is refused', () => call('/api/login', 403), 'running'],
    ['one that is for something else', () => call('/api/search', 200), 'running'],
  ] as const)('%s', async (_, happens, state) => {
    await happens()
    expect(step()).toMatchObject({ state: 'running' })
    await extension.showTab(1)
    expect(step()).toMatchObject({ state })
  })

  it('was none where the page is refused again: the step goes on in its tab', async () => {
    await form(200)
    await extension.showTab(1)
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'running', helperTab: helper })
    expect(step()).not.toHaveProperty('beside')
    await extension.showTab(helper)
    await extension.showTab(1)
    expect(reloads()).toBe(1)
    await signIn()
    expect(reloads()).toBe(2)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('ends the step where its tab is closed meanwhile', async () => {
    await form(200)
    await extension.showTab(1)
    await extension.closeTab(helper)
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_closed_unsigned' } })
  })

  it('was one where the page is let in', async () => {
    await form(200)
    await extension.showTab(1)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })
})

describe('a sign-in after a check that was asked for too early', () => {
  beforeEach(async () => {
    await open('sign-in')
    await page(login)
    await extension.ask('check', place('sign-in'))
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'no-help' })
  })

  it('has the page checked again', async () => {
    await signIn()
    expect(reloads()).toBe(2)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('changes nothing where another step is at work by then, nor does closing its tab', async () => {
    await extension.ask('take', place('reload-fresh'))
    await signIn()
    expect(reloads()).toBe(2)
    await visit(extension, url, 401)
    await extension.closeTab(helper)
    expect(reloads()).toBe(2)
    expect(step()).toMatchObject({ state: 'no-help' })
  })

  it('is none of a page that the tab has left', async () => {
    await visit(extension, `${site}/help`, 200)
    await signIn()
    expect(reloads()).toBe(1)
    expect(step()).toMatchObject({ state: 'no-help' })
  })
})
