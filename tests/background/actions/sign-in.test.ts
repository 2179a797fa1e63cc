import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { plan } from '../../../src/remedies/plan'
import { cookie } from '../../support/fake/cookies'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)?.incidents[0]?.steps[0]
const signIn = () =>
  extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
const opened = () => extension.world.tabs.open.get(step()?.helperTab ?? NaN)?.url

describe('where one signs in', () => {
  const onPage = async (html: string) => {
    await visit(extension, url, 401, { html })
    await signIn()
    return opened()
  }

  it('is where the page itself points to', async () => {
    expect(await onPage('<a href="/help">Help</a> <a href="/users/start?next=%2Freports">Sign in</a>')).toBe(
      `${site}/users/start?next=%2Freports`,
    )
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()).not.toHaveProperty('note')
  })

  it.each([
    ['another site that no link calls so', '<a href="https://evil.test/login">Members</a>'],
    ['another site without encryption', '<a href="http://evil.test/login">Log in</a>'],
    ['a button of something else', '<button>Try again</button>'],
    ['the way out', '<a href="/logout">Log out</a>'],
    ['a new account', '<a href="/register">Sign in or register</a>'],
    ['a page about it', '<a href="/blogging">Blog in German</a>'],
  ])('is not %s', async (_, html) => {
    expect(await onPage(html)).toBe(`${site}/`)
  })

  it('is where a refused frame itself points to, whatever its page does', async () => {
    await visit(extension, url, 200, { html: '<a href="/login">Log in</a>' })
    await new FakeRequest(extension, `${site}/inbox`, { type: 'sub_frame', frameId: 5, initiator: site }).run(401)
    await extension.pass(10_000)
    const document = {
      status: 401,
      loadedAt: Date.now(),
      html: '<a href="/anmelden">Anmelden</a>',
      from: `${site}/inbox`,
    }
    Object.assign(extension.world.tabs.open.get(1)!, { frames: { 5: document } })
    await signIn()
    expect(opened()).toBe(`${site}/anmelden`)
  })

  it('is found beside links that are broken or drawn', async () => {
    const html =
      '<svg><a href="/x"><text>Sign in</text></a></svg> <a href="http://[">Log in</a> <a href="/anmelden">Anmelden</a>'
    expect(await onPage(html)).toBe(`${site}/anmelden`)
  })

  it('is shown by its host first where only another site’s link is called so, and opened by the next click', async () => {
    const html = '<a href="https://accounts.acme.test/start?to=reports">Sign in</a>'
    expect(await onPage(html)).toBeUndefined()
    expect(extension.world.tabs.open.size).toBe(1)
    expect(step()).toMatchObject({
      state: 'todo',
      note: { id: 'step_sign_in_there', values: [{ code: 'accounts.acme.test' }] },
    })
    await signIn()
    expect(opened()).toBe('https://accounts.acme.test/start?to=reports')
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()).not.toHaveProperty('note')
  })

  it('is shown anew where the link leads to yet another host by then', async () => {
    await onPage('<a href="https://accounts.acme.test/start">Sign in</a>')
    await visit(extension, url, 401, { html: '<a href="https://evil.test/start">Sign in</a>' })
    await signIn()
    expect(opened()).toBeUndefined()
    expect(step()?.note?.values).toEqual([{ code: 'evil.test' }])
  })

  it('is never the refused address itself, though it led to the sign-in page before', async () => {
    const led = await new FakeRequest(extension, url).send()
    await (await (await led.redirect(302, 'https://login.idp.test/authorize?client=x')).receive(200)).complete(200)
    await visit(extension, url, 401)
    await signIn()
    expect(opened()).toBe(`${site}/`)
    expect(step()?.note).toEqual({ id: 'step_sign_in_nowhere' })
  })

  it('is where this site or a sister of it sent people before', async () => {
    await visit(extension, 'https://login.acme.test/start', 200)
    await visit(extension, url, 401)
    await signIn()
    expect(opened()).toBe('https://login.acme.test/start')
  })

  it('is its own before its sister’s', async () => {
    await visit(extension, 'https://login.acme.test/start', 200)
    await visit(extension, `${site}/login`, 200)
    await visit(extension, url, 401)
    await signIn()
    expect(opened()).toBe(`${site}/login`)
  })

  it('is an own address that led on to another site’s sign-in page, which would be nothing without it', async () => {
    const led = await new FakeRequest(extension, `${site}/start`).send()
    await (await (await led.redirect(302, 'https://login.idp.test/authorize?client=x')).receive(200)).complete(200)
    await visit(extension, url, 401)
    await signIn()
    expect(opened()).toBe(`${site}/start`)
  })

  it('is not a sign-out that led there', async () => {
    const led = await new FakeRequest(extension, `${site}/logout`).send()
    await (await (await led.redirect(302, 'https://login.idp.test/login')).receive(200)).complete(200)
    await visit(extension, url, 401)
    await signIn()
    expect(opened()).toBe(`${site}/`)
  })

  const named = { 'www-authenticate': 'Bearer realm="Staff", login-url="https://login.idp.test/door"' }

  it('is the page that the refusal names, whose host was shown before the click', async () => {
    await visit(extension, url, 401, { answer: named })
    const { diagnosis, evidence, exchange } = extension.record(1)!.incidents[0]!
    // Stored, it does not repeat its exchange.
    const seen = { ...evidence, exchange, answer: exchange.answer! }
    const step = plan(diagnosis, seen, []).find(({ spec }) => spec.id === 'sign-in')
    expect(step?.what).toEqual({ id: 'step_sign_in_named_what', values: [{ code: 'login.idp.test' }] })
    await signIn()
    expect(opened()).toBe('https://login.idp.test/door')
  })

  it('is never such a page where its host was not shown', async () => {
    await visit(extension, url, 401, { answer: named, headers: { cookie: 'sid=abc' } })
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await extension.ask('take', {
      ...{ tabId: 1, incident: extension.record(1)!.incidents[0]!.id },
      step: 'sign-out-and-in',
    })
    expect(step()?.step).toBe('sign-out-and-in')
    expect(opened()).toBe(`${site}/`)
  })

  it('is the refused page itself, where that has the form', async () => {
    await visit(extension, url, 401, { html: '<a href="/login">Sign in</a><form><input type="password"></form>' })
    await signIn()
    expect(extension.world.tabs.open.size).toBe(1)
    expect(step()).toMatchObject({ state: 'checking', helperTab: 1 })
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  const form = '<form method="post"><input type="password"></form>'
  it.each([
    ['sets a cookie: the page is asked for again', { 'Set-Cookie': 'session=abcdefgh; HttpOnly' }, '', true],
    ['sets one, but is shown once more', { 'Set-Cookie': 'session=abcdefgh; HttpOnly' }, form, false],
    ['sets none, and may have been shown once more', {}, '', false],
  ])('is the refused page, whose form is sent to where it came from and %s', async (_what, answer, html, asked) => {
    await visit(extension, url, 401, { html: form })
    await signIn()
    // A browser has the answer in the tab by the time that it has all come.
    Object.assign(extension.world.tabs.open.get(1)!, { document: { status: 200, loadedAt: Date.now(), html } })
    const patience = () => step()!.check!.until - step()!.check!.since
    const ofPerson = patience()
    await visit(extension, url, 200, { method: 'POST', answer, html })
    // A page has less time to answer than a person to sign in.
    expect(patience() < ofPerson).toBe(asked)
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is not the refused page where one only chooses a new password', async () => {
    const form = '<form><input type="password" autocomplete="new-password"></form>'
    expect(await onPage(`${form}<a href="/login">Sign in</a>`)).toBe(`${site}/login`)
  })

  it.each(['<button>Sign in</button>', '<a href="#/login">Log in</a>', '<a href="javascript:login()">Log in</a>'])(
    'is the refused page where only its own script leads there, and nothing is opened: %s',
    async (html) => {
      await visit(extension, url, 401, { html })
      await signIn()
      expect(extension.world.tabs.open.size).toBe(1)
      expect(step()).toMatchObject({ state: 'checking', helperTab: 1, note: { id: 'step_sign_in_press' } })
      await visit(extension, url, 200)
      expect(step()).toMatchObject({ state: 'fixed' })
    },
  )

  it('is an address that is known before a button of its script', async () => {
    await visit(extension, `${site}/login`, 200)
    expect(await onPage('<button>Sign in</button>')).toBe(`${site}/login`)
    expect(step()).not.toHaveProperty('note')
  })

  it('is its home page where nobody knows, which is said', async () => {
    await visit(extension, 'https://login.other.test/', 200)
    await visit(extension, url, 401)
    await signIn()
    expect(opened()).toBe(`${site}/`)
    expect(step()?.note).toEqual({ id: 'step_sign_in_nowhere' })
  })
})

describe('the tab for it', () => {
  it('is opened beside the refused page, which stays', async () => {
    await visit(extension, url, 401)
    await signIn()
    const helper = extension.world.tabs.open.get(step()!.helperTab!)
    expect(helper).toMatchObject({ active: true, index: 2 })
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('that shows the home page tells a sign-in that ends on it', async () => {
    await visit(extension, url, 401)
    await signIn()
    const tabId = step()!.helperTab!
    await new FakeRequest(extension, `${site}/`, { tabId }).run(200)
    expect(step()).toMatchObject({ state: 'running' })
    const form = await new FakeRequest(extension, `${site}/session`, { tabId, method: 'POST', initiator: site }).send()
    await (await (await form.redirect(303, `${site}/`, 'GET')).receive(200)).complete(200)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('that comes back to the page that it was opened with tells nothing: the form was not right', async () => {
    await visit(extension, url, 401, { html: '<a href="/members/door">Sign in</a>' })
    await signIn()
    const tabId = step()!.helperTab!
    const form = async (to: string) => {
      const sent = await new FakeRequest(extension, `${site}/session`, {
        tabId,
        method: 'POST',
        initiator: site,
      }).send()
      await (await (await sent.redirect(303, `${site}${to}`, 'GET')).receive(200)).complete(200)
    }
    await form('/members/door')
    expect(step()).toMatchObject({ state: 'running' })
    await form('/members/hall')
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('cannot be opened beside a tab that is gone', async () => {
    await visit(extension, url, 401)
    extension.world.tabs.open.delete(1)
    await signIn()
    expect(step()).toMatchObject({ state: 'unavailable' })
  })
})

describe('the browser’s own sign-in window', () => {
  it('is asked for by loading the page again, and the person has time', async () => {
    await visit(extension, url, 401, { answer: { 'www-authenticate': 'Basic realm="Staff"' } })
    await signIn()
    expect(step()).toMatchObject({ state: 'checking' })
    expect(extension.world.tabs.open.size).toBe(1)
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await extension.pass(5 * 60_000)
    expect(step()).toMatchObject({ state: 'checking' })
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  // Keycloak, GitLab and AD FS send both in one answer; for Negotiate alone no browser asks (measured in both).
  it.each(['Negotiate', 'Negotiate oQcwBaADCgEC'])('is not what %s opens: the form that came along is', async (one) => {
    const html = '<h1>Log in</h1><form method=post action=/login><input type="password"></form>'
    await visit(extension, url, 401, { answer: { 'www-authenticate': one }, html })
    await extension.ask('look', { tabId: 1 })
    expect(extension.record(1)!.incidents[0]!.diagnosis!.ranked[0].cause).toBe('not-signed-in')
    await signIn()
    expect(step()).toMatchObject({ state: 'checking', helperTab: 1 })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('is not for a token that scripts must bring', async () => {
    await visit(extension, url, 401, { answer: { 'www-authenticate': 'Bearer' } })
    await signIn()
    expect(step()).toMatchObject({ state: 'running' })
    expect(extension.world.tabs.open.size).toBe(2)
  })
})

describe('a sign-in that was cancelled at another site, whose link led back', () => {
  const cancelled = `${site}/cb?error=access_denied&state=xyz987654321`

  it('is begun anew from the start, and its page is never opened again', async () => {
    await visit(extension, cancelled, 401, { initiator: 'https://id.other.test', html: '<a href="/login">Sign in</a>' })
    await signIn()
    expect(opened()).toBe(`${site}/login`)
    await signInThere()
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('is another matter than such an address that the site itself made', async () => {
    await visit(extension, cancelled, 401, { initiator: site, html: '<a href="/login">Sign in</a>' })
    await signIn()
    await signInThere()
    expect(step()).toMatchObject({ state: 'checking' })
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  async function signInThere(): Promise<void> {
    const tabId = step()!.helperTab!
    const form = await new FakeRequest(extension, `${site}/login`, { tabId, method: 'POST', initiator: site }).send()
    await form.redirect(303, `${site}/home`, 'GET')
    await (await form.receive(200)).complete(200)
  }
})

describe('where the page itself leads to the sign-in page by now', () => {
  const led = async (status = 200) => {
    await visit(extension, url, 401)
    await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'reload-fresh' })
    const again = await new FakeRequest(extension, url).send()
    await (await (await again.redirect(302, `${site}/login`)).receive(status)).complete(status)
    await signIn()
  }
  const last = () => extension.record(1)?.incidents[0]?.steps.at(-1)

  it('it is opened in the same tab, and no other', async () => {
    await led()
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    expect(extension.world.tabs.open.size).toBe(1)
    expect(last()).toMatchObject({ step: 'sign-in', state: 'checking', helperTab: 1 })
  })

  it('signing in there brings the page back: fixed', async () => {
    await led()
    await visit(extension, url, 200)
    expect(last()).toMatchObject({ state: 'fixed' })
    expect(extension.record(1)?.incidents[0]?.fixed).toMatchObject({ by: 'sign-in' })
  })

  it('signing in that ends elsewhere opens the page again', async () => {
    await led()
    const form = await new FakeRequest(extension, `${site}/session`, { method: 'POST', initiator: site }).send()
    await extension.commit(1, `${site}/home`, { status: 200, loadedAt: Date.now() })
    await (await (await form.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    expect(last()).toMatchObject({ state: 'checking' })
    expect(last()).not.toHaveProperty('helperTab')
  })

  it('looking at another tab meanwhile does not take the sign-in page away', async () => {
    await led()
    await extension.commit(1, `${site}/login`, { status: 200, loadedAt: Date.now() })
    extension.openTab(7, 'https://vault.test/')
    await extension.showTab(7)
    await extension.showTab(1)
    expect(extension.world.tabs.open.get(1)?.url).toBe(`${site}/login`)
    expect(last()).toMatchObject({ helperTab: 1 })
  })
})

describe('where an address that we cannot open again leads to the sign-in page by now', () => {
  const provider = 'https://id.other.test'
  const spent = `${site}/callback?code=8f3kd02mz71q&state=af0ifjsldkj3`
  const fresh = `${site}/callback?code=5g1ab94ty28w&state=d9fk20sl3mf0`
  const door = `${provider}/login`
  const incident = () => extension.record(1)!.incidents.at(-1)!
  const last = () => incident().steps.find((one) => one.step === 'sign-in')
  const take = (step: 'sign-in' | 'reload-fresh' = 'sign-in') =>
    extension.ask('take', { tabId: 1, incident: incident().id, step })
  const go = async (from: string, to: string, status: number, method?: 'POST') => {
    const asked = await new FakeRequest(extension, from, {
      tabId: 1,
      ...(method && { method, initiator: provider }),
    }).send()
    await (await (await asked.redirect(302, to, 'GET')).receive(status)).complete(status)
    await extension.commit(1, to, { status, loadedAt: Date.now() })
  }

  it.each([
    ['works once', () => go(`${provider}/authorize`, spent, 401), spent],
    ['holds a secret', () => visit(extension, `${url}?reset=abcdefgh12345678`, 401), `${url}?reset=abcdefgh12345678`],
  ])('the person signs in right there: it %s', async (_, refused, address) => {
    await refused()
    await take('reload-fresh')
    await go(address, door, 200)
    expect(incident().instead).toEqual({ what: 'sign-in', host: 'id.other.test' })
    extension.openTab(7, 'https://vault.test/')
    await extension.showTab(7)
    await take()
    expect(extension.world.tabs.open.get(1)).toMatchObject({ url: door, active: true })
    expect(extension.world.tabs.open.size).toBe(2)
    expect(last()).toMatchObject({ state: 'checking', helperTab: 1 })
  })

  it('and goes on there, once that led back: what works once is not opened again', async () => {
    await go(`${provider}/authorize`, spent, 401)
    await take('reload-fresh')
    await go(spent, door, 200)
    await take()
    const sent = await new FakeRequest(extension, door, { tabId: 1, method: 'POST', initiator: provider }).send()
    await sent.redirect(303, fresh, 'GET')
    await (await (await sent.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
    await extension.commit(1, `${site}/home`, { status: 200, loadedAt: Date.now() })
    expect(last()).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
    expect(extension.world.tabs.open.get(1)?.url).toBe(`${site}/home`)
  })

  it('is led there in another tab once this one shows something else', async () => {
    extension.openTab(3)
    await visit(extension, `${site}/login`, 200, { tabId: 3 })
    await go(`${provider}/authorize`, spent, 401)
    await take('reload-fresh')
    await go(spent, door, 200)
    await visit(extension, 'https://vault.test/', 200)
    await extension.commit(1, 'https://vault.test/', { status: 200, loadedAt: Date.now() })
    await take()
    expect(last()).toMatchObject({ state: 'running' })
    expect(extension.world.tabs.open.get(last()!.helperTab!)?.url).toBe(`${site}/login`)
  })
})

describe('signing out first', () => {
  const place = () => ({
    tabId: 1,
    incident: extension.record(1)!.incidents[0]!.id,
    step: 'sign-out-and-in' as const,
  })

  it('removes only what holds the sign-in, opens the page to sign in on, and can be undone', async () => {
    const jar = [cookie('sid', 'intranet.acme.test'), cookie('theme', 'intranet.acme.test'), cookie('sid', 'acme.test')]
    extension.world.jar.cookies = [...jar]
    await visit(extension, url, 401, { html: '<a href="/login">Sign in</a>' })
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual(jar.slice(1))
    expect(opened()).toBe(`${site}/login`)
    expect(step()).toMatchObject({ state: 'running', undo: { cookies: 1 } })
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies).toEqual([jar[1], jar[2], jar[0]])
  })

  it('opens the refused address where that leads on to the sign-in page without it, which is offered first', async () => {
    const led = await new FakeRequest(extension, url).send()
    await (await (await led.redirect(302, 'https://login.idp.test/authorize?client=x')).receive(200)).complete(200)
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await visit(extension, url, 401, { headers: { cookie: 'sid=abc' } })
    const { diagnosis, evidence, exchange } = extension.record(1)!.incidents[0]!
    const seen = { ...evidence, exchange, answer: exchange.answer! }
    const order = plan(diagnosis, seen, []).map(({ spec }) => spec.id)
    expect(order.indexOf('sign-out-and-in')).toBeLessThan(order.indexOf('sign-in'))
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual([])
    expect(opened()).toBe(url)
    const tabId = step()!.helperTab!
    const back = await new FakeRequest(extension, `${site}/callback`, {
      ...{ tabId, initiator: 'https://login.idp.test' },
    }).send()
    await (await (await back.redirect(302, url, 'GET')).receive(200)).complete(200)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('takes nothing before the host of the page to sign in on was shown', async () => {
    const jar = [cookie('sid', 'intranet.acme.test')]
    extension.world.jar.cookies = [...jar]
    await visit(extension, url, 401, { html: '<a href="https://accounts.acme.test/">Sign in</a>' })
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual(jar)
    expect(step()).toMatchObject({ state: 'todo', shown: 'accounts.acme.test' })
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual([])
    expect(opened()).toBe('https://accounts.acme.test/')
  })

  it('opens nothing where there is no sign-in to end', async () => {
    extension.world.jar.cookies = [cookie('theme', 'intranet.acme.test')]
    await visit(extension, url, 401)
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    expect(extension.world.tabs.open.size).toBe(1)
  })
})
