import { spawn } from 'node:child_process'

/** The project's folder. */
export const root = new URL('../../', import.meta.url)

/** @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`)

/** A failure that the person can do something about: shown without a stack. */
export class Stop extends Error {}

/** @param {number} ms */
const inSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/**
 * Does one step and says what it is, that it goes on, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const from = Date.now()
  say(`\n▸ ${title}`)
  // Installing and linting are silent for long: a machine without a terminal shows no spinner.
  const beat = setInterval(() => say(`  … ${title}: ${Math.round((Date.now() - from) / 1000)} s`), 15_000)
  try {
    const result = await work()
    say(`✓ ${title} (${inSeconds(Date.now() - from)})`)
    return result
  } catch (error) {
    say(`✗ ${title} (${inSeconds(Date.now() - from)})`)
    throw error
  } finally {
    clearInterval(beat)
  }
}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string>} [env] on top of ours
 * @property {string} [name] what the person would type
 * @property {boolean} [quiet] show errors only
 */

/**
 * Runs a program in the project's folder.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<void>}
 * @throws {Stop} where it cannot be started or ends with another status than 0
 */
export function run(command, args, { env = {}, name = [command, ...args].join(' '), quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', (error) => reject(new Stop(`${command} cannot be started: ${error.message}`)))
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Stop(`${name} ended with ${signal ?? `exit status ${code}`}.`))
    })
  })
}

/**
 * Runs npm: the one that runs us where it says so (on Windows `npm` is a batch file, which cannot be spawned).
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function npm(args, env = {}) {
  const script = process.env['npm_execpath']
  return script && /npm-cli\.[cm]?js$/.test(script)
    ? run(process.execPath, [script, ...args], { env, name: ['npm', ...args].join(' ') })
    : run('npm', args, { env })
}

/**
 * Ends the process with a message instead of a stack where the failure is one of ours.
 * @param {unknown} error
 */
export function explain(error) {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  say(`\n${error instanceof Stop ? error.message : stack}`)
  process.exitCode = 1
}
