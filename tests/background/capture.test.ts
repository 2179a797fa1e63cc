import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../support/fake-browser'
import { bare, callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const basic = { 'www-authenticate': 'Basic realm="Staff"' }

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incidents = (tabId = 1) => extension.record(tabId)?.incidents ?? []
const page = (path: string, more = {}) => new FakeRequest(extension, `${site}${path}`, more)

describe('a page', () => {
  it('that is refused is on record with its evidence, judged and badged', async () => {
    await visit(extension, `${site}/reports`, 401, { headers: { Cookie: 'sid=abc' }, answer: { server: 'nginx' } })
    expect(incidents()).toMatchObject([{ state: 'open', kind: 'page', address: { path: '/reports' } }])
    const [{ exchange, diagnosis } = {}] = incidents()
    expect(exchange?.request?.cookies).toMatchObject([{ name: 'sid', length: 3 }])
    expect(exchange?.answer?.headers).toMatchObject({ server: 'nginx' })
    expect(diagnosis?.ranked.length).toBeGreaterThan(0)
    expect(extension.badge(1)).toBe('401')
  })

  it('that is answered well leaves no incident', async () => {
    await visit(extension, `${site}/reports`, 200)
    expect(incidents()).toEqual([])
    expect(extension.badge(1)).toBe('')
  })

  it('is nothing where a login in the address answers the question under the same request', async () => {
    const request = await page('/reports').send()
    await request.receive(401, basic)
    await request.complete(200)
    await extension.commit(1, `${site}/reports`, { status: 200, loadedAt: Date.now() })
    await extension.pass(60_000)
    expect(incidents()).toEqual([])
    expect(extension.badge(1)).toBe('')
  })

  it('behind a login that Chromium keeps is judged by what came last, and accuses no other extension', async () => {
    const judged = async (path: string, challenge: string) => {
      const request = await page(path).send({ Cookie: 'session=dead' })
      await request.receive(401, { ...bare, 'www-authenticate': challenge })
      await request.complete(401, { ...bare, 'set-cookie': 'session=; Max-Age=0' })
      await extension.commit(1, `${site}${path}`, { status: 401, loadedAt: Date.now() })
      const [{ exchange, diagnosis } = {}] = incidents()
      return { answer: exchange?.answer, causes: diagnosis?.ranked.map(({ cause }) => cause) }
    }
    const { answer, causes } = await judged('/behind', 'Basic realm="Staging"')
    expect(answer).toMatchObject({ challenges: [], setCookies: [{ name: 'session' }] })
    expect(causes?.[0]).toBe('session-expired')
    expect(causes).not.toContain('extension-conflict')
    expect((await judged('/changed', 'Bearer realm="App"')).causes).toContain('extension-conflict')
  })

  it('is not badged while the browser asks for the first time, and is where it asks again', async () => {
    const ask = async () => {
      const request = await page('/reports').send()
      await request.receive(401, basic)
      await request.ask('basic', 'Staff')
      await request.complete(401, basic)
      await extension.commit(1, `${site}/reports`)
    }
    await ask()
    expect(incidents()).toMatchObject([{ state: 'asking', asked: 1 }])
    expect(extension.badge(1)).toBe('')
    await ask()
    expect(incidents()).toMatchObject([{ state: 'open', asked: 2 }])
    expect(extension.badge(1)).toBe('401')
  })

  it('at the end of redirects is one incident, with the way there', async () => {
    const request = await page('/old').send({ Cookie: 'sid=abc' })
    await request.redirect(302, `${site}/reports`)
    await request.receive(401)
    await request.complete(401)
    expect(incidents()).toMatchObject([
      {
        address: { path: '/reports' },
        exchange: { redirects: [{ address: { path: '/old' }, status: 302 }], answer: { status: 401 } },
      },
    ])
  })

  it('that the person gives up while it is refused leaves nothing', async () => {
    const request = await page('/reports').send()
    await request.receive(401)
    await request.fail('net::ERR_ABORTED')
    expect(incidents()).toEqual([])
  })
})

describe('a call', () => {
  it('that is refused is badged when it did not heal by itself', async () => {
    await visit(extension, `${site}/app`, 200)
    const call = callOf(extension, `${site}/api/orders`, { initiator: site })
    await call.receive(401, { 'www-authenticate': 'Bearer' })
    await call.complete(401)
    expect(extension.badge(1)).toBe('')
    await extension.pass(10_000)
    expect(extension.badge(1)).toBe('401')
    expect(incidents()[0]?.diagnosis).toBeDefined()
  })

  it('that is answered well soon after leaves nothing, though its host was not watched closely before', async () => {
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`).run(401)
    await callOf(extension, `${site}/api/orders`).run(200)
    await extension.pass(10_000)
    expect(incidents()).toEqual([])
    expect(extension.badge(1)).toBe('')
  })

  it('of a site that refuses nothing leaves no trace and costs no write', async () => {
    await visit(extension, `${site}/app`, 200)
    const before = extension.world.stored.writes.length
    for (let index = 0; index < 50; index++)
      await callOf(extension, `https://cdn.test/${index}`).run(index % 2 ? 200 : 404)
    expect(extension.world.stored.writes.slice(before)).toEqual([])
    expect(JSON.stringify([...extension.world.stored.areas.session])).not.toContain('cdn.test')
  })

  it('that CORS hides from the page is on record all the same', async () => {
    await visit(extension, `${site}/app`, 200)
    const call = callOf(extension, 'https://api.acme.test/orders', { initiator: site })
    await call.receive(401)
    await call.fail('net::ERR_FAILED')
    await extension.pass(10_000)
    expect(incidents()).toMatchObject([{ state: 'open', address: { host: 'api.acme.test' } }])
  })

  it('that is redirected elsewhere is taken for the place that refused it', async () => {
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`).run(401)
    const call = callOf(extension, 'https://files.acme.test/first', { id: 'moved' })
    await call.receive(302, { location: 'https://other.test/last' })
    await callOf(extension, 'https://other.test/last', { id: 'moved' }).run(401)
    expect(incidents().map(({ address }) => address.host)).toEqual(['other.test', 'intranet.acme.test'])
  })

  it('that is redirected to a host of which we see less is taken for that host', async () => {
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`).run(401)
    const call = callOf(extension, `${site}/api/files`, { id: 'moved', headers: { Cookie: 'sid=abc' } })
    await call.send()
    await call.leave(307, 'https://other.test/files')
    await callOf(extension, 'https://other.test/files', { id: 'moved' }).run(401)
    const [latest] = incidents()
    expect(latest).toMatchObject({ address: { host: 'other.test' }, count: 1 })
    expect(latest?.exchange.request).not.toHaveProperty('cookies')
    expect(latest?.exchange.redirects).toMatchObject([{ address: { path: '/api/files' }, status: 307 }])
  })

  it('beside others to the same address is counted once', async () => {
    await visit(extension, `${site}/app`, 200)
    const calls = Array.from({ length: 5 }, () => callOf(extension, `${site}/graphql`, { method: 'POST' }))
    for (const call of calls) await call.receive(401)
    for (const call of calls.toReversed()) await call.complete(401)
    expect(incidents()).toMatchObject([{ count: 5 }])
  })

  it('with a sign-in window that is answered well leaves nothing', async () => {
    await visit(extension, `${site}/app`, 200)
    const call = callOf(extension, `${site}/api/orders`)
    await call.receive(401, basic)
    await call.ask('basic', 'Staff')
    expect(incidents()).toMatchObject([{ state: 'asking' }])
    await call.complete(200)
    expect(incidents()).toEqual([])
  })
})

describe('a preflight that is refused', () => {
  const api = 'https://api.acme.test/orders'
  const preflightHeaders = { Origin: site, 'Access-Control-Request-Method': 'PUT' }
  const tryOnce = async () => {
    await callOf(extension, api, { method: 'OPTIONS', headers: preflightHeaders, initiator: site }).run(401)
    await callOf(extension, api, { method: 'PUT', initiator: site }).fail('net::ERR_FAILED')
  }

  it('is not seen the first time, and at the second because its site is armed', async () => {
    await visit(extension, `${site}/app`, 200)
    await tryOnce()
    expect(incidents()).toEqual([])
    await tryOnce()
    expect(incidents()).toMatchObject([{ kind: 'preflight', method: 'OPTIONS' }])
    expect(incidents()[0]?.evidence?.preflight).toEqual({ status: 401, method: 'PUT' })
  })

  it('arms nothing where the failure stays within one site or is another', async () => {
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/x`, { initiator: site }).fail('net::ERR_FAILED')
    await callOf(extension, api, { initiator: site }).fail('net::ERR_ABORTED')
    await tryOnce()
    expect(incidents()).toEqual([])
    expect(Object.keys((extension.world.stored.areas.session.get('armed') as object) ?? {})).toEqual(['api.acme.test'])
  })
})

describe('whose request it is', () => {
  it('does not matter where an extension, ours or another, asked by itself', async () => {
    await visit(extension, `${site}/app`, 200)
    for (const initiator of ['chrome-extension://why-401', 'moz-extension://1234'])
      await callOf(extension, `${site}/api/orders`, { initiator, tabId: -1 }).run(401)
    await extension.pass(10_000)
    expect(incidents()).toEqual([])
    expect(incidents(-1)).toEqual([])
  })

  it('matters where an extension opened the tab', async () => {
    extension.openTab(2)
    await visit(extension, `${site}/reports`, 401, { tabId: 2, initiator: 'chrome-extension://why-401' })
    expect(extension.badge(2)).toBe('401')
  })

  it('is kept apart by tab, and of workers in a place of its own', async () => {
    extension.openTab(2)
    await visit(extension, `${site}/app`, 200, { tabId: 2 })
    await visit(extension, `${site}/reports`, 401)
    await callOf(extension, `${site}/api/orders`, { tabId: -1, initiator: site }).run(401)
    expect(incidents(2)).toEqual([])
    expect(incidents(-1)).toMatchObject([{ quiet: 'background' }])
    expect(extension.badge(2)).toBe('')
  })
})

describe('events that come while the worker still starts', () => {
  it('are put together in their order', async () => {
    extension.stop()
    const request = page('/reports', { headers: { Cookie: 'sid=abc' } })
    await request.receive(401, { server: 'nginx' }, false)
    await request.complete(401, {}, false)
    await extension.idle()
    expect(incidents()).toMatchObject([{ state: 'open', exchange: { answer: { headers: { server: 'nginx' } } } }])
    expect(incidents()[0]?.diagnosis).toBeDefined()
    expect(extension.world.stored.areas.session.get('flights')).toEqual({})
  })
})

describe('a frame behind a page that works', () => {
  const badgeAfter = async (search: string) => {
    await visit(extension, `${site}/app`, 200)
    const url = `https://id.acme.test/authorize?client_id=app&prompt=${search}`
    const asked = { type: 'sub_frame', initiator: site }
    await new FakeRequest(extension, url, asked).run(401)
    await extension.pass(10_000)
    return extension.badge(1)
  }

  it('that renews a sign-in in silence is on record, and sets no badge', async () => {
    expect(await badgeAfter('none')).toBe('')
    expect(incidents()).toMatchObject([{ kind: 'frame', state: 'open', quiet: 'background' }])
  })

  it('that asks the person does', async () => expect(await badgeAfter('login')).toBe('401'))
})

describe('a file that is to be saved', () => {
  // What Chromium tells of a click on a link with `download`, within the origin: as of what is fetched in advance, but
  // with no header at all.
  const file = (path = '/report.pdf') => callOf(extension, site + path, { type: 'other', initiator: site })
  const advance = () => callOf(extension, `${site}/next`, { type: 'other', headers: { Accept: '*/*' } })
  beforeEach(() => visit(extension, `${site}/files`, 200))

  it.each(['completed', 'given up'])(
    'and is refused, is badged over the page on which it was clicked: %s',
    async (end) => {
      const asked = await (await file().send()).receive(401)
      await (end === 'completed' ? asked.complete(401) : asked.fail('net::ERR_ABORTED'))
      expect(extension.badge(1)).toBe('')
      await extension.pass(6_000)
      expect(incidents()).toMatchObject([{ kind: 'call', state: 'open', address: { path: '/report.pdf' } }])
      expect(extension.badge(1)).toBe('401')
    },
  )

  it('is badged, too, where the site is watched more closely by then', async () => {
    await visit(extension, `${site}/files`, 401)
    await visit(extension, `${site}/files`, 200)
    await file().run(401)
    await extension.pass(6_000)
    expect(extension.badge(1)).toBe('401')
  })

  it('is nothing where it comes at once the next time', async () => {
    await file().run(401)
    await file().run(200)
    await extension.pass(60_000)
    expect(incidents().filter(({ state }) => state !== 'healed')).toEqual([])
    expect(extension.badge(1)).toBe('')
  })

  it('is something still where another one comes', async () => {
    await file().run(401)
    await file('/other.pdf').run(200)
    await extension.pass(60_000)
    expect(extension.badge(1)).toBe('401')
  })

  it('is not what is fetched in advance, on a page that is known or not', async () => {
    extension.openTab(2)
    await advance().run(401)
    await callOf(extension, `${site}/next`, { type: 'other', tabId: 2, headers: { Accept: '*/*' } }).run(401)
    await extension.pass(60_000)
    expect([...incidents(1), ...incidents(2)]).toEqual([])
    expect([extension.badge(1), extension.badge(2)]).toEqual(['', ''])
  })

  it('was given up with the page that is left', async () => {
    const left = await (await file().send()).receive(401)
    await visit(extension, `${site}/help`, 200)
    await left.fail('net::ERR_ABORTED')
    await extension.pass(60_000)
    expect(extension.badge(1)).toBe('')
  })
})

describe('a file that is to be saved, in Firefox', () => {
  const click = (path: string) => page(path, { initiator: `${site}/files` }).send()
  async function refuse(path: string): Promise<void> {
    await (await (await click(path)).receive(401)).fail('NS_ERROR_NET_ERROR_RESPONSE')
  }
  const shown = () => incidents().map(({ address, state, away, steps }) => [address.path, state, away, steps[0]?.state])
  beforeEach(async () => {
    extension = await startExtension(makeWorld(true))
    await visit(extension, `${site}/files`, 200)
  })

  it('is no page: the one with the click stays, and is what the popup is about', async () => {
    await refuse('/report.pdf')
    await extension.pass(10_000)
    expect(extension.badge(1)).toBe('401')
    await extension.ask('look', { tabId: 1 })
    expect(incidents()).toMatchObject([{ kind: 'call', state: 'open' }])
    expect(incidents()[0]).not.toHaveProperty('away')
    expect(extension.badge(1)).toBe('401')
  })

  it('leaves what the page of the click was refused, and a check of it', async () => {
    await callOf(extension, `${site}/api/list`, { initiator: site }).run(401)
    await extension.pass(10_000)
    await refuse('/report.pdf')
    await extension.pass(10_000)
    expect(shown()).toEqual([
      ['/api/list', 'open', undefined, undefined],
      ['/report.pdf', 'open', undefined, undefined],
    ])
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    await visit(extension, `${site}/files`, 200)
    await refuse('/report.pdf')
    expect(shown()[0]).toEqual(['/api/list', 'open', undefined, 'checking'])
  })

  it('leaves a refused page itself', async () => {
    await visit(extension, `${site}/files`, 401)
    await refuse('/report.pdf')
    await extension.pass(10_000)
    expect(shown()).toEqual([
      ['/files', 'open', undefined, undefined],
      ['/report.pdf', 'open', undefined, undefined],
    ])
  })

  it('stays on record where the click on another one cut it short', async () => {
    const first = await (await click('/a.pdf')).receive(401)
    const second = await click('/b.pdf')
    await first.fail('NS_BINDING_ABORTED')
    await (await second.receive(401)).fail('NS_ERROR_NET_ERROR_RESPONSE')
    await extension.pass(10_000)
    await extension.ask('look', { tabId: 1 })
    await extension.pass(3_000)
    expect(extension.badge(1)).toBe('401')
    expect(extension.record(1)?.page?.exchange.address.path).toBe('/files')
  })
})

describe('what a call of a site that was never refused is given', () => {
  const given = async (firefox: boolean) => {
    extension = await startExtension(makeWorld(firefox))
    await visit(extension, `${site}/login`, 200)
    const sent = await callOf(extension, `${site}/api/login`, { initiator: site, method: 'POST' }).send()
    await sent.receive(401, { 'set-cookie': 'sid=4f2a9c8e7b6d5a; Path=/' })
    return extension.record(1)?.incidents[0]?.exchange.answer
  }
  it('is seen where the browser keeps no header back: it may have woken us', async () =>
    expect(await given(true)).toMatchObject({ setCookies: [{ name: 'sid' }] }))
  it('and is not where it does', async () => {
    const answer = await given(false)
    expect(answer).toMatchObject({ status: 401 })
    expect(answer).not.toHaveProperty('setCookies')
  })
})
