import { describe, expect, it } from 'vitest'
import type { MessageId } from '../../src/contract/messages'
import { findStep } from '../../src/remedies'
import { wordStep } from '../../src/remedies/word-step'
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
  it('is for any other refusal only where the address carries a pass', () => {
    expect(fits('request-new-link', scene('server-misconfigured', { seen: over }))).toBe(true)
    expect(fits('request-new-link', scene('server-misconfigured'))).toBe(false)
  })
  it('leads to the start page first where the link has signed the person in before', () => {
    const at = scene('link-expired', { saw: ['saw_link_let_in'], seen: over })
    const told = tells('request-new-link', at)
    expect(idsOf(told)).toEqual(['link_told_home'])
    expect(told[0]?.open?.url).toBe(`${address.origin}/`)
    expect(tells('request-new-link', scene('link-expired', { saw: ['saw_link_worked'] }))).toEqual([])
  })
  it('has nothing to check where the start page is what tells', () => {
    const buttonOf = (id: MessageId) => {
      const { first } = scene('link-expired', { saw: [id] })
      return wordStep(findStep('request-new-link')!, { ranked: [first], also: [], unchecked: [] }, over).button
    }
    expect(buttonOf('saw_link_let_in')).toBeUndefined()
    expect(buttonOf('saw_link_worked')).toEqual({ id: 'step_other_host_again_button' })
  })
  it('says that the link has had its time only where that is known', () => {
    const what = (saw: MessageId[]) => {
      const { first } = scene('link-expired', { saw })
      return wordStep(findStep('request-new-link')!, { ranked: [first], also: [], unchecked: [] }, over).what.id
    }
    expect(what(['saw_link_expired'])).toBe('step_new_link_what')
    expect(what([])).toBe('step_new_link_maybe_what')
  })
})
