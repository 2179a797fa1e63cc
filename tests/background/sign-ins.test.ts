import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
let helper: number
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, `${site}/login`, 200)
  await visit(extension, url, 401)
  await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
  helper = step()!.helperTab!
  await page(`${site}/login`)
})
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)?.incidents[0]?.steps[0]
const active = () => [...extension.world.tabs.open.values()].find((tab) => tab.active)?.id
const page = (address: string, more = {}, status = 200) =>
  new FakeRequest(extension, address, { tabId: helper, ...more }).run(status)

async function form(to: string, status = 200): Promise<void> {
  const sent = await new FakeRequest(extension, `${site}/session`, {
    tabId: helper,
    method: 'POST',
    initiator: site,
  }).send()
  await (await (await sent.redirect(303, to, 'GET')).receive(status)).complete(status)
}

/** One page after the other, without a word of the person's. */
async function over(first: string, ...others: string[]): Promise<void> {
  const sent = await new FakeRequest(extension, first, { tabId: helper }).send()
  for (const next of others) await sent.redirect(303, next)
  await (await sent.receive(200)).complete(200)
}

describe('the person has signed in', () => {
  it('where a form was sent and another page came: the refused page is shown and asked again', async () => {
    expect(active()).toBe(helper)
    await form(`${site}/home`)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(active()).toBe(1)
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: false }])
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('where the form leads to a page that the site’s own service worker brings', async () => {
    const sent = new FakeRequest(extension, `${site}/session`, { tabId: helper, method: 'POST', initiator: site })
    await (await sent.send()).leave(303, `${site}/home`)
    expect(step()).toMatchObject({ state: 'running' })
    await extension.commit(helper, `${site}/home`, { status: 200, loadedAt: Date.now() })
    expect(step()).toMatchObject({ state: 'checking' })
    expect(active()).toBe(1)
  })

  it('after which the page is asked again that was answered with another error, unless the tab has left it', async () => {
    await visit(extension, url, 403)
    expect(extension.record(1)?.incidents).toMatchObject([{ away: true, instead: { what: 'error', status: 403 } }])
    await form(`${site}/home`)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 403)
    expect(step()).toMatchObject({ state: 'other-cause' })
    await visit(extension, `${site}/draft`, 200)
    await extension.ask('take', {
      tabId: 1,
      incident: extension.record(1)!.incidents[0]!.id,
      step: 'reload-fresh/past-cache',
    })
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('which leads nobody to a tab that shows another page by now', async () => {
    await visit(extension, `${site}/news`, 200)
    await form(`${site}/home`)
    expect(active()).toBe(helper)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('where an accepted form leads to something that cannot be opened', async () => {
    await form(`${site}/comments`, 405)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('where another host sends them back', async () => {
    await page('https://login.idp.test/start', { initiator: site })
    expect(step()).toMatchObject({ state: 'running' })
    await page(`${site}/home`, { initiator: 'https://login.idp.test' })
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('where another host knows them and sends them back at once', async () => {
    await over(`${site}/login`, 'https://login.idp.test/auth', `${site}/callback`, `${site}/home`)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(active()).toBe(1)
  })

  it('where they come back by hand with a cookie that was not there', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await extension.showTab(1)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('where they close the tab for it', async () => {
    await extension.closeTab(helper)
    expect(step()).toMatchObject({ state: 'checking' })
    await visit(extension, url, 401)
    expect(step()?.note).toEqual({ id: 'step_closed_unsigned' })
  })

  it('where they say so', async () => {
    await extension.ask('check', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
    expect(step()).toMatchObject({ state: 'checking' })
  })
})

describe('a sign-in that the page’s own script sends', () => {
  const set = { 'set-cookie': 'sid=8f3kd02mz71q8f3kd02mz71q; Path=/; HttpOnly' }
  const send = (status = 200, headers: Record<string, string> = set) =>
    callOf(extension, `${site}/api/login`, { tabId: helper, initiator: site, method: 'POST' }).run(status, headers)
  // Browsers send these over https alone, and to this machine.
  const script = { 'sec-fetch-mode': 'navigate' }
  const goTo = (address: string, status = 200, more = {}) =>
    page(address, { initiator: site, headers: script, ...more }, status)

  it('is noticed by the refused page, which opens there', async () => {
    await send(200, {})
    expect(step()).toMatchObject({ state: 'running' })
    await goTo(url)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(active()).toBe(1)
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: false }])
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is noticed by its cookie, once another page opens', async () => {
    await send()
    expect(step()).toMatchObject({ state: 'running' })
    await goTo(`${site}/welcome`)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(active()).toBe(1)
  })

  it('is noticed by the cookie of a sign-in, whatever is seen of clicks', async () => {
    await send(200, { 'set-cookie': 'auth=8f3kd02mz71q8f3kd02mz71q; Path=/; HttpOnly' })
    await goTo(`${site}/welcome`, 200, { headers: {} })
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it.each([{}, { ...script, 'sec-fetch-user': '?1' }])(
    'is noticed where its script leads on at once: %o',
    async (headers) => {
      await send()
      await goTo(`${site}/welcome`, 200, { headers })
      expect(step()).toMatchObject({ state: 'checking' })
    },
  )

  it.each([
    ['/api/mfa', 200, 'checking'],
    ['/api/2fa/verify', 200, 'checking'],
    ['/api/auth/security-code', 200, 'checking'],
    ['/api/mfa', 400, 'running'],
    ['/api/theme', 200, 'running'],
  ] as const)('is over with a code that a script sends, where that is taken: %s, %i', async (path, status, state) => {
    await send(200, { 'set-cookie': 'pre=8f3kd02mz71q8f3kd02mz71q; Path=/; HttpOnly' })
    await goTo(`${site}/two-factor`)
    await extension.pass(15_000)
    const code = { tabId: helper, initiator: site, method: 'POST' }
    await callOf(extension, site + path, code).run(status, set)
    await goTo(`${site}/welcome`)
    expect(step()).toMatchObject({ state })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['it is refused', () => send(401)],
    ['its cookie is for other things', () => send(200, { 'set-cookie': 'csrftoken=8f3kd02mz71q8f3kd02mz71q' })],
    ['it sets none', () => send(200, {})],
    ['it is wrong after all', async () => (await send(), await goTo(`${site}/login`))],
    ['the page stays for a while', async () => (await send(), await extension.pass(60_000))],
    ['there is none', async () => undefined],
  ])('is none where %s', async (_, happens) => {
    await happens()
    await goTo(`${site}/help`)
    expect(step()).toMatchObject({ state: 'running' })
    expect(active()).toBe(helper)
    expect(extension.world.tabs.reloads).toEqual([])
  })

  // Whoever reads first what came of it takes their time.
  const later = async (headers: Record<string, string>) => {
    await extension.pass(1_500)
    await goTo(`${site}/help`, 200, { headers })
  }
  it.each<[string, () => Promise<unknown>]>([
    ['another site opens', () => goTo('https://other.test/home')],
    ['the page is out of order', () => goTo(`${site}/welcome`, 500)],
    ['the person clicks a link', () => later({ ...script, 'sec-fetch-user': '?1' })],
    ['they may do so for all that is seen, after a fresh session', () => later({})],
    ['they type an address', () => page(`${site}/welcome`)],
    ['the refused page is refused', () => goTo(url, 401)],
  ])('is not over where %s', async (_, happens) => {
    await send()
    await happens()
    expect(step()).toMatchObject({ state: 'running' })
    expect(extension.world.tabs.reloads).toEqual([])
  })
})

describe('the person has not signed in', () => {
  it('where the sign-in page comes again', async () => {
    await form(`${site}/login`)
    expect(step()).toMatchObject({ state: 'running' })
  })

  it('where a form leads on to another host first, an identity provider or a consent', async () => {
    await form('https://consent.idp.test/ask')
    expect(step()).toMatchObject({ state: 'running' })
  })

  it('where another host knows nobody, or it is not the sign-in that leads over it', async () => {
    await over(`${site}/login`, 'https://login.idp.test/auth')
    await over(`${site}/login`, 'https://login.idp.test/auth', `${site}/login?error=login_required`)
    await over(`${site}/login`, `${site}/help`)
    await over(`${site}/`, 'https://login.idp.test/auth', `${site}/home`)
    expect(step()).toMatchObject({ state: 'running' })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('where the form is refused or fails', async () => {
    await form(`${site}/home`, 401)
    await form(`${site}/home`, 500)
    expect(step()).toMatchObject({ state: 'running' })
  })

  it('where the site’s own service worker brings the refusal, or another page than the form leads to', async () => {
    const sent = new FakeRequest(extension, `${site}/session`, { tabId: helper, method: 'POST', initiator: site })
    await (await sent.send()).leave(303, `${site}/home`)
    await extension.commit(helper, `${site}/help`, { status: 200, loadedAt: Date.now() })
    expect(step()).toMatchObject({ state: 'running' })
    await extension.commit(helper, `${site}/home`, { status: 401, loadedAt: Date.now() })
    expect(step()).toMatchObject({ state: 'running' })
  })

  it('where they look at another page of the site or of the world', async () => {
    await page(`${site}/help`, { initiator: site })
    await page('https://other.test/')
    expect(step()).toMatchObject({ state: 'running' })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('where something happens in another tab', async () => {
    extension.openTab(50)
    await page(`${site}/home`, { tabId: 50, method: 'POST', initiator: site })
    await extension.showTab(50)
    expect(step()).toMatchObject({ state: 'running' })
  })
})

describe('it is noticed', () => {
  it('once', async () => {
    await form(`${site}/home`)
    await visit(extension, url, 401)
    await extension.pass(1_000)
    expect(step()?.state).toBe('other-cause')
    await form(`${site}/home`)
    await extension.showTab(50)
    await extension.showTab(1)
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('not where the refused page is gone', async () => {
    await extension.closeTab(1)
    await form(`${site}/home`)
    expect(extension.world.tabs.reloads).toEqual([])
    expect(extension.record(1)).toBeUndefined()
  })
})

describe('a page that works, of which only a call was refused', () => {
  const call = (status: number) =>
    callOf(extension, `${site}/api/save`, { initiator: site, method: 'POST' }).run(status)
  const reloads = () => extension.world.tabs.reloads.length
  const signIn = () => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' as const })
  const kept = { state: 'running', note: { id: 'step_page_kept' } }

  beforeEach(async () => {
    extension = await startExtension()
    await visit(extension, `${site}/login`, 200)
    await visit(extension, `${site}/edit`, 200)
    await call(401)
    await extension.pass(10_000)
    await extension.ask('take', signIn())
    helper = step()!.helperTab!
    await page(`${site}/login`)
  })

  it('is not loaded again by being looked at: the person is asked', async () => {
    await extension.showTab(1)
    expect(reloads()).toBe(0)
    expect(step()).toMatchObject({ ...kept, helperTab: helper })
    await extension.ask('check', signIn())
    expect(reloads()).toBe(1)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(step()).not.toHaveProperty('note')
  })

  it('nor by the other tab being closed', async () => {
    await extension.closeTab(helper)
    expect(active()).toBe(1)
    expect(reloads()).toBe(0)
    expect(step()).toMatchObject(kept)
  })

  it('is fixed where the call itself succeeds meanwhile', async () => {
    await extension.showTab(1)
    await call(200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is checked where a sign-in was seen, as was said before the click', async () => {
    await extension.showTab(1)
    await extension.showTab(helper)
    await form(`${site}/home`)
    expect(active()).toBe(1)
    expect(reloads()).toBe(1)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('is no reason to ask where the page itself was refused', async () => {
    extension.openTab(3)
    await visit(extension, url, 401, { tabId: 3 })
    const incident = extension.record(3)!.incidents[0]!.id
    await extension.ask('take', { tabId: 3, incident, step: 'sign-in' })
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await extension.showTab(3)
    expect(extension.world.tabs.reloads).toMatchObject([{ tabId: 3 }])
  })
})

describe('a page that was one step of a sign-in, and works once', () => {
  const spent = `${site}/callback?code=8f3kd02mz71q&state=af0ifjsldkj3`
  const fresh = `${site}/callback?code=5g1ab94ty28w&state=d9fk20sl3mf0`
  const led = async (to: string, tabId: number) => {
    const asked = await new FakeRequest(extension, 'https://id.other.test/authorize', { tabId }).send()
    await (await (await asked.redirect(302, to)).receive(401)).complete(401)
    await extension.commit(tabId, to, { status: 401, loadedAt: Date.now() })
  }
  const ofCallback = () => extension.record(1)?.incidents.find(({ address }) => address.path === '/callback')
  const last = () => ofCallback()?.steps[0]

  beforeEach(async () => {
    await led(spent, 1)
    await extension.ask('take', { tabId: 1, incident: ofCallback()!.id, step: 'sign-in' })
    helper = last()!.helperTab!
    expect(active()).toBe(helper)
  })

  it('has signed nobody in where the way from the start ends at such a page that is refused, too', async () => {
    await led(fresh, helper)
    expect(last()).toMatchObject({ state: 'no-help', note: { id: 'step_sign_in_refused_too' } })
    expect(extension.world.tabs.reloads).toEqual([])
    expect(active()).toBe(helper)
    const found = extension.record(helper)?.incidents[0]?.diagnosis?.ranked[0].for.map(({ id }) => id)
    expect(found).toContain('saw_handed_over_failed')
  })

  it('is waited for on, whatever else is refused in the other tab', async () => {
    await page(`${site}/home`, {}, 401)
    expect(last()).toMatchObject({ state: 'running' })
  })

  it.each([
    ['of another app of the site', 'https://mail.acme.test/callback?code=5g1ab94ty28w&state=d9fk20sl3mf0'],
    ['of another sign-in of the same app', `${site}/linked/callback?code=5g1ab94ty28w&state=d9fk20sl3mf0`],
    ['that says that the person cancelled it there', `${site}/callback?error=access_denied&state=d9fk20sl3mf0`],
  ])('is waited for on over one %s, until its own is refused', async (_, to) => {
    await led(to, helper)
    expect(last()).toMatchObject({ state: 'running' })
    expect(last()).not.toHaveProperty('note')
    await led(fresh, helper)
    expect(last()).toMatchObject({ state: 'no-help', note: { id: 'step_sign_in_refused_too' } })
  })

  it('is not come back to: the site is open where the person signed in', async () => {
    await form(`${site}/home`)
    expect(last()).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
    expect(active()).toBe(helper)
    expect(extension.world.tabs.open.get(1)?.url).toBe(spent)
    expect(extension.world.tabs.reloads).toEqual([])
  })
})

describe('a page that leads on to another host to sign in there, and is come back to in the end', () => {
  const provider = 'https://login.idp.test'
  const door = `${site}/home`
  /** Signed in at the provider by its form, as it leads back. */
  const signedInThere = async (...back: string[]) => {
    const sent = await new FakeRequest(extension, `${provider}/login`, {
      ...{ tabId: helper, method: 'POST', initiator: provider },
    }).send()
    for (const next of back) await sent.redirect(303, next, 'GET')
    await (await sent.receive(200)).complete(200)
  }

  beforeEach(async () => {
    extension = await startExtension()
    const asked = await new FakeRequest(extension, door).send()
    await (await (await asked.redirect(302, `${provider}/login`)).receive(200)).complete(200)
    await visit(extension, url, 401)
    await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
    helper = step()!.helperTab!
    expect(extension.world.tabs.open.get(helper)?.url).toBe(door)
  })

  it('has signed the person in where it opens by then', async () => {
    await over(door, `${provider}/login`)
    expect(step()).toMatchObject({ state: 'running' })
    await signedInThere(`${site}/callback`, door)
    expect(step()).toMatchObject({ state: 'checking' })
    expect(active()).toBe(1)
  })

  it('has not where it leads to the provider once more, nor where it had opened for everybody', async () => {
    await over(door, `${provider}/login`)
    await signedInThere(`${site}/callback`, door, `${provider}/login`)
    expect(step()).toMatchObject({ state: 'running' })
    extension = await startExtension()
    await visit(extension, url, 401, { html: '<a href="/users/start">Sign in</a>' })
    await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
    helper = step()!.helperTab!
    await page(`${site}/users/start`)
    await signedInThere(`${site}/denied`, `${site}/users/start`)
    expect(step()).toMatchObject({ state: 'running' })
  })
})
