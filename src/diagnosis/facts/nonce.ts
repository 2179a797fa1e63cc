import type { JarCookie, SentCookie } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import type { Scene, Seen } from '../rule'
import { heldFor } from './cookies'
import { fineHere } from './earlier'
import { lastSignIn } from './lost-cookie'

/** How long after a sign-in its session is taken to stand, ms. */
const recently = 10 * 60_000

export interface MissingNonce {
  /** False where the page may have had none to give: WordPress gives one to whom it knows, and the session may be over. */
  readonly sure: boolean
  readonly saw: Message
}

/**
 * The cookie of who is signed in to WordPress, sent to its REST API without the one-time value beside which alone WordPress
 * looks at it there (REST API Handbook, "Authentication"). Undefined where the same was answered well before: that page had
 * one, so it is the session that is over.
 */
export function missingNonce({
  exchange,
  request,
  cookies,
  history,
}: Omit<Seen<'request' | 'cookies' | 'history'>, 'answer'>): MissingNonce | undefined {
  if (!request || request.credentials.length || !isRest(exchange) || hasNonce(exchange, request.names)) return undefined
  const cookie = (request.cookies ?? heldFor(exchange, cookies)).find(({ name }) => isLoggedIn(name))
  if (!cookie) return undefined
  const values = [{ code: cookie.name }]
  // Opened by itself, an address brings none.
  if (exchange.kind === 'page') return { sure: true, saw: { id: 'saw_nonce_not_brought', values } }
  if (fineHere({ history })) return undefined
  const ofSignIn = ({ name, digest }: Pick<JarCookie | SentCookie, 'name' | 'digest'>) =>
    name === cookie.name && digest === cookie.digest
  const signIn = lastSignIn(exchange, history)
  const signedIn = signIn && exchange.startedAt - signIn.at < recently && signIn.set?.some(ofSignIn)
  return { sure: signedIn ?? false, saw: { id: 'saw_nonce_missing', values } }
}

const isLoggedIn = (name: string) => name.startsWith('wordpress_logged_in')

function isRest({ address }: Scene): boolean {
  return address.path.includes('/wp-json/') || address.query.some(({ name }) => name === 'rest_route')
}

function hasNonce({ address }: Scene, headers: readonly string[]): boolean {
  return headers.includes('x-wp-nonce') || address.query.some(({ name }) => name === '_wpnonce')
}
