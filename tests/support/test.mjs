import { existsSync, readFileSync, rmSync } from 'node:fs'
import { noFirefox, prepare, prepareFirefox } from './setup.mjs'
import { explain, npm, root, say, step } from './run.mjs'
import { closingLine, countEndToEnd, countUnit } from './tally.mjs'

/**
 * A step of `npm test`; one that runs tests says where its runner's report lies and how to count it.
 * @typedef {object} Check
 * @property {string} title
 * @property {string[][]} runs arguments of npm; several runs go side by side
 * @property {string} [report]
 * @property {(report: string, withoutFirefox: boolean) => import('./tally.mjs').Tally} [count]
 * @property {Record<string, string>} [env]
 */

const unitReport = 'test-results/unit.json'

/** @type {Check[]} */
const checks = [
  // Each of the two keeps no more than one core busy.
  {
    title: 'Lint and types',
    runs: [
      ['run', '-s', 'lint'],
      ['run', '-s', 'types'],
    ],
  },
  {
    title: 'Unit tests',
    runs: [['run', '-s', 'test:unit', '--', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`]],
    report: unitReport,
    count: countUnit,
  },
  { title: 'Build', runs: [['run', '-s', 'build']] },
  // Its report's place is in playwright.config.ts.
  {
    title: 'End-to-end tests',
    runs: [['run', '-s', 'test:e2e']],
    report: 'test-results/e2e.json',
    count: countEndToEnd,
  },
  // As much of the matrix as the time allows; npm run test:servers runs all of it.
  {
    title: 'Real servers: a part of them',
    runs: [['exec', '--', 'playwright', 'test', '-c', 'playwright.servers.config.ts']],
    report: 'test-results/servers.json',
    count: countEndToEnd,
    env: { WHY401_SERVERS: process.env.WHY401_SERVERS ?? 'nginx,express-session' },
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

/**
 * All of them to their end, so that each says what it has found.
 * @param {Check} check
 * @param {Record<string, string>} env
 */
async function runAll({ runs, env: own }, env) {
  const ends = await Promise.allSettled(runs.map((args) => npm(args, { ...env, ...own })))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
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
        runAll(check, { WHY401_CHROMIUM: browser.path, WHY401_FIREFOX: firefox?.path ?? noFirefox }),
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
