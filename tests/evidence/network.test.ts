import { describe, expect, it } from 'vitest'
import { networkOf, placeOf } from '../../src/evidence/network'

describe('networkOf', () => {
  it.each([
    ['127.0.0.1', 'this-device'],
    ['127.8.9.10', 'this-device'],
    ['::1', 'this-device'],
    ['[::1]', 'this-device'],
    ['::ffff:127.0.0.1', 'this-device'],
    ['10.1.2.3', 'local-network'],
    ['172.16.0.1', 'local-network'],
    ['172.32.0.1', 'internet'],
    ['192.168.178.1', 'local-network'],
    ['100.64.1.1', 'local-network'],
    ['169.254.1.1', 'local-network'],
    ['fd12:3456::1', 'local-network'],
    ['fe80::1', 'local-network'],
    ['1.1.1.1', 'internet'],
    ['2606:4700::1111', 'internet'],
    ['255.255.255.255', undefined],
    ['224.0.0.1', undefined],
    ['999.1.1.1', undefined],
    ['app.acme.test', undefined],
    ['', undefined],
  ])('%s: %s', (ip, network) => expect(networkOf(ip)).toBe(network))
})

describe('placeOf', () => {
  it('keeps an address and nothing else', () => {
    expect(placeOf('[2606:4700::1111]')).toEqual({ ip: '[2606:4700::1111]', network: 'internet' })
    expect(placeOf('224.0.0.1')).toEqual({ ip: '224.0.0.1' })
    for (const none of [undefined, '', 'secret', '1.2.3.4 secret']) expect(placeOf(none)).toEqual({})
  })
})
