import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { npmFolder } from './npm'

/** The first version number (`1.22.1`) of a text. */
export const firstVersion = (text: string): string => /\d+(?:\.\d+)+/.exec(text)?.[0] ?? ''

/** What a program says of itself: on either of its outputs. */
export function versionOf(program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  })
  return firstVersion(`${stdout ?? ''}\n${stderr ?? ''}`)
}

/** The installed version of a package of npm's: of the project's own, or of the servers'. */
export function npmVersionOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? []
  for (const path of [...paths, join(npmFolder, 'node_modules')])
    try {
      return String(JSON.parse(readFileSync(join(path, name, 'package.json'), 'utf8')).version)
    } catch {
      continue
    }
  return ''
}
