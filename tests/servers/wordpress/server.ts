import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ann } from '../../sites/members'
import { passwordLine } from '../password-file'
import { answers, freePorts, type Program, startProgram } from '../program'
import type { Running } from '../room'
import { fillTemplate } from '../template'

/** WordPress by php-fpm, with MariaDB, behind nginx. */
export interface WordPress extends Running {
  /** Has an administrator do something beside the browser: a function of `do.php`, and what it takes. */
  administer(what: string, ...args: readonly string[]): Promise<string>
  /** Sets a flag for a host, or takes it away. */
  flag(host: string, name: string, up: boolean): void
}

export const wordpress = '/usr/share/wordpress'
/** Of what lies there, what is this site's own. */
const own = ['.htaccess', 'wp-config.php', 'wp-content']

const run = promisify(execFile)
const here = (file: string) => new URL(file, import.meta.url)

// Started by root, each serves as Debian's user for it.
const { uid, username } = userInfo()
const root = uid === 0
const [USER, GROUP] = root ? ['www-data', 'www-data'] : [username, username]

/** Whether something listens at a socket. */
const listens = (path: string) =>
  new Promise<boolean>((done) => {
    const connection = createConnection(path)
    connection.once('connect', () => (connection.end(), done(true)))
    connection.once('error', () => done(false))
  })

/** Its configurations, and WordPress' own files. */
function lay(folder: string, port: number): void {
  const values = { PORT: port, ROOT: folder, USER, GROUP, SECRET: randomBytes(24).toString('hex') }
  const fill = (file: string, to = file) => writeFileSync(join(folder, to), fillTemplate(here(file), values))
  for (const each of ['site', 'db', 'flags', 'tmp']) mkdirSync(join(folder, each))
  for (const each of readdirSync(wordpress).filter((name) => !own.includes(name)))
    symlinkSync(join(wordpress, each), join(folder, 'site', each))
  cpSync(fileURLToPath(here('content')), join(folder, 'content'), { recursive: true })
  writeFileSync(join(folder, 'users'), passwordLine(ann))
  for (const each of ['nginx.conf', 'php-fpm.conf', 'where.php', 'do.php']) fill(each)
  fill('wp-config.php', 'site/wp-config.php')
}

/** Its temporary tables are its own, too: each that starts removes what it finds of them (`#sql…`). */
async function startDatabase(folder: string): Promise<Program> {
  const TMPDIR = join(folder, 'tables')
  mkdirSync(TMPDIR)
  chmodSync(TMPDIR, 0o1777)
  const env = { TMPDIR }
  const data = [`--datadir=${folder}/db`, ...(root ? ['--user=mysql'] : [])]
  await run('mariadb-install-db', ['--no-defaults', ...data, '--skip-name-resolve', '--skip-test-db'], {
    env: { ...process.env, ...env },
  })
  const socket = join(folder, 'db/socket')
  const small = ['--innodb-buffer-pool-size=16M', '--innodb-log-file-size=8M', '--innodb-flush-log-at-trx-commit=0']
  const alone = ['--skip-networking', '--skip-grant-tables', `--socket=${socket}`, `--pid-file=${folder}/db/pid`]
  const args = ['--no-defaults', ...data, ...alone, ...small]
  const ready = () => listens(socket)
  const database = await startProgram({ command: '/usr/sbin/mariadbd', args, cwd: folder, env, ready })
  await run('mariadb', ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress'])
  return database
}

/** @throws where one of its programs does not start, with what it printed */
export async function startWordPress(folder: string): Promise<WordPress> {
  const [port = 0] = await freePorts(1)
  lay(folder, port)
  const started: Program[] = []
  const stop = async () => {
    for (const each of started.toReversed()) await each.stop()
  }
  const administer: WordPress['administer'] = async (what, ...args) => {
    const ini = `auto_prepend_file=${folder}/where.php`
    const { stdout } = await run('php8.2', ['-d', ini, join(folder, 'do.php'), what, ...args])
    return String(JSON.parse(stdout))
  }
  const begin = async (command: string, args: readonly string[], ready: () => Promise<boolean>) =>
    started.push(await startProgram({ command, args, cwd: folder, ready }))
  try {
    started.push(await startDatabase(folder))
    await administer('install', ann.user, ann.password)
    const socket = join(folder, 'php.sock')
    await begin('/usr/sbin/php-fpm8.2', ['--fpm-config', join(folder, 'php-fpm.conf')], () => listens(socket))
    await begin('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], () => answers(port))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ...{ port, administer, stop },
    flag(host, name, up) {
      const path = join(folder, 'flags', `${host}.${name}`)
      if (up) writeFileSync(path, '')
      else rmSync(path, { force: true })
    },
    output: () => [...started.map((each) => each.output()), readFileSync(join(folder, 'php.log'), 'utf8')].join('\n'),
  }
}
