import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { basic, firstCause, seen } from '../../recorded'

const cause = 'challenge-malformed'
const page = (challenge: string) => seen({ kind: 'document', got: { 'WWW-Authenticate': challenge } })

describe('challenge-malformed', () => {
  it.each([['Basic realm="never closed'], ['realm="without a scheme"'], ['Digest realm="no nonce"']])(
    'is named for %s',
    (challenge) => {
      expect(firstCause(page(challenge))).toBe(cause)
    },
  )

  it.each([['Basic realm="closed"'], ['Digest realm="r", nonce="n", qop="auth"'], ['Negotiate']])(
    'is not named for %s',
    (challenge) => {
      const { ranked, also } = diagnose(page(challenge))
      expect([ranked[0].cause, ...also]).not.toContain(cause)
    },
  )

  it('is only a remark where a browser can answer all the same', () => {
    const { ranked, also } = diagnose(page('Basic realm="r", realm="again"'))
    expect(ranked[0].cause).not.toBe(cause)
    expect(also).toContain(cause)
  })

  it('gives way where credentials went along', () => {
    const got = { 'WWW-Authenticate': 'Basic realm="never closed' }
    expect(firstCause(seen({ kind: 'document', sent: basic('ann', 'secret'), got }))).not.toBe(cause)
  })

  it('is named where a comma is missing between what Digest needs', () => {
    const digest = (comma: string) =>
      seen({ kind: 'document', got: { 'WWW-Authenticate': `Digest realm="CUPS"${comma} nonce="abc"` } })
    expect(firstCause(digest(''))).toBe('challenge-malformed')
    expect(firstCause(digest(','))).not.toBe('challenge-malformed')
    const basic = { 'WWW-Authenticate': 'Basic realm="CUPS" charset="UTF-8"' }
    expect(firstCause(seen({ kind: 'document', got: basic }))).toBe('not-signed-in')
  })
})
