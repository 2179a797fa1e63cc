import { describe, expect, it } from 'vitest'
import { readPause } from '../../../src/evidence/pauses/fields'

describe('a pause in JSON', () => {
  it.each([
    [{ retry_after: 30 }, 30],
    [{ retry_after: 0.6 }, 1],
    [{ error: { retryAfter: '45' } }, 45],
    [{ retry_after_seconds: 900 }, 900],
    [{ retryAfterMs: 30_000 }, 30],
    [{ parameters: { 'retry-after': 35 } }, 35],
    [{ wait_seconds: 60 }, 60],
    [{ secondsToWait: 60 }, 60],
    [{ lockout_remaining: 120 }, 120],
    [{ remainingLockoutTime: 120 }, 120],
    [{ lockout_duration_minutes: 15 }, 900],
    [{ lockoutDuration: '00:15:00' }, 900],
    [{ lockTime: 'PT1H30M' }, 5400],
    [{ error: { details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '30s' }] } }, 30],
    [{ blocked_for: '2 hours' }, 7200],
    [{ unlocks_in_minutes: 5 }, 300],
  ])('%j', (value, seconds) => expect(readPause(value)).toEqual({ from: 'field', seconds }))

  it.each([
    [{ locked_until: '2026-11-22T14:30:00Z' }],
    [{ user: { lockedUntil: Date.UTC(2026, 10, 22, 14, 30) } }],
    [{ bannedUntil: Date.UTC(2026, 10, 22, 14, 30) / 1000 }],
    [{ locked_at: '2026-11-22T14:00:00Z', locked_until: '2026-11-22T14:30:00Z' }],
    [{ retryAfter: 'Sun, 22 Nov 2026 14:30:00 GMT' }],
  ])('%j', (value) => expect(readPause(value)).toEqual({ from: 'field', until: Date.UTC(2026, 10, 22, 14, 30) }))

  it('is heard in the words of a field, which a field of its own outweighs', () => {
    const error = 'Too many attempts. Try again in 15 minutes.'
    expect(readPause({ errors: [{ message: error }] })).toEqual({ from: 'words', seconds: 900 })
    expect(readPause({ error, retry_after: 870 })).toEqual({ from: 'field', seconds: 870 })
  })

  it.each([
    [{ expires_in: 3600 }],
    [{ session_timeout: 1800 }],
    [{ retry_count: 3 }],
    [{ retries: 3, retry: true }],
    [{ max_retry_after_attempts: 3 }],
    [{ locked: 1, blocked: 1, lock: 4 }],
    [{ lockout_threshold: 5 }],
    [{ lockout_attempts: 5 }],
    [{ lockout_duration: 30 }],
    [{ retry_after: 0 }],
    [{ retry_after: null }],
    [{ retry_after: 'soon' }],
    [{ retry_after: 999_999_999 }],
    [{ locked_at: 'yesterday' }],
    [{ lockedAt: '2026-11-22T14:30:00Z' }],
    [{ blocked_on: '2026-11-22T14:30:00Z' }],
    [{ retry_left: 2 }],
    [{ login_retry_remaining: 3 }],
    [{ message: 'Your session expires in 30 minutes' }],
    ['Unauthorized'],
    [null],
  ])('is none in %j', (value) => expect(readPause(value)).toBeUndefined())

  it('is not looked for beyond measure', () => {
    let deep: unknown = { retry_after: 30 }
    for (let level = 0; level < 20; level++) deep = { deep }
    expect(readPause(deep)).toBeUndefined()
    expect(readPause([...Array<number>(1000).fill(1), { retry_after: 30 }])).toBeUndefined()
  })
})
