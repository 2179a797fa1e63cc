import type { Address } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import type { CookiePreview, Preview } from '../../contract/protocol'
import { stepOf } from '../../incidents/steps'
import { readJar } from '../../evidence/from-web-request'
import { redactName, redactPath } from '../../evidence/redact'
import { cookiesBelow, expireCookie, identityOf, type RawCookie, removeCookie } from '../../platform/cookies'
import { siblingsOf } from '../../store/sites'
import { keepForUndo, undoTime } from '../../store/undo'
import { ofStore } from '../apart'
import { sessionDigest } from '../digest'
import { findStep } from '../../remedies'
import { chosenCookies } from '../jar'
import { takeJarOver } from '../jar-turns'
import { forgetRemoved } from '../timers'
import { workOn } from '../undo-work'
import { restoreJars } from '../unchanged-jar'
import { removedElsewhere } from './removed-elsewhere'
import { noteTaken } from './taken'
import { check } from './checking'
import { incidentAt, note, type Place } from './trail'

/** Exactly which cookies would go, and who else uses them. */
export async function previewCookies(place: Place): Promise<Preview> {
  const incident = await incidentAt(place)
  const { address } = incident
  const { chosen: own, all } = await chosenCookies(place.tabId, incident, choiceOf(place))
  const below = await cookiesBelow(address.site, own[0]?.storeId)
  const met = await siblingsOf(address.host, address.site, ofStore(own[0]?.storeId))
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
    // What a step picks out of the jar is not there to be picked; whether there is any at all is worth a look.
    ...(choiceOf(place) !== 'all' && { nothing: true as const }),
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
  await workOn(id, async () => {
    // On record before the first one goes: the worker may die between any two.
    const count = await keepForUndo(id, cookies, https, now)
    const undo = { id, until: now + undoTime, cookies: count }
    await note(place, { undo })
    await forgetRemoved()
    const stay = new Set(all.filter((cookie) => !cookies.includes(cookie)).map(({ name }) => name))
    // A worker that dies over it has marked what is there still: the next answer that goes well tells so.
    await noteGone(address, cookies).catch(() => undefined)
    try {
      for (const cookie of cookies)
        await (stay.has(cookie.name) ? expireCookie(cookie, https) : removeCookie(cookie, address.hostname))
    } catch (error) {
      // Of those that the browser then did not take, the undo has nothing to say.
      await note(place, { undo: { ...undo, cut: true } })
      throw error
    }
  })
  return true
}

async function noteGone(address: Address, cookies: readonly RawCookie[]): Promise<void> {
  const digest = await sessionDigest()
  const storeId = cookies[0]?.storeId
  const gone = new Set(cookies.map(identityOf))
  const left = (await cookiesBelow(address.site, storeId)).filter((cookie) => !gone.has(identityOf(cookie)))
  const facts = { cookies: readJar(cookies, digest), left: readJar(left, digest) }
  await noteTaken(address, { ...facts, taken: true, store: ofStore(storeId) })
}
