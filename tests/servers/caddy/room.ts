import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { type Backend, startBackend } from '../backend'
import { windowSituations } from '../basic'
import { fillIn, inTurn, sendLogin, signInAs, visit } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

interface Caddy extends Running {
  readonly backend: Backend
  /** Whether a file of its folder is there. */
  flag(file: string, there: boolean): void
}

async function start(folder: string): Promise<Caddy> {
  const backend = await startBackend()
  const [port = 0] = await freePorts(1)
  // Its salt is drawn anew each time.
  const HASH = execFileSync('caddy', ['hash-password', '--plaintext', ann.password], { encoding: 'utf8' }).trim()
  const config = join(folder, 'Caddyfile')
  const values = { PORT: port, BACKEND: backend.port, ROOT: folder, HASH }
  writeFileSync(config, fillTemplate(new URL('Caddyfile', import.meta.url), values))
  const args = ['run', '--config', config, '--adapter', 'caddyfile']
  const env = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const program = await startProgram({ command: 'caddy', args, cwd: folder, env, ready: () => answers(port) })
  return {
    ...{ port, backend },
    output: program.output,
    flag: (file, there) =>
      there ? writeFileSync(join(folder, file), '') : rmSync(join(folder, file), { force: true }),
    async stop() {
      await program.stop()
      await backend.stop()
    },
  }
}

type Act = (scene: Scene<Caddy>) => Promise<void>

const flag =
  (file: string, there: boolean): Act =>
  async ({ server }) =>
    server.flag(file, there)

export const caddyRoom: Room<Caddy> = {
  name: 'Caddy',
  packages: { caddy: 'caddy' },
  version: () => versionOf('caddy', 'version'),
  start,
  situations: [
    ...windowSituations('caddy', 'basicauth'),
    {
      id: 'forward-auth-session-gone',
      host: 'gate-caddy.test',
      path: '/orders/',
      done: 'forward_auth asks an application whose sessions went with its restart',
      cause: 'session-expired',
      accept: ['not-signed-in', 'stale-cookies', 'token-rejected'],
      enter: inTurn<Caddy>(signInAs(ann), visit(), ({ server }) => server.backend.endSessions(), visit()),
      fixedBy: 'sign-in',
      act: (_scene, tab) => fillIn({ tab }, ann),
      twin: inTurn(signInAs(ann), visit()),
    },
    {
      id: 'bare-401',
      host: 'bare-caddy.test',
      path: '/orders/',
      done: '`respond 401`: no challenge, no body',
      cause: 'challenge-missing',
      accept: ['not-signed-in', 'rate-limited', 'server-misconfigured'],
      enter: inTurn(flag('closed', true), visit()),
      mend: flag('closed', false),
      fixedBy: 'reload-fresh',
      twin: inTurn(flag('closed', false), visit()),
    },
    {
      id: 'proxy-strips-authorization',
      host: 'strips-caddy.test',
      path: '/orders/',
      done: 'reverse_proxy with header_up -Authorization; the password is right',
      cause: 'server-misconfigured',
      accept: ['wrong-credentials'],
      enter: inTurn(flag('passes', false), sendLogin(ann)),
      mend: flag('passes', true),
      fixedBy: 'check-credentials',
      login: ann,
      twin: inTurn(flag('passes', true), sendLogin(ann)),
    },
  ],
}
