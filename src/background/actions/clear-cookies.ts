import type { CookiePreview, Preview } from '../../contract/protocol'
import { stepOf } from '../../incidents/steps'
import { cookiesBelow, identityOf, type RawCookie, removeCookie, restoreCookie } from '../../platform/cookies'
import { keepForUndo, restore, undoTime } from '../../store/undo'
import { rawJar } from '../jar'
import { forgetRemoved } from '../timers'
import { check, incidentAt, note, type Place } from './trail'

/** Exactly which cookies would go, and who else uses them. */
export async function previewCookies(place: Place): Promise<Preview> {
  const { address } = await incidentAt(place)
  const own = await rawJar(place.tabId, address)
  const below = await cookiesBelow(address.site, own[0]?.storeId)
  const hosts = [...new Set(below.map(({ domain }) => domain.replace(/^\./, '')))]
  const cookies = own.map(({ name, domain, path, hostOnly, partitionKey }): CookiePreview => {
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
  const store = cookies[0]?.storeId
  const before = await cookiesBelow(address.site, store)
  for (const cookie of cookies) await removeCookie(cookie, address.hostname)
  await bringBackOthers(before, cookies, await cookiesBelow(address.site, store), https)
  await check(place)
}

/** A removal by address and name may have taken a namesake of another host along: it is put back at once. */
async function bringBackOthers(
  before: readonly RawCookie[],
  meant: readonly RawCookie[],
  after: readonly RawCookie[],
  https: boolean,
): Promise<void> {
  const gone = new Set([...meant, ...after].map(identityOf))
  for (const cookie of before) if (!gone.has(identityOf(cookie))) await restoreCookie(cookie, https)
}

export async function undoCookies(place: Place): Promise<void> {
  const { undo } = (await incidentAt(place)).steps.find(({ step }) => step === place.step) ?? {}
  const restored = undo && (await restore(undo.id, Date.now()))
  if (!undo || !restored) return note(place, { note: { id: 'step_undo_over' } })
  const { total, lost } = restored
  const counts = [total - lost.length, total]
  const reasons = lost.map(({ name, why }) => ({
    message: {
      id: why === 'expired' ? ('step_lost_expired' as const) : ('step_lost_refused' as const),
      values: [{ code: name }],
    },
  }))
  const shown = reasons.slice(0, 3)
  await note(place, {
    undo: { ...undo, until: 0 },
    note: shown.length
      ? { id: 'step_undone_lost', values: [...counts, ...shown] }
      : { id: 'step_undone', values: counts },
  })
}
