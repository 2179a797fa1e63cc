import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { type Extension, startExtension } from '../support/fake-worker'

const host = 'intranet.acme.test'
const url = `https://${host}/reports`
const html = '<a href="/users/start">Sign in</a>'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const place = (step: StepId = 'sign-in') => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step })
const helperTab = () => extension.record(1)!.incidents[0]!.steps[0]!.helperTab!
const errandOf = async (tabId: number) => (await extension.ask('look', { tabId }))?.errand
const brand = (name: string) =>
  vi.stubGlobal('navigator', {
    userAgent: '',
    userAgentData: { brands: [{ brand: name }], getHighEntropyValues: async () => ({}) },
  })
const take = (step?: StepId) => extension.ask('take', place(step))

describe('a tab that we opened for a step', () => {
  it('is told which step, which page waits, and that it is checked by itself; no other tab is', async () => {
    await visit(extension, url, 401, { html })
    await take()
    const title = { id: 'step_sign_in_title', values: [] }
    expect(await errandOf(helperTab())).toEqual({
      ...{ tabId: 1, step: 'sign-in', title },
      ...{ page: `${host}/reports`, then: 'signs-in' },
    })
    extension.openTab(8, `https://${host}/users/start`)
    await visit(extension, `https://${host}/users/start`, 200, { tabId: 8 })
    expect(await errandOf(8)).toBeUndefined()
    expect(await errandOf(1)).toBeUndefined()
  })

  it('is told that nothing waits for it, where the other tab shows another page by now; and that it does, once it is back there', async () => {
    await visit(extension, url, 401, { html })
    await take()
    await visit(extension, `https://${host}/news`, 200)
    expect(await errandOf(helperTab())).toMatchObject({ page: `${host}/reports`, then: 'left' })
    await visit(extension, url, 401, { html })
    expect(await errandOf(helperTab())).toMatchObject({ page: `${host}/reports`, then: 'signs-in' })
  })

  it('is told to go on there by hand after a form, and where only a part of a page in use is refused', async () => {
    await visit(extension, url, 401, { html, method: 'POST' })
    await take()
    expect(await errandOf(helperTab())).toMatchObject({ then: 'goes-on' })

    extension = await startExtension()
    await visit(extension, url, 200, { html })
    await callOf(extension, `https://${host}/api/me`, { initiator: `https://${host}` }).run(401)
    await extension.pass(6_000)
    await take()
    expect(await errandOf(helperTab())).toMatchObject({ page: `${host}/api/me`, then: 'goes-on' })
    // Loaded anew, it is the same page, though it has not asked for that part yet.
    await extension.pass(6_000)
    await visit(extension, url, 200, { html })
    expect(extension.record(1)!.incidents).toMatchObject([{ kind: 'call', away: true }])
    expect((await errandOf(helperTab()))?.then).toBe('goes-on')
    await extension.pass(6_000)
    await extension.commit(1, 'about:blank')
    expect((await errandOf(helperTab()))?.then).toBe('left')
  })

  it('is told to go on in it, where the page that waits was one step of a sign-in and works once', async () => {
    const led = async (to: string) => {
      const asked = await new FakeRequest(extension, 'https://id.other.test/authorize').send()
      await (await (await asked.redirect(302, to)).receive(401)).complete(401)
      await extension.commit(1, to, { status: 401, loadedAt: Date.now() })
      await take()
    }
    await led(`https://${host}/callback?code=8f3kd02mz71q&state=af0ifjsldkj3`)
    expect(await errandOf(helperTab())).toMatchObject({ page: `${host}/callback`, then: 'stays' })
    // Nor is it to be opened again once that tab shows another page.
    await visit(extension, `https://${host}/news`, 200)
    expect(await errandOf(helperTab())).toMatchObject({ page: `${host}/callback`, then: 'stays' })
    // Signed in there, nobody is to go back and tell whether that page works.
    const sent = { tabId: helperTab(), method: 'POST', initiator: `https://${host}` }
    const form = await new FakeRequest(extension, `https://${host}/session`, sent).send()
    await (await (await form.redirect(303, `https://${host}/home`, 'GET')).receive(200)).complete(200)
    expect(extension.record(1)!.incidents[0]!.steps).toMatchObject([{ state: 'unchecked', helperTab: helperTab() }])
    expect(await errandOf(helperTab())).toBeUndefined()
    extension = await startExtension()
    await led(`https://${host}/callback?code=SUMMER`)
    expect(await errandOf(helperTab())).toMatchObject({ then: 'signs-in' })
  })

  it('is not told to sign in among the browser’s settings: what comes of them is told over the page that works once', async () => {
    brand('Google Chrome')
    const asked = await new FakeRequest(extension, 'https://id.other.test/authorize').send()
    const to = `https://${host}/callback?code=8f3kd02mz71q&state=af0ifjsldkj3`
    await (await (await asked.redirect(302, to)).receive(401)).complete(401)
    await extension.commit(1, to, { status: 401, loadedAt: Date.now() })
    await take('allow-cookies')
    expect(await errandOf(helperTab())).toMatchObject({ step: 'allow-cookies', then: 'goes-on' })
    await extension.showTab(1)
    const note = { id: 'step_sign_in_used_up' }
    expect(extension.record(1)!.incidents[0]!.steps).toMatchObject([{ state: 'unchecked', note }])
  })

  it('is told to go on there by hand with a new password, which may come by mail', async () => {
    await visit(extension, url, 401, { html: '<a href="/forgot">Forgot password?</a>' })
    await take('reset-password')
    expect(await errandOf(helperTab())).toMatchObject({ step: 'reset-password', then: 'goes-on' })
  })

  it('is told that a setting is checked as soon as the person is back, which a sign-in is not', async () => {
    brand('Google Chrome')
    await visit(extension, url, 401)
    await take('allow-cookies')
    expect(await errandOf(helperTab())).toMatchObject({ then: 'checks' })
    await extension.showTab(1)
    expect(extension.record(1)!.incidents[0]!.steps[0]!.state).toBe('checking')

    extension = await startExtension()
    await visit(extension, url, 401, { html })
    await take()
    expect(await errandOf(helperTab())).toMatchObject({ then: 'signs-in' })
    await extension.showTab(1)
    expect(extension.record(1)!.incidents[0]!.steps[0]!.state).toBe('running')
  })

  it('is told that only the person can say whether another address helps', async () => {
    await visit(extension, 'https://acme.test/', 200)
    await visit(extension, 'https://www.acme.test/orders', 401)
    await take('switch-address')
    expect(await errandOf(helperTab())).toMatchObject({ step: 'switch-address', then: 'asks' })
    await extension.ask('say', { ...place('switch-address'), helped: false })
    expect(await errandOf(helperTab())).toBeUndefined()
  })

  it('is a tab like any other once the page opens by itself, or gives its tab up: nobody asks there any more', async () => {
    for (const next of ['https://www.acme.test/orders', 'https://news.example/']) {
      extension = await startExtension()
      await visit(extension, 'https://acme.test/', 200)
      await visit(extension, 'https://www.acme.test/orders', 401)
      await take('switch-address')
      const tab = helperTab()
      expect(await errandOf(tab)).toMatchObject({ then: 'asks' })
      await visit(extension, next, 200)
      expect(await errandOf(tab)).toBeUndefined()
    }
  })

  it('is a tab like any other while it shows another site, and not while it shows its own', async () => {
    await visit(extension, 'https://acme.test/', 200)
    await visit(extension, 'https://www.acme.test/orders', 401)
    await take('switch-address')
    const tab = helperTab()
    const errandOn = async (page: string) => {
      await visit(extension, page, 200, { tabId: tab })
      return (await errandOf(tab))?.step
    }
    expect(await errandOn('https://acme.test/orders')).toBe('switch-address')
    expect(await errandOn('https://news.example/')).toBeUndefined()
    expect(await errandOn('https://help.acme.test/')).toBe('switch-address')
  })

  it('is a tab like any other once the settings in it, or the part of a page, gave way to another site', async () => {
    brand('Google Chrome')
    await visit(extension, url, 401)
    await take('allow-cookies')
    expect(await errandOf(helperTab())).toMatchObject({ step: 'allow-cookies' })
    await visit(extension, 'https://news.example/', 200, { tabId: helperTab() })
    expect(await errandOf(helperTab())).toBeUndefined()

    extension = await startExtension()
    await visit(extension, 'https://portal.test/', 200)
    await new FakeRequest(extension, url, { type: 'sub_frame', initiator: 'https://portal.test' }).run(401)
    await extension.pass(10_000)
    await take('allow-cookies')
    expect(await errandOf(helperTab())).toMatchObject({ step: 'allow-cookies', then: 'asks' })
    await visit(extension, 'https://news.example/', 200, { tabId: helperTab() })
    expect(await errandOf(helperTab())).toBeUndefined()
  })

  it('is a tab to sign in on at another site, too, which is asked on the way', async () => {
    await visit(extension, url, 401, { html })
    await take()
    await visit(extension, 'https://login.example/start', 200, { tabId: helperTab() })
    expect(await errandOf(helperTab())).toMatchObject({ step: 'sign-in' })
  })

  it('is left by one click, which has the page checked where somebody may have signed in; then it is like any other', async () => {
    await visit(extension, url, 401, { html })
    await take()
    const tab = helperTab()
    const errand = (await errandOf(tab))!
    await extension.ask('show', { tabId: errand.tabId })
    await extension.idle()
    expect(extension.world.tabs.reloads).toEqual([])
    expect(await errandOf(tab)).toEqual(errand)
    await extension.showTab(tab)
    extension.world.jar.cookies = [cookie('sid', new URL(url).hostname)]
    await extension.ask('show', { tabId: errand.tabId })
    await extension.idle()
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: false }])
    expect(await errandOf(tab)).toBeUndefined()
  })
})
