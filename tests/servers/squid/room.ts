import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import express from 'express'
import basicAuth from 'express-basic-auth'
import { ann } from '../../sites/members'
import { windowSituations } from '../basic'
import { listen } from '../listen'
import { inTurn, sendLogin } from '../person'
import { answers, freePorts, startProgram, statusOf } from '../program'
import type { Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

interface Squid extends Running {
  /** Starts anew on the same port; whether it hands Authorization on then (`login=PASSTHRU`). */
  pass(does: boolean): Promise<void>
}

/** It answers before it can reach the application. */
const opens = async (port: number) =>
  (await answers(port)) && (await statusOf(port, 'basic-closed-squid.test', '/open/', '')) === 200

async function start(folder: string): Promise<Squid> {
  const app = express()
  const asks = basicAuth({ users: { [ann.user]: ann.password }, challenge: true, realm: 'Orders' })
  app.use((req, res, next) => (req.get('x-site') === 'basic' ? asks(req, res, next) : next()))
  // A page with nothing of its own to load: for that, the proxy would ask, too.
  app.use((_req, res) => void res.send('<title>Orders</title><h1>Orders</h1>'))
  const backend = await listen(app)
  const [port = 0] = await freePorts(1)
  mkdirSync(join(folder, 'logs'))
  // Started by root, it writes as Debian's user for it.
  chmodSync(join(folder, 'logs'), 0o777)
  // Of the forms that basic_ncsa_auth reads, the one that every openssl makes.
  const hash = execFileSync('openssl', ['passwd', '-6', ann.password], { encoding: 'utf8' })
  writeFileSync(join(folder, 'users'), `${ann.user}:${hash}`)
  const config = join(folder, 'squid.conf')
  const begin = (LOGIN: string) => {
    const values = { PORT: port, BACKEND: backend.port, ROOT: folder, LOGIN }
    writeFileSync(config, fillTemplate(new URL('squid.conf', import.meta.url), values))
    const args = ['-N', '-f', config]
    const ready = () => opens(port)
    return startProgram({ command: '/usr/sbin/squid', args, cwd: folder, ready })
  }
  let program = await begin('')
  let passes = false
  return {
    port,
    output: () => program.output() + readFileSync(join(folder, 'logs/cache.log'), 'utf8'),
    async pass(does) {
      if (does === passes) return
      passes = does
      await program.stop()
      program = await begin(does ? 'login=PASSTHRU' : '')
    },
    async stop() {
      await program.stop()
      await backend.stop()
    },
  }
}

const passes =
  (does: boolean) =>
  async ({ server }: Scene<Squid>) =>
    server.pass(does)

export const squidRoom: Room<Squid> = {
  name: 'Squid',
  packages: { squid: 'squid', openssl: 'openssl' },
  version: () => versionOf('squid', '-v'),
  start,
  situations: [
    ...windowSituations('squid', 'a reverse proxy (accel) with basic_ncsa_auth'),
    {
      id: 'accel-keeps-authorization',
      host: 'strips-squid.test',
      path: '/orders/',
      done: 'cache_peer without login=PASSTHRU: the application never gets Authorization; the password is right',
      cause: 'server-misconfigured',
      accept: ['wrong-credentials'],
      enter: inTurn(passes(false), sendLogin(ann)),
      mend: passes(true),
      fixedBy: 'check-credentials',
      login: ann,
      twin: inTurn(passes(true), sendLogin(ann)),
    },
  ],
}
