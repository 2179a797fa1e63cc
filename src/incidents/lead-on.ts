import type { Exchange } from '../contract/evidence'
import type { Incident, Instead, TabRecord } from '../contract/incident'
import { type Elsewhere, ledElsewhere } from './elsewhere'
import { finalStatus, keyOf } from './key'
import { looksLikeSignIn } from './sign-in-address'

/** How soon a page that only passes people on has done so, ms. */
const passingTime = 2_000

/**
 * The record before the tab shows `exchange`: where the page that seemed to be mended by a step leads on to the site's
 * sign-in page by itself (its script, or a refresh in its markup), it was not mended. It is what a redirect would have been.
 */
export function takeBack(record: TabRecord, exchange: Exchange, now: number): TabRecord {
  const { page } = record
  if (!page || page.exchange.id === exchange.id || !leadsToSignIn(exchange)) return record
  const { address, redirects, startedAt } = page.exchange
  const opened = new Set([keyOf(page.exchange), ...redirects.map((station) => keyOf({ ...page.exchange, ...station }))])
  const { host } = exchange.address
  const seemsMended = ({ id, kind, state, fixed, ...incident }: Incident) =>
    kind === 'page' &&
    state === 'healed' &&
    opened.has(id) &&
    // That the person says so needs no answer; a page to sign in on is no news of one.
    fixed?.status !== undefined &&
    exchange.startedAt - fixed.at < passingTime &&
    !looksLikeSignIn(incident.address) &&
    incident.steps.some((step) => step.state === 'fixed' && step.at >= startedAt)
  if (looksLikeSignIn(address) || !record.incidents.some(seemsMended)) return record
  const instead = { what: 'sign-in', host } as const satisfies Instead
  const incidents = record.incidents.map((incident) =>
    seemsMended(incident) ? openAgain(incident, { startedAt, instead }, now) : incident,
  )
  return { ...record, incidents }
}

/** The incident of which the page that was asked for at `startedAt` had seemed to be the end. */
export function openAgain(
  { fixed: _, ...incident }: Incident,
  { startedAt, instead }: Pick<Elsewhere, 'startedAt' | 'instead'>,
  now: number,
): Incident {
  const steps = incident.steps.map((step) => {
    if (step.state !== 'fixed' || step.at < startedAt) return step
    // The person is back from the tab in which they signed in.
    const { helperTab: __, ...back } = step
    return { ...back, ...ledElsewhere(back, { instead }), at: now }
  })
  return { ...incident, state: 'open', lastAt: now, instead, steps }
}

/**
 * To a page to sign in on, by the page's own doing: it is named as who asked, and no click is (Fetch Metadata 2.4:
 * Sec-Fetch-User, which plain http leaves out).
 */
function leadsToSignIn(exchange: Exchange): boolean {
  const { method, address, initiator, request } = exchange
  const opens = (finalStatus(exchange) ?? 400) < 400
  return (
    opens &&
    method === 'GET' &&
    initiator !== undefined &&
    !request?.names.includes('sec-fetch-user') &&
    looksLikeSignIn(address)
  )
}
