/**
 * What the test runners counted. A skipped test has proved nothing: it counts as failed. `notRun`: for want of a browser.
 * @typedef {{ passed: number, failed: number, notRun?: number }} Tally
 */

/**
 * @param {string} report text of vitest's JSON report
 * @returns {Tally}
 */
export function countUnit(report) {
  const { numTotalTests, numPassedTests, success } = JSON.parse(report)
  const failed = numTotalTests - numPassedTests
  // A file that cannot be read has no tests that could fail.
  return { passed: numPassedTests, failed: failed || (success ? 0 : 1) }
}

/**
 * @param {string} report text of Playwright's JSON report
 * @param {boolean} [withoutFirefox] there is none, so that what is skipped in it had no chance to run
 * @returns {Tally}
 */
export function countEndToEnd(report, withoutFirefox = false) {
  const { stats, errors, suites } = JSON.parse(report)
  const notRun = withoutFirefox ? suites.flatMap(testsOf).filter(isSkippedInFirefox).length : 0
  const failed = stats.unexpected + stats.flaky + stats.skipped - notRun
  return { passed: stats.expected, failed: failed || (errors.length ? 1 : 0), ...(notRun && { notRun }) }
}

/** @typedef {{ projectName: string, status: string }} Test */
/** @typedef {{ suites?: Suite[], specs?: { tests: Test[] }[] }} Suite */

/** @type {(suite: Suite) => Test[]} */
const testsOf = ({ suites = [], specs = [] }) => [...suites.flatMap(testsOf), ...specs.flatMap(({ tests }) => tests)]

/** @param {Test} test */
const isSkippedInFirefox = ({ projectName, status }) => projectName === 'firefox' && status === 'skipped'

/**
 * @param {Tally[]} tallies
 * @returns {string} the closing line
 */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + (tally[key] ?? 0), 0)
  const notRun = sum('notRun')
  return `${sum('passed')} passed, ${sum('failed')} failed${notRun ? `, ${notRun} not run (no Firefox here)` : ''}`
}
