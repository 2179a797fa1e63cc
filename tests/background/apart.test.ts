import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Apart from '../../src/background/apart'
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
