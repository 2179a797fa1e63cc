import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bare, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401, { html: '<p>Your session has expired.</p>' })
  await extension.ask('look', { tabId: 1 })
  await extension.ask('take', { tabId: 1, incident: incident().id, step: 'reload-fresh' })
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const fixed = { state: 'healed', steps: [{ state: 'fixed' }] }
const asked = { state: 'open', steps: [{ state: 'unchecked' }] }

/** The step's load is answered well, and then nothing comes for a while. */
async function head(): Promise<FakeRequest> {
  const request = await new FakeRequest(extension, url).send()
  await request.receive(200, bare)
  expect(incident()).toMatchObject({ state: 'open', steps: [{ state: 'checking' }] })
  return request
}

describe('a page of which a step sees the head of a good answer', () => {
  it('is fixed where it comes whole', async () => {
    await (await head()).complete(200)
    expect(incident()).toMatchObject(fixed)
  })

  it('is the person’s to judge where nothing more comes in time', async () => {
    await head()
    await extension.pass(60_000)
    expect(incident()).toMatchObject(asked)
    expect(extension.badge(1)).toBe('401')
  })

  it('is the person’s to judge where it is cut off', async () => {
    await (await head()).fail('net::ERR_CONTENT_LENGTH_MISMATCH')
    expect(incident()).toMatchObject(asked)
    expect(incident()).not.toHaveProperty('fixed')
  })

  it('is fixed where the tab shows it, though it streams on; where the document is the refused one, not', async () => {
    const refused = extension.world.tabs.open.get(1)!.document!
    await head()
    await extension.commit(1, url, refused)
    expect(incident()).toMatchObject({ steps: [{ state: 'checking' }] })
    extension.world.tabs.open.get(1)!.document = {
      status: 200,
      loadedAt: Date.now(),
      html: '<p>News: one</p>',
      endless: true,
    }
    extension.api.fire.onUpdated.fire(1, { status: 'loading' })
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(500)
      expect(incident()).toMatchObject(fixed)
    })
  })
})

describe('a page of which the head comes well while the tab still shows what came after the refusal', () => {
  /** An error came in place of the refusal, and stands there still as the next load is answered. */
  async function headOver(): Promise<FakeRequest> {
    await visit(extension, url, 500, { html: '<p>Something went wrong.</p>' })
    expect(incident()).toMatchObject({ state: 'open', instead: { what: 'error' } })
    await extension.pass(10_000)
    const request = await new FakeRequest(extension, url).send()
    await request.receive(200, bare)
    extension.api.fire.onUpdated.fire(1, { status: 'loading' })
    await extension.idle()
    return request
  }

  it('is not taken for what is shown: it may yet be cut off', async () => {
    const request = await headOver()
    expect(incident()).not.toHaveProperty('fixed')
    await request.fail('net::ERR_CONTENT_LENGTH_MISMATCH')
    expect(incident()).not.toHaveProperty('fixed')
  })

  it('is what is shown once the tab has it', async () => {
    await headOver()
    extension.world.tabs.open.get(1)!.document = { status: 200, loadedAt: Date.now() - 10, html: '<p>News: one</p>' }
    extension.api.fire.onUpdated.fire(1, { status: 'loading' })
    await extension.idle()
    expect(incident()).toMatchObject({ state: 'healed' })
  })
})

describe('a page for which the tab keeps the refused one', () => {
  it.each([204, 205])('is the person’s to judge, with its badge (%i)', async (status) => {
    await new FakeRequest(extension, url).run(status)
    expect(incident()).toMatchObject(asked)
    expect(extension.badge(1)).toBe('401')
  })
})
