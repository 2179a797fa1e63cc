import type { Address, JarCookie } from '../../contract/evidence'
import { reaches } from '../../contract/cookie-reach'
import { markTaken } from '../../incidents/taken'
import { changeSite, siblingsOf } from '../../store/sites'

interface Taken {
  readonly cookies: readonly JarCookie[]
  /** False: they are there again; `at` (epoch ms): because we have put back what we had removed. */
  readonly taken: boolean
  readonly at?: number | undefined
  /** Those of the site that stay: of a name that still goes to a host, nothing was taken there. */
  readonly left?: readonly JarCookie[]
  /** Cookie store of a private window or a container. */
  readonly store: string | undefined
}

/** Notes on every host that they went to that it was we who took these cookies away, or that they are there again. */
export async function noteTaken(
  { host, site }: Address,
  { cookies, taken, at, left = [], store }: Taken,
): Promise<void> {
  for (const each of [...(await siblingsOf(host, site, store)), host]) {
    const address = { scheme: 'https', hostname: each.replace(/:\d+$/, ''), path: '/' }
    const goes = (cookie: JarCookie) => reaches({ ...cookie, path: '/', secure: false }, address)
    const stay = new Set(left.filter(goes).map(({ name }) => name))
    const gone = cookies.filter((cookie) => goes(cookie) && !stay.has(cookie.name))
    const back = at !== undefined && { putBackAt: at }
    if (gone.length)
      await changeSite({ host: each, site, store }, (now) => ({ ...markTaken(now, gone, taken), ...back }))
  }
}
