import type { Incident, TabRecord } from '../contract/incident'
import { renewsSignIn } from '../contract/purpose'
import type { Look } from '../contract/protocol'
import { showsWhereItLed } from '../contract/where-led'
import { type IncidentView, viewIncident } from './incident-view'
import { viewInstead } from './instead-view'
import { isSaid } from './step-result'

export type Screen = 'loading' | 'looking' | 'calm' | 'errand' | 'incident' | Exclude<Look['access'], 'watched'>

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
  /** Refusals of other pages that the tab has left, of which something is still to be undone or under way. */
  readonly earlier: readonly Entry[]
  /** Refusals that nobody waits for. */
  readonly quiet: readonly Entry[]
  /** Refusals that did not fit into the record. */
  readonly spilled: number
}

/** What the person looks at; `byHand`: they chose it themselves. */
export interface Chosen {
  readonly id: string
  readonly byHand: boolean
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
  // Once the call for whose sake the page wanted its sign-in renewed is answered well, it asks for no renewal any more.
  return rank(a) - rank(b) || Number(renewsSignIn(a)) - Number(renewsSignIn(b)) || b.lastAt - a.lastAt
}

/** Whether the tab still shows what the incident is about: its own page, or what that one leads to now. */
function isAtHand(incident: Incident, record: TabRecord): boolean {
  const { away, ledOn, instead, steps, address } = incident
  const { page, incidents } = record
  if (!away) return true
  const { host, digest } = page?.exchange.address ?? {}
  // A page that is refused itself is what the person looks at.
  if (!host || incidents.some((other) => other.kind === 'page' && other.state === 'open' && !other.away)) return false
  if (ledOn || (instead?.what === 'sign-in' && host === instead.host)) return true
  if (showsWhereItLed(incident, record)) return true
  // Said to be what was wanted, it still is.
  const stations = page?.exchange.redirects ?? []
  if (isSaid(incident) && stations.some((station) => station.address.digest === address.digest)) return true
  if (steps.some(({ arrived }) => arrived !== undefined && arrived === digest)) return true
  const busy = steps.some(({ state }) => state === 'running' || state === 'checking')
  return host === address.host && (busy || (instead !== undefined && instead.what !== 'page'))
}

/** Refused once the other was mended: the person who looks at that one still has something before them. */
function cameAfter({ firstAt, lastAt, state }: Incident, mended: Incident, { page }: TabRecord): boolean {
  if (state !== 'open') return false
  // What the page asks for may be refused before it has come whole itself, and have been refused to an earlier one.
  if (mended.kind === 'page' && page) return lastAt > page.exchange.startedAt
  return firstAt > (mended.fixed?.at ?? mended.lastAt)
}

function isUnderWay({ steps }: Incident, now: number): boolean {
  return steps.some(({ state, undo }) => state === 'running' || state === 'checking' || (undo?.until ?? 0) > now)
}

/**
 * What the popup shows. `chosen` is the incident that the person looks at: it stays where it is when it heals, and goes
 * when the tab goes elsewhere, or, healed, where something else is refused after that. Undefined `look`: the background has not answered yet; the record alone may be enough.
 * `now`: epoch ms.
 */
export function viewOf(record: TabRecord | undefined, look: Look | undefined, now: number, chosen?: Chosen): View {
  const none = { entries: [], earlier: [], quiet: [], spilled: 0 }
  if (!record) return { screen: 'loading', ...none }
  const all = record.incidents.filter(isShown).sort(bySeriousness)
  const atHand = all.filter((incident) => isAtHand(incident, record))
  const shown = atHand.filter(({ quiet }) => !quiet)
  const earlier = all.filter((incident) => !atHand.includes(incident) && isUnderWay(incident, now))
  const known = record.incidents.find(({ id }) => id === chosen?.id)
  const isOver = known?.state === 'healed' && shown.some((incident) => cameAfter(incident, known, record))
  const picked = known && (chosen?.byHand || (isAtHand(known, record) && !isOver)) ? known : undefined
  const missed = look?.access === 'missed' && !shown.some(({ kind }) => kind === 'page')
  const incident = picked ?? (missed ? undefined : shown[0])
  const entry = (each: Incident): Entry => ({ incident: each, chosen: each.id === incident?.id })
  const rest = {
    entries: shown.map(entry),
    earlier: earlier.map(entry),
    quiet: atHand.filter(({ quiet }) => quiet).map(entry),
    spilled: record.spilled,
    ...(look?.host && { host: look.host }),
  }
  if (incident)
    return { screen: 'incident', ...rest, host: incident.address.host, shown: viewInstead(viewIncident(incident)) }
  if (!look) return { screen: 'loading', ...rest }
  // What the tab was opened for says more than that nothing is known of it, or nothing refused in it.
  if (look.errand && ['watched', 'unseen', 'browser-page'].includes(look.access)) return { screen: 'errand', ...rest }
  if (look.access !== 'watched') return { screen: look.access, ...rest }
  return { screen: record.incidents.some(mayYetShow) ? 'looking' : 'calm', ...rest }
}
