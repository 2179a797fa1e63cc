import { describe, expect, it } from 'vitest'
import { evidence } from '../support/fake-evidence'
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
  it('claims none where it names none', () => {
    expect(told({ names: ['x-request-id', 'x-motp'] })).toEqual([])
  })
})
