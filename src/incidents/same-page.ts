import type { Address } from '../contract/evidence'
import { isVolatile } from '../contract/volatile'

/** `/en/`, `/de-DE/` (RFC 5646: language, script or region) before something else: two letters alone may be any page. */
const locale = /^\/([a-z]{2})([-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?(?=\/.)/i
/** Languages (ISO 639-1) whose two letters stand for little else at the head of a path. */
const languages = new Set(
  (
    'en de fr es pt nl pl ru uk ja ko zh ar tr sv da nb nn no fi el he hu ro bg sk sl sr lt lv et vi th fa hi bn ta te ur ' +
    'ms tl ka hy az kk uz sq mk bs ca eu gl cy ga is mt af sw'
  ).split(' '),
)
/** Those that name a department or a person's own pages as often: Italian, Croatian, Czech, Indonesian, Burmese. */
const doubtful = new Set(['it', 'hr', 'cs', 'id', 'my'])
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
  return isUnder(from, to) || (differsInLanguage(from, to) && isUnder(from.replace(locale, ''), to.replace(locale, '')))
}

/**
 * Whether what stands before the two paths is a language on each side that has it. Where one side says so beyond doubt,
 * that is the place for it, and the other's two letters are one, too; `/hr/` and `/it/` may be two departments.
 */
function differsInLanguage(from: string, to: string): boolean {
  const heads = [from, to].flatMap((path) => {
    const [head, code = '', more] = locale.exec(path) ?? []
    return head ? [{ code: code.toLowerCase(), sure: more !== undefined || languages.has(code.toLowerCase()) }] : []
  })
  return heads.some(({ sure }) => sure) && heads.every(({ code, sure }) => sure || doubtful.has(code))
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
