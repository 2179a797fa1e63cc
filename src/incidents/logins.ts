import type { Exchange, HistoryFacts } from '../contract/evidence'
import type { KnownLogin, SiteRecord } from '../contract/incident'

const loginsKept = 4
/** How long after it was taken a login still counts as right, ms: a password may be changed. */
const counts = 30 * 60_000

/**
 * The user name and password that a request carried, as a digest. Basic alone: a token ends by itself, and what Digest
 * sends is another each time. One in the address goes along only where it is in the header as well.
 */
const loginOf = ({ request }: Pick<Exchange, 'request'>) =>
  request?.credentials.find(({ from, scheme, oddity }) => from === 'authorization' && scheme === 'basic' && !oddity)
    ?.digest

/**
 * What is known of the logins of a host once an exchange with it was answered, newest last. One that is refused where
 * the host had answered well is right no more, or was not needed there.
 */
export function loginsAfter(
  { logins = [], answers }: SiteRecord,
  exchange: Exchange,
  status: number,
  at: number,
): Pick<SiteRecord, 'logins'> | undefined {
  const { kind, address } = exchange
  const login = kind === 'part' || kind === 'preflight' ? undefined : loginOf(exchange)
  if (login === undefined) return undefined
  const others = logins.filter(({ digest }) => digest !== login)
  if (status < 400) return { logins: [...others, { digest: login, at }].slice(-loginsKept) }
  const wasFine = answers.some((one) => one.pathDigest === address.pathDigest && one.status < 400)
  return status === 401 && wasFine ? { logins: others } : undefined
}

/**
 * When this host answered well to the very login that was refused here; undefined where it did not of late. What refuses it
 * and asks for none such is another lock behind the first, which passes its login on.
 */
export function readLogins(
  logins: readonly KnownLogin[] | undefined,
  exchange: Exchange,
): Pick<HistoryFacts, 'loginFineAt'> | undefined {
  const asks = exchange.answer?.challenges.some(({ scheme }) => scheme.toLowerCase() === 'basic')
  if (!logins?.length || !asks) return undefined
  const login = loginOf(exchange)
  const at = logins.find(({ digest }) => digest === login)?.at
  return at !== undefined && at < exchange.startedAt && exchange.startedAt - at < counts
    ? { loginFineAt: at }
    : undefined
}
