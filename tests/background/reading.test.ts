import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
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
