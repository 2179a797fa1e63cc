import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`
const headers = { Cookie: 'sid=5f3c9a1e7b2d4c6f8091a2b3c4d5e6f7' }

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401, { headers })
  await extension.ask('take', place())
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const place = () => ({ tabId: 1, incident: incident().id, step: 'sign-in' as const })
const told = () => JSON.stringify(incident().diagnosis)
/** Back from the site's home page, which opens for everybody, the person has the refused page checked. */
async function seeHome(tabId: number): Promise<void> {
  await visit(extension, `${site}/`, 200, { headers, tabId })
  await extension.ask('check', place())
  await visit(extension, url, 401, { headers })
}

it('the home page that our step opened is no other page that opened with the same sign-in', async () => {
  await seeHome(incident().steps[0]!.helperTab!)
  expect(incident().steps[0]).toMatchObject({ state: 'no-help' })
  expect(told()).not.toMatch(/saw_other_pages_fine|saw_worked_before/)
})

it('one that the person opened is', async () => {
  extension.openTab(7)
  await seeHome(7)
  expect(told()).toContain('saw_other_pages_fine')
})

describe('a way out that leads over several hosts', () => {
  const app = 'https://app.acme.test'
  const over = async (...[from, ...stations]: readonly string[]) => {
    let one = await new FakeRequest(extension, from!, { headers }).send()
    for (const next of stations) one = await one.redirect(302, next, 'GET')
    await (await one.receive(200)).complete(200)
  }
  const signedOut = (host: string) => siteAt(host)?.['signedOutAt']
  const siteAt = (host: string) =>
    extension.world.stored.areas.session.get(`site:${host}`) as Record<string, unknown> | undefined
  beforeEach(() => visit(extension, `${app}/orders`, 200, { headers }))

  it('has signed the person out on each that was asked for it', async () => {
    expect(siteAt('app.acme.test')).toHaveProperty('cookiesWhenFine')
    await over(`${app}/logout`, 'https://login.acme.test/logout?return=app', 'https://www.acme.test/bye')
    for (const host of ['app.acme.test', 'login.acme.test', 'www.acme.test'])
      expect(signedOut(host), host).toBeTypeOf('number')
    expect(siteAt('app.acme.test')).not.toHaveProperty('cookiesWhenFine')
  })

  it('has done so on none that only led there', async () => {
    await over(`${app}/start`, 'https://login.acme.test/logout')
    expect(signedOut('login.acme.test')).toBeTypeOf('number')
    expect(signedOut('app.acme.test')).toBeUndefined()
    expect(siteAt('app.acme.test')).toHaveProperty('cookiesWhenFine')
  })
})
