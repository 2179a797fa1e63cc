import { type SourceFile, layerOf, nameOf } from './files'

/** What stands in the project's folder; everything else wants a room. */
const topLevel = [
  ...['.ci', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
  ...['LICENSE', 'README.md', 'docs', 'eslint.config.js', 'manifest.json', 'package-lock.json', 'package.json'],
  ...[
    'playwright.config.ts',
    'playwright.servers.config.ts',
    'public',
    'src',
    'tests',
    'tsconfig.json',
    'vite.config.ts',
    'vitest.config.ts',
  ],
]

const layers = [
  ...['contract', 'http', 'evidence', 'incidents', 'diagnosis', 'remedies', 'text', 'platform', 'store'],
  ...['background', 'popup', 'options', 'cli'],
]

export function strangersAtTop(names: readonly string[]): string[] {
  return names.filter((name) => !topLevel.includes(name))
}

export function unknownLayers(sources: readonly SourceFile[]): string[] {
  return [...new Set(sources.map(({ path }) => layerOf(path)))].filter((layer) => !layers.includes(layer))
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const pascal = /^([A-Z][a-z0-9]*)+$/

/** Kebab-case; PascalCase where a Preact component lives (`main.tsx` is no component). No names that say nothing. */
export function badNames(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => {
      const name = nameOf(path)
      const component = /^src\/.*\.tsx$/.test(path) && name !== 'main'
      if (/manager|helper|util|service(?!-worker)/i.test(name)) return true
      // A test is called after what it tests.
      return path.startsWith('tests/')
        ? !pascal.test(name) && !kebab.test(name)
        : !(component ? pascal : kebab).test(name)
    })
    .map(({ path }) => path)
}

/** Files longer than their room allows, except those that `exceptions` names (path -> most lines). */
export function tooLong(files: readonly SourceFile[], exceptions: Readonly<Record<string, number>>): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1
    const most = exceptions[path] ?? (path.startsWith('src/diagnosis/rules/') ? 80 : 150)
    return lines > most ? [`${path}: ${lines} lines, at most ${most}`] : []
  })
}
