import type { Exchange, FinePage, HistoryFacts, SentCookie } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'

/** Icons, styles and scripts are open to everybody: that they came tells nothing of who was let in. */
export const isFine = ({ kind }: Pick<Exchange, 'kind'>, status: number) =>
  status < 400 && kind !== 'preflight' && kind !== 'part'

type Kept = Pick<SiteRecord, 'cookiesWhenFine' | 'cookiesFineAt' | 'cookiesBefore'>

/**
 * What is kept of the cookies with which the site answered well at `at`. What went with it before a refusal stays beside
 * it: that refusal may be looked at only after somebody has signed in anew, in another tab.
 */
export function keepCookies(before: SiteRecord, cookies: readonly SentCookie[] | undefined, at: number): Kept {
  if (!cookies?.length) return {}
  const { cookiesWhenFine, cookiesFineAt, answers } = before
  const refused = answers.some((answer) => answer.status === 401 && answer.at > (cookiesFineAt ?? Infinity))
  const earlier = refused && cookiesWhenFine && cookiesFineAt !== undefined
  return {
    cookiesWhenFine: cookies,
    cookiesFineAt: at,
    ...(earlier && { cookiesBefore: { at: cookiesFineAt, cookies: cookiesWhenFine } }),
  }
}

/** When the site last answered well before `now` (epoch ms), and with which cookies. */
export function whenFine(site: SiteRecord, now: number): Pick<HistoryFacts, 'cookiesWhenFine' | 'fineAt'> {
  const { cookiesWhenFine, cookiesFineAt = -Infinity, cookiesBefore } = site
  const isLater = cookiesFineAt >= now
  const went = isLater ? (cookiesBefore && cookiesBefore.at < now ? cookiesBefore.cookies : []) : cookiesWhenFine
  const cookies = went?.filter(({ taken }) => !taken)
  const last = site.answers.findLast((answer) => answer.at < now && isFine(answer, answer.status))
  const fineAt = site.fineAt !== undefined && site.fineAt < now ? site.fineAt : last?.at
  return { ...(cookies?.length && { cookiesWhenFine: cookies }), ...(fineAt !== undefined && { fineAt }) }
}

/** What of the cookies of the last page that opened goes with this request, unchanged. */
export function unchangedSince({ at, cookies }: NonNullable<SiteRecord['finePage']>, { request }: Exchange): FinePage {
  const sent = new Set(request?.cookies?.map(({ name, digest }) => JSON.stringify([name, digest])))
  const same = cookies.filter(({ name, digest }) => sent.has(JSON.stringify([name, digest])))
  return { at, unchanged: [...new Set(same.map(({ name }) => name))] }
}
