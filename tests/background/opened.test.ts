import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://www.acme.test/orders'
const there = 'https://acme.test/orders'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, 'https://acme.test/', 200)
  await visit(extension, url, 401)
  await extension.ask('take', place())
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const place = () => ({ tabId: 1, incident: incident().id, step: 'switch-address' as const })
const step = () => incident().steps[0]!
const helper = () => ({ tabId: step().helperTab! })

describe('a page that we opened elsewhere', () => {
  it('is asked about from the first, and stays the person’s to judge where it opens', async () => {
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'switched_to' } })
    await visit(extension, there, 200, helper())
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'opened_there', values: [{ code: 'acme.test' }] } })
    expect(incident().state).toBe('open')
    await extension.ask('say', { ...place(), helped: true })
    expect(step().state).toBe('fixed')
  })

  it('did not help where it is refused there, too, or answered with another error', async () => {
    await visit(extension, there, 401, helper())
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'refused_there' } })
    for (const status of [403, 404, 503]) {
      await extension.ask('take', place())
      await visit(extension, there, status, helper())
      expect(step()).toMatchObject({
        state: 'no-help',
        note: { id: 'error_there', values: [{ code: 'acme.test' }, `${status}`] },
      })
    }
  })

  it('is followed to a sign-in page and back', async () => {
    const { tabId } = helper()
    const asks = new FakeRequest(extension, there, { tabId })
    await asks.send()
    await asks.redirect(302, 'https://acme.test/login')
    await asks.receive(200)
    await asks.complete(200)
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'asks_there' } })
    await visit(extension, there, 200, { tabId })
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'opened_there' } })
  })

  it('is waited for while the browser’s own sign-in window is open', async () => {
    const asks = new FakeRequest(extension, there, helper())
    await asks.send()
    await asks.receive(401, { 'www-authenticate': 'Basic realm="Orders"' })
    await asks.ask('basic', 'Orders')
    await asks.complete(401)
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'switched_to' } })
    await visit(extension, there, 200, helper())
    expect(step().note?.id).toBe('opened_there')
  })

  it('is told by no other page of that tab, nor by the same page in another one', async () => {
    extension.openTab(8, there)
    await visit(extension, there, 401, { tabId: 8 })
    await visit(extension, 'https://acme.test/help', 401, helper())
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'switched_to' } })
  })

  it('changes nothing once the person has said how it went', async () => {
    await extension.ask('say', { ...place(), helped: false })
    await visit(extension, there, 200, { tabId: helper().tabId })
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_said_refused' } })
  })

  it('has no page checked when the person is back, or has closed it', async () => {
    const { tabId } = helper()
    await extension.showTab(1)
    await extension.closeTab(tabId)
    expect(extension.world.tabs.reloads).toEqual([])
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'switched_to' } })
  })
})
