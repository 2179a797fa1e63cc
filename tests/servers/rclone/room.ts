import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { windowSituations } from '../basic'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running } from '../room'
import { versionOf } from '../version'

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  mkdirSync(join(folder, 'files/orders'), { recursive: true })
  writeFileSync(join(folder, 'files/orders/three.txt'), 'Three are open.')
  const login = ['--user', ann.user, '--pass', ann.password]
  const args = ['serve', 'http', join(folder, 'files'), '--addr', `127.0.0.1:${port}`, ...login]
  const env = { RCLONE_CONFIG: join(folder, 'rclone.conf'), XDG_CACHE_HOME: folder }
  const program = await startProgram({ command: 'rclone', args, cwd: folder, env, ready: () => answers(port) })
  return { port, output: program.output, stop: program.stop }
}

export const rcloneRoom: Room = {
  name: 'rclone',
  packages: { rclone: 'rclone' },
  version: () => versionOf('rclone', 'version'),
  start,
  situations: windowSituations('rclone', 'rclone serve http --user --pass', 'basic', { allClosed: true }),
}
