import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Glances from '../../src/background/glances'
import { readAddress } from '../../src/evidence/address'
import { makeDigest } from '../../src/evidence/digest'
import type { RequestDetails } from '../../src/platform/web-request'

const digest = makeDigest(new Uint8Array(32))
const details = (requestId: string, more: Partial<RequestDetails> = {}): RequestDetails => ({
  requestId,
  url: 'https://api.acme.test/orders',
  method: 'GET',
  type: 'xmlhttprequest',
  tabId: 1,
  frameId: 0,
  timeStamp: 100,
  requestHeaders: [{ name: 'Authorization', value: 'Bearer some-secret' }],
  ...more,
})

let glances: typeof Glances
beforeEach(async () => {
  vi.resetModules()
  vi.doMock('../../src/platform/browser', () => ({ browser: { webRequest: {} } }))
  glances = await import('../../src/background/glances')
})

describe('a glance', () => {
  it('tells what a call brought along, without its secret', () => {
    glances.glance(details('7'), digest)
    const flight = glances.glanced(details('7'), digest)
    expect(flight?.exchange.request?.credentials).toMatchObject([{ scheme: 'bearer', length: 11 }])
    expect(JSON.stringify(flight)).not.toContain('some-secret')
  })

  it('is read anew where the call is refused: with the values that tell nothing', () => {
    const paged = details('7', { url: 'https://api.acme.test/orders?page=2' })
    glances.glance(paged, digest)
    expect(glances.glanced(paged, digest)?.exchange.address).toEqual(readAddress(paged.url, digest))
    expect(glances.glanced(paged, digest)?.exchange.address.query).toEqual([{ name: 'page', length: 1, value: '2' }])
  })

  it('is of no other address of the same request, and forgotten once it is answered', () => {
    glances.glance(details('7'), digest)
    expect(glances.glanced(details('7', { url: 'https://other.test/orders' }), digest)).toBeUndefined()
    expect(glances.glanced(details('8'), digest)).toBeUndefined()
    glances.forgetGlance('7')
    expect(glances.glanced(details('7'), digest)).toBeUndefined()
  })

  it('tells of its address as much as any other look at it', () => {
    const url = 'https://api.acme.test/orders?page=2&_=1700000000000'
    glances.glance(details('7', { url }), digest)
    const address = glances.glanced(details('7', { url }), digest)?.exchange.address
    expect(address).toEqual(readAddress(url, digest))
    expect(address?.question).not.toBe(address?.pathDigest)
  })

  it('goes when many younger ones have come', () => {
    for (let id = 0; id < 1000; id++) glances.glance(details(`${id}`), digest)
    expect(glances.glanced(details('0'), digest)).toBeUndefined()
    expect(glances.glanced(details('999'), digest)).toBeDefined()
  })
})
