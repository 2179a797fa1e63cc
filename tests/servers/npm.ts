import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isInstalled } from '../support/dependencies.mjs'
import { npm, root, step } from '../support/run.mjs'

const wanted = fileURLToPath(new URL('npm/', import.meta.url))

/** Where servers of npm's are installed: none of them is a dependency of the project. */
export const npmFolder = fileURLToPath(new URL('.cache/servers/', root))

/** Whether what lies there is what the lock asks for. */
export function npmIsThere(): boolean {
  const lock = join(wanted, 'package-lock.json')
  const installed = join(npmFolder, 'node_modules/.package-lock.json')
  return existsSync(installed) && isInstalled(readFileSync(lock, 'utf8'), readFileSync(installed, 'utf8'))
}

/** Installs them where they are missing or changed; where that fails, says so and leaves it at that. */
export async function installFromNpm(): Promise<void> {
  if (npmIsThere()) return
  await step('Installing the servers of npm (npm ci, about 110 MB on disk)', async () => {
    mkdirSync(npmFolder, { recursive: true })
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(wanted, file), join(npmFolder, file))
    await npm(['ci', '--prefix', npmFolder, '--ignore-scripts', '--no-audit', '--no-fund'])
  }).catch((error: unknown) => console.log(error instanceof Error ? error.message : error))
}

/** A file of an installed package. */
export const npmFile = (name: string, file: string): string => join(npmFolder, 'node_modules', name, file)

/** The module at this file of an installed package. */
export const fromNpm = <T>(name: string, file: string): Promise<T> => import(pathToFileURL(npmFile(name, file)).href)
