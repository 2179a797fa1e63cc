import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`
const field = '<form method="post" action="/next"><input name="q1"><button>Send</button></form>'

let extension: Extension
let helper: number
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, `${site}/login`, 200)
  await visit(extension, url, 401)
  await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
  helper = step()!.helperTab!
  await new FakeRequest(extension, `${site}/login`, { tabId: helper }).run(200)
})
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)?.incidents[0]?.steps[0]
const active = () => [...extension.world.tabs.open.values()].find((tab) => tab.active)?.id
const reloads = () => extension.world.tabs.reloads.length

/** What the tab for it shows by the time that the request has ended. */
function shows(html: string, status: 'loading' | 'complete' = 'complete'): void {
  const tab = extension.world.tabs.open.get(helper)!
  Object.assign(tab, { status, document: { status: 200, loadedAt: Date.now(), html } })
}

/** A form is sent, and leads on. */
async function form(to: string, html: string, from = `${site}/start`): Promise<void> {
  const sent = await new FakeRequest(extension, from, { tabId: helper, method: 'POST', initiator: site }).send()
  shows(html)
  await (await (await sent.redirect(303, to, 'GET')).receive(200)).complete(200)
}

describe('a sign-in is not over on a page', () => {
  it.each([
    ['that asks for the password', '<form method="post"><input type="password" name="p"><button>Go</button></form>'],
    ['that asks for the password in its head', '<header><input type="password"></header>'],
    ['that asks for a code', '<input autocomplete="section-a one-time-code">'],
    [
      'that asks for a code by the name of its field',
      '<input type="tel" name="user[otp]"><input id="verification-code">',
    ],
    ['that asks for a code, figure by figure', '<input maxlength="1">'.repeat(6)],
    ['that asks whether to stay', '<h1>Stay?</h1><form method="post" action="/kmsi"><button>Yes</button></form>'],
    ['that asks for one thing more', `<h1>Welcome</h1>${field}`],
  ])('%s', async (_, html) => {
    await form(`${site}/next`, html)
    expect(step()).toMatchObject({ state: 'running', helperTab: helper })
    expect([active(), reloads()]).toEqual([helper, 0])
    await form(`${site}/home`, '<h1>Home</h1>', `${site}/next`)
    expect(step()).toMatchObject({ state: 'checking' })
    expect([active(), reloads()]).toEqual([1, 1])
  })

  it.each([
    ['to search it', '<form action="/search"><input name="q"><button>Search</button></form>'],
    ['to leave it', '<form method="post" action="/account/logout"><button>Sign out</button></form>'],
    ['in its foot', `<footer>${field}</footer>`],
    ['beside all else', `<p>${'Read on. '.repeat(50)}</p>${field}`],
    ['below what there is', `<article>News</article>${field}`],
    ['that is hidden', '<input type="hidden" name="otp"><input type="password" disabled>'],
    ['of another kind', '<input type="search" name="code"><input type="checkbox" name="mfa">'],
  ])('but is where the page has a form %s', async (_, html) => {
    await form(`${site}/home`, html)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it.each(['/two-factor', '/users/two_factor_authentication', '/account/verify-code', '/2fa/check', '/mfa.php'])(
    'that is called %s, whatever it shows',
    async (path) => {
      await form(site + path, '<div id="app"></div>')
      expect(step()).toMatchObject({ state: 'running' })
    },
  )

  it('to which its own script leads on', async () => {
    const script = { 'sec-fetch-mode': 'navigate' }
    const cookies = { 'set-cookie': 'auth=8f3kd02mz71q8f3kd02mz71q; Path=/; HttpOnly' }
    const send = () =>
      callOf(extension, `${site}/api/login`, { tabId: helper, initiator: site, method: 'POST' }).run(200, cookies)
    const goTo = (path: string) =>
      new FakeRequest(extension, site + path, { tabId: helper, initiator: site, headers: script }).run(200)
    await send()
    shows('<input autocomplete="one-time-code">')
    await goTo('/next')
    expect(step()).toMatchObject({ state: 'running' })
    await send()
    shows('<h1>Home</h1>')
    await goTo('/home')
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('that is not in the tab yet', async () => {
    const sent = await new FakeRequest(extension, `${site}/start`, {
      ...{ tabId: helper, method: 'POST', initiator: site },
    }).send()
    shows('<h1>Before</h1>', 'loading')
    await (await (await sent.redirect(303, `${site}/next`, 'GET')).receive(200)).complete(200)
    expect(step()).toMatchObject({ state: 'running' })
    shows('<input autocomplete="one-time-code">')
    await extension.pass(1_000)
    expect(step()).toMatchObject({ state: 'running' })
  })

  it('to which nobody waits any more, as the tab for it was closed', async () => {
    const sent = await new FakeRequest(extension, `${site}/start`, {
      ...{ tabId: helper, method: 'POST', initiator: site },
    }).send()
    shows('<h1>Home</h1>', 'loading')
    await (await (await sent.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
    await extension.closeTab(helper)
    expect(reloads()).toBe(1)
    await extension.pass(10_000)
    expect(reloads()).toBe(1)
  })

  it('but is where that takes long to come whole', async () => {
    const sent = await new FakeRequest(extension, `${site}/start`, {
      ...{ tabId: helper, method: 'POST', initiator: site },
    }).send()
    shows('<h1>Home</h1>', 'loading')
    await (await (await sent.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
    expect(step()).toMatchObject({ state: 'running' })
    await extension.pass(10_000)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  describe('from which a script leads on at once', () => {
    async function leadsOn(path: string, html: string, status = 200): Promise<void> {
      const sent = await new FakeRequest(extension, `${site}/start`, {
        ...{ tabId: helper, method: 'POST', initiator: site },
      }).send()
      shows('<p>One moment</p>', 'loading')
      await (await (await sent.redirect(303, `${site}/go`, 'GET')).receive(200)).complete(200)
      await extension.pass(200)
      await new FakeRequest(extension, site + path, { tabId: helper, initiator: site }).run(status)
      shows(html)
      await extension.pass(1_000)
    }

    it.each<[string, string, string, number]>([
      ['asks for a code', '/next', '<input autocomplete="one-time-code">', 200],
      ['is a page to sign in on', '/login/again', '<div id="app"></div>', 200],
      ['does not open', '/next', '<h1>Error</h1>', 500],
    ])('to one that %s', async (_, path, html, status) => {
      await leadsOn(path, html, status)
      expect(step()).toMatchObject({ state: 'running', helperTab: helper })
    })

    it('but is where that opens and asks for nothing', async () => {
      await leadsOn('/dashboard', '<h1>Dashboard</h1>')
      expect(step()).toMatchObject({ state: 'checking' })
      expect([active(), reloads()]).toEqual([1, 1])
    })

    it('but is, once, where that comes after a sign-in itself', async () => {
      const cross = { tabId: helper, initiator: 'https://login.idp.test' }
      const sent = await new FakeRequest(extension, `${site}/start`, { ...cross, method: 'POST' }).send()
      shows('<p>One moment</p>', 'loading')
      await (await sent.receive(200)).complete(200)
      await extension.pass(200)
      await new FakeRequest(extension, `${site}/dashboard`, cross).run(200)
      shows('<h1>Dashboard</h1>')
      await extension.pass(1_000)
      expect(reloads()).toBe(1)
    })
  })
})
