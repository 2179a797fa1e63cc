import { describe, expect, it } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'
import { idsOf, scene, tells } from '../support/fake-scene'

const told = (more: Parameters<typeof evidence>[0]) =>
  idsOf(tells('verify-identity', scene('extra-verification', { seen: evidence(more) })))

describe('verify-identity', () => {
  it('tells which proof the refusal asks for', () => {
    const params = [
      { name: 'acr_values', value: 'mfa', length: 3 },
      { name: 'max_age', value: '300', length: 3 },
    ]
    expect(told({ challenges: [{ scheme: 'Bearer', params }] })).toEqual(['verify_told_recent', 'verify_told_strong'])
    expect(told({ names: ['x-gitea-otp'] })).toEqual(['verify_told_code'])
    expect(told({ names: ['x-captcha-required'] })).toEqual(['verify_told_person'])
    expect(told({ challenges: [{ scheme: 'PrivateToken', params: [] }] })).toEqual(['verify_told_person'])
  })
  it('lets the site look for a person where it does, and speaks of no code', () => {
    const offered = (id: 'saw_words_bot_check' | 'saw_words') => {
      const words = { for: [{ id, values: ['Checking your browser'] }] }
      const finding = { cause: 'extra-verification', confidence: 0.73, against: [], ...words } as const
      const { ranked } = diagnosis('extra-verification')
      return plan({ ranked: [{ ...ranked[0], ...finding }], also: [], unchecked: [] }, evidence(), [])
    }
    expect(offered('saw_words_bot_check')[0]).toMatchObject({
      spec: { id: 'verify-identity' },
      title: { id: 'step_bot_check_title' },
      what: { id: 'step_bot_check_what' },
    })
    expect(offered('saw_words')[0]).toMatchObject({ title: { id: 'step_verify_title' } })
  })
  it('claims none where it names none', () => {
    expect(told({ names: ['x-request-id', 'x-motp'] })).toEqual([])
  })
})
