import { describe, expect, it } from 'vitest'
import { answeredHere, hostsOf, isLookedUp } from '../../src/remedies/hosts'
import { address, evidence } from '../support/fake-evidence'
import { scene } from '../support/fake-scene'

describe('hostsOf', () => {
  it('names each host once, the refusing one first', () => {
    const station = (host: string) => ({ address: { ...address, host }, status: 302 })
    const seen = evidence({
      initiator: { origin: 'https://app.acme.test', relation: 'same-site' },
      redirects: [station('login.acme.test'), station(address.host)],
    })
    expect(hostsOf(seen)).toEqual([address.host, 'login.acme.test', 'app.acme.test'])
    expect(hostsOf(evidence())).toEqual([address.host])
  })
})

describe('isLookedUp', () => {
  it('is true for names only', () => {
    const at = (hostname: string) => isLookedUp(evidence({ address: { ...address, hostname } }))
    expect(at('acme.test')).toBe(true)
    expect(at('10.test')).toBe(true)
    expect(at('127.0.0.1')).toBe(false)
    expect(at('[fe80::1]')).toBe(false)
    expect(at('localhost')).toBe(false)
    expect(at('notlocalhost')).toBe(true)
  })
})

describe('answeredHere', () => {
  it('goes by what the finding says, not by where a server of one’s own stands', () => {
    const first = (saw: 'saw_own_device' | 'saw_other_server') => scene('wrong-server', { saw: [saw] }).first
    expect(answeredHere(first('saw_own_device'))).toBe(true)
    expect(answeredHere(first('saw_other_server'))).toBe(false)
  })
})
