import { describe, expect, it } from 'vitest'
import { closingLine, countEndToEnd, countUnit } from './tally.mjs'

const unit = (numTotalTests: number, numPassedTests: number, success: boolean) =>
  countUnit(JSON.stringify({ numTotalTests, numPassedTests, success }))

const reportOf = (stats: Record<string, number>, errors: object[] = [], suites: object[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors, suites })
const endToEnd = (stats: Record<string, number>, errors: object[] = []) => countEndToEnd(reportOf(stats, errors))

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

describe('countEndToEnd without a Firefox', () => {
  const skippedIn = (...projects: string[]) => {
    const tests = projects.map((projectName) => ({ projectName, status: 'skipped' }))
    return reportOf({ expected: 4, skipped: tests.length }, [], [{ specs: [], suites: [{ specs: [{ tests }] }] }])
  }
  it('counts what had no chance to run as that', () =>
    expect(countEndToEnd(skippedIn('firefox', 'firefox'), true)).toEqual({ passed: 4, failed: 0, notRun: 2 }))
  it('counts what was skipped elsewhere, or where there is a Firefox, as failed', () => {
    expect(countEndToEnd(skippedIn('chromium', 'firefox'), true)).toEqual({ passed: 4, failed: 1, notRun: 1 })
    expect(countEndToEnd(skippedIn('firefox'))).toEqual({ passed: 4, failed: 1 })
  })
})

describe('closingLine', () => {
  it('adds up', () => {
    const line = closingLine([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ])
    expect(line).toBe('3 passed, 3 failed')
    expect(closingLine([])).toBe('0 passed, 0 failed')
    expect(closingLine([{ passed: 1, failed: 0, notRun: 2 }])).toBe('1 passed, 0 failed, 2 not run (no Firefox here)')
  })
})
