import { describe, expect, it } from 'vitest'
import { browserAsks, situations, waitOf } from '../../src/remedies/situation'
import { causes } from '../../src/contract/causes'
import type { MessageId } from '../../src/contract/messages'
import { evidence } from '../support/fake-evidence'

const wait = (value: string, date?: number) =>
  waitOf(evidence({ headers: { 'retry-after': value }, ...(date !== undefined && { date }) }))

describe('waitOf', () => {
  it('reads seconds and dates', () => {
    expect(wait('120')).toBe(120_000)
    expect(wait('Sat, 21 Nov 2026 09:00:30 GMT', Date.UTC(2026, 10, 21, 9))).toBe(30_000)
  })
  it('says nothing where there is nothing to wait for, or no sense in it', () => {
    for (const value of ['', '0', 'soon', '-5']) expect(wait(value), value).toBeUndefined()
    expect(wait('Sat, 21 Nov 2026 09:00:30 GMT', Date.UTC(2026, 10, 21, 10))).toBeUndefined()
    expect(waitOf(evidence())).toBeUndefined()
  })
})

describe('browserAsks', () => {
  const basic = [{ scheme: 'BASIC', params: [] }]
  it('is true where a page offers Basic, or where the window was seen', () => {
    expect(browserAsks(evidence({ challenges: basic }))).toBe(true)
    expect(browserAsks(evidence({ prompts: { asked: 1 } }))).toBe(true)
  })
  it('is false for a call of a script and for a scheme that pages handle', () => {
    expect(browserAsks(evidence({ challenges: basic, kind: 'call' }))).toBe(false)
    expect(browserAsks(evidence({ challenges: [{ scheme: 'Bearer', params: [] }] }))).toBe(false)
  })
})

describe('situations', () => {
  const found = (cause: 'no-permission' | 'session-expired', saw: MessageId) => {
    const finding = { cause, confidence: 0.7, for: [{ id: saw }], against: [], ...causes[cause] }
    return [...situations({ ranked: [finding], also: [], unchecked: [] }, evidence()).keys()]
  }
  it('tells an accepted sign-in only where another page or the site itself says so', () => {
    expect(found('no-permission', 'saw_other_pages_fine')).toEqual(['try-another-account', 'sign-in-accepted'])
    expect(found('no-permission', 'saw_words')).toEqual(['try-another-account'])
    expect(found('session-expired', 'saw_other_pages_fine')).toEqual([])
  })
})
