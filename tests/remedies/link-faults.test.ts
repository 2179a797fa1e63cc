import { describe, expect, it } from 'vitest'
import { carriesPass, linkFaults, ranOut } from '../../src/remedies/link-faults'
import { address, evidence } from '../support/fake-evidence'
import { pass, sending } from '../support/fake-scene'

const at = (more: Partial<typeof address>) => evidence({ at: 10_000, address: { ...address, ...more } })
const faults = (more: Partial<typeof address>) => linkFaults(at(more)).map(({ id }) => id)

describe('linkFaults', () => {
  it.each([
    [{ query: [{ name: 'amp;token', length: 20 }] }, ['link_from_source']],
    [{ query: [{ name: 'token', length: 0 }] }, ['link_empty']],
    [{ query: [{ name: 'Signat', length: 0, cut: true as const }] }, ['link_stops']],
    [{ query: [{ name: 'sig', length: 0, looks: 'signature' as const, cut: true as const }] }, ['link_stops']],
    [{ path: '/reset/…=' }, ['link_cut']],
    [{ path: '/invite).' }, ['link_cut']],
  ])('finds what is wrong in %o', (more, ids) => {
    expect(faults(more)).toEqual(ids)
  })
  it('finds nothing in a link that is whole', () => {
    expect(faults({})).toEqual([])
    expect(faults({ query: [{ name: 'token', length: 32 }] })).toEqual([])
    expect(faults({ query: [{ name: 'page', length: 0 }] })).toEqual([])
  })
})

describe('ranOut', () => {
  it('tells when, by the link’s own words', () => {
    expect(ranOut(at({ query: [{ name: 'e', length: 4, expiresAt: 4000 }] }))).toEqual({
      id: 'link_ran_out',
      values: [{ at: 4000 }, { ms: 6000 }],
    })
    expect(ranOut(at({ expiresAt: 4000 }))?.id).toBe('link_ran_out')
    const token = { form: 'jwt', exp: 4000 } as const
    expect(ranOut(sending([pass({ from: 'query', name: 'token', token })], { at: 10_000 }))?.id).toBe('link_ran_out')
  })
  it('goes by the clock of the site where that is known', () => {
    expect(ranOut(evidence({ at: 10_000, date: 3000, address: { ...address, expiresAt: 4000 } }))).toBeUndefined()
  })
  it('says nothing of a link that is still good, or names no end', () => {
    expect(ranOut(at({ expiresAt: 20_000 }))).toBeUndefined()
    expect(ranOut(at({}))).toBeUndefined()
    expect(ranOut(sending([pass({ token: { form: 'jwt', exp: 4000 } })], { at: 10_000 }))).toBeUndefined()
  })
})

describe('carriesPass', () => {
  it('is true for a link with a pass or an end in it, not for a plain address', () => {
    expect(carriesPass(at({ query: [{ name: 't', length: 32, looks: 'token' }] }))).toBe(true)
    expect(carriesPass(at({ expiresAt: 5000 }))).toBe(true)
    expect(carriesPass(at({ query: [{ name: 'page', length: 1 }] }))).toBe(false)
  })
})
