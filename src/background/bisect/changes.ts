import type { Change } from '../../contract/bisect'
import type { Installed } from '../../platform/management'
import type { ExtensionList, Known } from '../../store/extension-changes'

/** What happened longer ago explains no refusal of today, and is kept no longer, ms. */
const keptFor = 30 * 24 * 3_600_000
/** "Within the last days", ms. */
const lately = 7 * 24 * 3_600_000

type Seen = Pick<Installed, 'id' | 'version' | 'on'>

/**
 * One extension as it is seen now, beside what was known of it. `after`: where it was not seen to happen, when all was
 * as before for certain (epoch ms).
 */
function compare(known: Known | undefined, { version, on }: Seen, now: number, after: number | undefined): Known {
  const what = !known
    ? 'new'
    : known.version !== version
      ? 'updated'
      : on && !known.on && !known.ours
        ? 'switched-on'
        : undefined
  const before = known?.change && now - known.change.at < keptFor ? known.change : undefined
  const change: Change | undefined = what ? { what, at: now, ...(after !== undefined && { after }) } : before
  // It goes with the switch back on: a person takes a while to switch off what we ask them to.
  const ours = known?.ours && (!on || known.on)
  return { version, on, ...(ours && { ours: true }), ...(change && { change }) }
}

/** After all of them were listed. At the first listing nothing is known of when any of them came or changed. */
export function listed(before: ExtensionList | undefined, all: readonly Seen[], now: number): ExtensionList {
  const known = all.map((seen): [string, Known] => {
    const { id, version, on } = seen
    return [id, before ? compare(before.known[id], seen, now, before.listedAt) : { version, on }]
  })
  // Who is not listed any more is gone, and forgotten.
  return { listedAt: now, known: Object.fromEntries(known) }
}

/** After the browser told that something of this one changed just now. Without a list to compare with, nothing is known. */
export function noticed(before: ExtensionList | undefined, seen: Seen, now: number): ExtensionList | undefined {
  return (
    before && { ...before, known: { ...before.known, [seen.id]: compare(before.known[seen.id], seen, now, undefined) } }
  )
}

export function forgotten(before: ExtensionList | undefined, id: string): ExtensionList | undefined {
  if (!before) return undefined
  const { [id]: _, ...known } = before.known
  return { ...before, known }
}

/** Notes which of them are off by us, or no longer so: what becomes of them then is the person's doing. */
export function markOurs(
  before: ExtensionList | undefined,
  ids: readonly string[],
  ours: boolean,
): ExtensionList | undefined {
  if (!before) return undefined
  const known = Object.entries(before.known).map(([id, { ours: was, ...rest }]): [string, Known] => [
    id,
    { ...rest, ...((ids.includes(id) ? ours : was) && { ours: true }) },
  ])
  return { ...before, known: Object.fromEntries(known) }
}

/** How a change bears on a refusal: it came after the host was last known to work, or only lately. */
export type Bearing = 'since-fine' | 'lately'

/**
 * `fineAt`: when the host last answered well (epoch ms), where that is known. What was not seen to happen counts as
 * recent only where its whole span is.
 */
export function bearingOf({ at, after }: Change, fineAt: number | undefined, now: number): Bearing | undefined {
  const first = after ?? at
  if (fineAt !== undefined && first >= fineAt) return 'since-fine'
  return now - first < lately ? 'lately' : undefined
}
