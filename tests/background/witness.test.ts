import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bare, callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`
const basic = { 'www-authenticate': 'Basic realm="Staff"' }
const minutes = 60_000

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incidents = (tabId = 1) => extension.record(tabId)?.incidents ?? []

describe('back to a page that the browser had kept', () => {
  it('takes the badge away', async () => {
    const loadedAt = Date.now()
    await visit(extension, `${site}/home`, 200)
    await extension.pass(minutes)
    await visit(extension, url, 401)
    await extension.pass(minutes)
    await extension.commit(1, `${site}/home`, { status: 200, loadedAt })
    expect(extension.badge(1)).toBe('')
    expect(incidents()).toEqual([])
  })

  it('takes it away though that page goes on to load something without an end', async () => {
    const loadedAt = Date.now()
    await visit(extension, `${site}/home`, 200)
    await extension.pass(minutes)
    await visit(extension, url, 401)
    await extension.pass(minutes)
    const document = { status: 200, loadedAt }
    Object.assign(extension.world.tabs.open.get(1)!, { url: `${site}/home`, document, status: 'loading' })
    extension.api.fire.onUpdated.fire(1, { status: 'complete' })
    await extension.idle()
    expect(extension.badge(1)).toBe('')
  })

  it('takes it away where the worker died meanwhile', async () => {
    const loadedAt = Date.now()
    await visit(extension, `${site}/home`, 200)
    await extension.pass(minutes)
    await visit(extension, url, 401)
    await extension.pass(minutes)
    extension.stop()
    await extension.commit(1, `${site}/home`, { status: 200, loadedAt })
    expect(extension.badge(1)).toBe('')
  })

  it('of the same address does not say that the refusal is mended', async () => {
    const loadedAt = Date.now()
    await visit(extension, url, 200)
    await extension.pass(minutes)
    await visit(extension, url, 401)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    await extension.pass(minutes)
    await extension.commit(1, url, { status: 200, loadedAt })
    expect(extension.badge(1)).toBe('')
    expect(incidents()).toMatchObject([{ away: true, state: 'open', steps: [{ state: 'unchecked' }] }])
  })
})

describe('a refused page that is opened again at once', () => {
  it('is the new one, though its document is seen before its request is told of', async () => {
    await visit(extension, url, 401)
    await extension.pass(500)
    await visit(extension, `${site}/sign-in`, 200)
    await extension.pass(500)
    const loadedAt = Date.now()
    const again = await new FakeRequest(extension, url).send()
    await extension.pass(100)
    await extension.commit(1, url, { status: 401, loadedAt })
    await again.receive(401, basic)
    await again.complete(401, basic)
    await extension.pass(2_000)
    expect(incidents()).toMatchObject([{ state: 'open', exchange: { answer: { challenges: [{ scheme: 'Basic' }] } } }])
  })
})

describe('a page that leads on at once, of which the document is seen before its request is told of', () => {
  it('does not hide the refused one that it leads to', async () => {
    await visit(extension, `${site}/before`, 401)
    await extension.pass(minutes)
    const loadedAt = Date.now()
    await extension.pass(30)
    const next = await new FakeRequest(extension, url).send()
    await extension.pass(300)
    await extension.commit(1, `${site}/hop`, { status: 200, loadedAt })
    await next.receive(401)
    await next.complete(401)
    await extension.commit(1, url, { status: 401, loadedAt: loadedAt + 30 })
    expect(extension.badge(1)).toBe('401')
    expect(incidents()).toMatchObject([{ state: 'open', exchange: { address: { path: '/reports' } } }])
  })

  it('takes nothing away from what its request, told of meanwhile, has mended', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    await extension.pass(3_000)
    const loadedAt = Date.now()
    await visit(extension, url, 200)
    const { takeExchange } = await import('../../src/background/incidents')
    const page = extension.record(1)!.page!.exchange
    // As a look at the document takes it that began before the request was on record.
    const { answer, address } = page
    await takeExchange(1, { ...page, id: 'seen:it', address, startedAt: loadedAt, loadedAt, ...(answer && { answer }) })
    expect(incidents()).toMatchObject([{ state: 'healed', steps: [{ state: 'fixed' }] }])
    expect(extension.record(1)?.page?.exchange.id).toBe(page.id)
  })
})

describe('a refusal of which only the head has come', () => {
  /** Over a page that was open, or an empty tab, for as long as the tab `waits`. */
  const head = async (waits: boolean) => {
    await extension.pass(minutes)
    await (await new FakeRequest(extension, url).send()).receive(401)
    extension.world.tabs.open.get(1)!.status = waits ? 'loading' : 'complete'
    await extension.pass(3_000)
    expect(extension.badge(1)).toBe('401')
  }

  it('stays explained while the tab waits for it over the page before, and is loaded again itself', async () => {
    await visit(extension, `${site}/home`, 200)
    await head(true)
    await extension.ask('look', { tabId: 1 })
    expect(extension.badge(1)).toBe('401')
    expect(incidents()).toMatchObject([{ state: 'open' }])
    expect(incidents()[0]).not.toHaveProperty('away')
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    expect(extension.world.tabs.reloads).toEqual([])
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
  })

  it('is loaded again itself out of an empty tab', async () => {
    await head(true)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    expect(incidents()).toMatchObject([{ steps: [{ state: 'checking' }] }])
  })

  it('goes where the tab waits no longer, and shows the page before', async () => {
    await visit(extension, `${site}/home`, 200)
    await head(false)
    await extension.ask('look', { tabId: 1 })
    expect(extension.badge(1)).toBe('')
  })
})

describe('a page that was answered to its end, and that a busy browser puts into the tab late', () => {
  /** Asked for by the tab, which waits for it over the page before as long as it `waits`, and is looked at meanwhile. */
  const late = async (status: number, waits = true) => {
    const loadedAt = Date.now()
    await new FakeRequest(extension, url).run(status, bare)
    extension.world.tabs.open.get(1)!.status = waits ? 'loading' : 'complete'
    await extension.pass(3_000)
    await extension.passDuring(extension.ask('look', { tabId: 1 }), 4_000)
    return loadedAt
  }

  it.each([
    ['another one', `${site}/home`, minutes],
    ['one of the same address', url, minutes],
    ['one of the same address, loaded just before', url, 1_000],
  ])('is refused, whatever stands there still: %s', async (_, before, ago) => {
    await visit(extension, before, 200)
    await extension.pass(ago)
    const loadedAt = await late(401)
    expect(extension.badge(1)).toBe('401')
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(extension.badge(1)).toBe('401')
    expect(incidents()).toMatchObject([{ state: 'open' }])
  })

  it.each([
    ['<h1>Sign in</h1><input type="password">', { state: 'unchecked', note: { id: 'step_opened_asks' } }],
    ['<h1>Reports</h1>', { state: 'fixed' }],
  ])('is still what a step is judged by: %s', async (html, step) => {
    await visit(extension, url, 401, { html: '<p>Your session has expired.</p>' })
    await extension.ask('look', { tabId: 1 })
    await extension.pass(minutes)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    const loadedAt = await late(200)
    await extension.commit(1, url, { status: 200, loadedAt, html })
    expect(incidents()).toMatchObject([{ steps: [step] }])
  })

  it('does not come where the tab waits no longer, and shows the page before', async () => {
    await visit(extension, `${site}/home`, 200)
    await extension.pass(minutes)
    await late(401, false)
    expect(extension.badge(1)).toBe('')
  })
})

describe('back to a refused page that the browser had kept', () => {
  const leave = async (status = 401) => {
    const loadedAt = Date.now()
    await visit(extension, url, status)
    await extension.commit(1, url, { status, loadedAt })
    await extension.pass(minutes)
    return loadedAt
  }
  const goOn = async (address = `${site}/home`, status = 200) => {
    const loadedAt = Date.now()
    await visit(extension, address, status)
    await extension.commit(1, address, { status, loadedAt })
    await extension.pass(minutes)
    return loadedAt
  }

  it('says again what was found', async () => {
    const loadedAt = await leave()
    const [before] = incidents()
    await goOn()
    expect(extension.badge(1)).toBe('')
    expect(incidents()).toEqual([])
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(extension.badge(1)).toBe('401')
    expect(incidents()).toEqual([before])
    expect(await extension.ask('look', { tabId: 1 })).toMatchObject({ access: 'watched' })
    expect(await extension.ask('look', { tabId: 1 })).toMatchObject({ access: 'watched' })
    expect(extension.badge(1)).toBe('401')
  })

  it('and says what was tried', async () => {
    const loadedAt = await leave()
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    const again = Date.now()
    await visit(extension, url, 401)
    await extension.commit(1, url, { status: 401, loadedAt: again })
    await extension.pass(minutes)
    await goOn()
    expect(incidents()).toMatchObject([{ away: true }])
    await extension.commit(1, url, { status: 401, loadedAt: again })
    expect(again).toBeGreaterThan(loadedAt)
    expect(extension.badge(1)).toBe('401')
    expect(incidents()).toMatchObject([{ state: 'open', steps: [{ step: 'reload-fresh', state: 'no-help' }] }])
    expect(incidents()[0]?.away).toBeUndefined()
  })

  it('does so forward and back, and where the worker died meanwhile', async () => {
    const home = await goOn()
    const loadedAt = await leave()
    for (let round = 0; round < 2; round++) {
      await extension.commit(1, `${site}/home`, { status: 200, loadedAt: home })
      expect(extension.badge(1)).toBe('')
      await extension.pass(minutes)
      extension.stop()
      await extension.commit(1, url, { status: 401, loadedAt })
      expect(extension.badge(1)).toBe('401')
      await extension.pass(minutes)
    }
  })

  it('after a page of the browser’s own', async () => {
    const loadedAt = await leave()
    await extension.commit(1, 'about:config')
    expect(extension.badge(1)).toBe('')
    await extension.pass(minutes)
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(extension.badge(1)).toBe('401')
  })

  it('can be loaded again', async () => {
    const loadedAt = await leave()
    await goOn()
    await extension.commit(1, url, { status: 401, loadedAt })
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    await goOn(url)
    expect(incidents()).toMatchObject([{ state: 'healed', steps: [{ state: 'fixed' }] }])
    expect(extension.badge(1)).toBe('')
  })

  it('leaves again what the other page was refused', async () => {
    const loadedAt = await leave()
    const other = await goOn(`${site}/other`, 401)
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(incidents()).toMatchObject([{ address: { path: '/reports' } }])
    await extension.pass(minutes)
    await extension.commit(1, `${site}/other`, { status: 401, loadedAt: other })
    expect(incidents()).toMatchObject([{ address: { path: '/other' } }])
  })

  it('is told as one that we cannot explain once the same request was answered well', async () => {
    const loadedAt = await leave()
    await goOn()
    await goOn(url)
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(incidents()).toEqual([])
    expect(await extension.ask('look', { tabId: 1 })).toMatchObject({ access: 'missed' })
    // Told once, it is told so at every look.
    expect(await extension.ask('look', { tabId: 1 })).toMatchObject({ access: 'missed' })
  })

  it('is not taken for another document of that address, which nobody saw', async () => {
    await leave()
    await goOn()
    await extension.commit(1, url, { status: 401, loadedAt: Date.now() })
    expect(incidents()).toEqual([])
    expect(extension.badge(1)).toBe('')
  })

  it('is remembered of the last three pages, and with the tab', async () => {
    const paths = ['a', 'b', 'c', 'd']
    const times: number[] = []
    for (const path of paths) times.push(await goOn(`${site}/${path}`, 401))
    await goOn()
    expect(extension.record(1)?.left).toMatchObject([{}, {}, {}])
    await extension.commit(1, `${site}/b`, { status: 401, loadedAt: times[1]! })
    expect(extension.badge(1)).toBe('401')
    await extension.pass(minutes)
    await extension.commit(1, `${site}/a`, { status: 401, loadedAt: times[0]! })
    expect(extension.badge(1)).toBe('')
    await extension.closeTab(1)
    expect(extension.record(1)).toBeUndefined()
  })
})

describe('a page that leads on at once', () => {
  const leadOn = async (status: number) => {
    const loadedAt = Date.now()
    await visit(extension, `${site}/signed-in`, 200)
    await extension.pass(300)
    await visit(extension, url, status)
    // Told of only now, when what it led to has been answered and is not in the tab yet.
    await extension.commit(1, `${site}/signed-in`, { status: 200, loadedAt })
    await extension.commit(1, url, { status, loadedAt: Date.now() })
    await extension.pass(1_000)
  }

  it('does not take the refusal away to which it leads', async () => {
    await leadOn(401)
    expect(extension.badge(1)).toBe('401')
    expect(extension.record(1)?.page?.exchange).toMatchObject({
      address: { path: '/reports' },
      answer: { status: 401 },
    })
  })

  it('makes none where what it leads to is answered', async () => {
    await leadOn(200)
    expect(extension.badge(1)).toBe('')
    expect(incidents()).toEqual([])
  })
})

describe('a page of the site’s own service worker', () => {
  const askedByWorker = (status: number) =>
    new FakeRequest(extension, url, { type: 'xmlhttprequest', tabId: -1, initiator: site }).run(status)

  it('is told by its document and by what the worker asked for', async () => {
    const loadedAt = Date.now()
    await askedByWorker(401)
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(incidents()).toMatchObject([{ kind: 'page', state: 'open', address: { path: '/reports' } }])
    expect(incidents()[0]?.exchange.ofWorker).toBeUndefined()
    expect(extension.badge(1)).toBe('401')
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(incidents()).toMatchObject([{ count: 1 }])
  })

  it('that is answered well later is mended', async () => {
    const loadedAt = Date.now()
    await askedByWorker(401)
    await extension.commit(1, url, { status: 401, loadedAt })
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    await extension.pass(minutes / 10)
    await extension.commit(1, url, { status: 200, loadedAt: Date.now() })
    expect(incidents()).toMatchObject([{ state: 'healed', steps: [{ state: 'fixed' }] }])
    expect(extension.badge(1)).toBe('')
  })

  it('that is loaded again at once, and refused to its worker once more, is still refused', async () => {
    const loadedAt = Date.now()
    await askedByWorker(401)
    await extension.commit(1, url, { status: 401, loadedAt })
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    const again = { status: 401, loadedAt: Date.now() + 500 }
    await extension.pass(500)
    // Before it is there, the one before it still stands in the tab.
    await extension.commit(1, url, { status: 401, loadedAt })
    expect(incidents()).toMatchObject([{ count: 1, steps: [{ state: 'checking' }] }])
    await askedByWorker(401)
    await extension.commit(1, url, again)
    expect(incidents()).toMatchObject([{ count: 2, state: 'open', steps: [{ state: 'no-help' }] }])
    await extension.commit(1, url, again)
    expect(incidents()).toMatchObject([{ count: 2 }])
  })

  it.each([200, 401])(
    'that came over the network as a %i is no other one because its worker is refused it',
    async (status) => {
      const loadedAt = Date.now()
      await new FakeRequest(extension, url, { type: 'main_frame' }).run(status)
      await callOf(extension, `${site}/api`, { initiator: site }).run(401)
      await extension.pass(100)
      await askedByWorker(401)
      await extension.commit(1, url, { status, loadedAt })
      await extension.pass(2_000)
      const seen = [{ kind: 'call', count: 1 }, ...(status === 401 ? [{ kind: 'page', count: 1 }] : [])]
      expect(incidents()).toMatchObject(seen)
      expect(incidents().some(({ away }) => away)).toBe(false)
    },
  )

  it('is not blamed for another page’s refusal', async () => {
    await askedByWorker(401)
    await extension.commit(1, `${site}/other`, { status: 200, loadedAt: Date.now() })
    expect(incidents()).toEqual([])
  })
})

describe('a page whose script shows another address', () => {
  it('is still the one that was refused', async () => {
    const loadedAt = Date.now()
    await visit(extension, url, 401)
    await extension.commit(1, `${site}/shown`, { status: 401, loadedAt, from: url })
    expect(incidents()).toMatchObject([{ state: 'open', count: 1, address: { path: '/reports' } }])
    expect(extension.badge(1)).toBe('401')
  })
})

describe('a sign-in window', () => {
  async function ask(): Promise<void> {
    const request = await new FakeRequest(extension, url).send()
    await request.receive(401, basic)
    await request.ask('basic', 'Staff')
    await request.complete(401, basic)
    await extension.commit(1, url)
  }

  it('that is open is no refusal; closed, it is, and is judged as such', async () => {
    await ask()
    expect(extension.badge(1)).toBe('')
    await ask()
    await extension.commit(1, url, { status: 401, loadedAt: Date.now() })
    expect(incidents()).toMatchObject([{ state: 'open', cancelled: true }])
    expect(incidents()[0]?.evidence?.prompts?.cancelled).toBe(true)
    expect(extension.badge(1)).toBe('401')
  })

  it('that asks once more is not closed by the refused page that still stands behind it', async () => {
    const refused = { status: 401, loadedAt: Date.now() }
    await visit(extension, url, 401)
    await extension.commit(1, url, refused)
    await ask()
    await extension.commit(1, url, refused)
    expect(incidents()[0]?.cancelled).toBeUndefined()
    await extension.commit(1, url, { status: 401, loadedAt: Date.now() + 1 })
    expect(incidents()[0]?.cancelled).toBe(true)
  })

  it('that asks once more is not closed by the page behind it where the worker died meanwhile, either', async () => {
    const refused = { status: 401, loadedAt: Date.now() }
    await visit(extension, url, 401)
    await extension.commit(1, url, refused)
    extension.stop()
    await ask()
    await extension.commit(1, url, refused)
    expect(incidents()[0]?.cancelled).toBeUndefined()
    expect(incidents()[0]?.state).toBe('asking')
  })

  it('that is answered mends the page, which is not in the tab yet when it is looked at', async () => {
    const refused = { status: 401, loadedAt: Date.now() }
    const request = await new FakeRequest(extension, url).send()
    await request.receive(401, basic)
    await request.ask('basic', 'Staff')
    await request.complete(401, basic)
    await extension.commit(1, url, refused)
    await extension.pass(minutes)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'sign-in' })
    const again = await new FakeRequest(extension, url).send()
    const loadedAt = Date.now()
    await again.receive(401, basic)
    await again.ask('basic', 'Staff')
    await extension.pass(minutes)
    await again.send()
    await again.receive(200)
    await extension.commit(1, url, refused)
    await extension.pass(10)
    await extension.commit(1, url, { status: 200, loadedAt })
    await again.complete(200)
    await extension.pass(2_000)
    expect(incidents()).toMatchObject([{ state: 'healed', steps: [{ state: 'fixed' }] }])
  })

  it('that closed while the worker was dead is noticed all the same', async () => {
    await ask()
    extension.stop()
    await extension.commit(1, url, { status: 401, loadedAt: Date.now() })
    expect(incidents()).toMatchObject([{ state: 'open', cancelled: true }])
  })
})

describe('a look into the page', () => {
  it('costs nothing where nothing was refused', async () => {
    const looks = vi.spyOn(extension.api.browser.scripting, 'executeScript')
    await visit(extension, url, 200)
    expect(looks).not.toHaveBeenCalled()
    await callOf(extension, `${site}/api/orders`).run(401)
    await extension.commit(1, url, { status: 200, loadedAt: Date.now() })
    expect(looks).toHaveBeenCalled()
  })

  it('is taken into every page for a short while after a worker was refused something', async () => {
    const looks = vi.spyOn(extension.api.browser.scripting, 'executeScript')
    await new FakeRequest(extension, `${site}/api`, { type: 'xmlhttprequest', tabId: -1, initiator: site }).run(401)
    await visit(extension, url, 200)
    expect(looks).toHaveBeenCalledTimes(1)
    await extension.pass(minutes)
    await visit(extension, url, 200)
    expect(looks).toHaveBeenCalledTimes(1)
  })
})

describe('a page to which a script leads on at another host, of which the document is seen before its request', () => {
  const login = 'https://login.acme.test'
  const home = 'https://app.acme.test/home'

  /** The script's sign-in was refused, is typed in anew, and taken. */
  beforeEach(async () => {
    await visit(extension, `${login}/`, 200, { html: '<input type="password">' })
    const call = { method: 'POST', initiator: login, headers: {} }
    await callOf(extension, `${login}/api/login`, call).run(401)
    await extension.pass(6_000)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'sign-in' })
    expect(incidents()).toMatchObject([{ kind: 'call', steps: [{ step: 'sign-in', state: 'checking' }] }])
    await extension.pass(3_000)
    await callOf(extension, `${login}/api/login`, call).run(200)
    await extension.pass(300)
  })
  const open = (referrer: string | undefined, url = home) =>
    extension.commit(1, url, { status: 200, loadedAt: Date.now(), ...(referrer !== undefined && { referrer }) })
  const calls = () => incidents().filter(({ kind }) => kind === 'call')
  const fixed = [{ state: 'healed', fixed: { by: 'sign-in' }, ledOn: true }]

  it('is told what helped, by its document and by its request', async () => {
    await open(`${login}/`)
    expect(calls()).toMatchObject(fixed)
    await new FakeRequest(extension, home, { initiator: login }).run(200)
    expect(calls()).toMatchObject(fixed)
  })

  it('is told it too where its own service worker serves it: no request is told of', async () => {
    await open(login)
    await extension.pass(minutes)
    expect(calls()).toMatchObject(fixed)
  })

  it('is told it by its request alone, where the page that led there keeps silent', async () => {
    await open('')
    await extension.pass(300)
    expect(calls()).toMatchObject([{ state: 'healed', fixed: { by: 'sign-in' } }])
    await new FakeRequest(extension, home, { initiator: login }).run(200)
    await extension.pass(minutes)
    expect(calls()).toMatchObject(fixed)
  })

  it('is none that the person opened by hand, as its request tells', async () => {
    await open('')
    await extension.pass(300)
    await new FakeRequest(extension, home).run(200)
    await extension.pass(minutes)
    expect(calls()).toEqual([])
  })

  it.each([
    ['nobody is known to have led to', ''],
    ['another page of the site led to', 'https://www.acme.test/'],
    ['another site led to', 'https://mail.example/'],
  ])('is none that %s', async (_, referrer) => {
    await open(referrer)
    await extension.pass(2_000)
    expect(calls()).toEqual([])
  })

  it('is none of another site', async () => {
    await open(`${login}/`, 'https://other.test/home')
    expect(calls()).toEqual([])
  })
})
