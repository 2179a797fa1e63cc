import { describe, expect, it } from 'vitest'
import { isLoopback } from '../../src/contract/loopback'

describe('isLoopback', () => {
  it.each(['localhost', 'localhost.', 'app.localhost', 'a.b.localhost', '127.0.0.1', '127.255.255.254', '[::1]'])(
    '%s is this device',
    (hostname) => expect(isLoopback(hostname)).toBe(true),
  )

  it.each([
    ...['localhost.acme.test', 'mylocalhost', '.localhost', 'localhost.localdomain', '127.acme.test', '127.0.0'],
    ...['127.0.0.1.acme.test', '128.0.0.1', '10.127.0.0.1', '[::]', '[::11]', '[::1].acme.test', 'acme.test', ''],
  ])('%s is not', (hostname) => expect(isLoopback(hostname)).toBe(false))

  it('reads hosts as the URL parser writes them', () => {
    for (const url of ['http://LOCALHOST:8080/', 'http://127.1/', 'http://2130706433/', 'http://[0:0:0:0:0:0:0:1]/'])
      expect(isLoopback(new URL(url).hostname), url).toBe(true)
  })
})
