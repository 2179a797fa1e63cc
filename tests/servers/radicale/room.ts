import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Login } from '../../sites/site'
import { ann } from '../../sites/members'
import { wrong } from '../basic'
import { closeWindow, visit } from '../person'
import { answers, freePorts, startProgram } from '../program'
import type { Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { versionOf } from '../version'

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  mkdirSync(join(folder, 'collections'))
  writeFileSync(join(folder, 'users'), `${ann.user}:${ann.password}\n`)
  const config = join(folder, 'radicale.conf')
  writeFileSync(config, fillTemplate(new URL('radicale.conf', import.meta.url), { PORT: port, ROOT: folder }))
  const args = ['--config', config]
  const program = await startProgram({ command: 'radicale', args, cwd: folder, ready: () => answers(port) })
  return { port, output: program.output, stop: program.stop }
}

/** Its own page asks for the login and has its script try it. */
const fillInPage =
  ({ user, password }: Login) =>
  async ({ driver, tab, at }: Scene) => {
    await driver.visit(tab, at('/.web/'))
    const form = tab.locator('#loginscene')
    await form.locator('[data-name=user]').fill(user)
    await form.locator('[data-name=password]').fill(password)
    await form.locator('button').click()
  }

export const radicaleRoom: Room = {
  name: 'Radicale',
  packages: { radicale: 'radicale' },
  version: () => versionOf('radicale', '--version'),
  start,
  situations: [
    {
      id: 'calendar-window-closed',
      host: 'calendar-radicale.test',
      path: '/ann/calendar/',
      done: 'the address of a calendar, opened in the browser; the window is closed',
      cause: 'not-signed-in',
      enter: closeWindow(),
      twin: visit('/.web/'),
    },
    {
      id: 'page-wrong-password',
      host: 'page-radicale.test',
      path: '/.web/',
      done: 'its own page; a wrong password is typed, which its script sends with PROPFIND',
      cause: 'wrong-credentials',
      enter: fillInPage(wrong),
      twin: fillInPage(ann),
    },
  ],
}
