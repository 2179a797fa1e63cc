import { beforeEach, describe, expect, it } from 'vitest'
import type * as Platform from '../../src/platform/web-request'
import { makeWorld, type OpenApi } from '../support/fake-browser'
import { Extension } from '../support/fake-worker'

let api: OpenApi
let platform: typeof Platform

async function open(firefox: boolean): Promise<void> {
  api = new Extension(makeWorld(firefox)).open()
  platform = await import('../../src/platform/web-request')
}
beforeEach(() => open(false))

const watch = { urls: ['https://*/*'], types: ['main_frame'] } as const
const details = {
  ...{ requestId: '1', url: 'https://a.test/', method: 'GET', type: 'main_frame', tabId: 1, frameId: 0, timeStamp: 1 },
  requestHeaders: [{ name: 'Cookie', value: 'a=b' }],
}
const extras = () => api.watching.get('onSendHeaders')!.map(({ extra }) => extra)

describe('watchRequests', () => {
  it('asks Chromium for the headers that it keeps back, where all are wanted', () => {
    platform.watchRequests('onSendHeaders', { ...watch, headers: 'all' }, () => undefined)
    platform.watchRequests('onSendHeaders', { ...watch, headers: 'plain' }, () => undefined)
    platform.watchRequests('onSendHeaders', watch, () => undefined)
    expect(extras()).toEqual([['requestHeaders', 'extraHeaders'], ['requestHeaders'], []])
  })

  it('does not use that word to Firefox, which shows all of them and would throw', async () => {
    await open(true)
    platform.watchRequests('onSendHeaders', { ...watch, headers: 'all' }, () => undefined)
    expect(extras()).toEqual([['requestHeaders']])
  })

  it('asks for no headers of an event that has none', () => {
    platform.watchRequests('onErrorOccurred', { ...watch, headers: 'all' }, () => undefined)
    expect(api.watching.get('onErrorOccurred')![0]?.extra).toEqual([])
  })

  it('hands Firefox no list at all with that event: it would throw, and nothing after it would be registered', async () => {
    await open(true)
    platform.watchRequests('onErrorOccurred', { ...watch, headers: 'all' }, () => undefined)
    expect(api.watching.get('onErrorOccurred')).toHaveLength(1)
  })

  it('says by one word who asked, whatever the browser calls it', async () => {
    for (const firefox of [false, true]) {
      await open(firefox)
      const seen: (string | undefined)[] = []
      platform.watchRequests('onSendHeaders', watch, ({ initiator }) => void seen.push(initiator))
      api.fireRequest('onSendHeaders', { ...details, initiator: 'https://b.test' })
      api.fireRequest('onSendHeaders', details)
      expect(seen).toEqual([firefox ? 'https://b.test/' : 'https://b.test', undefined])
    }
  })

  it('stops one watch and leaves another of the same listener', () => {
    const seen: string[] = []
    const listener = ({ url }: Platform.RequestDetails) => void seen.push(url)
    const stop = platform.watchRequests('onSendHeaders', watch, listener)
    platform.watchRequests('onSendHeaders', { ...watch, urls: ['https://a.test/*'] }, listener)
    api.fireRequest('onSendHeaders', details)
    expect(seen).toHaveLength(2)
    stop()
    api.fireRequest('onSendHeaders', details)
    expect(seen).toHaveLength(3)
  })
})
