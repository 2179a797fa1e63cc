import { describe, expect, it } from 'vitest'
import { firstCause, seen } from '../../recorded'

describe('network-blocked', () => {
  it.each([
    'Your IP address is not allowed',
    'Access is restricted to the company network',
    'Not available in your country',
  ])('is named for “%s”', (message) => {
    expect(firstCause(seen({ kind: 'document', body: message }))).toBe('network-blocked')
  })

  it.each(['Network error', 'Please log in'])('is not named for “%s”', (message) => {
    expect(firstCause(seen({ kind: 'document', body: message }))).not.toBe('network-blocked')
  })
})
