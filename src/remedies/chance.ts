import { type CauseId, causes } from '../contract/causes'
import type { Diagnosis, StepRecord } from '../contract/incident'
import { isSignInPageShut } from '../contract/sign-in-page-fault'
import { findStep } from './index'
import { hasOpenedWithout } from './opened-without'
import type { RemedyStep } from './remedy'
import type { situations } from './situation'
import { isStillToDo } from './still-to-do'

/** Cause -> probability, after what the steps that did not help have told. */
export type Weights = ReadonlyMap<CauseId, number>
export type Found = ReturnType<typeof situations>

/** How likely what the site itself asks for mends it. */
const whereAsked = 0.6

/** How likely a step mends a cause, here. */
function mends({ helps, seldom, asked }: RemedyStep, cause: CauseId, found: Found): number {
  const least = asked && found.has(asked) ? whereAsked : 0
  return Math.max(helps[cause] ?? 0, least) * (seldom?.some((situation) => found.has(situation)) ? 0.25 : 1)
}

/** @param done the trail so far: what failed makes its causes unlikely */
export function weigh(diagnosis: Diagnosis, done: readonly StepRecord[], found: Found): Weights {
  // Seen to open, it wants no other sign-in and no fewer cookies.
  if (done.some(hasOpenedWithout)) return new Map([['extension-conflict', 1]])
  // Who did not sign in, or is to wait on, has not shown that it would not help.
  const failed = ({ step, state, note }: StepRecord) =>
    // Experiments mend nothing: what they told is in the diagnosis.
    state === 'no-help' && !isStillToDo(note) && !isSignInPageShut(note) && step !== 'run-checks'
  const missed = done.filter(failed).flatMap(({ step }) => findStep(step) ?? [])
  let rest = 1
  const left = diagnosis.ranked.map(({ cause, confidence, who }) => {
    rest -= confidence
    // A token that the site itself issued wrongly is not mended by what mends a visitor's.
    const helpless = who === 'site' && causes[cause].who !== 'site'
    const weight = missed.reduce((before, step) => before * (1 - mends(step, cause, found)), confidence)
    return [cause, weight, helpless] as const
  })
  // Bayes: "something else", which no step mends, gains with every step that fails.
  const sum = left.reduce((total, [, weight]) => total + weight, Math.max(rest, 0)) || 1
  return new Map(left.map(([cause, weight, helpless]) => [cause, helpless ? 0 : weight / sum]))
}

/** How likely a step mends what is wrong, 0 to 1. */
export function chanceOf(step: RemedyStep, weights: Weights, found: Found): number {
  let chance = 0
  for (const [cause, weight] of weights) chance += weight * mends(step, cause, found)
  return chance
}
