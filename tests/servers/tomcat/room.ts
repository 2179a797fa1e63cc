import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Login } from '../../sites/site'
import { ann, rob } from '../../sites/members'
import { until } from '../../support/until'
import { windowSituations, wrong } from '../basic'
import { closeWindow, inTurn, sendLogin, visit } from '../person'
import { answers, freePorts, startProgram, statusOf } from '../program'
import type { Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

const home = '/usr/share/tomcat10'
const manager = '/manager/html'

const rule = (method: string) => `<security-constraint>
    <web-resource-collection><web-resource-name>orders</web-resource-name><url-pattern>/orders/*</url-pattern></web-resource-collection>
    <auth-constraint><role-name>staff</role-name></auth-constraint>
  </security-constraint>
  <login-config><auth-method>${method}</auth-method><realm-name>Staff</realm-name></login-config>
  <security-role><role-name>staff</role-name></security-role>`

const user = ({ user: name, password }: Login, roles: string) =>
  `<user name="${name}" password="${password}" roles="${roles}"/>`

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  const set = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const webXml = (RULE: string) => fillTemplate(new URL('web.xml', import.meta.url), { RULE })
  for (const [app, asks] of [
    ['basic', rule('BASIC')],
    ['digest', rule('DIGEST')],
    ['open', ''],
  ] as const) {
    set(`${app}/WEB-INF/web.xml`, webXml(asks))
    for (const page of ['', 'orders/', 'open/']) set(`${app}/${page}index.html`, '<title>Orders</title><h1>Orders</h1>')
  }
  const users = [user(ann, 'staff,manager-gui'), user(rob, 'staff')].join('\n')
  set('conf/users.xml', `<tomcat-users>${users}</tomcat-users>`)
  set('conf/web.xml', webXml(''))
  set('conf/server.xml', fillTemplate(new URL('server.xml', import.meta.url), { PORT: port, ROOT: folder }))
  for (const each of ['logs', 'temp', 'work']) mkdirSync(join(folder, each))
  const classes = ['bootstrap.jar', 'tomcat-juli.jar'].map((jar) => `${home}/bin/${jar}`).join(':')
  const settings = [`-Dcatalina.home=${home}`, `-Dcatalina.base=${folder}`, `-Djava.io.tmpdir=${folder}/temp`]
  const args = [...settings, '-cp', classes, 'org.apache.catalina.startup.Bootstrap', 'start']
  const program = await startProgram({ command: 'java', args, cwd: folder, ready: () => answers(port) })
  return { port, output: program.output, stop: program.stop }
}

type Act = (scene: Scene) => Promise<void>

/** Asks by itself, beside the browser. */
const ask = ({ server }: Scene, host: string, { user: name, password }: Login) =>
  statusOf(server.port, host, manager, `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`)

const lockOut: Act = async (scene) => {
  for (let tries = 0; tries < 6; tries++) await ask(scene, 'locked-tomcat.test', wrong)
}

const isOpenAgain: Act = async (scene) => {
  await until('the lock is over', async () => (await ask(scene, 'locked-tomcat.test', ann)) === 200)
}

export const tomcatRoom: Room = {
  name: 'Tomcat',
  packages: { tomcat10: `${home}/bin/bootstrap.jar`, 'tomcat10-admin': '/usr/share/tomcat10-admin/manager/index.jsp' },
  version: () => versionOf('java', '-cp', `${home}/lib/catalina.jar`, 'org.apache.catalina.util.ServerInfo'),
  start,
  situations: [
    ...windowSituations('tomcat', 'web.xml, auth-method BASIC'),
    ...windowSituations('tomcat', 'web.xml, auth-method DIGEST', 'digest'),
    {
      id: 'manager-window-closed',
      host: 'manager-tomcat.test',
      path: manager,
      done: 'the manager; the window is closed, and a long page tells how to set up users',
      cause: 'not-signed-in',
      enter: closeWindow(),
      fixedBy: 'sign-in',
      login: ann,
      twin: sendLogin(ann),
    },
    {
      id: 'manager-role-missing',
      host: 'role-tomcat.test',
      path: manager,
      done: 'the manager; the password is right, the role manager-gui is missing: 403, which is no 401',
      cause: 'none',
      enter: sendLogin(rob),
      twin: sendLogin(ann),
    },
    {
      id: 'locked-out',
      host: 'locked-tomcat.test',
      path: manager,
      done: 'LockOutRealm: a wrong password was sent six times; now the right one is refused, too',
      cause: 'account-locked',
      accept: ['wrong-credentials'],
      enter: inTurn(lockOut, sendLogin(ann)),
      mend: isOpenAgain,
      fixedBy: 'check-credentials',
      login: ann,
      twin: inTurn(isOpenAgain, sendLogin(ann)),
    },
    {
      id: 'other-network',
      host: 'network-tomcat.test',
      path: '/orders/',
      done: 'RemoteAddrValve with denyStatus 401 for who comes from another network: no challenge, no hint',
      cause: 'network-blocked',
      accept: ['challenge-missing', 'not-signed-in'],
      twin: visit('/open/'),
    },
  ],
}
