import type { Exchange } from '../contract/evidence'

interface Noted {
  readonly site: string
  /** As it is kept: redacted. */
  readonly name: string
  readonly at: number
}

/** In memory alone: it matters for as long as a request of ours takes. */
const lately: Noted[] = []
const capacity = 300

/** Notes which cookies a site has set, or deleted, in answer to a tab of the person's own. */
export function noteCookiesOf({ address: { site }, answer }: Exchange): void {
  if (!answer?.setCookies) return
  const { at, setCookies } = answer
  for (const { name } of setCookies) lately.push({ site, name, at })
  lately.splice(0, Math.max(0, lately.length - capacity))
}

/** Their names, redacted, of a registrable domain since then (epoch ms). */
export function setInTabs(site: string, since: number): ReadonlySet<string> {
  return new Set(lately.filter((one) => one.site === site && one.at >= since).map(({ name }) => name))
}
