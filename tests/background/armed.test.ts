import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
const api = 'https://api.acme.test/orders'
const minutes = 60_000

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, `${site}/app`, 200)
})
afterEach(() => void vi.useRealTimers())

const refuse = () => callOf(extension, api, { headers: { Cookie: 'sid=abc' }, initiator: site }).run(401)
const cookiesSeen = (host = 'api.acme.test') =>
  extension.record(1)?.incidents.find(({ address }) => address.host === host)?.exchange.request?.cookies
const armedListeners = () =>
  [...extension.api.watching.values()].flat().filter(({ filter }) => filter.urls.includes('*://api.acme.test/*')).length

describe('a site that refused something', () => {
  it('is watched more closely the next time: only then its cookies are seen', async () => {
    await refuse()
    expect(cookiesSeen()).toBeUndefined()
    await refuse()
    expect(cookiesSeen()).toMatchObject([{ name: 'sid' }])
  })

  it('is watched closely for its own host alone', async () => {
    await refuse()
    const other = { headers: { Cookie: 'sid=abc' }, initiator: site }
    await callOf(extension, 'https://other.acme.test/orders', other).run(401)
    expect(extension.record(1)?.incidents[0]).toMatchObject({ address: { host: 'other.acme.test' } })
    expect(cookiesSeen('other.acme.test')).toBeUndefined()
  })

  it('is watched by one set of listeners, however often it refuses', async () => {
    await refuse()
    const once = armedListeners()
    expect(once).toBeGreaterThan(0)
    for (let index = 0; index < 20; index++) await refuse()
    expect(armedListeners()).toBe(once)
  })

  it('is still watched where another one comes to it', async () => {
    await refuse()
    await callOf(extension, 'https://other.acme.test/orders', { initiator: site }).run(401)
    await refuse()
    expect(cookiesSeen()).toMatchObject([{ name: 'sid' }])
  })

  it('is not watched closely any more by a worker that starts after its time', async () => {
    await refuse()
    extension.stop()
    await extension.pass(31 * minutes)
    await extension.wake()
    await extension.idle()
    expect(armedListeners()).toBe(0)
    await refuse()
    expect(cookiesSeen()).toBeUndefined()
    expect(armedListeners()).toBeGreaterThan(0)
  })

  it('counts each of its requests once, though two listeners hear of them', async () => {
    for (let count = 1; count <= 3; count++) {
      await refuse()
      expect(extension.record(1)?.incidents).toMatchObject([{ count }])
    }
  })
})
