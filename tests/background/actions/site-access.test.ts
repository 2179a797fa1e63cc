import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, 'https://intranet.acme.test/reports', 401)
  extension.world.tabs.siteAccess = false
})
afterEach(() => void vi.useRealTimers())

const take = (step: StepId) =>
  extension.ask('take', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step })
const step = () => extension.record(1)?.incidents[0]?.steps[0]
const reloads = () => extension.world.tabs.reloads

describe('what a step would remove', () => {
  it.each(['clear-site-data', 'clear-site-data/storage'] as const)(
    '%s: cannot be seen without access, and is no empty jar',
    async (id) => {
      const preview = () =>
        extension.ask('preview', { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: id })
      expect(await preview()).toEqual({ cookies: [], notes: [], noAccess: true })
      extension.world.tabs.siteAccess = true
      expect(await preview()).not.toHaveProperty('noAccess')
    },
  )
})

describe('a step of a site that the person keeps us away from', () => {
  it.each(['clear-site-data', 'reload-fresh', 'sign-in'] as const)('%s says that, and does nothing', async (id) => {
    await take(id)
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_access' } })
    expect(reloads()).toEqual([])
  })

  it('is done where it is let in again', async () => {
    await take('reload-fresh')
    extension.world.tabs.siteAccess = true
    await take('reload-fresh')
    expect(step()).toMatchObject({ state: 'checking' })
    expect(step()).not.toHaveProperty('note')
    expect(reloads()).toHaveLength(1)
  })

  it('is to be done again once the access is back, given in the browser’s own menu', async () => {
    await take('reload-fresh')
    const given = async () => {
      extension.api.fire.onAdded.fire({ permissions: [] })
      await extension.idle()
    }
    await given()
    expect(step()).toMatchObject({ state: 'unavailable' })
    extension.world.tabs.siteAccess = true
    await given()
    expect(step()).toMatchObject({ state: 'todo' })
    expect(step()).not.toHaveProperty('note')
    expect(reloads()).toEqual([])
  })

  it('is done all the same where it only tells of what was seen', async () => {
    await take('contact-site')
    expect(step()?.note?.id).not.toBe('step_no_access')
  })
})
