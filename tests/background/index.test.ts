import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { turn } from '../support/fake/calls'
import { cookie } from '../support/fake/cookies'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const basic = { 'www-authenticate': 'Basic realm="Staff"' }

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incidents = (tabId = 1) => extension.record(tabId)?.incidents ?? []
const place = (step: 'reload-fresh' | 'clear-site-data' | 'sign-in') => ({
  tabId: 1,
  incident: incidents()[0]!.id,
  step,
})
const stepStates = () => incidents()[0]?.steps.map(({ step, state }) => [step, state])

describe('a worker that dies', () => {
  it('between any two events of a page loses nothing', async () => {
    const headers = { Cookie: 'sid=abc' }
    const answer = { server: 'nginx', ...basic }
    const phases: ((request: FakeRequest) => Promise<unknown>)[] = [
      (request) => request.send(headers),
      (request) => request.receive(401, answer),
      (request) => request.ask('basic', 'Staff'),
      (request) => request.complete(401, answer),
    ]
    for (let deadBefore = 1; deadBefore < phases.length; deadBefore++) {
      const request = new FakeRequest(extension, url)
      for (const [index, phase] of phases.entries()) {
        if (index === deadBefore) extension.stop()
        await phase(request)
      }
      expect(incidents()).toMatchObject([
        {
          asked: deadBefore,
          exchange: { request: { cookies: [{ name: 'sid' }] }, answer: { headers: { server: 'nginx' } } },
        },
      ])
      expect(incidents()[0]?.diagnosis).toBeDefined()
    }
  })

  it('after every single event loses nothing', async () => {
    const request = new FakeRequest(extension, url, { headers: { Cookie: 'sid=abc' } })
    const events = [
      () => request.send(),
      () => request.redirect(302, `${url}/today`),
      () => request.receive(401),
      () => request.complete(401),
      () => extension.commit(1, `${url}/today`, { status: 401, loadedAt: Date.now() }),
    ]
    for (const happen of events) {
      await happen()
      extension.stop()
    }
    expect(incidents()).toMatchObject([
      { state: 'open', exchange: { redirects: [{ status: 302 }], request: { cookies: [{ name: 'sid' }] } } },
    ])
    expect(extension.badge(1)).toBe('401')
  })

  it('while a refused call may still heal shows it later', async () => {
    await visit(extension, url, 200)
    await callOf(extension, 'https://intranet.acme.test/api/orders').run(401)
    extension.stop()
    await extension.pass(60_000)
    expect(incidents()).toMatchObject([{ state: 'open' }])
    expect(extension.badge(1)).toBe('401')
  })

  it('before a refused call heals still sees it heal', async () => {
    await visit(extension, url, 200)
    await callOf(extension, 'https://intranet.acme.test/api/orders').run(401)
    await extension.pass(60_000)
    expect(extension.badge(1)).toBe('401')
    extension.stop()
    // The answer itself is what wakes it: nothing is loaded yet.
    const call = callOf(extension, 'https://intranet.acme.test/api/orders')
    await call.receive(200, {}, false)
    await call.complete(200)
    expect(extension.badge(1)).toBe('')
    expect(incidents()).toEqual([])
  })

  it('still knows which sites to watch closely', async () => {
    await visit(extension, url, 200)
    await callOf(extension, 'https://api.acme.test/orders', { initiator: 'https://intranet.acme.test' }).run(401)
    extension.stop()
    await extension.wake()
    await extension.idle()
    const headers = { Authorization: 'Bearer abcdefgh', Cookie: 'sid=abc' }
    await callOf(extension, 'https://api.acme.test/orders', { headers }).run(401)
    expect(incidents()[0]?.exchange.request).toMatchObject({
      credentials: [{ scheme: 'bearer' }],
      cookies: [{ name: 'sid' }],
    })
  })
})

describe('a step outlives the worker', () => {
  it('between the click and the answer', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place('reload-fresh'))
    expect(stepStates()).toEqual([['reload-fresh', 'checking']])
    extension.stop()
    await visit(extension, url, 200)
    expect(stepStates()).toEqual([['reload-fresh', 'fixed']])
    expect(extension.badge(1)).toBe('')
  })

  it('that no answer comes to', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place('reload-fresh'))
    extension.stop()
    await extension.pass(60_000)
    expect(stepStates()).toEqual([['reload-fresh', 'unchecked']])
  })

  it('between clear and undo', async () => {
    const kept = [
      cookie('sid', 'intranet.acme.test', { httpOnly: true }),
      cookie('wide', '.acme.test', { path: '/reports' }),
    ]
    extension.world.jar.cookies = [...kept]
    await visit(extension, url, 401)
    await extension.ask('take', place('clear-site-data'))
    expect(extension.world.jar.cookies).toEqual([])
    extension.stop()
    await extension.ask('undo', place('clear-site-data'))
    expect(extension.world.jar.cookies).toEqual(kept)
  })

  it('that dies among the removals: what is gone can be put back, and the step does not spin for ever', async () => {
    const kept = ['a', 'b', 'c'].map((name) => cookie(name, 'intranet.acme.test'))
    extension.world.jar.cookies = [...kept]
    await visit(extension, url, 401)
    void extension.ask('take', place('clear-site-data'))
    while (extension.world.jar.cookies.length === kept.length) await turn()
    extension.stop()
    expect(stepStates()).toEqual([['clear-site-data', 'running']])
    await extension.pass(1_000)
    await extension.wake()
    await extension.idle()
    expect(stepStates()).toEqual([['clear-site-data', 'unchecked']])
    await extension.ask('undo', place('clear-site-data'))
    expect(new Set(extension.world.jar.cookies.map(({ name }) => name))).toEqual(new Set(['a', 'b', 'c']))
  })

  it('while the person signs in elsewhere', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place('sign-in'))
    expect(stepStates()).toEqual([['sign-in', 'running']])
    const helperTab = incidents()[0]!.steps[0]!.helperTab!
    extension.stop()
    const form = new FakeRequest(extension, 'https://intranet.acme.test/session', { tabId: helperTab, method: 'POST' })
    await form.send()
    extension.stop()
    await form.redirect(303, 'https://intranet.acme.test/', 'GET')
    await form.receive(200)
    await form.complete(200)
    expect(stepStates()).toEqual([['sign-in', 'checking']])
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: false }])
  })

  it('keeps removed cookies no longer than ten minutes', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test', { value: 'canary' })]
    await visit(extension, url, 401)
    await extension.ask('take', place('clear-site-data'))
    const stored = () => JSON.stringify([...extension.world.stored.areas.session])
    expect(stored()).toContain('canary')
    extension.stop()
    await extension.pass(10 * 60_000)
    expect(stored()).not.toContain('canary')
    await extension.ask('undo', place('clear-site-data'))
    expect(extension.world.jar.cookies).toEqual([])
    expect(incidents()[0]?.steps[0]?.note?.id).toBe('step_undo_over')
  })
})

describe('a worker that starts', () => {
  it('forgets tabs that are closed by now, and no other', async () => {
    extension.openTab(2)
    await visit(extension, url, 401)
    await visit(extension, url, 401, { tabId: 2 })
    extension.stop()
    extension.world.tabs.open.delete(2)
    await extension.wake()
    await extension.idle()
    await extension.pass(2_000)
    expect(extension.record(1)).toBeDefined()
    expect(extension.record(2)).toBeUndefined()
  })

  it('writes nothing where nothing is due', async () => {
    await visit(extension, url, 401)
    extension.stop()
    const before = extension.world.stored.writes.length
    await extension.wake()
    await extension.idle()
    expect(extension.world.stored.writes.slice(before)).toEqual([])
  })
})
