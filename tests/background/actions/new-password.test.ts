import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`
const known = `${site}/.well-known/change-password`
const notThere = `${site}/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200`
const text = '<p>Wrong password.</p>'

let extension: Extension
let asked: string[]

beforeEach(async () => {
  asked = []
  extension = await startExtension()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const incident = () => extension.record(1)!.incidents[0]!
const step = () => incident().steps.at(-1)
const place = () => ({ tabId: 1, incident: incident().id, step: 'reset-password' }) as const
const opened = () => [...extension.world.tabs.open.values()].filter(({ id }) => id !== 1).map((tab) => tab.url)

/** How the site answers: its well-known address, and anything that it does not have. `leads`: as a browser tells of it. */
function answers(of: { known: number; others: number }): void {
  vi.stubGlobal('fetch', async (to: string, { credentials, redirect, method }: RequestInit) => {
    asked.push(`${method} ${credentials} ${redirect} ${to}`)
    const status = to === known ? of.known : of.others
    if (status === 0) return Object.assign(Response.error(), {})
    return new Response('', { status })
  })
}

async function take(html = text): Promise<void> {
  await visit(extension, url, 401, { html })
  await extension.ask('take', place())
}

describe('a new password', () => {
  beforeEach(() => answers({ known: 200, others: 404 }))

  it('is got where the page itself says so, and nothing is asked of the site then', async () => {
    await take(`${text}<a href="/forgot">Forgot your password?</a>`)
    expect(opened()).toEqual([`${site}/forgot`])
    expect(asked).toEqual([])
    expect(step()).toMatchObject({
      state: 'running',
      note: { id: 'step_reset_opened', values: [{ code: 'intranet.acme.test' }] },
    })
  })

  it('is checked once the person is back, and not before', async () => {
    await take(`${text}<a href="/forgot">Forgot your password?</a>`)
    const tabId = step()!.helperTab!
    await visit(extension, `${site}/forgot`, 200, { tabId, method: 'POST' })
    await extension.showTab(1)
    expect(extension.world.tabs.reloads).toEqual([])
    expect(step()).toMatchObject({ state: 'running' })
    await extension.ask('check', place())
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('of another address is opened once the person was shown which', async () => {
    const link = '<a href="https://login.acme.test/forgot">Forgot password?</a>'
    await take(text + link)
    expect([opened(), asked]).toEqual([[], []])
    expect(step()).toMatchObject({
      state: 'todo',
      shown: 'login.acme.test',
      note: { id: 'step_reset_there', values: [{ code: 'login.acme.test' }] },
    })
    await extension.ask('take', place())
    expect(opened()).toEqual(['https://login.acme.test/forgot'])
  })

  it('is not typed into a page that comes over http because an https page says so', async () => {
    answers({ known: 404, others: 404 })
    await take(`${text}<a href="http://login.acme.test/forgot">Forgot password?</a>`)
    expect([opened(), step()?.state]).toEqual([[], 'unavailable'])
  })

  it('is looked for at the site’s well-known place, by two questions without cookies', async () => {
    await take()
    expect(asked.sort()).toEqual([known, notThere].map((to) => `GET omit manual ${to}`).sort())
    expect(opened()).toEqual([known])
    // Where it leads on to, no browser tells.
    expect(step()).toMatchObject({
      state: 'running',
      note: { id: 'step_reset_asked', values: [{ code: 'intranet.acme.test' }] },
    })
  })

  it('is looked for there, too, where that leads on to another page', async () => {
    answers({ known: 0, others: 404 })
    await take()
    expect(opened()).toEqual([known])
  })

  it.each([
    ['has no such place', { known: 404, others: 404 }],
    ['answers whatever it is asked', { known: 200, others: 200 }],
    ['leads on whatever it is asked', { known: 0, others: 0 }],
    ['refuses it as well', { known: 401, others: 401 }],
  ])('is for the person to find where the site %s', async (_, statuses) => {
    answers(statuses)
    await take()
    expect(opened()).toEqual([])
    expect(step()).toMatchObject({
      state: 'unavailable',
      note: { id: 'step_reset_nowhere', values: ['intranet.acme.test'] },
    })
    await extension.ask('check', place())
    await visit(extension, url, 200)
    expect(step()).toMatchObject({ state: 'fixed' })
  })

  it('is for the person to find where nothing answers in time', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('', 'TimeoutError')))
    await take()
    expect([opened(), step()?.state]).toEqual([[], 'unavailable'])
  })

  it('is not asked for of a private window, which the ordinary profile would tell of', async () => {
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    await take()
    expect([opened(), asked]).toEqual([[], []])
    expect(step()).toMatchObject({ state: 'unavailable' })
  })

  it('is of the site that the person sees, not of the service that its script asks', async () => {
    await visit(extension, `${site}/app`, 200, { html: text })
    await callOf(extension, 'https://api.acme.test/login', { initiator: site, method: 'POST' }).run(401)
    await extension.pass(10_000)
    await extension.ask('take', place())
    expect(opened()).toEqual([known])
  })

  it('is nothing that a page could give where the browser itself asks', async () => {
    await visit(extension, url, 401, { html: text, answer: { 'www-authenticate': 'Basic realm="Staff"' } })
    await extension.ask('take', place())
    expect([opened(), asked]).toEqual([[], []])
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })
})
