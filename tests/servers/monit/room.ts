import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { windowSituations } from '../basic'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  const config = join(folder, 'monitrc')
  const values = { PORT: port, ROOT: folder, PASSWORD: ann.password }
  writeFileSync(config, fillTemplate(new URL('monitrc', import.meta.url), values))
  // Else it refuses to read its own passwords.
  chmodSync(config, 0o600)
  const args = ['-I', '-c', config]
  const program = await startProgram({ command: 'monit', args, cwd: folder, ready: () => answers(port) })
  return { port, output: program.output, stop: program.stop }
}

export const monitRoom: Room = {
  name: 'monit',
  packages: { monit: 'monit' },
  version: () => versionOf('monit', '-V'),
  start,
  situations: windowSituations('monit', 'its web interface, allow user:password', 'basic', {
    path: '/',
    allClosed: true,
  }),
}
