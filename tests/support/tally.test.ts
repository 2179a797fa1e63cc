import { describe, expect, it } from 'vitest'
import { closingLine, countEndToEnd, countUnit } from './tally.mjs'

const unit = (numTotalTests: number, numPassedTests: number, success: boolean) =>
  countUnit(JSON.stringify({ numTotalTests, numPassedTests, success }))

const endToEnd = (stats: Record<string, number>, errors: object[] = []) =>
  countEndToEnd(JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors }))

describe('countUnit', () => {
  it('counts what passed', () => expect(unit(5, 5, true)).toEqual({ passed: 5, failed: 0 }))
  it('counts failed and skipped as failed', () => expect(unit(5, 3, false)).toEqual({ passed: 3, failed: 2 }))
  it('counts a file that could not be read', () => expect(unit(5, 5, false)).toEqual({ passed: 5, failed: 1 }))
})

describe('countEndToEnd', () => {
  it('counts what passed', () => expect(endToEnd({ expected: 4 })).toEqual({ passed: 4, failed: 0 }))
  it('counts a test that needed a second try, or was skipped, as failed', () =>
    expect(endToEnd({ expected: 4, flaky: 1, skipped: 1, unexpected: 1 })).toEqual({ passed: 4, failed: 3 }))
  it('counts an error outside of the tests', () =>
    expect(endToEnd({ expected: 4 }, [{ message: 'no such file' }])).toEqual({ passed: 4, failed: 1 }))
})

describe('closingLine', () => {
  it('adds up', () => {
    const line = closingLine([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ])
    expect(line).toBe('3 passed, 3 failed')
    expect(closingLine([])).toBe('0 passed, 0 failed')
  })
})
