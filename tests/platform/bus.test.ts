import { beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '../../src/platform/bus'
import { extensionOrigin } from '../support/fake-browser'
import { Extension, popupSender } from '../support/fake-worker'

let extension: Extension
let asked: unknown[]

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  asked = []
  const { answer } = await import('../../src/platform/bus')
  answer({
    look: (ask: unknown) => {
      asked.push(ask)
      return Promise.resolve({ access: 'watched' })
    },
    reload: () => Promise.reject(new Error('no such tab')),
  } as unknown as Answers)
})

describe('a request', () => {
  it('of our own page is answered', async () => {
    expect(await extension.ask('look', { tabId: 3 })).toEqual({ access: 'watched' })
    expect(asked).toEqual([{ tabId: 3 }])
  })

  it('that fails tells its page why', async () => {
    await expect(extension.ask('reload', { tabId: 3, pastWorker: false })).rejects.toThrow('no such tab')
  })

  it.each([
    ['another extension', { id: 'stranger', url: 'chrome-extension://stranger/page.html' }],
    ['a content script of ours', { id: 'why-401', url: 'https://intranet.acme.test/' }],
    ['a page that calls itself alike', { id: 'why-401', url: 'https://x.test/chrome-extension://why-401/' }],
    ['nobody', {}],
    ['our id without a page', { id: popupSender.id }],
    ['a stranger with our page', { id: 'stranger', url: `${extensionOrigin}/src/popup/index.html` }],
  ])('of %s is not answered', async (_, sender) => {
    expect(await extension.ask('look', { tabId: 3 }, sender)).toBeUndefined()
    expect(asked).toEqual([])
  })

  it('that we do not know, or that is none, is not answered', async () => {
    for (const name of ['toString', 'constructor', 'gone'])
      expect(await extension.ask(name as 'look', { tabId: 3 })).toBeUndefined()
    expect(() => extension.api.fire.onMessage.fire(null, { id: 'stranger' })).not.toThrow()
  })
})
