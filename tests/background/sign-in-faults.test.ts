import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../support/fake-request'
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

  it.each<[string, string, number, string]>([
    ['a page that opens', login, 200, 'GET'],
    ['another page', `${site}/imprint`, 500, 'GET'],
    ['what the form was answered', login, 500, 'POST'],
    ['a refusal of who asks', login, 403, 'GET'],
  ])('is not %s', async (_, address, status, method) => {
    await open(address, status, method)
    expect(step()).toMatchObject({ state: 'running' })
    expect(step()).not.toHaveProperty('note')
  })
})
