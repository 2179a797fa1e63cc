import { existsSync, readFileSync, rmSync } from 'node:fs'
import { noFirefox, prepare, prepareFirefox } from './setup.mjs'
import { explain, npm, root, say, step } from './run.mjs'
import { closingLine, countEndToEnd, countUnit } from './tally.mjs'

/**
 * A step of `npm test`; one that runs tests says where its runner's report lies and how to count it.
 * @typedef {object} Check
 * @property {string} title
 * @property {string[]} args of npm
 * @property {string} [report]
 * @property {(report: string, withoutFirefox: boolean) => import('./tally.mjs').Tally} [count]
 */

const unitReport = 'test-results/unit.json'

/** @type {Check[]} */
const checks = [
  { title: 'Lint', args: ['run', '-s', 'lint'] },
  { title: 'Types', args: ['run', '-s', 'types'] },
  {
    title: 'Unit tests',
    args: ['run', '-s', 'test:unit', '--', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    report: unitReport,
    count: countUnit,
  },
  { title: 'Build', args: ['run', '-s', 'build'] },
  // Its report's place is in playwright.config.ts.
  {
    title: 'End-to-end tests',
    args: ['run', '-s', 'test:e2e'],
    report: 'test-results/e2e.json',
    count: countEndToEnd,
  },
]

/**
 * @param {Check} check
 * @param {boolean} withoutFirefox
 * @returns {import('./tally.mjs').Tally}
 */
function countTests({ report, count }, withoutFirefox) {
  const file = report && new URL(report, root)
  return file && count && existsSync(file)
    ? count(readFileSync(file, 'utf8'), withoutFirefox)
    : { passed: 0, failed: 0 }
}

/** @type {import('./tally.mjs').Tally[]} */
const tallies = []
let doing = 'Setting up'
try {
  const browser = await prepare()
  const firefox = await prepareFirefox()
  for (const { report } of checks) if (report) rmSync(new URL(report, root), { force: true })
  for (const check of checks) {
    doing = check.title
    try {
      await step(check.title, () =>
        npm(check.args, { WHY401_CHROMIUM: browser.path, WHY401_FIREFOX: firefox?.path ?? noFirefox }),
      )
    } finally {
      tallies.push(countTests(check, !firefox))
    }
  }
} catch (error) {
  explain(error)
  say(`Stopped at: ${doing}.`)
  // Whatever stopped us has failed, also where it is no test.
  if (!tallies.at(-1)?.failed) tallies.push({ passed: 0, failed: 1 })
}
say(closingLine(tallies))
