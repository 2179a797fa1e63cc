import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, FakeRequest, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
let helper: number
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, `${site}/login`, 200)
  await visit(extension, url, 401)
  await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
  helper = step()!.helperTab!
  await new FakeRequest(extension, `${site}/login`, { tabId: helper }).run(200)
})
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)?.incidents[0]?.steps[0]
const reloads = () => extension.world.tabs.reloads.length

describe('whoever was led back too early', () => {
  const back = async () => {
    await extension.showTab(helper)
    await extension.showTab(1)
  }
  beforeEach(async () => {
    const sent = await new FakeRequest(extension, `${site}/start`, {
      ...{ tabId: helper, method: 'POST', initiator: site },
    }).send()
    await (await (await sent.redirect(303, `${site}/workspaces`, 'GET')).receive(200)).complete(200)
    await visit(extension, url, 401)
    await extension.pass(1_000)
    expect(step()?.state).toBe('no-help')
    expect(reloads()).toBe(1)
  })

  it('and has gone on there, is looked after once', async () => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await back()
    expect(reloads()).toBe(2)
    expect(step()).toMatchObject({ state: 'checking' })
    await visit(extension, url, 401)
    await extension.pass(1_000)
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test'), cookie('other', 'intranet.acme.test')]
    await back()
    expect(reloads()).toBe(2)
  })

  it('and has taken another step since, is left alone: the cookies may be of that one', async () => {
    const incident = extension.record(1)!.incidents[0]!.id
    await extension.ask('take', { tabId: 1, incident, step: 'reload-fresh/past-cache' })
    await visit(extension, url, 401)
    await extension.pass(1_000)
    expect(reloads()).toBe(2)
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await back()
    expect(reloads()).toBe(2)
  })

  it('and has not, is left alone', async () => {
    await back()
    expect(reloads()).toBe(1)
    await extension.closeTab(helper)
    expect(reloads()).toBe(1)
    expect(step()).not.toHaveProperty('note')
  })
})

it('a page in use is not loaded again by being looked at once more', async () => {
  const call = () => callOf(extension, `${site}/api/save`, { initiator: site, method: 'POST' }).run(401)
  extension = await startExtension()
  await visit(extension, `${site}/login`, 200)
  await visit(extension, `${site}/edit`, 200)
  await call()
  await extension.pass(10_000)
  await extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'sign-in' })
  helper = step()!.helperTab!
  await new FakeRequest(extension, `${site}/login`, { tabId: helper }).run(200)
  const form = { tabId: helper, method: 'POST', initiator: site }
  const sent = await new FakeRequest(extension, `${site}/start`, form).send()
  await (await (await sent.redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
  await visit(extension, `${site}/edit`, 200)
  await call()
  await extension.pass(10_000)
  expect(step()).toMatchObject({ state: 'no-help' })
  expect(reloads()).toBe(1)
  extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
  await extension.showTab(helper)
  await extension.showTab(1)
  expect(reloads()).toBe(1)
})

describe('whoever closes the tab for it', () => {
  it('after nothing was sent there, or it failed, is told that nobody was seen to sign in', async () => {
    await new FakeRequest(extension, `${site}/start`, { tabId: helper, method: 'POST', initiator: site }).run(500)
    await extension.closeTab(helper)
    await visit(extension, url, 401)
    await extension.pass(1_000)
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_closed_unsigned' } })
  })

  it('after something was taken there is not', async () => {
    await callOf(extension, `${site}/api/login`, { tabId: helper, initiator: site, method: 'POST' }).run(200)
    await extension.closeTab(helper)
    await visit(extension, url, 401)
    await extension.pass(1_000)
    expect(step()).toMatchObject({ state: 'other-cause' })
    expect(step()).not.toHaveProperty('note')
  })
})
