import type { Incident } from '../contract/incident'
import type { Cure } from '../contract/protocol'
import { findStep } from '../remedies'
import { wordStep } from '../remedies/word-step'
import { tabRecord } from '../store/incidents'
import { changeSite, siteOf } from '../store/sites'
import { storeApart } from './apart'
import { onRecordChanged } from './incidents'

/** Keeps on record of a host which step has helped, for the other tabs that it refuses. Top level only. */
export function registerCures(): void {
  onRecordChanged((tabId) => {
    for (const incident of tabRecord(tabId).peek()?.incidents ?? []) void keepCure(tabId, incident)
  })
}

async function keepCure(tabId: number, { state, fixed, address, diagnosis, evidence }: Incident): Promise<void> {
  const spec = state === 'healed' && fixed?.by ? findStep(fixed.by) : undefined
  // That the person says so was not seen, and may be of another address.
  if (!spec || fixed?.status === undefined) return
  const { host, site } = address
  const store = await storeApart(tabId)
  const { at } = fixed
  if (((await siteOf(host, store)).cure?.at ?? 0) >= at) return
  const { title } = wordStep(spec, diagnosis, evidence)
  const cure = { at, tabId, title, page: host + address.path }
  await changeSite({ host, site, store }, (now) => ((now.cure?.at ?? 0) >= at ? now : { ...now, cure }))
}

/** What has helped elsewhere since, of each refusal that the tab still shows; undefined where nothing has. */
export async function curesFor(tabId: number): Promise<readonly Cure[] | undefined> {
  const { incidents } = await tabRecord(tabId).get()
  const refused = incidents.filter(({ state, away, quiet }) => state === 'open' && !away && !quiet)
  if (!refused.length) return undefined
  const store = await storeApart(tabId)
  const found = (await Promise.all(refused.map((incident) => cureOf(incident, tabId, store)))).flat()
  return found.length ? found : undefined
}

async function cureOf({ id, exchange }: Incident, tabId: number, store: string | undefined): Promise<Cure[]> {
  const { kind, method, answer, address } = exchange
  const { host, path, pathDigest, query, digest } = address
  const since = answer?.at ?? Infinity
  const { cure, answers } = await siteOf(host, store)
  if (cure && cure.tabId !== tabId && cure.at > since) return [{ incident: id, title: cure.title, page: cure.page }]
  const whole = query.length ? digest : undefined
  const opened = answers.some(
    (one) =>
      one.kind === 'page' &&
      one.at > since &&
      one.status < 300 &&
      one.pathDigest === pathDigest &&
      one.digest === whole,
  )
  return opened && kind === 'page' && method === 'GET' ? [{ incident: id, page: host + path }] : []
}
