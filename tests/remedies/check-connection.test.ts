import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/contract/evidence'
import { doorsOf } from '../../src/remedies/check-connection'
import { address, evidence } from '../support/fake-evidence'
import { fits, idsOf, scene, tells } from '../support/fake-scene'

describe('check-connection', () => {
  it('speaks of the page of a Wi-Fi where the local network answered', () => {
    const portal = scene('wrong-server', { saw: ['saw_moved_to_local_network'] })
    expect(idsOf(tells('check-connection', portal))).toEqual(['line_told_portal', 'line_told_host'])
    const words = scene('wrong-server', { saw: ['saw_words_portal'] })
    expect(idsOf(tells('check-connection', words))).toEqual(['line_told_portal_words', 'line_told_host'])
    expect(idsOf(tells('check-connection', scene('wrong-server')))).toEqual(['line_told_host'])
  })
  it('names every host that took part, with its home page', () => {
    const initiator = { origin: 'https://app.acme.test', relation: 'same-site' } as const
    const told = tells('check-connection', scene('wrong-server', { seen: evidence({ kind: 'call', initiator }) }))
    expect(told.map(({ open }) => open?.url)).toEqual(['https://intranet.acme.test/', 'https://app.acme.test/'])
  })
  it('names where one signs in as that: by the way there, or by what the refusal names', () => {
    const led = evidence({
      redirects: [{ address: { ...address, host: 'login.acme.test', hostname: 'login.acme.test' }, status: 302 }],
    })
    const url = 'https://people.acme.test/sign-in'
    const named = evidence({
      challenges: [{ scheme: 'Bearer', params: [{ name: 'login_url', value: url, length: url.length }] }],
    })
    const signIn = (seen: Evidence) =>
      tells('check-connection', scene('wrong-server', { seen })).flatMap(({ say, open }) =>
        say.id === 'line_told_sign_in' ? [open?.url] : [],
      )
    expect(signIn(led)).toEqual(['https://login.acme.test/'])
    expect(signIn(named)).toEqual(['https://people.acme.test/'])
    expect(signIn(evidence())).toEqual([])
    expect(doorsOf(named).map(({ host }) => host)).toEqual([address.host, 'people.acme.test'])
  })
  it('is no help where this device itself answered', () => {
    const saw = ['saw_moved_to_this_device' as const]
    expect(fits('check-connection', scene('wrong-server', { saw }))).toBe(false)
    expect(fits('check-connection', scene('wrong-server'))).toBe(true)
  })
})
