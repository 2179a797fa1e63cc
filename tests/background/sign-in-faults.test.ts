import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const host = 'intranet.acme.test'
const site = `https://${host}`
const url = `${site}/reports`
const login = `${site}/login`

let extension: Extension
let helper: number
const place = () => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' as const })
const step = () => extension.record(1)?.incidents[0]?.steps.find((one) => one.step === 'sign-in')
const errand = async () => (await extension.ask('look', { tabId: helper }))?.errand
const open = (address: string, status: number, method = 'GET') =>
  visit(extension, address, status, { tabId: helper, method })
const told = (id: string, status: string) => ({ id, values: [{ code: `${host}/login` }, status] })

beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, login, 200)
  await visit(extension, url, 401)
  await extension.ask('take', place())
  helper = step()!.helperTab!
})
afterEach(() => void vi.useRealTimers())

describe('a sign-in page that does not open itself', () => {
  it.each([
    [500, 'step_sign_in_page_error'],
    [404, 'step_sign_in_page_missing'],
    [403, 'step_sign_in_page_refused'],
    [429, 'step_sign_in_page_busy'],
  ])('is told as that in the step and over its tab: %s', async (status, id) => {
    await open(login, status)
    const note = told(id, String(status))
    expect(step()).toMatchObject({ state: 'running', helperTab: helper, note })
    expect(await errand()).toMatchObject({ then: 'signs-in', told: note })
  })

  it('stays what is told once its tab is closed, as nobody could sign in', async () => {
    await open(login, 500)
    await extension.closeTab(helper)
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'no-help', note: told('step_sign_in_page_error', '500') })
  })

  it('stays what is told once the person says that they are back', async () => {
    await open(login, 500)
    await extension.ask('check', place())
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'no-help', note: told('step_sign_in_page_error', '500') })
  })

  it('is forgotten once it opens after all: then all goes on as usual', async () => {
    await open(login, 500)
    await open(login, 200)
    expect(step()).toMatchObject({ state: 'running', helperTab: helper })
    expect(step()).not.toHaveProperty('note')
    expect(await errand()).not.toHaveProperty('told')
    await extension.closeTab(helper)
    await visit(extension, url, 401)
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_closed_unsigned' } })
  })

  it.each([429, 503])('that asks to wait is told with the time that it names: %s', async (status) => {
    const asked = await new FakeRequest(extension, login, { tabId: helper }).send()
    await (await asked.receive(status, { 'retry-after': '120' })).complete(status)
    const { id, values = [] } = step()!.note!
    expect(id).toBe('step_sign_in_page_wait')
    expect(values.slice(0, 2)).toEqual([{ code: `${host}/login` }, String(status)])
    expect((values[2] as { at: number }).at - Date.now()).toBeGreaterThan(110_000)
  })

  describe('once more', () => {
    const opened = () => extension.world.tabs.open.get(step()!.helperTab!)?.url

    it.each([500, 404, 403])(
      'leads to the home page, not to the same error (%s), and then to it again',
      async (status) => {
        await open(login, status)
        await extension.ask('take', place())
        expect(step()).toMatchObject({ state: 'running', note: { id: 'step_sign_in_home' } })
        expect(step()?.helperTab).not.toBe(helper)
        expect(opened()).toBe(`${site}/`)
        await extension.closeTab(step()!.helperTab!)
        await visit(extension, url, 401)
        await extension.ask('take', place())
        expect(opened()).toBe(login)
      },
    )

    it('opens it once, however often that is clicked meanwhile', async () => {
      await open(login, 500)
      const before = extension.world.tabs.open.size
      await Promise.all([extension.ask('take', place()), extension.ask('take', place())])
      expect(extension.world.tabs.open.size).toBe(before + 1)
    })

    it('does so from what the check came to, too', async () => {
      await open(login, 500)
      await extension.ask('check', place())
      await visit(extension, url, 401)
      await extension.ask('take', place())
      expect(opened()).toBe(`${site}/`)
    })

    it('leads to the same page where that only asks to wait, and where it opens by now', async () => {
      await open(login, 429)
      await extension.ask('take', place())
      expect(step()?.helperTab).toBe(helper)
      await extension.ask('check', place())
      await visit(extension, url, 401)
      await extension.ask('take', place())
      expect(opened()).toBe(login)
      await visit(extension, login, 200, { tabId: step()!.helperTab! })
      const { helperTab } = step()!
      await extension.ask('take', place())
      expect(step()?.helperTab).toBe(helperTab)
    })
  })

  it.each<[string, string, number, string]>([
    ['a page that opens', login, 200, 'GET'],
    ['another page', `${site}/imprint`, 500, 'GET'],
    ['what the form was answered', login, 500, 'POST'],
    ['a refusal that asks who one is', login, 401, 'GET'],
    ['what the form was refused', login, 403, 'POST'],
  ])('is not %s', async (_, address, status, method) => {
    await open(address, status, method)
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()).not.toHaveProperty('note')
  })
})

describe('the way from the sign-in page, without a question, to one that is refused', () => {
  async function lead(...stations: readonly string[]): Promise<void> {
    const sent = await new FakeRequest(extension, login, { tabId: helper }).send()
    for (const next of stations) await sent.redirect(303, next)
    await (await sent.receive(403)).complete(403)
  }

  it('is no fault of the sign-in page: somebody is signed in', async () => {
    await lead(`${site}/home`)
    expect(step()).not.toHaveProperty('note')
    await lead('https://login.idp.test/auth', `${site}/auth/callback?code=8f3kd02mz71q8f3kd02mz71q`)
    expect(step()).not.toHaveProperty('note')
  })

  it('is one where that is a page to sign in on', async () => {
    await lead(`${site}/login/form`)
    expect(step()?.note?.id).toBe('step_sign_in_page_refused')
  })
})
