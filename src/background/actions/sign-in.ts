import type { Incident } from '../../contract/incident'
import { readAddress } from '../../evidence/from-web-request'
import { readPage } from '../../platform/scripting'
import { openBeside, openIn, showTab, tabView } from '../../platform/tabs'
import type { StepId } from '../../contract/remedies'
import { findStep } from '../../remedies'
import { wordStep } from '../../remedies/word-step'
import { namedSignIn } from '../../remedies/named-sign-in'
import { browserAsks } from '../../remedies/situation'
import { keepSignIn } from '../../store/sign-ins'
import { siblingsOf, siteOf } from '../../store/sites'
import { sessionDigest } from '../digest'
import { jarPrint } from '../jar'
import { addressOf, check, incidentAt, note, personTime, type Place, tellReopen } from './trail'

/** Takes the person to where one signs in, and leaves the refused page where it is: coming back is a reload. */
export async function signIn(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const tab = await tabView(place.tabId)
  if (!tab) return note(place, { state: 'unavailable' })
  if (incident.evidence && browserAsks(incident.evidence)) return check(place, { take: personTime })
  if (incident.instead?.what === 'sign-in') return signInHere(place, incident, incident.instead.host)
  const onPage = incident.away ? undefined : await readPage(place.tabId, findSignIn)
  if (onPage?.asks) return signInOnPage(place, incident)
  const found = onPage?.link ?? (await knownSignIn(incident, place.step))
  const url = found ?? `${incident.address.origin}/`
  const digest = await sessionDigest()
  // Back on its own sign-in page, nobody has signed in; back on the home page, one may well have.
  const opened = (found && readAddress(found, digest)?.digest) || ''
  const { site } = incident.address
  // Before the page is there, which may sign the person in as it comes.
  const jar = await jarPrint(place.tabId, site)
  const helperTab = await openBeside(tab, url)
  if (helperTab === undefined) return note(place, { state: 'unavailable' })
  await keepSignIn({ helperTab, opened, site, ...place, ...(jar && { jar }) })
  // Who is signed in already has no "Sign in" to look for there.
  const known = incident.diagnosis?.ranked[0].cause === 'no-permission'
  await note(place, { state: 'running', helperTab, ...(!found && !known && { note: { id: 'step_sign_in_nowhere' } }) })
}

/** The refused page has the form itself: what the person sends there shows by itself whether it helped. */
async function signInOnPage(place: Place, { address }: Incident): Promise<void> {
  const { tabId: helperTab } = place
  await keepSignIn({ helperTab, opened: '', ledTo: address.host, site: address.site, ...place })
  const since = Date.now()
  await note(place, { state: 'checking', helperTab, check: { since, until: since + personTime } })
  await showTab(helperTab)
}

/** The page itself leads to where one signs in, and from there back to it. */
async function signInHere(place: Place, incident: Incident, ledTo: string): Promise<void> {
  const url = await addressOf(incident)
  if (!url) return note(place, { state: 'unchecked', note: tellReopen(incident) })
  await keepSignIn({ helperTab: place.tabId, opened: '', ledTo, site: incident.address.site, ...place })
  const since = Date.now()
  await note(place, { state: 'checking', helperTab: place.tabId, check: { since, until: since + personTime } })
  await openIn(place.tabId, url)
}

/** Where people were seen to sign in in this session, its own page first; else the page that the refusal names. */
async function knownSignIn(incident: Incident, step: StepId): Promise<string | undefined> {
  const { address, evidence } = incident
  for (const host of [address.host, ...(await siblingsOf(address.host, address.site))]) {
    const { signIn: page, signInDoor: door } = await siteOf(host)
    if (page ?? door) return page ?? door
  }
  const named = evidence && namedSignIn(evidence)
  return named && (named.host === address.host || isShown(named.host, incident, step)) ? named.url : undefined
}

/** Whether the host stood in the step's words before the click. */
function isShown(host: string, { diagnosis, evidence }: Incident, step: StepId): boolean {
  const spec = findStep(step)
  const values = (spec && wordStep(spec, diagnosis, evidence).what.values) ?? []
  return values.some((value) => typeof value === 'object' && 'code' in value && value.code === host)
}

/** Runs in the page: uses nothing outside itself. The best link of this very site that says that one signs in there. */
function findSignIn(): { link?: string; asks?: boolean } {
  const says =
    /\b(log|sign)[\s_-]?(in|on)\b|\banmelden\b|\beinloggen\b|\bconnexion\b|\bse connecter\b|\biniciar sesi|\bacceder\b|\baccedi\b|\bentrar\b|\binloggen\b/i
  const denies = /\b(log|sign)[\s_-]?(out|off|up)\b|\bregister\b/i
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
  // Links in pictures (SVG) and addresses that are none have no origin.
  const fitting = links.filter(({ textContent, origin, pathname }) => {
    const words = `${textContent ?? ''} ${pathname}`
    return origin === location.origin && says.test(words) && !denies.test(words)
  })
  const link = fitting[0]?.href
  // One field: two are for choosing a new password.
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="password" i]')]
  const [field] = fields
  const isNew = field?.autocomplete === 'new-password' || fields.length > 1
  const asks = field !== undefined && !isNew && !field.disabled && field.checkVisibility?.() !== false
  return { ...(link && { link }), ...(asks && { asks }) }
}
