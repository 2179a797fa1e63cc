import type { Address } from '../../contract/evidence'
import { reaches } from '../../contract/cookie-reach'
import { redactName } from '../../evidence/redact'
import { markTaken } from '../../incidents/taken'
import { changeSite, siblingsOf } from '../../store/sites'
import { ofStore } from '../apart'
import { sessionDigest } from '../digest'

interface Cookie {
  readonly name: string
  readonly domain: string
  readonly hostOnly: boolean
  readonly storeId: string
}

/** Notes on every host that they went to that it was we who took these cookies away, or (`taken` false) that they are there again. */
export async function noteTaken({ host, site }: Address, cookies: readonly Cookie[], taken: boolean): Promise<void> {
  const digest = await sessionDigest()
  const store = ofStore(cookies[0]?.storeId)
  for (const each of [...(await siblingsOf(host, site, store)), host]) {
    const address = { scheme: 'https', hostname: each.replace(/:\d+$/, ''), path: '/' }
    const there = cookies.filter((cookie) => reaches({ ...cookie, path: '/', secure: false }, address))
    const names = new Set(there.map(({ name }) => redactName(name, digest)))
    if (names.size) await changeSite({ host: each, site, store }, (now) => markTaken(now, names, taken))
  }
}
