import type { SiteRecord } from '../contract/incident'

type Marked = { readonly taken?: true }

/**
 * The site's record once we have taken cookies of these names away ourselves, or (`taken` false) they are there again:
 * what is taken was not lost, and tells nothing of the site, the browser or anybody else. A sign-in that set none of its
 * own may hang on one that was there before. Whatever is set or sent anew counts again.
 */
export function markTaken(site: SiteRecord, names: ReadonlySet<string>, taken: boolean): SiteRecord {
  const { cookiesWhenFine, signedIn } = site
  const kept = signedIn?.set?.filter(({ removes }) => !removes) ?? []
  const isMeant = (one: Marked) => (one.taken ?? false) !== taken
  const went = cookiesWhenFine?.some((one) => isMeant(one) && names.has(one.name)) ? cookiesWhenFine : undefined
  const hangsOn = signedIn && isMeant(signedIn) && (!kept.length || kept.some(({ name }) => names.has(name)))
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
