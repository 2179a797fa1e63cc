import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/login`
const html =
  '<p>Wrong password.</p><form method="post"><input type="password"></form><a href="/forgot">Forgot your password?</a>'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401, { method: 'POST', html })
  await extension.ask('take', { tabId: 1, incident: incident().id, step: 'reset-password' })
  await visit(extension, `${site}/forgot`, 200, { tabId: helperTab() })
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)!.incidents[0]!
const step = () => incident().steps.at(-1)
const helperTab = () => step()!.helperTab!

/** The right password, in the form that was there all the time. */
async function signIn(): Promise<void> {
  const request = new FakeRequest(extension, url, { method: 'POST' })
  await request.send()
  await request.redirect(303, `${site}/home`, 'GET')
  await request.complete(200)
  await extension.idle()
}

describe('the page for a new password, closed', () => {
  it('with nothing sent there is to be opened still, and nothing is owed to it', async () => {
    const tabId = helperTab()
    await extension.closeTab(tabId)
    expect(step()).toMatchObject({ state: 'todo', note: { id: 'step_reset_closed' } })
    expect(step()).not.toHaveProperty('helperTab')
    await signIn()
    expect(incident()).toMatchObject({ state: 'healed' })
    expect(incident().fixed).not.toHaveProperty('by')
  })

  it.each([
    ['a form', (tabId: number) => visit(extension, `${site}/forgot`, 200, { tabId, method: 'POST' })],
    [
      'what its script posts',
      (tabId: number) => callOf(extension, `${site}/api/forgot`, { tabId, initiator: site, method: 'POST' }).run(200),
    ],
  ])('with %s sent there helps once one signs in with it', async (_, send) => {
    const tabId = helperTab()
    await send(tabId)
    await extension.closeTab(tabId)
    expect(step()).toMatchObject({ state: 'running' })
    await signIn()
    expect(incident().fixed).toMatchObject({ by: 'reset-password' })
  })

  it('is another tab than the one that was closed', async () => {
    extension.openTab(9)
    await extension.closeTab(9)
    expect(step()).toMatchObject({ state: 'running', helperTab: helperTab() })
  })

  it('with a script that told another site of the visit, has sent nothing', async () => {
    const tabId = helperTab()
    await callOf(extension, 'https://stats.example/collect', { tabId, initiator: site, method: 'POST' }).run(200)
    await extension.closeTab(tabId)
    expect(step()).toMatchObject({ state: 'todo' })
  })
})
