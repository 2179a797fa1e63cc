import type { MessageId } from '../../src/contract/messages'
import { describe, expect, it } from 'vitest'
import type { SaidPause } from '../../src/contract/evidence'
import type { Message } from '../../src/contract/messages'
import { ownPause } from '../../src/contract/pause'
import { checkToTell, pauses } from '../../src/remedies/pauses'
import { diagnosis } from '../popup/records'
import { evidence } from '../support/fake-evidence'

const at = new Date(2026, 10, 21, 14, 0).getTime()
const of = (
  pause?: SaidPause,
  headers: Record<string, string> = {},
  cause: 'rate-limited' | 'account-locked' | 'token-expired' | 'server-misconfigured' = 'account-locked',
) =>
  pauses(diagnosis([[cause, 0.9]]).ranked[0], {
    ...evidence({ at, headers }),
    wording: { type: 'html', text: '', ...(pause && { pause }) },
  })

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

  it('takes the word of a site that is out of order, and asks for nothing where it has none', () => {
    expect(of({ from: 'words', seconds: 300 }, {}, 'server-misconfigured')).toEqual([
      ['asked-to-wait', [{ ms: 300_000 }]],
      ['page-says-wait', [{ ms: 300_000 }]],
      ['told-to-wait', []],
    ])
    expect(of({ from: 'words', seconds: 300 }).at(-1)?.[0]).toBe('page-says-wait')
    expect(of(undefined, {}, 'server-misconfigured')).toEqual([])
  })

  it('takes a time of its own where the page says in a few minutes', () => {
    const some = { from: 'words', some: true } as const
    const own = ['wait-a-while', [{ ms: ownPause }]]
    expect(of(some)).toEqual([own])
    expect(of(some, {}, 'server-misconfigured')).toEqual([own, ['told-to-wait', []]])
    expect(of(some, { 'retry-after': '0' }, 'server-misconfigured')).toEqual([])
  })

  it('names no time where the page says at which hours it is open, whatever the cause may be', () => {
    const told = (id: MessageId) =>
      pauses(
        diagnosis([['session-expired', 0.4, { against: [{ id, values: ['9 to 5'] }] }]]).ranked[0],
        evidence({ at }),
      )
    expect(told('saw_words_hours')).toEqual([
      ['asked-to-come-back', []],
      ['page-says-hours', []],
      ['told-to-wait', []],
    ])
    expect(told('saw_words')).toEqual([])
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

describe('the check that tells two causes apart', () => {
  const wait = { id: 'decide_rate_limited' } as const
  const told = (headers: Record<string, string>, pause?: SaidPause, decide: Message = wait) =>
    checkToTell(diagnosis([['rate-limited', 0.5]], { decide }), {
      ...evidence({ at, headers }),
      wording: { type: 'html', text: '', ...(pause && { pause }) },
    })

  it.each([
    ['for an hour', { 'retry-after': '3600' }, undefined],
    ['for longer than we count', { 'retry-after': '86400' }, undefined],
    ['in the page’s words', {}, { from: 'words', seconds: 900 }],
    ['until tomorrow', {}, { from: 'words', tomorrow: true }],
  ] as const)('is not to wait a few minutes where the site asks to wait %s', (_, headers, pause) => {
    expect(told(headers, pause)).toBeUndefined()
    const other = { id: 'decide_sign_in' } as const
    expect(told(headers, pause, other)).toEqual(other)
  })

  it.each([
    ['asks for no pause', {}],
    ['names no time that can be read', { 'retry-after': 'soon' }],
  ])('is to wait where the site %s', (_, headers) => {
    expect(told(headers)).toEqual(wait)
  })

  it('is as the diagnosis says where nothing is known of the answer', () => {
    expect(checkToTell(diagnosis([['rate-limited', 0.5]], { decide: wait }), undefined)).toEqual(wait)
  })
})
