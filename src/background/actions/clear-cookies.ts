import type { CookiePreview, Preview } from '../../contract/protocol'
import { stepOf } from '../../incidents/steps'
import { redactName, redactPath } from '../../evidence/redact'
import { cookiesBelow, removeCookie } from '../../platform/cookies'
import { siblingsOf } from '../../store/sites'
import { keepForUndo, restore, undoTime } from '../../store/undo'
import { sessionDigest } from '../digest'
import { rawJar } from '../jar'
import { forgetRemoved } from '../timers'
import { changeIncident, check, incidentAt, note, type Place } from './trail'

/** Exactly which cookies would go, and who else uses them. */
export async function previewCookies(place: Place): Promise<Preview> {
  const { address } = await incidentAt(place)
  const own = await rawJar(place.tabId, address)
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
  return { cookies, notes: [] }
}

/** Removes the host's cookies and no other host's, keeps them for their undo, and lets the page answer again. */
export async function clearCookies(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const { address } = incident
  const cookies = await rawJar(place.tabId, address)
  if (!cookies.length) return note(place, { state: 'unavailable', note: { id: 'step_no_cookies' } })
  const https = address.scheme === 'https'
  const now = Date.now()
  const id = stepOf(incident, place.step)?.undo?.id ?? crypto.randomUUID()
  // On record before the first one goes: the worker may die between any two.
  const count = await keepForUndo(id, cookies, https, now)
  await note(place, { undo: { id, until: now + undoTime, cookies: count } })
  await forgetRemoved()
  for (const cookie of cookies) await removeCookie(cookie, address.hostname)
  await check(place)
}

export async function undoCookies(place: Place): Promise<void> {
  const { undo, state } = stepOf(await incidentAt(place), place.step) ?? {}
  // A second click, while the first is at work or done.
  if (undo?.until === 0) return
  if (undo) await note(place, { undo: { ...undo, until: 0 } })
  const restored = undo && (await restore(undo.id, Date.now()))
  if (!undo || !restored) return note(place, { note: { id: 'step_undo_over' } })
  const { total, lost } = restored
  const digest = await sessionDigest()
  const counts = [total - lost.length, total]
  const reasons = lost.map(({ name, why }) => ({
    message: {
      id: why === 'expired' ? ('step_lost_expired' as const) : ('step_lost_refused' as const),
      values: [{ code: redactName(name, digest) }],
    },
  }))
  const shown = reasons.slice(0, 3)
  await note(place, {
    // That it did not help stays known; whatever else it had led to is undone with it.
    state: state === 'no-help' ? state : 'todo',
    undo: { ...undo, until: 0 },
    note: shown.length
      ? { id: 'step_undone_lost', values: [...counts, ...shown] }
      : { id: 'step_undone', values: counts },
  })
  await changeIncident(place, (incident) => ({ ...incident, instead: { what: 'undone' } }))
}
