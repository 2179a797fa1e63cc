import type { EarlierAnswer } from '../../contract/evidence'
import type { Seen } from '../rule'
import { holdsSignIn } from './credentials'

/** How long ago a page may have opened to say that the sign-in itself still stands, ms. */
const recently = 2 * 60_000

/** The last time that the same address was answered well. */
export function fineHere({ history }: Pick<Seen<'history'>, 'history'>): EarlierAnswer | undefined {
  return history?.answers.findLast(({ status, samePath }) => samePath && status < 400)
}

/**
 * Another page of the site that opened just now with the same sign-in cookie, where this one is refused and was never
 * answered well. Only of pages: what a page's script asks for is often behind another lock than the page itself.
 */
export function fineElsewhere({
  exchange,
  history,
  request,
}: Omit<Seen<'history' | 'request'>, 'answer'>): EarlierAnswer | undefined {
  if (exchange.kind !== 'page' || fineHere({ history })) return undefined
  const same = request?.cookies?.some(
    (cookie) =>
      holdsSignIn(cookie) &&
      history?.cookiesWhenFine?.some(({ name, digest }) => name === cookie.name && digest === cookie.digest),
  )
  if (!same) return undefined
  return history?.answers.findLast(
    ({ status, kind, at }) => kind === 'page' && status < 300 && exchange.startedAt - at < recently,
  )
}
