import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { cookie } from '../support/fake/cookies'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const incidents = (tabId = 1) => extension.record(tabId)?.incidents ?? []
const jarReads = () => vi.spyOn(extension.api.browser.cookies, 'getAll')

/** As many refused calls as `urls`, told by the browser without a pause. */
async function storm(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const call = callOf(extension, url, { initiator: site })
    await call.receive(401, { 'www-authenticate': 'Bearer' }, false)
    await call.complete(401, {}, false)
  }
  await extension.idle()
}

describe('a sign-in that the page’s own script sends, and that is refused', () => {
  const login = `${site}/login`
  const send = () => callOf(extension, `${site}/api/login`, { initiator: site, method: 'POST' }).run(401)
  const settled = () => extension.pass(6_000)
  const typing = () => extension.pass(2_000)

  it('is told over the sign-in page to which the script leads then', async () => {
    await visit(extension, login, 200)
    await typing()
    await send()
    await visit(extension, `${login}?error`, 200, { initiator: site })
    await settled()
    expect(extension.badge(1)).toBe('401')
    expect(incidents()[0]?.diagnosis?.ranked[0].cause).toBe('wrong-credentials')
  })

  it('is not told over it where nobody can have typed anything yet', async () => {
    await visit(extension, login, 200)
    await send()
    await visit(extension, `${login}?error`, 200, { initiator: site })
    await settled()
    expect(incidents()).toEqual([])
  })

  it('is not told over a page that the person asks for', async () => {
    await visit(extension, login, 200)
    await typing()
    await send()
    await visit(extension, `${site}/help`, 200, { initiator: site })
    await settled()
    expect(incidents()).toEqual([])
  })
})

describe('a storm of refusals', () => {
  const many = 5_000
  const sameAddress = Array.from({ length: many }, () => `${site}/api/orders`)
  const ownAddresses = Array.from({ length: many }, (_, index) => `${site}/api/orders/${index}`)

  it('of one address is one incident with a count, judged, badged and cheap', async () => {
    await visit(extension, `${site}/app`, 200)
    const reads = jarReads()
    const before = { writes: extension.world.stored.writes.length, paints: extension.world.tabs.paints }
    await storm(sameAddress)
    await extension.pass(60_000)
    expect(incidents()).toMatchObject([{ count: many, state: 'open' }])
    expect(incidents()[0]?.diagnosis).toBeDefined()
    expect(extension.badge(1)).toBe('401')
    expect(extension.world.stored.writes.length - before.writes).toBeLessThan(many / 10)
    expect(extension.world.tabs.paints - before.paints).toBeLessThan(many / 10)
    expect(reads.mock.calls.length).toBeLessThan(many / 10)
    expect(extension.world.stored.areas.session.get('flights')).toEqual({})
  }, 120_000)

  it('of ever new addresses stays within a bounded record, and nothing of it is lost in the counting', async () => {
    await visit(extension, `${site}/app`, 200)
    await storm(ownAddresses)
    await extension.pass(60_000)
    const record = extension.record(1)!
    expect(record.incidents.length).toBeLessThanOrEqual(20)
    expect(record.incidents.reduce((sum, { count }) => sum + count, 0) + record.spilled).toBe(many)
    expect(JSON.stringify([...extension.world.stored.areas.session]).length).toBeLessThan(200_000)
  }, 120_000)

  it('leaves one timer', async () => {
    await visit(extension, `${site}/app`, 200)
    await storm(sameAddress.slice(0, 200))
    expect(vi.getTimerCount()).toBe(1)
  })
})

describe('judging', () => {
  it('looks at the jar, and says so where the browser keeps it', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test'), cookie('other', 'b.acme.test')]
    await visit(extension, `${site}/reports`, 401)
    expect(incidents()[0]?.evidence?.cookies?.jar?.map(({ name }) => name)).toEqual(['sid'])
    jarReads().mockRejectedValue(new Error('no access'))
    await visit(extension, `${site}/reports`, 401)
    expect(incidents()[0]?.diagnosis).toBeDefined()
    expect(incidents()[0]?.evidence?.cookies?.jar).toBeUndefined()
  })

  it('knows what the site answered before', async () => {
    await visit(extension, 'https://www.acme.test/', 200)
    await visit(extension, `${site}/reports`, 200)
    await visit(extension, `${site}/reports`, 401)
    expect(incidents()[0]?.evidence?.history).toMatchObject({
      answers: [{ status: 200, samePath: true }],
      siblings: ['www.acme.test'],
    })
  })

  it('goes on where the site’s history finds no room', async () => {
    const { set } = extension.api.browser.storage.session
    vi.spyOn(extension.api.browser.storage.session, 'set').mockImplementation(async (items) => {
      if (Object.keys(items).some((key) => key.startsWith('site:'))) throw new Error('quota exceeded')
      return set(items)
    })
    await visit(extension, `${site}/reports`, 401)
    expect(extension.badge(1)).toBe('401')
    expect(incidents()[0]?.diagnosis).toBeDefined()
  })

  it('is done anew when the same request is refused again', async () => {
    await visit(extension, `${site}/reports`, 401)
    const first = incidents()[0]?.exchange.id
    await visit(extension, `${site}/reports`, 401, { answer: { 'x-second': '1' } })
    expect(incidents()).toMatchObject([{ count: 2 }])
    expect(incidents()[0]?.exchange.id).not.toBe(first)
    expect(incidents()[0]?.evidence?.history?.refusals).toBe(2)
  })

  it('is done once the last of many refusals is over, for the person who waits for a check', async () => {
    await visit(extension, `${site}/app`, 200)
    await storm(Array.from({ length: 30 }, () => `${site}/api/orders`))
    await extension.pass(10_000)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'reload-fresh' })
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(401)
    await extension.pass(10_000)
    expect(incidents()[0]?.steps).toMatchObject([{ state: 'no-help' }])
  })
})

describe('a page whose refusal does not end', () => {
  const reports = 'https://intranet.acme.test/reports'
  const steps = () => extension.record(1)!.incidents[0]!.steps.map(({ state }) => state)
  /** The step loads it again, and its head comes. */
  async function loadedAgain(status: number, headers: Record<string, string> = {}): Promise<FakeRequest> {
    await visit(extension, reports, 401, { answer: { 'content-type': 'text/html', ...headers } })
    const incident = extension.record(1)!.incidents[0]!.id
    await extension.ask('take', { tabId: 1, incident, step: 'reload-fresh' })
    const again = await new FakeRequest(extension, reports).send()
    return again.receive(status, { 'content-type': 'text/html', ...headers })
  }

  it('is refused again by its head, two seconds after that', async () => {
    await loadedAgain(401)
    await extension.pass(1_900)
    expect(steps()).toEqual(['checking'])
    await extension.pass(200)
    expect(steps()).toEqual(['no-help'])
  })

  it('though the worker died meanwhile', async () => {
    await loadedAgain(401)
    extension.stop()
    vi.advanceTimersByTime(2_000)
    await extension.ask('look', { tabId: 1 })
    expect(steps()).toEqual(['no-help'])
  })

  it('is not where its script leads on, where it is cut, nor where the browser may have a login for it', async () => {
    await (await loadedAgain(401)).fail('net::ERR_ABORTED')
    await extension.pass(3_000)
    expect(steps()).toEqual(['checking'])
    await visit(extension, reports, 200)
    expect(steps()).toEqual(['fixed'])

    extension = await startExtension()
    const basic = { 'www-authenticate': 'Basic realm="x"' }
    const again = await loadedAgain(401, basic)
    await extension.pass(3_000)
    expect(steps()).toEqual(['checking'])
    await again.complete(200)
    expect(steps()).toEqual(['fixed'])
  })
})

describe('a tab that is closed', () => {
  it('is forgotten', async () => {
    await visit(extension, `${site}/reports`, 401)
    await extension.closeTab(1)
    expect(extension.record(1)).toBeUndefined()
  })

  it('takes along what its steps removed: nobody can ask for that any more', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test', { value: 'canary' })]
    await visit(extension, `${site}/reports`, 401)
    await extension.ask('take', { tabId: 1, incident: incidents()[0]!.id, step: 'clear-site-data' })
    expect(JSON.stringify([...extension.world.stored.areas.session])).toContain('canary')
    await extension.closeTab(1)
    expect(JSON.stringify([...extension.world.stored.areas.session])).not.toContain('canary')
  })

  it('does not come back by what still ends in it', async () => {
    await visit(extension, `${site}/app`, 200)
    const call = callOf(extension, `${site}/api/orders`)
    await call.receive(401)
    await extension.closeTab(1)
    await call.fail('net::ERR_ABORTED')
    await extension.pass(60_000)
    expect(extension.record(1)).toBeUndefined()
  })
})

describe('a refusal in a private window', () => {
  const offered = async (tabId: number) => {
    const { tabRecord } = await import('../../src/store/incidents')
    const { diagnosis, evidence, steps } = (await tabRecord(tabId).get()).incidents[0]!
    return plan(diagnosis, evidence, steps).map(({ spec }) => spec.id)
  }

  it('is offered no step that would work in the ordinary profile alone', async () => {
    extension.openTab(2, 'about:blank', true)
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    const headers = { Cookie: 'sid=value of sid; sid=another' }
    for (const tabId of [1, 2]) await visit(extension, `${site}/office`, 401, { tabId, headers })
    expect(await offered(1)).toContain('open-private')
    expect(await offered(2)).not.toContain('open-private')
    expect(await offered(2)).toContain('contact-site')
  })
})
