import type { Evidence } from '../contract/evidence'
import type { Diagnosis, StepRecord } from '../contract/incident'
import type { StepId } from '../contract/remedies'
import { isSignInPageShut } from '../contract/sign-in-page-fault'
import { applies } from './applies'
import { chanceOf, type Found, weigh, type Weights } from './chance'
import { allSteps, findStep } from './index'
import type { RemedyStep } from './remedy'
import { isSentForm, situations, sureFrom } from './situation'
import { hasOpenedWithout } from './opened-without'
import { isStillToDo } from './still-to-do'
import { type Step, wordStep } from './word-step'

export { isStillToDo }

/** Whether its time has come: a part waits until its first step was tried, where that one is offered. */
function isDue(
  { after }: RemedyStep,
  done: readonly StepRecord[],
  evidence: Evidence | undefined,
  diagnosis: Diagnosis,
): boolean {
  if (!after) return true
  const first = findStep(after)
  if (first && !applies(first, evidence, diagnosis)) return true
  return done.some(({ step, state }) => step === after && (state === 'no-help' || state === 'other-cause'))
}

/** Looking again costs nothing; experiments mend nothing by themselves; in the end there is always somebody to ask. */
const alwaysOpen = new Set<StepId>(['reload-fresh', 'run-checks', 'contact-site'])

/** Steps that hardly ever help only tire a person. Who has taken the first part may go on to the next all the same. */
function leastChance({ ranked: [first] }: Diagnosis, { after }: RemedyStep): number {
  if (first.who === 'site' && first.confidence >= sureFrom) return 0.1
  return after ? 0.02 : 0.06
}

/**
 * The steps still to try, best first. Trying steps one after the other costs least when they are ordered by chance over
 * effort; what risks something has a high effort and so comes late by itself. Where the diagnosis is not sure, the
 * harmless step that helps most with its first two causes goes first; where the site is at fault, what helps most.
 *
 * @param done the trail so far: steps in it are not offered again, and what failed makes its causes unlikely
 */
export function plan(
  diagnosis: Diagnosis | undefined,
  evidence: Evidence | undefined,
  done: readonly StepRecord[],
): Step[] {
  const open = allSteps.filter(({ id }) => !done.some(({ step, state }) => step === id && state !== 'todo'))
  if (!diagnosis) {
    const sent = evidence !== undefined && isSentForm(evidence)
    return open.filter(({ id }) => id === 'reload-fresh' && !sent).map((spec) => wordStep(spec, undefined))
  }
  const [first, second] = diagnosis.ranked
  const found = new Map(situations(diagnosis, evidence))
  if (done.some(({ note }) => note?.id === 'step_sign_in_refused_too')) found.set('handed-over-failed', [])
  const weights = weigh(diagnosis, done, found)
  const ranked = open
    .filter((step) => applies(step, evidence, diagnosis) || isLeftOff(step, evidence, done))
    .filter((step) => isDue(step, done, evidence, diagnosis))
    .filter(({ only }) => !only || only.some((situation) => found.has(situation)))
    .filter(({ fits }) => fits?.({ first, evidence }) ?? true)
    .filter(({ worsens, idle }) => !worsens?.includes(first.cause) && !idle?.some((situation) => found.has(situation)))
    .map((spec) => ({ ...wordStep(spec, diagnosis, evidence), chance: chanceOf(spec, weights, found) }))
    .filter(({ spec, chance }) => chance >= leastChance(diagnosis, spec) || alwaysOpen.has(spec.id))
    .sort((a, b) => b.chance / b.spec.effort - a.chance / a.spec.effort)
    .sort((a, b) => Number(isLate(a, found)) - Number(isLate(b, found)))
  const search = done.some(hasOpenedWithout) && ranked.find(({ spec }) => spec.act === 'bisect')
  if (search) return putFirst(ranked, search)
  // Whoever is back from a sign-in in vain has had the page loaded again: who runs the site is asked before that.
  const idle = done.some(isSignInInVain) ? ranked.find(({ spec }) => spec.id === 'reload-fresh') : undefined
  const steps = idle ? [...ranked.filter((step) => step !== idle), idle] : ranked
  // Whatever else leads there ends there, too.
  const people = done.some(({ note }) => isSignInPageShut(note)) && steps.find(({ spec }) => spec.id === 'contact-site')
  if (people) return putFirst(steps, people)
  const changed = wasEmptied(evidence, done) ? steps.find(({ spec }) => spec.id === 'reload-fresh') : undefined
  if (changed) return putFirst(steps, changed)
  // What costs little mends nothing there: what may help, be it to tell the site's people, is worth its effort.
  const isIdle = found.has('site-fault') || found.has('handed-over-failed')
  if (isIdle) return putFirst(steps, [...steps].sort((a, b) => b.chance - a.chance)[0])
  if (first.confidence >= sureFrom) return steps
  const likely: Weights = new Map([first, second ?? first].map(({ cause }) => [cause, weights.get(cause) ?? 0]))
  const worth = ({ spec }: Step) => chanceOf(spec, likely, found) / spec.effort
  const safest = steps
    .filter((step) => step !== idle && !isLate(step, found))
    .filter(({ spec }) => spec.harmless && !spec.worsens?.some((cause) => likely.has(cause)))
    .sort((a, b) => worth(b) - worth(a))[0]
  return putFirst(steps, safest)
}

const isLate = ({ spec: { late } }: Step, found: Found) => late?.some((situation) => found.has(situation)) ?? false

const isSignInInVain = ({ step, state, note }: StepRecord) =>
  step === 'sign-in' && state === 'no-help' && !isStillToDo(note)

/** What the tests had told when they were stopped may have made the reason sure: whoever began them may run the rest. */
function isLeftOff({ act, id }: RemedyStep, evidence: Evidence | undefined, done: readonly StepRecord[]): boolean {
  if (act !== 'run-checks' || evidence?.apart) return false
  return done.some(({ step, state, note }) => step === id && state === 'todo' && note !== undefined)
}

/** Cookies that were refused are gone by now, and not by this tab: how the page answers without them is not known yet. */
function wasEmptied(evidence: Evidence | undefined, done: readonly StepRecord[]): boolean {
  return done.some(
    ({ note, at }) => note?.id === 'step_no_cookies' && evidence !== undefined && at > evidence.answer.at,
  )
}

function putFirst(steps: Step[], first: Step | undefined): Step[] {
  return first ? [first, ...steps.filter((step) => step !== first)] : steps
}
