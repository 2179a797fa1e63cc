import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`
const spent = `${site}/callback?code=8f3kd02mz71q&state=af0ifjsldkj3`

let extension: Extension
let helper: number
beforeEach(async () => {
  extension = await startExtension()
  const asked = await new FakeRequest(extension, 'https://id.other.test/authorize').send()
  await (await (await asked.redirect(302, spent)).receive(401)).complete(401)
  await extension.commit(1, spent, { status: 401, loadedAt: Date.now() })
  await extension.ask('take', { tabId: 1, incident: ofCallback()!.id, step: 'sign-in' })
  helper = last()!.helperTab!
})
afterEach(() => void vi.useRealTimers())

const ofCallback = () => extension.record(1)?.incidents.find(({ address }) => address.path === '/callback')
const last = () => ofCallback()?.steps[0]
const active = () => [...extension.world.tabs.open.values()].find((tab) => tab.active)?.id

describe('a page that was one step of a sign-in, and works once', () => {
  it.each([
    ['which shows the way out', '<a href="/account/logout">Log out</a>', 'unchecked'],
    [
      'which shows a form to leave by',
      '<form action="/signout" method="post"><button>Bye</button></form>',
      'unchecked',
    ],
    ['which shows the way in', '<a href="/logout">Log out</a> <a href="/login">Sign in</a>', 'running'],
    ['which asks for a password', '<a href="/logout">Log out</a> <input type="password">', 'running'],
    ['which tells nothing of it', '<a href="/blog/how-to-logout-safely">Blog</a>', 'running'],
  ] as const)('is used up for whoever finds the site open there, %s', async (_, html, state) => {
    await new FakeRequest(extension, `${site}/start`, { tabId: helper }).run(200)
    await extension.commit(helper, `${site}/start`, { status: 200, loadedAt: Date.now(), html })
    expect(last()).toMatchObject({ state })
    if (state === 'unchecked') expect(last()).toMatchObject({ note: { id: 'step_sign_in_used_up' } })
    expect([active(), extension.world.tabs.reloads]).toEqual([helper, []])
  })

  it.each([401, 403, 500])('is waited for on where a page with a way out is refused as well: %i', async (status) => {
    const html = '<a href="/logout">Log out</a>'
    const show = async (path: string, status: number) => {
      await new FakeRequest(extension, site + path, { tabId: helper }).run(status)
      await extension.commit(helper, site + path, { status, loadedAt: Date.now(), html })
    }
    await show('/start', status)
    expect(last()).toMatchObject({ state: 'running' })
    await extension.pass(2_000)
    await show('/home', 200)
    expect(last()).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
  })

  it('is not used up by another site, nor any other page by being signed in', async () => {
    const html = '<a href="/logout">Log out</a>'
    const shown = { status: 200, loadedAt: Date.now(), html }
    await extension.commit(helper, 'https://id.other.test/home', shown)
    expect(last()).toMatchObject({ state: 'running' })
    await visit(extension, url, 401)
    const incident = extension.record(1)!.incidents.find(({ address }) => address.path === '/reports')!.id
    await extension.ask('take', { tabId: 1, incident, step: 'sign-in' })
    const ofReports = () => extension.record(1)!.incidents.find(({ id }) => id === incident)!.steps[0]!
    await extension.commit(ofReports().helperTab!, `${site}/start`, shown)
    expect(ofReports()).toMatchObject({ state: 'running' })
  })
})
