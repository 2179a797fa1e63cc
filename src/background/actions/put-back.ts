import type { Address } from '../../contract/evidence'
import type { Incident } from '../../contract/incident'
import type { Message, MessageId } from '../../contract/messages'
import type { Undoable } from '../../contract/protocol'
import type { Undo } from '../../contract/undo'
import { redactName } from '../../evidence/redact'
import { stepOf } from '../../incidents/steps'
import { hasSiteAccess } from '../../platform/permissions'
import { siteOf } from '../../store/sites'
import type { Lost, Restored } from '../../store/restored'
import { foresee, keepOnly, keepOnlyGone, restore, undoTime } from '../../store/undo'
import { storeApart } from '../apart'
import { sessionDigest } from '../digest'
import { jarOf } from '../jar'
import { takeJarOver } from '../jar-turns'
import { isWorkedOn, workDone, workOn } from '../undo-work'
import { isCut } from './cut-removal'
import { doubtLoadedWithout } from './loaded-without'
import { noteTaken } from './taken'
import { reopen } from './told-steps'
import { changeIncident, incidentAt, note, noted, type Place } from './trail'

/** What undoing the step would put back now, and why not the rest: how many, neither names nor values. Null: none is kept. */
export async function foreseeUndo(place: Place): Promise<Undoable | null> {
  const { undo: kept } = stepOf(await incidentAt(place), place.step) ?? {}
  // It is on record before the first cookie goes, and would be told as what is there still.
  if (kept) await workDone(kept.id)
  const incident = await incidentAt(place)
  const record = stepOf(incident, place.step)
  if (!record?.undo?.until) return null
  const { undo } = record
  const foreseen = await foresee(undo.id, Date.now(), await isSignedInSince(place, incident, undo.until - undoTime))
  if (!foreseen) return null
  const { fates, next } = foreseen
  const count = (fate: (typeof fates)[number]) => fates.filter((other) => other === fate).length
  // Of an undo that was stopped in the middle, they are there by our own hand, and it is still to be brought to its end.
  const own = undo.begun ? count('there') : 0
  // Of a removal that was, they never went: there is nothing to say of them.
  const stayed = isCut(record) ? count('there') : 0
  const lost = (['expired', 'newer', 'there'] as const).map((why) => ({
    why,
    count: count(why) - (why === 'there' ? own + stayed : 0),
  }))
  const known = {
    total: fates.length - stayed,
    back: count('back') + own,
    next,
    lost: lost.filter((each) => each.count > 0),
  }
  return (await hasSiteAccess(incident.address.origin)) ? known : { ...known, noAccess: true }
}

export async function undoCookies(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const record = stepOf(incident, place.step)
  if (!record?.undo) return note(place, { note: { id: 'step_undo_over' } })
  const { undo } = record
  // Done before.
  if (undo.until === 0) return
  // The browser would refuse each of them, which would be told as the end of it.
  if (!(await hasSiteAccess(incident.address.origin))) throw new Error('There is no access to the site now.')
  // A second click adds nothing to it.
  if (isWorkedOn(undo.id)) return
  const cut = isCut(record)
  await workOn(undo.id, () => takeJarOver(incident.address.site, () => putBack(place, undo, cut)))
}

async function putBack(place: Place, { cut: _, ...undo }: Undo, cut: boolean): Promise<void> {
  const incident = await incidentAt(place)
  // Once the first of them is back, nobody could tell those that never went from those that are there again.
  if (cut) await keepOnlyGone(undo.id, Date.now())
  await note(place, { undo: { ...undo, begun: true } })
  const restored = await restore(undo.id, Date.now(), await isSignedInSince(place, incident, undo.until - undoTime))
  if (!restored) return note(place, { note: { id: 'step_undo_over' } })
  // A history that finds no room is no reason to leave the undo without its end.
  const none = restored.lost.length === restored.total
  await noteBack(place.tabId, incident.address, none ? undefined : Date.now()).catch(() => undefined)
  const { state } = stepOf(incident, place.step) ?? {}
  const { id, until, cookies } = undo
  const left = restored.left.length
  // That it did not help stays known, which of a part alone nobody knows; whatever else it had led to is undone with it.
  // What is left to be put back must stay in sight, which a step that is to be done is only where it still fits.
  const isKnown = state === 'no-help' && !cut
  const stays =
    (none && restored.total > 0) || isKnown || (left > 0 && (state === 'no-help' || state === 'other-cause'))
  const change = {
    ...(!stays && { state: 'todo' as const }),
    undo: left ? { id, until, cookies: left } : { id, until: 0, cookies },
    note: await tellRestored(restored),
  }
  // On record as done only now, and with it that what was fixed by it no longer is: who is stopped before can do it again.
  await changeIncident(place, (now) => ({
    ...noted(now, place.step, change),
    ...(!none && { instead: { what: 'undone' } }),
  }))
  await keepOnly(id, restored.left)
  if (none) return
  await doubtLoadedWithout(place, incident, until - undoTime, restored.domains)
  // Where there was none to remove, there is one now.
  const { hostname } = incident.address
  await reopen('step_no_cookies', ({ address }) => address.hostname === hostname)
}

async function noteBack(tabId: number, address: Address, at: number | undefined): Promise<void> {
  const cookies = await jarOf(tabId, address)
  if (cookies) await noteTaken(address, { cookies, taken: false, at, store: await storeApart(tabId) })
}

/** The page works, or the person has signed in since: cookies set since then are what that hangs on. */
async function isSignedInSince(
  { tabId }: Place,
  { state, instead, address }: Incident,
  removedAt: number,
): Promise<boolean> {
  const store = await storeApart(tabId)
  return (state === 'healed' && !instead) || ((await siteOf(address.host, store)).signedIn?.at ?? 0) > removedAt
}

const reasons: Readonly<Record<Lost, MessageId>> = {
  expired: 'step_lost_expired',
  refused: 'step_lost_refused',
  newer: 'step_lost_newer',
}

async function tellRestored({ total, lost }: Restored): Promise<Message> {
  if (!total) return { id: 'step_undone_nothing' }
  const count = { count: total }
  const digest = await sessionDigest()
  const [first, ...rest] = (Object.keys(reasons) as Lost[]).flatMap((why): Message[] => {
    const names = lost.filter((each) => each.why === why).map(({ name }) => redactName(name, digest))
    return names.length ? [{ id: reasons[why], values: [{ list: names }] }] : []
  })
  if (!first) return { id: 'step_undone', values: [count] }
  const both = (one: Message, other: Message): Message => ({
    id: 'step_lost_both',
    values: [{ message: one }, { message: other }],
  })
  return { id: 'step_undone_lost', values: [count, total - lost.length, { message: rest.reduce(both, first) }] }
}
