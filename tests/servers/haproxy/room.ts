import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { windowSituations } from '../basic'
import { inTurn, visit } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  // Whoever sits at this machine is not at home.
  writeFileSync(join(folder, 'networks'), '192.0.2.0/24\n')
  const config = join(folder, 'haproxy.cfg')
  const values = { PORT: port, ROOT: folder, PASSWORD: ann.password, KEY: 'k-7f3a91d2c4' }
  writeFileSync(config, fillTemplate(new URL('haproxy.cfg', import.meta.url), values))
  const args = ['-db', '-f', config]
  const program = await startProgram({ command: '/usr/sbin/haproxy', args, cwd: folder, ready: () => answers(port) })
  return { port, output: program.output, stop: program.stop }
}

export const haproxyRoom: Room = {
  name: 'HAProxy',
  packages: { haproxy: 'haproxy' },
  version: () => versionOf('haproxy', '-v'),
  start,
  situations: [
    ...windowSituations('haproxy', 'http-request auth'),
    {
      id: 'other-network',
      host: 'network-haproxy.test',
      path: '/orders/',
      done: 'http-request deny deny_status 401 for who comes from another network: no challenge, no hint',
      cause: 'network-blocked',
      accept: ['challenge-missing', 'not-signed-in'],
      twin: visit('/open/'),
    },
    {
      id: 'rate-limited',
      host: 'few-haproxy.test',
      path: '/orders/',
      done: 'a stick table counts: a second request within ten seconds is answered 401 with Retry-After',
      cause: 'rate-limited',
      enter: inTurn(visit(), visit()),
      fixedBy: 'wait-and-retry',
      twin: visit('/open/'),
    },
    {
      id: 'no-api-key',
      host: 'key-haproxy.test',
      path: '/orders/',
      done: 'the page’s script calls the API without the key that the gateway wants',
      cause: 'api-key',
      accept: ['not-signed-in'],
      twin: visit('/orders/#key'),
    },
  ],
}
