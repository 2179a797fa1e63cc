import type { Login } from '../sites/site'
import { ann } from '../sites/members'
import { closeWindow, sendLogin, visit } from './person'
import type { RealSituation } from './room'

/** The name is right, the password is of last year. */
export const wrong: Login = { user: ann.user, password: 'green-kettle-41' }

interface Where {
  readonly path: string
  /** Nothing of it is open: the twin of the closed window is somebody who signs in. */
  readonly allClosed: boolean
}

/**
 * What every server does that asks for a name and a password by the browser's own window, at a path of two hosts of
 * its own, where `ann` is let in and `/open/` is open to all. `how`: what asks (`AuthType Basic`).
 */
export function windowSituations(
  server: string,
  how: string,
  id = 'basic',
  { path = '/orders/', allClosed = false }: Partial<Where> = {},
): readonly RealSituation[] {
  const at = (name: string) => ({ host: `${id}-${name}-${server}.test`, path })
  return [
    {
      ...at('closed'),
      id: `${id}-window-closed`,
      done: `${how}; the window is closed`,
      cause: 'not-signed-in',
      enter: closeWindow(),
      fixedBy: 'sign-in',
      login: ann,
      twin: allClosed ? sendLogin(ann) : visit('/open/'),
    },
    {
      ...at('wrong'),
      id: `${id}-wrong-password`,
      done: `${how}; a wrong password is sent, and the window closed`,
      cause: 'wrong-credentials',
      enter: sendLogin(wrong),
      fixedBy: 'check-credentials',
      login: ann,
      twin: sendLogin(ann),
    },
  ]
}
