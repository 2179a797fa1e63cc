import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann, rob } from '../../sites/members'
import { windowSituations } from '../basic'
import { digestLine } from '../password-file'
import { sendLogin } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  for (const page of ['', 'orders/', 'open/']) {
    mkdirSync(join(folder, 'pages', page), { recursive: true })
    writeFileSync(join(folder, 'pages', page, 'index.html'), '<title>Orders</title><h1>Orders</h1>')
  }
  writeFileSync(join(folder, 'users'), digestLine(ann, 'Plans') + digestLine(rob, 'Plans'))
  const config = join(folder, 'lighttpd.conf')
  writeFileSync(config, fillTemplate(new URL('lighttpd.conf', import.meta.url), { PORT: port, ROOT: folder }))
  const args = ['-D', '-f', config]
  const program = await startProgram({ command: '/usr/sbin/lighttpd', args, cwd: folder, ready: () => answers(port) })
  return {
    port,
    output: () => program.output() + readFileSync(join(folder, 'error.log'), 'utf8'),
    stop: program.stop,
  }
}

export const lighttpdRoom: Room = {
  name: 'lighttpd',
  packages: { lighttpd: 'lighttpd' },
  version: () => versionOf('lighttpd', '-v'),
  start,
  situations: [
    ...windowSituations('lighttpd', 'auth.require, method basic'),
    ...windowSituations('lighttpd', 'auth.require, method digest', 'digest'),
    {
      id: 'user-not-required',
      host: 'listed-lighttpd.test',
      path: '/orders/',
      done: 'auth.require names another user; the password is right',
      cause: 'no-permission',
      accept: ['wrong-credentials'],
      enter: sendLogin(ann),
      fixedBy: 'check-credentials',
      login: rob,
      twin: sendLogin(rob),
    },
  ],
}
