import { describe, expect, it } from 'vitest'
import { browserAsks, waitOf } from '../../src/remedies/situation'
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
