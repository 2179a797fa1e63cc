import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { archive, readFolder } from './archive.mjs'
import { explain, npm, root, run, say, step } from './run.mjs'
import { readSources } from './sources.mjs'

/** @param {string} path in the project */
const at = (path) => fileURLToPath(new URL(path, root))

try {
  const source = readSources(root)
  if (!source)
    say('This is no git checkout: the two extensions are made of what lies here, the zip of the sources is left out.')
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  await step('Build', () => npm(['run', '-s', 'build']))
  await step("Mozilla's linter", () =>
    run(process.execPath, [at('node_modules/addons-linter/bin/addons-linter'), '--warnings-as-errors', 'dist/firefox']),
  )
  mkdirSync(at('packages'), { recursive: true })
  const contents = {
    chrome: readFolder(at('dist/chrome')),
    firefox: readFolder(at('dist/firefox')),
    ...(source && { source }),
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
