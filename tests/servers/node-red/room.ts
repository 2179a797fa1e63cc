import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Login } from '../../sites/site'
import { ann } from '../../sites/members'
import { until } from '../../support/until'
import { wrong } from '../basic'
import { npmFile } from '../npm'
import { inTurn } from '../person'
import { answers, freePorts, startProgram, statusOf } from '../program'
import type { Room, Running, Scene } from '../room'
import { fillTemplate } from '../template'
import { npmVersionOf } from '../version'

/** How long a sign-in is good, s. */
const life = 12

async function start(folder: string): Promise<Running> {
  const [port = 0] = await freePorts(1)
  const settings = join(folder, 'settings.cjs')
  const values = { PORT: port, USER: ann.user, PASSWORD: ann.password, LIFE: life }
  writeFileSync(settings, fillTemplate(new URL('settings.cjs', import.meta.url), values))
  const args = [npmFile('node-red', 'red.js'), '--userDir', folder, '--settings', settings]
  const program = await startProgram({ command: process.execPath, args, cwd: folder, ready: () => answers(port) })
  return { port, output: program.output, stop: program.stop }
}

/** In the editor's own dialog, which opens where the editor is refused its settings. */
const fillInEditor =
  ({ user, password }: Login) =>
  async ({ driver, tab, at }: Scene) => {
    await driver.visit(tab, at())
    const field = (name: string) => tab.locator(`#node-dialog-login-${name}`)
    await until('the dialog', () => field('username').isVisible())
    await field('username').fill(user)
    await field('password').fill(password)
    await field('submit').click()
  }

const isIn = async ({ tab }: Scene) => {
  await until('the editor', () => tab.locator('#red-ui-workspace').isVisible())
}

/** The token that the editor keeps is not good any more. */
const runsOut = async ({ tab, server }: Scene) => {
  const kept = await tab.evaluate(() => localStorage.getItem('auth-tokens') ?? '{}', undefined)
  const { access_token: token } = JSON.parse(kept) as { access_token?: string }
  const ask = () => statusOf(server.port, 'expired-node-red.test', '/settings', `Bearer ${token}`)
  await until('the sign-in has run out', ask, (status) => status === 401)
}

export const nodeRedRoom: Room = {
  name: 'Node-RED',
  packages: {},
  npm: true,
  version: () => npmVersionOf('node-red'),
  start,
  situations: [
    {
      id: 'wrong-password',
      host: 'wrong-node-red.test',
      path: '/',
      done: 'adminAuth; a wrong password is typed into the editor’s own dialog',
      cause: 'wrong-credentials',
      accept: ['not-signed-in'],
      enter: fillInEditor(wrong),
      twin: inTurn(fillInEditor(ann), isIn),
    },
    {
      id: 'expired-token',
      host: 'expired-node-red.test',
      path: '/',
      done: 'adminAuth; sessionExpiryTime is over, and the editor sends the token that it has kept',
      cause: 'session-expired',
      accept: ['token-expired', 'token-rejected'],
      enter: inTurn(fillInEditor(ann), isIn, runsOut, ({ driver, tab, at }) => driver.visit(tab, at())),
      twin: inTurn(fillInEditor(ann), isIn),
    },
  ],
}
