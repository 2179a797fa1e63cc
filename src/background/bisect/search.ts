/**
 * The search for the extensions that break a page, as pure data. It takes for granted that an extension that is switched
 * off breaks nothing; any number of them may be guilty, each alone or several only together.
 */
export interface Search {
  /** Rounds that are over. */
  readonly round: number
  readonly stage: Stage
  /** All that may be switched off, likeliest last. */
  readonly suspects: readonly string[]
  /** Switched off only where nothing else helped (password managers). */
  readonly spared: readonly string[]
  /** With these on, the page works. */
  readonly cleared: readonly string[]
  /** One of these at least breaks it, beside those that are cleared. Empty: not known of any. */
  readonly bad: readonly string[]
  /** Not looked at yet. */
  readonly unknown: readonly string[]
  readonly guilty: readonly string[]
  /** The person switches: what need not be switched to be sure is left out. */
  readonly byHand?: true
  /** It was refused again with some of those on that were off together: it has not healed by itself meanwhile. */
  readonly relapsed?: true
}

/**
 * as-is: nothing is off, it must be refused. all-off, spared-off: it must work, else it is none of them. halves: which one.
 * as-is-again: nothing is off, it must be refused still. confirm: only the guilty ones are off, it must work.
 */
export type Stage = 'as-is' | 'all-off' | 'spared-off' | 'halves' | 'as-is-again' | 'confirm' | Verdict

/** by-itself: it works with all of them on. unsteady: it is answered now in this way, now in that. */
export type Verdict = 'guilty' | 'none' | 'by-itself' | 'unsteady'

/** How the page was answered in a round. */
export type Seen = 'works' | 'refused'

const verdicts: readonly Stage[] = ['guilty', 'none', 'by-itself', 'unsteady']

/** Of those who are named twice, the second list says when; neither need hold anybody. Likeliest first. */
export function beginSearch(suspects: readonly string[], spared: readonly string[], byHand = false): Search {
  const none = { cleared: [], bad: [], unknown: [], guilty: [], ...(byHand && { byHand }) }
  return { round: 0, stage: 'as-is', suspects: suspects.toReversed(), spared: spared.toReversed(), ...none }
}

export function verdictOf({ stage }: Search): Verdict | undefined {
  return verdicts.includes(stage) ? (stage as Verdict) : undefined
}

const half = <T>(all: readonly T[]): T[] => all.slice(0, Math.ceil(all.length / 2))

/** Those that must be off in the round that comes next; after a verdict: those that stay off. */
export function offIn({ stage, suspects, spared, bad, unknown, guilty }: Search): readonly string[] {
  if (stage === 'all-off') return suspects
  if (stage === 'spared-off') return [...suspects, ...spared]
  // Those that are likeliest to be harmless come back first.
  if (stage === 'halves' && bad.length) return [...guilty, ...unknown, ...bad.slice(half(bad).length)]
  return stage === 'halves' || stage === 'confirm' || stage === 'guilty' ? guilty : []
}

/** The search after a round in which `offIn` were off. */
export function advance(before: Search, seen: Seen): Search {
  const search = { ...before, round: before.round + 1 }
  const { stage, suspects, spared, guilty } = search
  const works = seen === 'works'
  if (stage === 'as-is' || stage === 'as-is-again') {
    // Whatever was found so far, it works with all of them on.
    if (works) return { ...search, stage: 'confirm', guilty: [] }
    if (stage === 'as-is-again') return { ...search, stage: 'confirm' }
    return { ...search, stage: suspects.length ? 'all-off' : 'spared-off' }
  }
  if (stage === 'all-off') {
    if (works) return narrow({ ...search, stage: 'halves', bad: suspects })
    return { ...search, stage: spared.length ? 'spared-off' : 'none' }
  }
  if (stage === 'spared-off')
    // It is refused with these alone on: that was seen when all others were off.
    return works ? narrow({ ...search, stage: 'halves', bad: spared, unknown: suspects }) : { ...search, stage: 'none' }
  if (stage === 'halves') return narrow(learn(works ? search : { ...search, relapsed: true }, works))
  if (stage === 'confirm') return { ...search, stage: !works ? 'unsteady' : guilty.length ? 'guilty' : 'by-itself' }
  return before
}

function learn(search: Search, works: boolean): Search {
  const { bad, unknown, cleared } = search
  if (!bad.length)
    return works
      ? { ...search, cleared: [...cleared, ...unknown], unknown: [] }
      : { ...search, bad: unknown, unknown: [] }
  const on = half(bad)
  const rest = bad.slice(on.length)
  return works
    ? { ...search, cleared: [...cleared, ...on], bad: rest }
    : { ...search, bad: on, unknown: [...rest, ...unknown] }
}

/** One that is left of those of whom one at least is guilty is guilty. */
function narrow(search: Search): Search {
  const { bad, unknown, guilty } = search
  const [only] = bad
  const next = bad.length === 1 ? { ...search, bad: [], guilty: [...guilty, only!] } : search
  if (next.bad.length || unknown.length) return next
  return { ...next, stage: next.byHand && next.relapsed ? 'confirm' : 'as-is-again' }
}

/** How many rounds there are at most, where one extension alone is guilty. */
export function mostRounds(search: Search): number {
  const { round, stage, suspects, spared, bad } = search
  const proof = 2
  const halving = (count: number) => (count > 1 ? Math.ceil(Math.log2(count)) + 1 : 0)
  if (stage === 'as-is') return round + 1 + mostRounds({ ...search, round: 0, stage: 'all-off' })
  if (stage === 'all-off')
    return round + 1 + Math.max(halving(suspects.length), spared.length ? 2 + halving(spared.length) : 0) + proof
  if (stage === 'spared-off') return round + 1 + (suspects.length ? 1 : 0) + halving(spared.length) + proof
  if (stage === 'halves') return round + (halving(bad.length) || 1) + proof
  return round + (stage === 'as-is-again' ? 2 : stage === 'confirm' ? 1 : 0)
}
