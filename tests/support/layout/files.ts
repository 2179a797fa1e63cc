import { readFileSync, readdirSync } from 'node:fs'

/** A file of the project. `path` is relative to its folder, with slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const root = new URL('../../../', import.meta.url)

/** Every TypeScript or JavaScript file below `folder`. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => ({ path: path.slice(path.lastIndexOf(`/${folder}/`) + 1), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Names in the project's folder, without what git ignores. */
export function readTopLevel(): string[] {
  const ignored = readText('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))
  const isIgnored = (name: string) => ignored.includes(name) || (ignored.includes('*.log') && name.endsWith('.log'))
  return readdirSync(root).filter((name) => name !== '.git' && !isIgnored(name))
}

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** Layer of a source path: `evidence` of `src/evidence/redact.ts`. */
export function layerOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** File name without folder and extension. */
export function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/(\.(test|spec))?\.\w+$/, '')
}
