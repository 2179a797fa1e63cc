import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Apart from '../../src/background/apart'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

let extension: Extension
let isApart: typeof Apart.isApart
beforeEach(async () => {
  extension = await startExtension()
  ;({ isApart } = await import('../../src/background/apart'))
})

describe('a tab that stands apart', () => {
  it('is one of a private window', async () => {
    extension.openTab(2, 'about:blank', true)
    expect(await isApart(2)).toBe(true)
  })

  it('is one of a container', async () => {
    const stores = (id: string) => [
      { id: 'firefox-default', tabIds: [] as number[] },
      { id, tabIds: [1] },
    ]
    vi.spyOn(extension.api.browser.cookies, 'getAllCookieStores').mockResolvedValue(stores('firefox-container-3'))
    expect(await isApart(1)).toBe(true)
  })

  it('is neither an ordinary one nor one that is closed', async () => {
    expect(await isApart(1)).toBe(false)
    expect(await isApart(99)).toBe(false)
  })
})

describe('what happened in a window', () => {
  const site = 'https://intranet.acme.test'
  const typed = { method: 'POST', type: 'main_frame' }
  const signIn = async (tabId: number) => {
    await visit(extension, `${site}/login`, 200, { tabId })
    await new FakeRequest(extension, `${site}/login`, { ...typed, tabId }).run(200, { 'set-cookie': 'sid=1' })
  }
  const told = async (tabId: number) => {
    await visit(extension, `${site}/reports`, 401, { tabId })
    return extension.record(tabId)?.incidents[0]?.evidence?.history?.signedIn
  }
  const kept = () => [...extension.world.stored.areas.session.keys()].filter((key) => key.startsWith('site:'))

  it('that is private is known in that one alone, and gone with it', async () => {
    extension.openTab(2, 'about:blank', true)
    await signIn(2)
    expect(await told(1)).toBeUndefined()
    expect(await told(2)).toMatchObject({})
    await extension.closeTab(2)
    expect(kept()).toEqual(['site:intranet.acme.test'])
    extension.openTab(3, 'about:blank', true)
    expect(await told(3)).toBeUndefined()
  })

  it('that is ordinary is known in every ordinary one, and in none that is private', async () => {
    await signIn(1)
    extension.openTab(2)
    extension.openTab(3, 'about:blank', true)
    expect(await told(2)).toMatchObject({})
    expect(await told(3)).toBeUndefined()
  })
})
