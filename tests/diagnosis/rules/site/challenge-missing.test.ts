import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, seen, speaksFor, without } from '../../recorded'

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

  it('weighs more where an opened page says nothing at all', () => {
    const bare = seen({ kind: 'document' })
    expect(speaksFor(bare, cause)).toContain('saw_page_says_nothing')
    for (const told of [
      seen({ kind: 'document', body: 'Please sign in' }),
      seen({ kind: 'document', body: 'Your browser is not supported' }),
      seen({ kind: 'document', body: '<input type=password>' }),
      seen({ kind: 'document', sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } }),
      seen({ kind: 'document', method: 'POST' }),
      seen({ kind: 'fetch' }),
    ])
      expect(speaksFor(told, cause)).not.toContain('saw_page_says_nothing')
  })

  it('comes first only where nothing better can be known, and says so', () => {
    const blind = without(seen({ kind: 'document' }), 'request')
    expect(firstCause(blind)).toBe(cause)
    expect(diagnose(blind).ranked[0].confidence).toBeLessThan(0.6)
    expect(firstCause(seen({ kind: 'document' }))).not.toBe(cause)
  })
})
