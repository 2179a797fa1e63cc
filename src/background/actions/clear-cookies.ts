import type { Incident, StepRecord } from '../../contract/incident'
import type { Message, MessageId } from '../../contract/messages'
import type { CookiePreview, Preview } from '../../contract/protocol'
import { stepOf } from '../../incidents/steps'
import { redactName, redactPath } from '../../evidence/redact'
import { cookiesBelow, expireCookie, removeCookie } from '../../platform/cookies'
import { siblingsOf, siteOf } from '../../store/sites'
import { keepForUndo, keepOnly, type Lost, type Restored, restore, undoTime } from '../../store/undo'
import { sessionDigest } from '../digest'
import { findStep } from '../../remedies'
import { chosenCookies } from '../jar'
import { takeJarOver } from '../jar-turns'
import { forgetRemoved } from '../timers'
import { restoreJars } from '../unchanged-jar'
import { removedElsewhere } from './removed-elsewhere'
import { reopen } from './told-steps'
import { changeIncident, check, incidentAt, note, type Place } from './trail'

/** Exactly which cookies would go, and who else uses them. */
export async function previewCookies(place: Place): Promise<Preview> {
  const incident = await incidentAt(place)
  const { address } = incident
  const { chosen: own, all } = await chosenCookies(place.tabId, incident, choiceOf(place))
  const below = await cookiesBelow(address.site, own[0]?.storeId)
  const met = await siblingsOf(address.host, address.site)
  const hosts = [...new Set([...below.map(({ domain }) => domain.replace(/^\./, '')), ...met])]
  const digest = await sessionDigest()
  const cookies = own.map(({ name: rawName, domain, path: rawPath, hostOnly, partitionKey }): CookiePreview => {
    const [name, path] = [redactName(rawName, digest), redactPath(rawPath)]
    const bare = domain.replace(/^\./, '')
    const others = hosts.filter((host) => host !== address.hostname && (host === bare || host.endsWith(`.${bare}`)))
    const partition = partitionKey?.topLevelSite
    return { name, domain, path, wide: !hostOnly, alsoUsedBy: hostOnly ? [] : others, ...(partition && { partition }) }
  })
  const stay = all.length - own.length
  const rest: Message[] = stay ? [{ id: 'preview_stay', values: [{ count: stay }] }] : []
  if (own.length) return { cookies, notes: rest }
  const elsewhere = await removedElsewhere(place.tabId, incident)
  const said = stepOf(incident, place.step)?.note?.id === 'step_no_cookies'
  return {
    cookies,
    notes: [...(said ? [] : [{ id: 'preview_none' as const }]), ...rest],
    ...(elsewhere && { elsewhere }),
  }
}

const choiceOf = ({ step }: Place) => findStep(step)?.choice ?? 'all'

/** Removes the step's cookies of the host and no other host's, and lets the page answer again. */
export async function clearCookies(place: Place): Promise<void> {
  if (await takeCookies(place)) await check(place)
}

/** Removes them, kept for their undo; false where there was none, which is said of the step. */
export async function takeCookies(place: Place): Promise<boolean> {
  const { address } = await incidentAt(place)
  return takeJarOver(address.site, () => remove(place))
}

async function remove(place: Place): Promise<boolean> {
  // What an earlier life of the worker still has to put back is to be among them.
  await restoreJars()
  const incident = await incidentAt(place)
  const { address } = incident
  const { chosen: cookies, all } = await chosenCookies(place.tabId, incident, choiceOf(place))
  if (!cookies.length) {
    await note(place, { state: 'unavailable', note: { id: 'step_no_cookies' } })
    return false
  }
  const https = address.scheme === 'https'
  const now = Date.now()
  const id = stepOf(incident, place.step)?.undo?.id ?? crypto.randomUUID()
  // On record before the first one goes: the worker may die between any two.
  const count = await keepForUndo(id, cookies, https, now)
  await note(place, { undo: { id, until: now + undoTime, cookies: count } })
  await forgetRemoved()
  const stay = new Set(all.filter((cookie) => !cookies.includes(cookie)).map(({ name }) => name))
  for (const cookie of cookies)
    await (stay.has(cookie.name) ? expireCookie(cookie, https) : removeCookie(cookie, address.hostname))
  return true
}

/** Undos that this life of the worker is at: a second click adds nothing to them. */
const undoing = new Set<string>()

export async function undoCookies(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const { undo } = stepOf(incident, place.step) ?? {}
  if (!undo) return note(place, { note: { id: 'step_undo_over' } })
  // Done before.
  if (undo.until === 0 || undoing.has(undo.id)) return
  undoing.add(undo.id)
  try {
    await takeJarOver(incident.address.site, () => putBack(place, undo))
  } finally {
    undoing.delete(undo.id)
  }
}

async function putBack(place: Place, undo: NonNullable<StepRecord['undo']>): Promise<void> {
  const incident = await incidentAt(place)
  const restored = await restore(undo.id, Date.now(), await isSignedInSince(incident, undo.until - undoTime))
  if (!restored) return note(place, { note: { id: 'step_undo_over' } })
  const { state } = stepOf(incident, place.step) ?? {}
  const left = restored.left.length
  // That it did not help stays known; whatever else it had led to is undone with it. What is left to be put back must
  // stay in sight, which a step that is to be done is only where it still fits.
  const stays = state === 'no-help' || (left > 0 && state === 'other-cause')
  // On record as done only now: who is stopped before can do it again.
  await note(place, {
    ...(!stays && { state: 'todo' }),
    undo: left ? { ...undo, cookies: left } : { ...undo, until: 0 },
    note: await tellRestored(restored),
  })
  await keepOnly(undo.id, restored.left)
  await changeIncident(place, (now) => ({ ...now, instead: { what: 'undone' } }))
  // Where there was none to remove, there is one now.
  const { hostname } = incident.address
  await reopen('step_no_cookies', ({ address }) => address.hostname === hostname)
}

/** The page works, or the person has signed in since: cookies set since then are what that hangs on. */
async function isSignedInSince({ state, instead, address }: Incident, removedAt: number): Promise<boolean> {
  return (state === 'healed' && !instead) || ((await siteOf(address.host)).signedIn?.at ?? 0) > removedAt
}

const reasons: Readonly<Record<Lost, MessageId>> = {
  expired: 'step_lost_expired',
  refused: 'step_lost_refused',
  newer: 'step_lost_newer',
}

async function tellRestored({ total, lost }: Restored): Promise<Message> {
  const counts = [total - lost.length, total]
  const digest = await sessionDigest()
  const [first, ...rest] = (Object.keys(reasons) as Lost[]).flatMap((why): Message[] => {
    const names = lost.filter((each) => each.why === why).map(({ name }) => redactName(name, digest))
    return names.length ? [{ id: reasons[why], values: [{ list: names }] }] : []
  })
  if (!first) return { id: 'step_undone', values: counts }
  const both = (one: Message, other: Message): Message => ({
    id: 'step_lost_both',
    values: [{ message: one }, { message: other }],
  })
  return { id: 'step_undone_lost', values: [...counts, { message: rest.reduce(both, first) }] }
}
