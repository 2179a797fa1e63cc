import { describe, expect, it } from 'vitest'
import type { SaidPause } from '../../src/contract/evidence'
import { ownPause } from '../../src/contract/pause'
import { pauses } from '../../src/remedies/pauses'
import { evidence } from '../support/fake-evidence'

const at = new Date(2026, 10, 21, 14, 0).getTime()
const of = (
  pause?: SaidPause,
  headers: Record<string, string> = {},
  cause: 'rate-limited' | 'account-locked' | 'token-expired' = 'account-locked',
) => pauses(cause, { ...evidence({ at, headers }), wording: { type: 'html', text: '', ...(pause && { pause }) } })

describe('pauses', () => {
  it('tells what the page says as the page’s word, and what the answer says as the site’s', () => {
    const ms = 900_000
    expect(of({ from: 'words', seconds: 900 })).toEqual([
      ['asked-to-wait', [{ ms }]],
      ['page-says-wait', [{ ms }]],
    ])
    expect(of({ from: 'words', clock: 14 * 60 + 15 }).at(-1)).toEqual(['page-says-when', [{ at: at + ms }]])
    expect(of({ from: 'field', seconds: 900 })).toEqual([['asked-to-wait', [{ ms }]]])
    expect(of({ from: 'words', seconds: 30 }, { 'retry-after': '900' })).toEqual([['asked-to-wait', [{ ms }]]])
  })

  it('counts nothing that is longer than an hour', () => {
    const later = [{ at: at + 86_400_000 }]
    expect(of({ from: 'words', seconds: 86_400 })).toEqual([
      ['asked-to-come-back', later],
      ['page-says-later', later],
    ])
    expect(of({ from: 'words', seconds: 86_400, read: at + 30_000 }).at(-1)).toEqual([
      'page-says-later',
      [{ at: at + 86_430_000 }],
    ])
    expect(of({ from: 'words', clock: 16 * 60 }).at(-1)?.[0]).toBe('page-says-later-when')
    expect(of(undefined, { 'retry-after': '86400' })).toEqual([['asked-to-come-back', later]])
  })

  it('names no time where the page only says tomorrow', () => {
    const tomorrow = { from: 'words', tomorrow: true } as const
    const told = [
      ['asked-to-come-back', []],
      ['page-says-tomorrow', []],
    ]
    expect(of(tomorrow)).toEqual(told)
    expect(of(tomorrow, {}, 'rate-limited')).toEqual(told)
    expect(of(tomorrow, { 'retry-after': '900' })).toEqual([['asked-to-wait', [{ ms: 900_000 }]]])
    expect(of(tomorrow, {}, 'token-expired')).toEqual([])
  })

  it('takes a time of our own only for too many tries, where none is named', () => {
    expect(of(undefined, {}, 'rate-limited')).toEqual([['wait-a-while', [{ ms: ownPause }]]])
    expect(of(undefined, { 'retry-after': '0' }, 'rate-limited')).toEqual([])
    expect(of()).toEqual([])
    expect(of({ from: 'words', seconds: 900 }, {}, 'token-expired')).toEqual([])
  })
})
