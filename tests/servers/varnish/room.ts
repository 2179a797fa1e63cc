import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ann } from '../../sites/members'
import { startBackend } from '../backend'
import { fillIn, inTurn, signInAs, visit } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

interface Varnish extends Running {
  /** Whether its configuration is right. */
  mend(is: boolean): void
}

async function start(folder: string): Promise<Varnish> {
  const backend = await startBackend()
  const [port = 0] = await freePorts(1)
  const vcl = join(folder, 'site.vcl')
  writeFileSync(vcl, fillTemplate(new URL('site.vcl', import.meta.url), { BACKEND: backend.port, ROOT: folder }))
  const place = ['-n', join(folder, 'work'), '-j', 'none', '-s', 'malloc,16m', '-T', 'none']
  const args = ['-F', '-a', `127.0.0.1:${port}`, '-f', vcl, ...place]
  const program = await startProgram({ command: '/usr/sbin/varnishd', args, cwd: folder, ready: () => answers(port) })
  return {
    port,
    output: program.output,
    mend: (is) => (is ? writeFileSync(join(folder, 'mended'), '') : rmSync(join(folder, 'mended'), { force: true })),
    async stop() {
      await program.stop()
      await backend.stop()
    },
  }
}

type Act = (scene: Scene<Varnish>) => Promise<void>

const mended =
  (is: boolean): Act =>
  async ({ server }) =>
    server.mend(is)

/** Signs in at the application behind it, and is led to the page that is refused. */
const signInAndGo: Act = async ({ driver, tab, at }) => {
  await driver.visit(tab, at('/sign-in?next=/orders/'))
  await fillIn({ tab }, ann)
  await tab.waitForURL(({ pathname }) => pathname === '/orders/')
}

export const varnishRoom: Room<Varnish> = {
  name: 'Varnish',
  packages: { varnish: 'varnishd', gcc: 'gcc' },
  version: () => versionOf('varnishd', '-V'),
  start,
  situations: [
    {
      id: 'cached-401',
      host: 'cached-varnish.test',
      path: '/orders/',
      done: 'VCL keeps a 401 for two minutes: the refusal of a stranger is served to somebody who is signed in',
      cause: 'stale-cache',
      accept: ['wrong-credentials'],
      enter: inTurn(mended(false), visit(), signInAs(ann), visit()),
      mend: mended(true),
      fixedBy: 'reload-fresh',
      twin: inTurn(mended(true), signInAs(ann), visit()),
    },
    {
      id: 'cookies-unset',
      host: 'bare-varnish.test',
      path: '/orders/',
      done: 'VCL unsets Cookie on the way to the application: the sign-in works, and nothing comes of it',
      cause: 'server-misconfigured',
      accept: ['session-expired', 'stale-cookies', 'token-rejected', 'wrong-credentials', 'cookies-blocked'],
      enter: inTurn(mended(false), signInAndGo),
      twin: inTurn(mended(true), signInAndGo),
    },
  ],
}
