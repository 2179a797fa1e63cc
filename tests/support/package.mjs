import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { archive, readFolder } from './archive.mjs'
import { Stop, explain, npm, root, run, say, step } from './run.mjs'

/** @param {string} path in the project */
const at = (path) => fileURLToPath(new URL(path, root))

/** @param {string[]} args */
function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  } catch (error) {
    throw new Stop(
      `Only a git checkout knows which files are sources: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** The sources of this commit, for those who review a bundled extension. */
function readSources() {
  const files = git('ls-files', '-z').split('\0').filter(Boolean)
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(new URL(name, root)))]))
}

try {
  const changed = git('status', '--porcelain').trim()
  if (changed) throw new Stop(`A package is made of a commit, and these are in none:\n${changed}`)
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  await step('Build', () => npm(['run', '-s', 'build']))
  await step("Mozilla's linter", () =>
    run(process.execPath, [at('node_modules/addons-linter/bin/addons-linter'), '--warnings-as-errors', 'dist/firefox']),
  )
  mkdirSync(at('packages'), { recursive: true })
  const contents = {
    chrome: readFolder(at('dist/chrome')),
    firefox: readFolder(at('dist/firefox')),
    source: readSources(),
  }
  for (const [name, files] of Object.entries(contents)) {
    const path = `packages/why-401-${version}-${name}.zip`
    const zip = archive(files)
    writeFileSync(new URL(path, root), zip)
    say(`${path}  ${files.size} files, ${zip.length} bytes, SHA-256 ${createHash('sha256').update(zip).digest('hex')}`)
  }
} catch (error) {
  explain(error)
}
