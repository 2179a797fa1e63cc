import { describe, expect, it } from 'vitest'
import { armedWatches, callWatches, pageWatches } from '../../src/background/watches'

const eventsOf = (watches: typeof pageWatches) => watches.map(([event]) => event)

describe('what is watched', () => {
  it('of navigations is everything, before and after other extensions', () => {
    expect(eventsOf(pageWatches)).toEqual(
      expect.arrayContaining(['onBeforeSendHeaders', 'onSendHeaders', 'onBeforeRedirect']),
    )
    for (const [, { types, headers }] of pageWatches) {
      expect(types).toEqual(['main_frame', 'sub_frame'])
      expect(headers).toBe('all')
    }
  })

  it('of everything else is neither every header nor any picture or font', () => {
    expect(eventsOf(callWatches)).not.toEqual(expect.arrayContaining(['onBeforeSendHeaders']))
    for (const [, { types, headers }] of callWatches) {
      expect(types).toContain('xmlhttprequest')
      expect(types).not.toEqual(expect.arrayContaining(['image']))
      expect(headers).not.toBe('all')
    }
  })

  it('of armed hosts is everything, and of no other host', () => {
    const watches = armedWatches(['acme.test', '127.0.0.1'])
    expect(eventsOf(watches)).toEqual(
      expect.arrayContaining(['onBeforeSendHeaders', 'onSendHeaders', 'onHeadersReceived']),
    )
    for (const [, { urls, types }] of watches) {
      expect(urls).toEqual(['*://acme.test/*', '*://127.0.0.1/*'])
      expect(types).not.toContain('main_frame')
      expect(types).toContain('image')
    }
  })
})
