import { describe, expect, it } from 'vitest'
import { address, evidence } from '../support/fake-evidence'
import { fits, idsOf, scene, tells } from '../support/fake-scene'

const cut = evidence({ address: { ...address, query: [{ name: 'token', length: 0 }] } })
const over = evidence({ at: 10_000, address: { ...address, expiresAt: 4000 } })

describe('request-new-link', () => {
  it('tells when it ran out, or what is missing', () => {
    expect(idsOf(tells('request-new-link', scene('link-expired', { seen: over })))).toEqual(['link_ran_out'])
    expect(idsOf(tells('request-new-link', scene('link-expired', { seen: cut })))).toEqual(['link_empty'])
    expect(tells('request-new-link', scene('link-expired'))).toEqual([])
  })
  it('is for a wrong address only where it is a link that was sent to somebody, or a damaged one', () => {
    expect(fits('request-new-link', scene('link-expired'))).toBe(true)
    expect(fits('request-new-link', scene('wrong-address', { seen: cut }))).toBe(true)
    expect(fits('request-new-link', scene('wrong-address', { seen: over }))).toBe(true)
    expect(fits('request-new-link', scene('wrong-address'))).toBe(false)
  })
})
