import { describe, expect, it } from 'vitest'
import { address, evidence } from '../support/fake-evidence'
import { idsOf, scene, tells } from '../support/fake-scene'

const told = (more: Partial<typeof address>) =>
  idsOf(tells('check-address', scene('wrong-address', { seen: evidence({ address: { ...address, ...more } }) })))
const query = [{ name: 'id', length: 4 }]

describe('check-address', () => {
  it('speaks of signs that change on the way where there are some', () => {
    expect(told({ path: '/Grüße', query })).toEqual(['guide_address_signs'])
    expect(told({ path: '/a+b', query })).toEqual(['guide_address_signs'])
    expect(told({ path: '/report', query: [{ name: 'a&b', length: 1 }] })).toEqual(['guide_address_signs'])
    expect(told({ path: '/report-1_2.html', query })).toEqual([])
  })
  it('judges no part that is not shown', () => {
    expect(told({ path: '/invite/…', query })).toEqual([])
    expect(told({ path: '/u/….html', query: [{ name: '…', length: 9 }] })).toEqual([])
    expect(told({ path: '/Grüße/…', query })).toEqual(['guide_address_signs'])
    expect(told({ path: '/report/…;…', query })).toEqual(['guide_address_signs'])
  })
  it('speaks of what may have stood behind the address where nothing does', () => {
    expect(told({ path: '/report', query: [] })).toEqual(['guide_address_extras'])
    expect(told({ path: '/', query: [] })).toEqual([])
  })
})
