import type { Address } from '../contract/evidence'
import { isVolatile } from '../contract/volatile'

/** `/en/`, `/de-DE/` (RFC 5646: language, script or region) before something else: two letters alone may be any page. */
const locale = /^\/[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?(?=\/.)/i
/** What a server may name where a directory is meant. */
const directoryFile = /\/(?:index|default)\.[a-z]{2,5}$/i

/** A page beneath that tells the person that it is not theirs to see, with a status of 200. */
const turnsAway =
  /(?:^|[/_-])(?:denied|forbidden|un-?authori[sz]ed|not-?allowed|no-?access|errors?|expired|maintenance|locked|blocked|40[13]|50[0-4])(?:$|[/_.-])/i

/** Whether what opens is the page that was refused, though its address may be written otherwise, or a page beneath it. */
export function isSamePage(refused: Address, shown: Address): boolean {
  if (shown.digest === refused.digest) return true
  if (nameOf(shown, refused) !== nameOf(refused, shown) || !asksAlike(refused, shown)) return false
  const isUnder = (from: string, to: string) =>
    to === from || (to.startsWith(`${from}/`) && !turnsAway.test(to.slice(from.length)))
  const [from, to] = [plain(refused.path), plain(shown.path)]
  return isUnder(from, to) || isUnder(from.replace(locale, ''), to.replace(locale, ''))
}

/** Another scheme has another port. */
const nameOf = ({ scheme, host, hostname }: Address, other: Address) =>
  (scheme === other.scheme ? host : hostname).replace(/^www\./, '')

const plain = (path: string) => path.replace(directoryFile, '/').replace(/\/+$/, '')

/** A parameter may choose the page; what is to get in is used up on the way. */
function asksAlike(refused: Address, shown: Address): boolean {
  const facts = ({ query }: Address) =>
    JSON.stringify(query.flatMap((each) => (isVolatile(each) ? [] : [`${each.name} ${each.length}`])).sort())
  // Where nothing changes by itself, the digests tell values of one path apart as well.
  const differs = shown.pathDigest === refused.pathDigest && ![...refused.query, ...shown.query].some(isVolatile)
  return !differs && facts(refused) === facts(shown)
}
