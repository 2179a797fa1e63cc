import type { SentCookie } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'
import { holdsSignIn, isForOtherThings, mayHoldSignIn } from '../contract/sign-in-cookie'

type Marked = { readonly taken?: true }
type Cookie = Pick<SentCookie, 'name' | 'token' | 'length' | 'shape'>

/** Those that look like one; where none does, whatever is not named as something else. */
const looks = [
  (cookie: Cookie) => holdsSignIn(cookie) || mayHoldSignIn(cookie),
  (cookie: Cookie) => !isForOtherThings(cookie),
]

/**
 * The site's record once we have taken these cookies away ourselves, or (`taken` false) they are there again: what is
 * taken was not lost, and tells nothing of the site, the browser or anybody else. A sign-in that set none of its own may
 * hang on one that was there before; on settings, none does. Whatever is set or sent anew counts again.
 */
export function markTaken(site: SiteRecord, cookies: readonly Cookie[], taken: boolean): SiteRecord {
  const { cookiesWhenFine, signedIn } = site
  const names = new Set(cookies.map(({ name }) => name))
  const set = signedIn?.set?.filter(({ removes }) => !removes) ?? []
  const own = looks.map((look) => set.filter(look)).find(({ length }) => length) ?? []
  const isMeant = (one: Marked) => (one.taken ?? false) !== taken
  const went = cookiesWhenFine?.some((one) => isMeant(one) && names.has(one.name)) ? cookiesWhenFine : undefined
  const holds = own.length ? own.some(({ name }) => names.has(name)) : cookies.some((one) => !isForOtherThings(one))
  const hangsOn = signedIn && isMeant(signedIn) && holds
  if (!went && !hangsOn) return site
  return {
    ...site,
    ...(went && { cookiesWhenFine: went.map((one) => (names.has(one.name) ? mark(one, taken) : one)) }),
    ...(hangsOn && { signedIn: mark(signedIn, taken) }),
  }
}

function mark<T extends Marked>({ taken: _, ...rest }: T, taken: boolean) {
  return taken ? { ...rest, taken: true as const } : rest
}
