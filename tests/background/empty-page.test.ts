import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401)
  await extension.ask('take', { tabId: 1, incident: incident().id, step: 'reload-fresh' })
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const empty = { state: 'open', instead: { what: 'empty' } }

describe('a page that opens again, of which nothing says how long it is', () => {
  it.each([
    ['nothing', ''],
    ['the frame that a browser stands around plain text', '<pre></pre>'],
  ])('is not called fixed where there is nothing in it but %s', async (_, html) => {
    await visit(extension, url, 200, { html, size: 0 })
    expect(incident()).toMatchObject(empty)
    expect(incident().steps[0]).toMatchObject({ state: 'unchecked', note: { id: 'step_answered_empty' } })
    expect(incident()).not.toHaveProperty('fixed')
  })

  it.each<[string, { html?: string; size?: number }]>([
    ['there is something in it', { html: '<p>Reports</p>' }],
    ['its script has yet to fill it', { html: '<script></script>', size: 0 }],
    ['the site brings it by itself, whatever its size', { html: '<h1>Reports</h1>', size: 0 }],
    ['it shows nothing of what came', { html: '', size: 90 }],
    ['nobody can tell', {}],
  ])('is where %s', async (_, shown) => {
    await visit(extension, url, 200, shown)
    expect(incident()).toMatchObject({ state: 'healed', fixed: { by: 'reload-fresh', status: 200 } })
  })

  it('is where it is another one that has nothing in it', async () => {
    await visit(extension, url, 200, { html: '<p>Reports</p>' })
    await extension.commit(1, `${url}/other`, { status: 200, loadedAt: Date.now(), html: '', size: 0 })
    expect(incident()).not.toMatchObject(empty)
  })
})
