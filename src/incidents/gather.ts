import type { Evidence, JarCookie } from '../contract/evidence'
import type { Incident, PageVisit, SiteRecord, TabRecord } from '../contract/incident'
import { measureClock } from './clock'
import { askedAnewAt, withoutLogin } from './forgotten-login'
import { finalStatus } from './key'
import { readHistory, senderOf } from './site'

/** What is known around a refused exchange. What is absent could not be had and makes rules say *unchecked*. */
export interface Surroundings {
  readonly page?: TabRecord['page']
  readonly site: SiteRecord
  readonly siblings: readonly string[]
  readonly jar?: readonly JarCookie[]
  readonly apart?: boolean
}

/** All evidence of one incident, ready for the rules; undefined before its answer was seen. */
export function gather(incident: Incident, around: Surroundings): Evidence | undefined {
  const { exchange } = incident
  const { answer, wording } = exchange
  if (!answer) return undefined
  const { page, site, siblings, jar, apart } = around
  const { request, prompts } = withoutLogin(incident, site)
  // With other cookies it would be another experiment.
  const tried = incident.tried?.sender === senderOf(exchange) ? incident.tried : undefined
  const clock = measureClock([...site.clock, ...(tried?.samples ?? [])])
  const pageStatus = page && exchange.kind !== 'page' ? finalStatus(page.exchange) : undefined
  const sent = request?.cookies
  const set = answer.setCookies
  return {
    exchange,
    answer,
    ...(request && { request }),
    ...((sent || jar || set) && { cookies: { ...(sent && { sent }), ...(jar && { jar }), ...(set && { set }) } }),
    ...(clock && { clock }),
    history: readHistory(site, exchange, siblings, askedAnewAt(incident)),
    ...(prompts && { prompts }),
    ...(exchange.kind === 'preflight' && { preflight: { status: answer.status, method: preflightMethod(incident) } }),
    ...(wording && { wording }),
    ...(page && pageStatus !== undefined && { page: { status: pageStatus, ...readBefore(incident, loadedAt(page)) } }),
    ...(tried && { experiments: tried.told }),
    ...(apart && { apart }),
  }
}

/** What was read in the page when the person asked is so of that very page alone. */
function readBefore({ evidence }: Incident, since: number): Omit<NonNullable<Evidence['page']>, 'status'> {
  const { loadedAt: known, asksPassword } = evidence?.page ?? {}
  return { loadedAt: since, ...(known === since && asksPassword && { asksPassword }) }
}

const loadedAt = ({ exchange }: PageVisit) => exchange.loadedAt ?? exchange.startedAt

function preflightMethod({ exchange }: Incident): string {
  return exchange.request?.headers['access-control-request-method'] ?? 'GET'
}
