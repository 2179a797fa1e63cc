import type { Incident, TabRecord } from '../contract/incident'
import type { Look } from '../contract/protocol'
import { type IncidentView, viewIncident } from './incident-view'
import { viewInstead } from './instead-view'

export type Screen = 'loading' | 'looking' | 'calm' | 'missed' | 'unseen' | 'no-access' | 'browser-page' | 'incident'

/** A row of the list to choose from. */
export interface Entry {
  readonly incident: Incident
  readonly chosen: boolean
}

export interface View {
  readonly screen: Screen
  readonly host?: string
  readonly shown?: IncidentView
  /** Refusals that the person waits for; a list is shown where there is more than one, or none is shown. */
  readonly entries: readonly Entry[]
  /** Refusals that nobody waits for. */
  readonly quiet: readonly Entry[]
  /** Refusals that did not fit into the record. */
  readonly spilled: number
}

const seriousness = ['page', 'frame', 'call', 'preflight', 'part'] as const

/** What is at an end and was not of our doing needs no words; nor does what has not ended yet. */
function isShown({ state, steps, away }: Incident): boolean {
  if (state === 'healed' || away) return steps.length > 0
  return state === 'open' || state === 'asking'
}

/** Refused just now, and not yet known whether that heals by itself. */
function mayYetShow({ state, quiet, away }: Incident): boolean {
  return !quiet && !away && (state === 'settling' || state === 'provisional')
}

function bySeriousness(a: Incident, b: Incident): number {
  const rank = ({ kind, state, away }: Incident) =>
    seriousness.indexOf(kind) + (state === 'healed' ? 10 : 0) + (away ? 20 : 0)
  return rank(a) - rank(b) || b.lastAt - a.lastAt
}

/**
 * What the popup shows. `chosen` is the incident that the person looks at: it stays where it is when it heals.
 * Undefined `look`: the background has not answered yet; the record alone may be enough.
 */
export function viewOf(record: TabRecord | undefined, look: Look | undefined, chosen?: string): View {
  const none = { entries: [], quiet: [], spilled: 0 }
  if (!record) return { screen: 'loading', ...none }
  const shown = record.incidents.filter((incident) => isShown(incident) && !incident.quiet).sort(bySeriousness)
  const quiet = record.incidents.filter((incident) => isShown(incident) && incident.quiet).sort(bySeriousness)
  const picked = record.incidents.find(({ id }) => id === chosen)
  const first = shown.find(({ away }) => !away || shown.length === 1)
  const missed = look?.access === 'missed' && !shown.some(({ kind, away }) => kind === 'page' && !away)
  const incident = picked ?? (missed ? undefined : first)
  const entry = (each: Incident): Entry => ({ incident: each, chosen: each.id === incident?.id })
  const rest = {
    entries: shown.map(entry),
    quiet: quiet.map(entry),
    spilled: record.spilled,
    ...(look?.host && { host: look.host }),
  }
  if (incident)
    return { screen: 'incident', ...rest, host: incident.address.host, shown: viewInstead(viewIncident(incident)) }
  if (!look) return { screen: 'loading', ...rest }
  if (look.access !== 'watched') return { screen: look.access, ...rest }
  return { screen: record.incidents.some(mayYetShow) ? 'looking' : 'calm', ...rest }
}
