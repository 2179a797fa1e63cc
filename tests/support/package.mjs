import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { archive, readFolder } from './archive.mjs'
import { Stop, explain, npm, root, run, say, step } from './run.mjs'

/** @param {string} path in the project */
const at = (path) => fileURLToPath(new URL(path, root))

/** The sources as they are in this checkout, for those who review a bundled extension. */
function readSources() {
  /** @type {string} */
  let names
  try {
    names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  } catch (error) {
    throw new Stop(
      `Only a git checkout knows which files are sources: ${error instanceof Error ? error.message : error}`,
    )
  }
  const files = names.split('\0').filter(Boolean)
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(new URL(name, root)))]))
}

try {
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
