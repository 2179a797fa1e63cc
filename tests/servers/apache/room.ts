import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { userInfo } from 'node:os'
import { ann, rob } from '../../sites/members'
import { type Backend, startBackend } from '../backend'
import { windowSituations, wrong } from '../basic'
import { digestLine, passwordLine } from '../password-file'
import { closeWindow, fillIn, inTurn, sendLogin, visit } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { RealSituation, Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

interface Apache extends Running {
  readonly backend: Backend
  readonly root: string
  /** Writes a file of its folder. */
  set(file: string, text: string): void
  /** Starts anew on the same port: the secret that its nonces are made with is another one then. */
  restart(): Promise<void>
}

const modules = '/usr/lib/apache2/modules'

const program = (login: typeof ann) => `#!/bin/sh
if [ "$HTTP_AUTHORIZATION" = "Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}" ]
then printf 'Content-Type: text/html\\r\\n\\r\\n<title>Orders</title><h1>Orders</h1>'
else printf 'Status: 401\\r\\nWWW-Authenticate: Basic realm="Orders"\\r\\nContent-Type: text/html\\r\\n\\r\\n<h1>Unauthorized</h1>'
fi
`

const listed = (root: string, who: string) => `AuthType Basic
AuthName "Pay slips"
AuthUserFile ${root}/users
Require ${who}
`

const proxied = (port: number, keeps: boolean) => `RequestHeader set X-Site basic
${keeps ? 'RequestHeader unset Authorization\n' : ''}RewriteEngine On
RewriteRule .* http://127.0.0.1:${port}/orders/ [P]
`

async function start(folder: string): Promise<Apache> {
  const backend = await startBackend()
  const [port = 0, nobody = 0] = await freePorts(2)
  const set = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const page of ['', 'orders/', 'open/']) set(`pages/${page}index.html`, '<title>Orders</title><h1>Orders</h1>')
  set('users', passwordLine(ann) + passwordLine(rob))
  set('digest-users', digestLine(ann, 'Plans'))
  set('cgi/orders/index', program(ann))
  chmodSync(join(folder, 'cgi/orders/index'), 0o755)
  set('listed/index.html', '<title>Pay slips</title><h1>Pay slips</h1>')
  set('unset/index.html', '')
  // Started by root, it serves as Debian's user for it.
  const root = userInfo().uid === 0
  const [USER, GROUP] = root ? ['www-data', 'www-data'] : [userInfo().username, `#${userInfo().gid}`]
  const values = { PORT: port, NOBODY: nobody, ROOT: folder, MODULES: modules, USER, GROUP }
  set('apache.conf', fillTemplate(new URL('apache.conf', import.meta.url), values))
  const args = ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND']
  const begin = () => startProgram({ command: '/usr/sbin/apache2', args, cwd: folder, ready: () => answers(port) })
  let running = await begin()
  return {
    ...{ port, backend, set, root: folder },
    output: () => running.output() + readFileSync(join(folder, 'error.log'), 'utf8'),
    async restart() {
      await running.stop()
      running = await begin()
    },
    async stop() {
      await running.stop()
      await backend.stop()
    },
  }
}

type Act = (scene: Scene<Apache>) => Promise<void>

const write =
  (file: string, text: (server: Apache) => string): Act =>
  async ({ server }) =>
    server.set(file, text(server))

const passes = (does: boolean): Act => write('cgi/orders/.htaccess', () => (does ? 'CGIPassAuth On\n' : '\n'))
const lets = (who: string): Act => write('listed/.htaccess', ({ root }) => listed(root, who))
const keeps = (does: boolean): Act => write('unset/.htaccess', ({ backend }) => proxied(backend.port, does))

const situations: readonly RealSituation<Apache>[] = [
  ...windowSituations('apache', 'AuthType Basic'),
  {
    id: 'mistyped-path',
    host: 'letter-apache.test',
    path: '/ordrs/',
    done: 'a letter is wrong in the address: Apache asks for the password before it would say 404',
    cause: 'wrong-address',
    accept: ['not-signed-in'],
    enter: closeWindow(),
    twin: visit('/open/'),
  },
  ...windowSituations('apache', 'AuthType Digest', 'digest'),
  {
    id: 'digest-stale-nonce',
    host: 'digest-stale-apache.test',
    path: '/orders/',
    done: 'Apache was restarted: the nonce that the browser answers is refused as stale, and it answers the new one',
    cause: 'none',
    enter: inTurn<Apache>(sendLogin(ann), ({ server }) => server.restart(), visit()),
    twin: sendLogin(ann),
  },
  {
    id: 'form-not-signed-in',
    host: 'form-apache.test',
    path: '/orders/',
    done: 'AuthType form whose sign-in form is the refusal itself',
    cause: 'not-signed-in',
    accept: ['challenge-missing'],
    fixedBy: 'sign-in',
    actHere: (scene) => fillIn(scene, ann),
    twin: visit('/open/'),
  },
  {
    id: 'form-wrong-password',
    host: 'form-wrong-apache.test',
    path: '/orders/',
    done: 'AuthType form; a wrong password is sent',
    cause: 'wrong-credentials',
    accept: ['challenge-missing', 'not-signed-in'],
    enter: inTurn(visit(), (scene) => fillIn(scene, wrong)),
    twin: inTurn(visit(), (scene) => fillIn(scene, ann)),
  },
  {
    id: 'cgi-loses-authorization',
    host: 'cgi-apache.test',
    path: '/orders/index',
    done: 'a CGI program asks for the password; Apache does not hand it Authorization; the password is right',
    cause: 'server-misconfigured',
    accept: ['not-signed-in', 'wrong-credentials'],
    enter: inTurn(passes(false), sendLogin(ann)),
    mend: passes(true),
    fixedBy: 'check-credentials',
    login: ann,
    twin: inTurn(passes(true), sendLogin(ann)),
  },
  {
    id: 'require-user-not-listed',
    host: 'listed-apache.test',
    path: '/',
    done: 'the password is right, but Require user names somebody else',
    cause: 'no-permission',
    accept: ['wrong-credentials'],
    enter: inTurn(lets('user rob'), sendLogin(ann)),
    mend: lets('valid-user'),
    fixedBy: 'check-credentials',
    login: ann,
    twin: inTurn(lets('valid-user'), sendLogin(ann)),
  },
  {
    id: 'ldap-down',
    host: 'ldap-apache.test',
    path: '/orders/',
    done: 'the directory (LDAP) is down; nothing is typed yet',
    cause: 'not-signed-in',
    accept: ['server-misconfigured'],
    enter: closeWindow(),
    twin: visit('/open/'),
  },
  {
    id: 'ldap-down-signed-in',
    host: 'ldap-sent-apache.test',
    path: '/orders/',
    done: 'the directory (LDAP) is down and a password is sent: 500, which is no 401',
    cause: 'none',
    enter: sendLogin(ann),
    twin: visit('/open/'),
  },
  {
    id: 'error-page-refused',
    host: 'error-page-apache.test',
    path: '/orders/',
    done: 'ErrorDocument 401 lies where one has to be signed in, too',
    cause: 'not-signed-in',
    accept: ['server-misconfigured'],
    enter: closeWindow(),
    fixedBy: 'sign-in',
    login: ann,
    twin: visit('/open/'),
  },
  {
    id: 'proxy-unsets-authorization',
    host: 'unset-apache.test',
    path: '/orders/',
    done: 'a reverse proxy with RequestHeader unset Authorization; the password is right',
    cause: 'server-misconfigured',
    accept: ['wrong-credentials'],
    enter: inTurn(keeps(true), sendLogin(ann)),
    mend: keeps(false),
    fixedBy: 'check-credentials',
    login: ann,
    twin: inTurn(keeps(false), sendLogin(ann)),
  },
]

export const apacheRoom: Room<Apache> = {
  name: 'Apache',
  packages: { apache2: 'apache2' },
  version: () => versionOf('apache2', '-v'),
  start,
  situations,
}
