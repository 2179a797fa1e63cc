import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { type Backend, startBackend } from '../backend'
import { windowSituations } from '../basic'
import { passwordLine } from '../password-file'
import { answers, freePorts, startProgram } from '../program'
import { closeWindow, fillIn, inTurn, sendLogin, signInAs, visit } from '../person'
import type { RealSituation, Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

interface Nginx extends Running {
  readonly backend: Backend
  /** Writes a file of its folder, or removes it where there is no text. */
  set(file: string, text?: string): void
}

const template = new URL('nginx.conf', import.meta.url)

async function start(folder: string): Promise<Nginx> {
  const backend = await startBackend()
  const [port = 0, nobody = 0] = await freePorts(2)
  const set = (file: string, text?: string) =>
    text === undefined ? rmSync(join(folder, file), { force: true }) : writeFileSync(join(folder, file), text)
  for (const each of ['tmp', 'emptied', 'pages', 'pages/open', 'pages/orders']) mkdirSync(join(folder, each))
  for (const page of ['', 'orders/', 'open/']) set(`pages/${page}index.html`, '<title>Orders</title><h1>Orders</h1>')
  set(
    'pages/expired.html',
    '<title>Session expired</title><h1>Your session has expired</h1><a href="/sign-in">Sign in</a>',
  )
  set('users', passwordLine(ann))
  set('emptied/users', '')
  set('nginx.conf', fillTemplate(template, { PORT: port, BACKEND: backend.port, NOBODY: nobody }))
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr']
  const program = await startProgram({ command: 'nginx', args, cwd: folder, ready: () => answers(port) })
  return {
    ...{ port, backend, set },
    output: program.output,
    async stop() {
      await program.stop()
      await backend.stop()
    },
  }
}

type Act = (scene: Scene<Nginx>) => Promise<void>

const flag =
  (file: string, there: boolean): Act =>
  async ({ server }) =>
    server.set(file, there ? '' : undefined)

const emptied =
  (text: string): Act =>
  async ({ server }) =>
    server.set('emptied/users', text)

const situations: readonly RealSituation<Nginx>[] = [
  ...windowSituations('nginx', 'auth_basic'),
  {
    id: 'emptied-password-file',
    host: 'emptied-nginx.test',
    path: '/orders/',
    done: 'auth_basic whose user file a deployment emptied; the password is right',
    cause: 'server-misconfigured',
    accept: ['wrong-credentials'],
    enter: inTurn(emptied(''), sendLogin(ann)),
    mend: emptied(passwordLine(ann)),
    fixedBy: 'check-credentials',
    login: ann,
    twin: inTurn(emptied(passwordLine(ann)), sendLogin(ann)),
  },
  {
    id: 'bare-401',
    host: 'bare-nginx.test',
    path: '/orders/',
    done: '`return 401`: no challenge, nginx’s own page',
    cause: 'challenge-missing',
    accept: ['not-signed-in', 'rate-limited', 'server-misconfigured'],
    enter: inTurn(flag('closed', true), visit()),
    mend: flag('closed', false),
    fixedBy: 'reload-fresh',
    twin: inTurn(flag('closed', false), visit()),
  },
  {
    id: 'challenge-without-scheme',
    host: 'scheme-nginx.test',
    path: '/orders/',
    done: 'a challenge written by hand that names no scheme',
    cause: 'challenge-malformed',
    accept: ['not-signed-in', 'server-misconfigured', 'unsupported-scheme'],
    enter: inTurn(flag('mended', false), visit()),
    mend: flag('mended', true),
    fixedBy: 'reload-fresh',
    twin: inTurn(flag('mended', true), visit()),
  },
  {
    id: 'auth-request-session-gone',
    host: 'gate-nginx.test',
    path: '/orders/',
    done: 'auth_request asks an application whose sessions went with its restart',
    cause: 'session-expired',
    accept: ['not-signed-in', 'stale-cookies', 'token-rejected'],
    enter: inTurn<Nginx>(signInAs(ann), visit(), ({ server }) => server.backend.endSessions(), visit()),
    fixedBy: 'sign-in',
    act: (_scene, tab) => fillIn({ tab }, ann),
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'auth-request-backend-dead',
    host: 'dead-nginx.test',
    path: '/orders/',
    done: 'auth_request asks an application that is switched off: 500, which is no 401',
    cause: 'none',
    twin: visit('/open/'),
  },
  {
    id: 'proxy-strips-authorization',
    host: 'strips-nginx.test',
    path: '/orders/',
    done: 'a proxy drops Authorization; the password is right',
    cause: 'server-misconfigured',
    accept: ['wrong-credentials'],
    enter: inTurn(flag('passes', false), sendLogin(ann)),
    mend: flag('passes', true),
    fixedBy: 'check-credentials',
    login: ann,
    twin: inTurn(flag('passes', true), sendLogin(ann)),
  },
  {
    id: 'cached-401',
    host: 'cached-nginx.test',
    path: '/orders/',
    done: 'proxy_cache_valid 401: the refusal of a stranger is served to somebody who is signed in',
    cause: 'stale-cache',
    accept: ['wrong-credentials'],
    enter: inTurn(flag('uncached', false), visit(), signInAs(ann), visit()),
    mend: flag('uncached', true),
    fixedBy: 'reload-fresh',
    twin: inTurn(signInAs(ann), visit('/open/')),
  },
  {
    id: 'limit-req',
    host: 'limited-nginx.test',
    path: '/orders/',
    done: 'limit_req_status 401: a second request within ten seconds',
    cause: 'rate-limited',
    enter: inTurn(visit(), visit()),
    fixedBy: 'wait-and-retry',
    twin: visit('/open/'),
  },
  {
    id: 'default-server-of-others',
    host: 'moved-away-nginx.test',
    path: '/orders/',
    done: 'a name that is no longer configured falls into somebody else’s intranet',
    cause: 'wrong-server',
    accept: ['not-signed-in', 'wrong-address'],
    enter: closeWindow(),
    twin: visit('/open/', 'basic-closed-nginx.test'),
  },
]

export const nginxRoom: Room<Nginx> = {
  name: 'nginx',
  packages: { nginx: 'nginx' },
  version: () => versionOf('nginx', '-v'),
  start,
  situations,
}
