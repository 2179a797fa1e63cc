import { countsTries } from '../contract/warnings/warning'
import type { Run } from './named-secrets'
import { asian } from './pauses/asian'
import { eastern } from './pauses/eastern'
import { english } from './pauses/english'
import { european } from './pauses/european'
import { fold } from './pauses/numbers'
import type { PauseTongue } from './pauses/tongue'

/** So many words behind a number are looked at: "5 consecutive failed attempts". */
const reach = 4

/** Of one letter it may be anything. */
function unitsOf({ units, bare = {}, joined }: PauseTongue): RegExp {
  const names = [...Object.values(units), ...Object.values(bare)].join('|').replaceAll('%', '\\p{L}*')
  return new RegExp(joined ? `^(?:${names})` : `^(?=\\p{L}{3})(?:${names})(?!\\p{L})`, 'u')
}

// Made for the first such number that is read: the worker wakes for much else.
const made: { units?: readonly RegExp[] } = {}
const units = () => (made.units ??= [english, ...european, ...eastern, ...asian].map(unitsOf))

/**
 * True where a run is a number of one or two digits and the words behind it say what it counts, tries or time: "3 attempts
 * left", "30-minute". A secret is not so short, and nobody counts by one.
 */
export function isCounted(runs: readonly Run[], index: number): boolean {
  const [, digits, unit] = /^(\d{1,2})(?:[-‐‑](\p{L}+))?$/u.exec(runs[index]?.core ?? '') ?? []
  if (digits === undefined) return false
  if (unit !== undefined) return units().some((one) => one.test(fold(unit)))
  if (runs[index]?.trail) return false
  const behind: string[] = []
  for (const { lead, core, trail } of runs.slice(index + 1, index + 1 + reach)) {
    if (lead || !/^[\p{L}\p{M}\p{N}-]+$/u.test(core)) break
    behind.push(core)
    if (trail) break
  }
  const text = fold(behind.join(' '))
  return text !== '' && (units().some((one) => one.test(text)) || countsTries(text))
}
