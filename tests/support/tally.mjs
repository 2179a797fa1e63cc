/**
 * What the test runners counted. A skipped test has proved nothing: it counts as failed.
 * @typedef {{ passed: number, failed: number }} Tally
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
 * @returns {Tally}
 */
export function countEndToEnd(report) {
  const { stats, errors } = JSON.parse(report)
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return { passed: stats.expected, failed: failed || (errors.length ? 1 : 0) }
}

/**
 * @param {Tally[]} tallies
 * @returns {string} the closing line
 */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
