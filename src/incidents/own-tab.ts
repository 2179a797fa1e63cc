import type { Exchange } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'
import { remember } from './site'

/**
 * The site's record after an exchange of a tab that a step of ours opened, at `since` (epoch ms): what opens there may
 * open for everybody, and nobody chose it for being open to them. Whoever has signed in since is known there.
 */
export function rememberOwn(before: SiteRecord, exchange: Exchange, since: number): SiteRecord {
  const next = remember(before, exchange)
  if (next.signedIn && next.signedIn.at >= since) return next
  const { cookiesWhenFine, cookiesFineAt: _, cookiesBefore: __, finePage, ...rest } = next
  const { cookiesFineAt, cookiesBefore } = before
  return {
    ...rest,
    ...(cookiesWhenFine && before.cookiesWhenFine && { cookiesWhenFine: before.cookiesWhenFine }),
    ...(cookiesWhenFine && cookiesFineAt !== undefined && { cookiesFineAt }),
    ...(cookiesWhenFine && cookiesBefore && { cookiesBefore }),
    ...(finePage && before.finePage && { finePage: before.finePage }),
  }
}
