import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { windowSituations } from '../basic'
import { inTurn, visit } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running } from '../room'
import { fillTemplate } from '../template'
import { tickets, trusted } from '../tickets'
import { versionOf } from '../version'

const modules = '/usr/lib/apache2/modules'
const realm = 'NEGOTIATE.TEST'
/** Chromium asks for a ticket to the canonical name, which is the address where all names are mapped to it (measured, 156). */
const services = ['ticket-negotiate.test', ...trusted.split(','), '127.0.0.1'].map((host) => `HTTP/${host}`)

const listens = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => (socket.destroy(), done(true)))
    socket.once('error', () => done(false))
  })

/** A realm of its own with one person and one service, and its key distribution center. */
async function startKdc(folder: string) {
  const [kdc = 0] = await freePorts(1)
  const values = { REALM: realm, ROOT: folder, KDC: kdc }
  for (const file of ['krb5.conf', 'kdc.conf'])
    writeFileSync(join(folder, file), fillTemplate(new URL(file, import.meta.url), values))
  copyFileSync(join(folder, 'krb5.conf'), tickets.config)
  const env = { KRB5_CONFIG: join(folder, 'krb5.conf'), KRB5_KDC_PROFILE: join(folder, 'kdc.conf') }
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { env: { ...process.env, ...env }, cwd: folder, stdio: 'pipe' })
  run('/usr/sbin/kdb5_util', 'create', '-s', '-r', realm, '-P', 'of the database alone')
  for (const query of [
    `addprinc -pw ${ann.password} ${ann.user}`,
    ...services.flatMap((service) => [`addprinc -randkey ${service}`, `ktadd -k ${folder}/keytab ${service}`]),
  ])
    run('/usr/sbin/kadmin.local', '-r', realm, '-q', query)
  chmodSync(join(folder, 'keytab'), 0o644)
  const args = ['-n', '-r', realm, '-P', join(folder, 'kdc.pid')]
  const program = await startProgram({
    ...{ command: '/usr/sbin/krb5kdc', args, cwd: folder, env },
    ready: () => listens(kdc),
  })
  return { program, env }
}

const asPerson = { env: { ...process.env, ...tickets.env } }

/**
 * The person signs in to the company account, as one does at the start of the day. To the first page that asks for the
 * ticket after it was started, Chromium sends none, and to the same page loaded again it does (measured, 156).
 */
async function getTicket(): Promise<void> {
  execFileSync('kinit', [ann.user], { ...asPerson, input: `${ann.password}\n`, stdio: 'pipe' })
}

/** The night has passed: the ticket is gone. */
async function loseTicket(): Promise<void> {
  execFileSync('kdestroy', [], { ...asPerson, stdio: 'pipe' })
}

async function start(folder: string): Promise<Running> {
  const kdc = await startKdc(folder)
  const [port = 0] = await freePorts(1)
  for (const page of ['', 'orders/', 'profile/', 'open/']) {
    mkdirSync(join(folder, 'pages', page), { recursive: true })
    writeFileSync(join(folder, 'pages', page, 'index.html'), '<title>Orders</title><h1>Orders</h1>')
  }
  // Started by root, it serves as Debian's user for it.
  const root = userInfo().uid === 0
  const [USER, GROUP] = root ? ['www-data', 'www-data'] : [userInfo().username, `#${userInfo().gid}`]
  const config = join(folder, 'apache.conf')
  const values = { PORT: port, ROOT: folder, MODULES: modules, USER, GROUP, REALM: realm }
  writeFileSync(config, fillTemplate(new URL('apache.conf', import.meta.url), values))
  const args = ['-f', config, '-D', 'FOREGROUND']
  const program = await startProgram({
    ...{ command: '/usr/sbin/apache2', args, cwd: folder, env: kdc.env },
    ready: () => answers(port),
  })
  return {
    port,
    output: () => kdc.program.output() + program.output() + readFileSync(join(folder, 'error.log'), 'utf8'),
    async stop() {
      await program.stop()
      await kdc.program.stop()
    },
  }
}

export const negotiateRoom: Room = {
  name: 'mod_auth_gssapi',
  packages: {
    ...{ apache2: 'apache2', 'libapache2-mod-auth-gssapi': `${modules}/mod_auth_gssapi.so` },
    ...{ 'krb5-kdc': 'krb5kdc', 'krb5-admin-server': 'kadmin.local', 'krb5-user': 'kinit' },
  },
  version: () => versionOf('dpkg-query', '-f', '${Version}', '-W', 'libapache2-mod-auth-gssapi'),
  start,
  situations: [
    {
      id: 'no-ticket',
      host: 'ticket-negotiate.test',
      path: '/orders/',
      done: 'Negotiate alone (Kerberos); the browser has no ticket, and does not try',
      cause: 'unsupported-scheme',
      accept: ['not-signed-in'],
      twin: visit('/open/'),
    },
    {
      id: 'ticket-gone',
      host: 'signed-negotiate.test',
      path: '/orders/',
      done: 'the browser may send tickets to this host, and the person’s ticket is gone (kdestroy)',
      cause: 'unsupported-scheme',
      accept: ['not-signed-in'],
      enter: inTurn<Running>(loseTicket, visit()),
      mend: getTicket,
      fixedBy: 'reload-fresh',
      twin: inTurn<Running>(getTicket, visit(), visit()),
    },
    {
      id: 'ticket-of-somebody-else',
      host: 'denied-negotiate.test',
      path: '/orders/',
      done: 'the ticket is good, and `Require user` names somebody else: Apache answers 401 all the same',
      cause: 'no-permission',
      // Chromium tells nothing of what it has sent by itself, and shows the first refusal.
      accept: ['unsupported-scheme'],
      enter: inTurn<Running>(getTicket, visit()),
      twin: inTurn<Running>(getTicket, visit('/profile/'), visit('/profile/')),
    },
    ...windowSituations('negotiate', 'Negotiate, or the company account’s password (GssapiBasicAuth)'),
  ],
}
