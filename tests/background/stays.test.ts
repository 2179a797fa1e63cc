import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../support/fake-browser'
import { callOf, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://docs.acme.test'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, `${site}/draft`, 200)
  await callOf(extension, `${site}/api/save`, { initiator: site }).run(401)
  await extension.pass(10_000)
})
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)!.incidents[0]!.steps[0]!
const place = () => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'reload-fresh' as const })

/** Second by second, as it is looked at. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await extension.pass(1_000)
}

describe('a page that the person does not leave', () => {
  it('is looked at no more once its tab is closed', async () => {
    await extension.ask('take', place())
    await extension.closeTab(1)
    await pass(2)
    const looks = vi.spyOn(extension.api.browser.tabs, 'get')
    await pass(60)
    expect(looks).not.toHaveBeenCalled()
  })

  it('is not told in Firefox, where a tab that asks counts as loaded', async () => {
    extension = await startExtension(makeWorld(true))
    await visit(extension, `${site}/draft`, 200)
    await callOf(extension, `${site}/api/save`, { initiator: site }).run(401)
    await extension.pass(10_000)
    await extension.ask('take', place())
    extension.stay(1)
    await pass(5)
    expect(step().state).toBe('checking')
  })

  it('ends the check at once, and is not said to have been loaded', async () => {
    await extension.ask('take', place())
    extension.stay(1)
    await pass(3)
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_page_stayed' } })
  })

  it('can be checked anew', async () => {
    await extension.ask('take', place())
    extension.stay(1)
    await pass(3)
    await extension.ask('check', place())
    expect(step()).toMatchObject({ state: 'checking' })
    await pass(3)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('is asked about as long as the person thinks', async () => {
    await extension.ask('take', place())
    await pass(20)
    expect(step()).toMatchObject({ state: 'checking' })
    extension.stay(1)
    await pass(3)
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_page_stayed' } })
  })

  it('is told from one that was loaded and has not asked again yet', async () => {
    await extension.ask('take', place())
    await visit(extension, `${site}/draft`, 200)
    await pass(20)
    expect(step()).toMatchObject({ state: 'checking' })
  })

  it('is told from one that the site’s own worker served', async () => {
    await extension.ask('take', place())
    await extension.commit(1, `${site}/draft`, { status: 200, loadedAt: Date.now() })
    await pass(20)
    expect(step()).toMatchObject({ state: 'checking' })
  })
})
