import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { describeSystem } from '../support/install-chromium.mjs'
import { run, step } from '../support/run.mjs'
import { npmIsThere } from './npm'
import type { Room } from './room'

/** Where Debian puts what only an administrator runs: in nobody else's PATH. */
const administrators = ['/usr/sbin', '/sbin']

/** Whether a program of this name, or a file of this path, is there. */
export function isThere(what: string, path = process.env.PATH ?? ''): boolean {
  const folders = isAbsolute(what) ? [''] : [...path.split(delimiter), ...administrators]
  return folders.some((folder) => existsSync(join(folder, what)))
}

/** The packages of Debian's that a room needs and this machine does not have. */
export function missingOf({ packages }: Pick<Room, 'packages'>, there: (what: string) => boolean = isThere): string[] {
  return Object.entries(packages).flatMap(([name, brings]) => (there(brings) ? [] : [name]))
}

/** Whether all is there that a room needs. */
export function canRun(room: Pick<Room, 'packages' | 'npm'>): boolean {
  return !missingOf(room).length && (!room.npm || npmIsThere())
}

/** Debian asks this program before it starts a service that it has just installed: 101 is no (invoke-rc.d(8)). */
const policy = '/usr/sbin/policy-rc.d'

/** Keeps what is installed meanwhile from being started: only tests start servers, on ports of their own. */
async function withoutServices(install: () => Promise<void>): Promise<void> {
  const ours = !existsSync(policy)
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await install()
  } finally {
    if (ours) rmSync(policy)
  }
}

/** Installs packages where this is a Debian and we are its administrator; else, or where that fails, leaves it as it is. */
export async function installPackages(names: readonly string[]): Promise<void> {
  const { administrator, apt } = describeSystem()
  if (!administrator || !apt || !names.length) return
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  await step(`Installing the servers (apt-get install ${names.join(' ')})`, () =>
    withoutServices(async () => {
      await run('apt-get', ['update', '-q'], options)
      await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], options)
    }),
  ).catch((error: unknown) => console.log(error instanceof Error ? error.message : error))
}

/** A server that cannot be had here, with what it lacks and how many situations are not run for it. */
export interface NotRun {
  readonly room: string
  /** Packages of Debian's. */
  readonly lacks: readonly string[]
  /** Packages of npm's are not there, either. */
  readonly npm?: boolean
  readonly situations: number
}

export function describeNotRun({ room, lacks, npm, situations }: NotRun): string {
  const debian = lacks.length ? ` On Debian: sudo apt-get install ${lacks.join(' ')}.` : ''
  const registry = npm ? ' npm must reach its registry.' : ''
  return `NO ${room.toUpperCase()}: its ${situations} situations and their twins are not run, and counted as that.${debian}${registry}`
}

/** The rooms of which something is missing. */
export function notRunOf(
  rooms: readonly Room[],
  there?: (what: string) => boolean,
  npmThere: () => boolean = npmIsThere,
): NotRun[] {
  return rooms.flatMap((room) => {
    const lacks = missingOf(room, there)
    const npm = room.npm === true && !npmThere()
    const { name, situations } = room
    return lacks.length || npm ? [{ room: name, lacks, npm, situations: situations.length }] : []
  })
}
