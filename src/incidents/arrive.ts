import type { Address, Exchange } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import type { StepId } from '../contract/remedies'
import { finalStatus } from './key'
import { replacesPage } from './page-visit'
import { looksLikeSignIn } from './sign-in-address'
import { recordStep, stepOf } from './steps'

interface Arrival {
  /** The step that has the person look for another address: any of the site, or a new link of the same kind. */
  readonly step: StepId
  readonly now: number
  /** The tab is another one than that of the refusal. */
  readonly beside: boolean
}

/**
 * The incident once the person has come to another address of its site, which opens: whether that is what they wanted,
 * only they know (a good answer there says nothing of what was refused). The very same incident where it is none of that.
 */
export function arrive(incident: Incident, exchange: Exchange, { step, now, beside }: Arrival): Incident {
  const { address } = exchange
  const before = stepOf(incident, step)
  if (!isLookedFor(incident, step) || !opensAnother(incident, exchange)) return incident
  if (step === 'request-new-link' && !isNewLink(incident.address, exchange)) return incident
  // Who uses the site in other tabs all along does not come to it; a link of ours, a mail's or a typed address does.
  const from = exchange.initiator?.relation ?? 'cross-site'
  if (beside && from !== 'cross-site') return incident
  // One page is asked about once, whichever guide led to it.
  if (incident.steps.some(({ arrived }) => arrived === address.digest)) return incident
  const note = { id: 'step_came_to', values: [{ code: address.host + address.path }] } as const
  const causeBefore = incident.diagnosis?.ranked[0].cause ?? 'wrong-address'
  return recordStep(withoutQuestion(incident, now), {
    causeBefore,
    ...before,
    step,
    state: 'unchecked',
    at: now,
    note,
    arrived: address.digest,
  })
}

/** Of two pages that the person came to, the later one is asked about. */
function withoutQuestion(incident: Incident, now: number): Incident {
  const steps = incident.steps.map((record): StepRecord => {
    if (record.state !== 'unchecked' || record.arrived === undefined) return record
    const { note: _, arrived: __, ...rest } = record
    return { ...rest, state: 'todo', at: now }
  })
  return { ...incident, steps }
}

/** Not while another step is at work, which has pages opened for its own sake. */
function isLookedFor(incident: Incident, step: StepId): boolean {
  const { state, arrived } = stepOf(incident, step) ?? { state: 'todo' }
  const isFree = state === 'todo' || state === 'no-help' || (state === 'unchecked' && arrived !== undefined)
  const isBusy = incident.steps.some((other) => other.state === 'running' || other.state === 'checking')
  return isFree && !isBusy && incident.kind === 'page' && incident.state !== 'healed'
}

/** True of a page of the site that is there to be read: not the refused one, nor one that a form or a sign-in leads to. */
function opensAnother({ address: refused }: Incident, exchange: Exchange): boolean {
  const { address, redirects, method } = exchange
  const stations = [...redirects, { address, method }]
  return (
    replacesPage(exchange) &&
    (finalStatus(exchange) ?? 400) < 400 &&
    address.site === refused.site &&
    stations.every((station) => station.method === 'GET' && station.address.digest !== refused.digest) &&
    !looksLikeSignIn(address)
  )
}

/** To go to the site is only the way to ask for it: a new link has the old one's path but for what is new in it. */
function isNewLink(old: Address, { address, redirects }: Exchange): boolean {
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/'))
  return [...redirects, { address }].some(
    ({ address: { site, path } }) =>
      site === old.site && (path === old.path || (folder(path) !== '' && folder(path) === folder(old.path))),
  )
}
