import path from 'node:path'

/**
 * What the search asks of the machine; tests hand in an invented one.
 * @typedef {object} World
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as `process.platform`
 * @property {(file: string) => boolean} exists
 * @property {(file: string) => string} realpath the file behind links; the same path where there is none
 * @property {(file: string) => string} head the first 4 KB as text, empty where unreadable
 * @property {(file: string) => { text: string } | { error: string }} version what `--version` says
 * @property {string | undefined} bundled Playwright's own Chromium, downloaded or not; absent before the install
 * @property {string | undefined} [firefox] the Firefox that we downloaded
 */

/** @typedef {{ path: string, name: string, major: number | undefined }} Browser */
/** @typedef {{ path: string, why: string }} Refusal */

/**
 * What was found, and the browsers that are there but of no use.
 * @typedef {{ browser: Browser | undefined, passed: Refusal[] }} Search
 */

/**
 * @typedef {object} Wanted
 * @property {string} variable of the environment, by which the person names a browser
 * @property {string} wanted in words
 * @property {readonly string[]} places best first
 * @property {(file: string) => Browser | Refusal} judge
 */

/**
 * Splits `Chromium 156.0.8078.79 built on Debian` into name and major version.
 * @param {string} text
 * @returns {{ name: string, major: number } | null}
 */
export function parseVersion(text) {
  const found = /^(\D*?)\s*(\d+)(?:\.\d+){1,3}\b/.exec(text.trim())
  return found ? { name: (found[1] ?? '').trim() || 'Chromium', major: Number(found[2]) } : null
}

/**
 * Ubuntu's `chromium-browser` is a script that installs or starts a snap. A snap sees neither the system's temporary
 * folder nor hidden folders, so it can load neither our profile nor, often, the extension.
 * @param {World} world
 * @param {string} file
 */
export function isSnap(world, file) {
  const real = world.realpath(file)
  if (real.startsWith('/snap/') || path.posix.basename(real) === 'snap') return true
  const head = world.head(file)
  return head.startsWith('#!') && head.includes('/snap/bin/')
}

/**
 * The one that the environment variable names, else the first that will do.
 * @param {Pick<World, 'env' | 'exists'>} world
 * @param {Wanted} wish
 * @returns {Search}
 * @throws {Error} where the environment variable names a browser that will not do: the wish is never overridden
 */
export function choose({ env, exists }, { variable, wanted, places, judge }) {
  const named = env[variable]
  if (named) {
    const verdict = judge(named)
    if ('why' in verdict)
      throw new Error(
        `${variable} is ${named}, but ${verdict.why}.\n` +
          `Set it to the program file of ${wanted}, or unset it and we look for one.`,
      )
    return { browser: verdict, passed: [] }
  }
  /** @type {Refusal[]} */
  const passed = []
  for (const file of new Set(places)) {
    if (!exists(file)) continue
    const verdict = judge(file)
    if (!('why' in verdict)) return { browser: verdict, passed }
    passed.push(verdict)
  }
  return { browser: undefined, passed }
}
