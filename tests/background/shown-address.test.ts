import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../src/contract/remedies'
import { callOf, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const tab = () => extension.world.tabs.open.get(1)!
const reloads = () => extension.world.tabs.reloads
const last = () => extension.record(1)?.incidents[0]?.steps.at(-1)
const take = (step: StepId = 'reload-fresh') =>
  extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step })

/** The document's own script shows another address in the bar (history.replaceState). */
function show(address: string): void {
  const { document, url } = tab()
  tab().document = document && { ...document, from: url }
  tab().url = `${site}${address}`
}

describe('a refused page whose own script shows another address', () => {
  it.each([
    [200, 'fixed'],
    [401, 'no-help'],
  ] as const)('is asked for by its own address, which tells (%i)', async (status, state) => {
    for (const address of ['/orders', '/list?of=me']) {
      await visit(extension, `${site}${address}`, 401)
      show('/login')
      await take()
      expect([reloads(), tab().url]).toEqual([[], `${site}${address}`])
      await visit(extension, `${site}${address}`, status)
      await extension.pass(1_000)
      expect(last()).toMatchObject({ step: 'reload-fresh', state })
    }
  })

  it('is left alone, in sight, where its own address is nowhere any more', async () => {
    await visit(extension, `${site}/list?of=me`, 401)
    show('/login')
    tab().document = undefined
    await take()
    expect([reloads(), tab().url]).toEqual([[], `${site}/login`])
    expect(last()).toMatchObject({ state: 'unchecked', note: { id: 'step_reopen_yourself' } })
    expect(extension.badge(1)).toBe('401')
  })

  it.each(['/list?of=me', '/list?of=me#/login'])('is loaded again where it shows its own (%s)', async (address) => {
    await visit(extension, `${site}/list?of=me`, 401)
    show(address)
    await take()
    expect(reloads()).toHaveLength(1)
  })
})

describe('a refused call of a page whose own script shows another address', () => {
  beforeEach(async () => {
    await visit(extension, `${site}/app`, 200)
    show('/app/orders')
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(401)
    await extension.pass(10_000)
    await take()
  })

  it.each([
    [200, 'fixed'],
    [401, 'no-help'],
  ] as const)('is waited for where the page is loaded again by what it shows (%i)', async (status, state) => {
    expect(reloads()).toHaveLength(1)
    await visit(extension, `${site}/app/orders`, 200)
    expect(last()).toMatchObject({ state: 'checking' })
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(status)
    await extension.pass(6_000)
    expect(last()).toMatchObject({ state })
  })

  it('is waited for on the page that was loaded, where the one that it shows is to sign in on', async () => {
    await extension.ask('say', {
      tabId: 1,
      incident: extension.record(1)!.incidents[0]!.id,
      step: 'reload-fresh',
      helped: false,
    })
    show('/login')
    tab().document = { ...tab().document!, from: `${site}/app` }
    await take()
    expect([reloads().length, tab().url]).toEqual([1, `${site}/app`])
    await visit(extension, `${site}/app`, 200)
    await callOf(extension, `${site}/api/orders`, { initiator: site }).run(200)
    expect(last()).toMatchObject({ state: 'fixed' })
  })

  it('is given up where the person goes elsewhere instead', async () => {
    await visit(extension, `${site}/home`, 200)
    expect(last()).toMatchObject({ state: 'unchecked' })
    expect(extension.badge(1)).toBe('')
  })
})
