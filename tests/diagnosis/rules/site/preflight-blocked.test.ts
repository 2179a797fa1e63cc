import { describe, expect, it } from 'vitest'
import { firstCause, seen } from '../../recorded'

const asked = {
  method: 'OPTIONS',
  sent: { Origin: 'https://other.test', 'Access-Control-Request-Method': 'PUT' },
} as const

describe('preflight-blocked', () => {
  it('is named where the question before the request was refused', () => {
    expect(firstCause(seen({ ...asked, kind: 'preflight' }))).toBe('preflight-blocked')
    expect(firstCause(seen({ ...asked, kind: 'preflight', got: { 'WWW-Authenticate': 'Basic realm="r"' } }))).toBe(
      'preflight-blocked',
    )
  })

  it('is not named for a request that merely crosses sites', () => {
    expect(firstCause(seen({ sent: { Origin: 'https://other.test' } }))).not.toBe('preflight-blocked')
  })

  it('is not named where the question was answered well', () => {
    expect(firstCause(seen({}, { preflight: { status: 204, method: 'PUT' } }))).not.toBe('preflight-blocked')
    expect(firstCause(seen({}, { preflight: { status: 401, method: 'PUT' } }))).toBe('preflight-blocked')
  })
})
