import type { Contact } from '../../contract/contact'
import type { Incident } from '../../contract/incident'
import { readAddress } from '../../evidence/from-web-request'
import { parseContacts } from '../../http/security-txt'
import { probe } from '../../platform/probe'
import { readPage } from '../../platform/scripting'
import { isApart } from '../apart'
import { sessionDigest } from '../digest'
import { incidentAt, note, type Place } from './trail'

/** How long the site's own file may take, ms. */
const patience = 5_000

/** Looks for whom to ask; whether that helps, only the person will know (decision 10). */
export async function findContact(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const onPage = await ofPage(place.tabId, incident)
  // The site would be told of a private visit by the ordinary profile.
  const apart = !onPage && (await isApart(place.tabId))
  const contact = onPage ?? (apart ? undefined : await ofFile(incident))
  const told = contact ? {} : ({ note: { id: apart ? 'contact_none_on_page' : 'contact_none' } } as const)
  await note(place, { state: 'unchecked', ...(contact && { contact }), ...told })
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
  const contacts = answer && /^text\/plain\b/i.test(answer.type) ? parseContacts(answer.body) : []
  const mail = contacts.map(mailOf).find(Boolean)
  const page = await pageOf(contacts, address.site)
  return mail || page ? { from: 'security-txt', ...(mail && { mail }), ...(page && { page }) } : undefined
}

/** The address alone: a link may have a text, and in it a secret, prepared. */
function mailOf(href: string): string | undefined {
  return /^mailto:([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)(?:\?|$)/i.exec(href)?.[1]
}

/** Of this very site, and nothing of it hidden or dropped: what stands behind a `?` may open a door. */
async function pageOf(hrefs: readonly string[], site: string): Promise<string | undefined> {
  const digest = await sessionDigest()
  const addresses = hrefs.flatMap((href) => readAddress(href, digest) ?? [])
  const fitting = addresses.find((address) => address.site === site && !address.path.includes('…'))
  return fitting && fitting.origin + fitting.path
}

/** Runs in the page: uses nothing outside itself. Addresses of links that lead to people. */
function findLinks(): { mails: string[]; pages: string[] } {
  const says =
    /\b(contact|support|help ?desk|help|kontakt|hilfe|impressum|assistance|aide|contacto|ayuda|soporte|contatti|assistenza|contato|ajuda|suporte|pomoc)\b/i
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, 2000)
  // In pictures (SVG), an address is no text.
  const hrefs = links.filter(({ href }) => typeof href === 'string')
  const fits = ({ textContent, href }: HTMLAnchorElement) => says.test(`${textContent ?? ''} ${href}`)
  const mails = hrefs.filter(({ href }) => href.startsWith('mailto:'))
  const preferred = [...mails.filter(fits), ...mails]
  const pages = hrefs.filter((link) => link.href.startsWith('http') && fits(link))
  return { mails: preferred.slice(0, 5).map(({ href }) => href), pages: pages.slice(0, 5).map(({ href }) => href) }
}
