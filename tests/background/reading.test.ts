import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)?.incidents[0]
const cause = () => incident()?.diagnosis?.ranked[0].cause
const locked = '<h1>Sign-in refused</h1><p>Your account has been locked.</p>'

describe('what the refused page says', () => {
  it('is read when the popup is opened, not before, and judged', async () => {
    await visit(extension, url, 401, { html: locked })
    const before = cause()
    expect(before).not.toBe('account-locked')
    expect(JSON.stringify(incident())).not.toContain('has been locked')
    await extension.ask('look', { tabId: 1 })
    expect(cause()).toBe('account-locked')
    expect(incident()?.exchange.wording?.text).toContain('has been locked')
  })

  it('is not read of a page that opened well', async () => {
    await visit(extension, url, 200, { html: locked })
    await extension.ask('look', { tabId: 1 })
    expect(JSON.stringify(extension.record(1) ?? {})).not.toContain('has been locked')
  })

  it('changes nothing where the page says nothing', async () => {
    await visit(extension, url, 401, { html: '' })
    const before = cause()
    await extension.ask('look', { tabId: 1 })
    expect(cause()).toBe(before)
    expect(incident()?.exchange).not.toHaveProperty('wording')
  })

  it('is not read of another page that the tab shows by now', async () => {
    await visit(extension, url, 401)
    const document = { status: 401, loadedAt: Date.now(), html: locked, from: 'https://status.other.test/' }
    Object.assign(extension.world.tabs.open.get(1)!, { document })
    await extension.ask('look', { tabId: 1 })
    expect(JSON.stringify(extension.record(1))).not.toContain('has been locked')
  })

  it('is read in the frame that was refused, and not in its neighbours', async () => {
    const frameUrl = 'https://intranet.acme.test/inbox'
    await visit(extension, url, 200, { html: '<h1>Portal</h1>' })
    await new FakeRequest(extension, frameUrl, { type: 'sub_frame', frameId: 5, initiator: new URL(url).origin }).run(
      401,
    )
    await extension.pass(10_000)
    const inside = (html: string, from = frameUrl) => ({ status: 401, loadedAt: Date.now(), html, from })
    const show = (frames: object) => Object.assign(extension.world.tabs.open.get(1)!, { frames })
    show({ 4: inside(locked), 5: inside('') })
    await extension.ask('look', { tabId: 1 })
    expect(cause()).not.toBe('account-locked')
    show({ 4: inside(''), 5: inside(locked, 'https://intranet.acme.test/other') })
    await extension.ask('look', { tabId: 1 })
    expect(cause()).not.toBe('account-locked')
    show({ 5: inside(locked) })
    await extension.ask('look', { tabId: 1 })
    expect(cause()).toBe('account-locked')
  })

  it('tells when a pause was read: the page may have counted down by then', async () => {
    await visit(extension, url, 401, { html: '<p>Your account has been locked. Try again in 5 minutes.</p>' })
    await extension.pass(40_000)
    await extension.ask('look', { tabId: 1 })
    const { answer, wording } = incident()?.exchange ?? {}
    expect(wording?.pause).toMatchObject({ from: 'words', seconds: 300 })
    expect(wording?.pause?.read).toBeGreaterThanOrEqual((answer?.at ?? Infinity) + 40_000)
  })

  it('is kept without its secrets', async () => {
    await visit(extension, url, 401, { html: '<p>Your account has been locked. Your code is 493817.</p>' })
    await extension.ask('look', { tabId: 1 })
    expect(JSON.stringify(extension.record(1))).not.toContain('493817')
    expect(cause()).toBe('account-locked')
  })
})

describe('for how long a page that was not refused asks to be left alone', () => {
  const page = () => extension.record(1)?.page
  const wait = '<h1>Too many requests</h1><p>Please try again in 15 minutes.</p>'
  const span = () => page()?.pause && page()!.pause!.until - (page()!.exchange.answer?.at ?? NaN)

  it.each([429, 503])('is kept of its headers: %i', async (status) => {
    await visit(extension, url, status, { answer: { 'content-type': 'text/html', 'retry-after': '900' }, html: wait })
    expect(page()?.pause?.ms).toBe(900_000)
    expect(span()).toBeGreaterThanOrEqual(900_000)
    expect(span()).toBeLessThan(905_000)
  })
  it('is read in its words once the popup is opened, counted from then on, and nothing else of them is kept', async () => {
    await visit(extension, url, 429, { html: wait })
    expect(page()?.pause).toBeUndefined()
    await extension.pass(40_000)
    await extension.ask('look', { tabId: 1 })
    expect(page()?.pause?.ms).toBe(900_000)
    expect(span()).toBeGreaterThanOrEqual(940_000)
    expect(JSON.stringify(extension.record(1))).not.toContain('Please')
    const first = page()!.pause
    await extension.pass(60_000)
    await extension.ask('look', { tabId: 1 })
    expect(page()?.pause).toEqual(first)
  })
  it('is no matter of other answers, nor of words that name no time', async () => {
    for (const status of [200, 403, 500]) {
      await visit(extension, url, status, { answer: { 'content-type': 'text/html', 'retry-after': '900' }, html: wait })
      await extension.ask('look', { tabId: 1 })
      expect(page()?.exchange.answer?.status).toBe(status)
      expect(page()?.pause).toBeUndefined()
    }
    await visit(extension, url, 429, { html: '<h1>Too many requests</h1>' })
    await extension.ask('look', { tabId: 1 })
    expect(page()?.pause).toBeUndefined()
  })
  it('is until tomorrow, and no span, where its words say that', async () => {
    await visit(extension, url, 503, { html: '<h1>Down for maintenance</h1><p>Please try again tomorrow.</p>' })
    await extension.ask('look', { tabId: 1 })
    expect(page()).toMatchObject({ tomorrow: true })
    expect(page()?.pause).toBeUndefined()
    await visit(extension, url, 503, { answer: { 'retry-after': '900' }, html: '<p>Please try again tomorrow.</p>' })
    await extension.ask('look', { tabId: 1 })
    expect(page()?.tomorrow).toBeUndefined()
    expect(page()?.pause?.ms).toBe(900_000)
  })
  it('goes with the page that asked for it', async () => {
    await visit(extension, url, 429, { answer: { 'retry-after': '900' } })
    await visit(extension, url, 200)
    expect(page()?.pause).toBeUndefined()
  })
})

describe('a field for a password on a page whose script was refused', () => {
  const origin = new URL(url).origin
  const login = '<form><input type="password"></form>'
  const show = (html: string) => Object.assign(extension.world.tabs.open.get(1)!.document!, { html })
  const look = async () => {
    await extension.ask('look', { tabId: 1 })
    return incident()?.evidence?.page?.asksPassword
  }
  beforeEach(async () => {
    await visit(extension, url, 200, { html: login })
    await callOf(extension, `${origin}/api/login`, { method: 'POST', initiator: origin }).run(401)
    await extension.pass(10_000)
  })

  it('is seen when the popup is opened, and only as long as it is there', async () => {
    expect(incident()?.evidence?.page).toMatchObject({ status: 200 })
    expect(incident()?.evidence?.page).not.toHaveProperty('asksPassword')
    expect(await look()).toBe(true)
    show('<h1>Reports</h1>')
    expect(await look()).toBeUndefined()
    show(login)
    expect(await look()).toBe(true)
  })

  it('stays known when the script is refused once more, and of the next page it is seen anew', async () => {
    expect(await look()).toBe(true)
    const again = () => callOf(extension, `${origin}/api/login`, { method: 'POST', initiator: origin }).run(401)
    const before = incident()!.exchange.id
    await again()
    await extension.pass(10_000)
    expect(incident()!.exchange.id).not.toBe(before)
    expect(incident()!.evidence!.page?.asksPassword).toBe(true)
    await visit(extension, url, 200, { html: '<h1>Reports</h1>' })
    await again()
    await extension.pass(10_000)
    expect(incident()!.evidence!.page).toMatchObject({ status: 200 })
    expect(incident()!.evidence!.page).not.toHaveProperty('asksPassword')
  })

  it.each([
    ['is for a new one', '<input type="password" autocomplete="new-password">'],
    ['is not there', '<input type="text">'],
  ])('is not where it %s', async (_, html) => {
    show(html)
    expect(await look()).toBeUndefined()
  })
})
