import { canBeAskedAgain } from '../../contract/asked-again'
import type { Incident } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import { readAddress } from '../../evidence/from-web-request'
import { readPage } from '../../platform/scripting'
import { openIn, showTab, tabView } from '../../platform/tabs'
import type { StepId } from '../../contract/remedies'
import { leadsHome } from '../../contract/sign-in-page-fault'
import { looksLikeSignIn } from '../../incidents/sign-in-address'
import { stepOf } from '../../incidents/steps'
import { findStep } from '../../remedies'
import { wordStep } from '../../remedies/word-step'
import { namedSignIn } from '../../remedies/named-sign-in'
import { browserAsks } from '../../remedies/who-asks'
import { tabRecord } from '../../store/incidents'
import { keepSignIn } from '../../store/sign-ins'
import { siblingsOf, siteOf } from '../../store/sites'
import { storeApart } from '../apart'
import { sessionDigest } from '../digest'
import { jarPrint } from '../jar'
import { openOwn } from '../own-tabs'
import { frameOf } from '../page-words'
import { tellFaultSoFar } from '../sign-in-faults'
import { takeCookies } from './clear-cookies'
import { findSignIn } from './sign-in-links'
import { addressOf } from './reopening'
import { check } from './checking'
import { incidentAt, note, personTime, type Place } from './trail'

/** Takes the person to where one signs in, and leaves the refused page where it is: coming back is a reload. */
export async function signIn(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const tab = await tabView(place.tabId)
  if (!tab) return note(place, { state: 'unavailable' })
  if (incident.evidence && browserAsks(incident.evidence)) return check(place, { take: personTime })
  if (incident.instead?.what === 'sign-in' && (await signInHere(place, incident, incident.instead.host))) return
  const shut = leadsHome(stepOf(incident, place.step)?.note, incident.address)
  const way: Way = shut ? {} : await wayOf(place, incident)
  if (way.asks) return signInOnPage(place, incident)
  if (way.presses) return signInOnPage(place, incident, { id: 'step_sign_in_press' })
  if (way.unseen !== undefined) return showFirst(place, way.unseen)
  const { found } = way
  const url = found ?? `${incident.address.origin}/`
  const digest = found && readAddress(found, await sessionDigest())?.digest
  // Back on its own sign-in page, nobody has signed in; back on the home page, or where one was refused, one may well have.
  const opened = digest && digest !== incident.address.digest ? digest : ''
  const { site } = incident.address
  // Before the page is there, which may sign the person in as it comes.
  const jar = await jarPrint(place.tabId, site)
  const helperTab = await openOwn(tab, url)
  if (helperTab === undefined) return note(place, { state: 'unavailable' })
  const begun = { helperTab, opened, site, ...place, ...(jar && { jar }) }
  await keepSignIn(begun)
  // Who is signed in already has no "Sign in" to look for there.
  const known = incident.diagnosis?.ranked[0].cause === 'no-permission'
  const nowhere = { id: shut ? 'step_sign_in_home' : 'step_sign_in_nowhere' } as const
  await note(place, { state: 'running', helperTab, ...(!found && (shut || !known) && { note: nowhere }) })
  await tellFaultSoFar(begun)
}

/** The refused page has the form itself: what the person sends there shows by itself whether it helped. */
export async function signInOnPage(place: Place, { address }: Incident, told?: Message): Promise<void> {
  const { tabId: helperTab } = place
  const { host: ledTo, site, digest: here } = address
  await keepSignIn({ helperTab, opened: '', ledTo, here, site, ...place })
  const since = Date.now()
  const check = { since, until: since + personTime }
  await note(place, { state: 'checking', helperTab, check, ...(told && { note: told }) })
  await showTab(helperTab)
}

/**
 * The page itself leads to where one signs in, and from there back to it. Where we cannot open it again, it has led there
 * already; false once the tab shows something else.
 */
async function signInHere(place: Place, incident: Incident, ledTo: string): Promise<boolean> {
  const { tabId: helperTab } = place
  const url = canBeAskedAgain(incident) ? await addressOf(incident) : undefined
  const { page } = await tabRecord(helperTab).get()
  const shown = page?.exchange.address
  if (!url && !(shown?.host === ledTo && looksLikeSignIn(shown))) return false
  await keepSignIn({ helperTab, opened: '', ledTo, site: incident.address.site, ...place })
  const since = Date.now()
  await note(place, { state: 'checking', helperTab, check: { since, until: since + personTime } })
  await (url ? openIn(helperTab, url) : showTab(helperTab))
  return true
}

/** Ends the session that is held and takes the person to where one signs in, once that is a place they were shown. */
export async function signOutAndIn(place: Place): Promise<void> {
  const { unseen } = await wayOf(place, await incidentAt(place))
  if (unseen !== undefined) return showFirst(place, unseen)
  if (await takeCookies(place)) await signIn(place)
}

interface Way {
  readonly found?: string | undefined
  /** On the page itself. */
  readonly asks?: boolean | undefined
  /** The same, but no address is known: its own button leads there. */
  readonly presses?: boolean | undefined
  /** Another host, to be shown before anything of it is opened. */
  readonly unseen?: string
}

async function wayOf({ tabId, step }: Place, incident: Incident): Promise<Way> {
  const { address, away, steps, exchange } = incident
  const { asks, link, elsewhere, presses } =
    (away ? undefined : await readPage(tabId, findSignIn, frameOf(exchange))) ?? {}
  if (asks) return { asks }
  const found = link ?? (await knownSignIn(incident, step, await storeApart(tabId)))
  if (found !== undefined) return { found }
  if (elsewhere === undefined) return { presses }
  const { host, protocol } = new URL(elsewhere)
  // A password is not to be typed into a page that comes over http because an https page says so.
  if (protocol !== 'https:' && address.scheme === 'https') return {}
  return steps.some((record) => record.step === step && record.shown === host) ? { found: elsewhere } : { unseen: host }
}

/** The next click opens it. */
async function showFirst(place: Place, host: string): Promise<void> {
  await note(place, { state: 'todo', shown: host, note: { id: 'step_sign_in_there', values: [{ code: host }] } })
}

/** Where people were seen to sign in in this session, its own page first; else the page that the refusal names. */
async function knownSignIn(incident: Incident, step: StepId, store?: string): Promise<string | undefined> {
  const { address, evidence } = incident
  // Refused with the session that is held, the address leads on to the sign-in page only without that.
  const isShut = (url: string) => url === address.origin + address.path && step !== 'sign-out-and-in'
  for (const host of [address.host, ...(await siblingsOf(address.host, address.site, store))]) {
    const { signIn: page, signInDoor: door } = await siteOf(host, store)
    const open = [page, door].find((url) => url !== undefined && !isShut(url))
    if (open) return open
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
