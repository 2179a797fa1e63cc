import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, seen, without } from '../../recorded'

const cause = 'challenge-missing'

describe('challenge-missing', () => {
  it('is true beside the first cause wherever the header is missing', () => {
    const sent = { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }
    expect(diagnose(seen({ sent })).also).toContain(cause)
    expect(diagnose(seen({ sent, got: { 'WWW-Authenticate': 'Bearer' } })).also).not.toContain(cause)
  })

  it('does not stand in for a header that is there but cannot be read', () => {
    expect(diagnose(seen({ got: { 'WWW-Authenticate': '' } })).also).not.toContain(cause)
  })

  it('comes first only where nothing better can be known, and says so', () => {
    const blind = without(seen({ kind: 'document' }), 'request')
    expect(firstCause(blind)).toBe(cause)
    expect(diagnose(blind).ranked[0].confidence).toBeLessThan(0.6)
    expect(firstCause(seen({ kind: 'document' }))).not.toBe(cause)
  })
})
