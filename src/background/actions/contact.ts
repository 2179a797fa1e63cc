import type { Contact } from '../../contract/contact'
import type { Incident } from '../../contract/incident'
import { readAddress } from '../../evidence/from-web-request'
import { parseContacts } from '../../http/security-txt'
import { probe } from '../../platform/probe'
import { readPage } from '../../platform/scripting'
import { isApart } from '../apart'
import { sessionDigest } from '../digest'
import { findLinks } from './contact-links'
import { incidentAt, note, type Place } from './trail'

/** How long the site's own file may take, ms. */
const patience = 5_000

/** Looks for whom to ask; whether that helps, only the person will know (decision 10). */
export async function findContact(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const onPage = await ofPage(place.tabId, incident)
  // The site would be told of a private visit by the ordinary profile.
  const apart = !onPage && (await isApart(place.tabId))
  const found = onPage ?? (apart ? undefined : await ofFile(incident))
  const told = found ? {} : ({ note: { id: apart ? 'contact_none_on_page' : 'contact_none' } } as const)
  const contact: Contact = found ?? { from: 'home', page: `${incident.address.origin}/` }
  await note(place, { state: 'unchecked', contact, ...told })
}

async function ofPage(tabId: number, { address, away }: Incident): Promise<Contact | undefined> {
  const found = away ? undefined : await readPage(tabId, findLinks)
  const mail = found?.mails.map(mailOf).find(Boolean)
  const page = found && (await pageOf(found.pages, address.site))
  return mail || page ? { from: 'page', ...(mail && { mail }), ...(page && { page }) } : undefined
}

/** RFC 9116: meant for reports of security holes, and read by people who know whom to ask. */
async function ofFile({ address }: Incident): Promise<Contact | undefined> {
  const url = `${address.origin}/.well-known/security.txt`
  const signal = AbortSignal.timeout(patience)
  const answer = await probe({ url, method: 'GET', cookies: false, signal }).catch(() => undefined)
  const contacts = answer && /^text\/plain\b/i.test(answer.type) ? parseContacts(answer.body, Date.now()) : []
  const mail = contacts.map(mailOf).find(Boolean)
  const own = await pageOf(contacts, address.site)
  // It is the site that names it; whose it is stands on the button.
  const page = own ?? (await pageOf(contacts))
  const tel = contacts.map(telOf).find(Boolean)
  const pageHost = own || !page ? undefined : new URL(page).host
  if (!mail && !page && !tel) return undefined
  return {
    from: 'security-txt',
    ...(mail && { mail }),
    ...(page && { page, ...(pageHost && { pageHost }) }),
    ...(tel && { tel }),
  }
}

/** RFC 3966, global numbers alone: digits and what stands between them for reading. */
function telOf(href: string): string | undefined {
  return /^tel:(\+[\d().-]{5,24})(?:;|$)/i.exec(href)?.[1]
}

/** Nobody reads what is sent there. */
const unread =
  /^(?:no|do[._-]?not|don[._-]?t|nicht)[._-]?(?:reply|respond|antworten)|^ne[._-]?pas[._-]?repondre|^mailer-daemon/i

/** The address alone: a link may have a text, and in it a secret, prepared. */
function mailOf(href: string): string | undefined {
  const mail = /^mailto:([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)(?:\?|$)/i.exec(href)?.[1]
  return mail && !unread.test(mail) ? mail : undefined
}

/** Of that very site, where one is given, and nothing of it hidden or dropped: what stands behind a `?` may open a door. */
async function pageOf(hrefs: readonly string[], site?: string): Promise<string | undefined> {
  const digest = await sessionDigest()
  const pages = hrefs.filter((href) => /^https?:/i.test(href))
  const addresses = pages.flatMap((href) => readAddress(href, digest) ?? [])
  const fitting = addresses.find(
    (address) => (site === undefined || address.site === site) && !address.path.includes('…'),
  )
  return fitting && fitting.origin + fitting.path
}
