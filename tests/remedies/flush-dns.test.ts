import { describe, expect, it } from 'vitest'
import { address, evidence } from '../support/fake-evidence'
import { fits, idsOf, scene, tells, windows } from '../support/fake-scene'

describe('flush-dns', () => {
  it('has the command of this system, then the page of this browser', () => {
    const told = tells('flush-dns', scene('wrong-server', {}, windows))
    expect(idsOf(told)).toEqual(['dns_windows', 'way_dns_chrome'])
    expect(told[1]?.open?.url).toBe('chrome://net-internals/#dns')
  })
  it('waits until the system is known, instead of guessing it', () => {
    expect(tells('flush-dns', scene('wrong-server'))).toEqual([])
  })
  it('is not offered for what no name is looked up for', () => {
    const at = (hostname: string) => evidence({ address: { ...address, hostname } })
    expect(fits('flush-dns', scene('wrong-server'))).toBe(true)
    for (const hostname of ['192.168.0.1', '[::1]', 'localhost', 'app.localhost'])
      expect(fits('flush-dns', scene('wrong-server', { seen: at(hostname) })), hostname).toBe(false)
  })
})
