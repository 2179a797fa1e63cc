import type { CauseId } from '../../src/contract/causes'
import { verdictsOf } from '../../src/diagnosis/diagnose'
import { somethingElse, weights as hand } from '../../src/diagnosis/weights'
import { readLabels, readRecording, type View, views } from './recordings'

/** One cause that something speaks for: the parameters whose sum is its log-odds. */
interface Candidate {
  readonly cause: CauseId
  readonly parts: readonly number[]
}

export interface Example {
  readonly id: string
  readonly candidates: readonly Candidate[]
  readonly primary: string
  readonly accept: ReadonlySet<string>
}

/** The weights as one vector: a prior a cause, a weight a signal. */
export interface Vector {
  readonly names: readonly string[]
  readonly start: readonly number[]
  readonly at: ReadonlyMap<string, number>
}

export function vectorOfWeights(): Vector {
  const pairs = Object.entries(hand).flatMap(([cause, { prior, signals }]): [string, number][] => [
    [`${cause} prior`, prior],
    ...Object.entries(signals).map(([signal, weight]): [string, number] => [`${cause} ${signal}`, weight]),
  ])
  return {
    names: pairs.map(([name]) => name),
    start: pairs.map(([, weight]) => weight),
    at: new Map(pairs.map(([name], index) => [name, index])),
  }
}

/** All labelled recordings of a folder in every view, as what the rules saw in them. */
export function examplesOf(folder: string, { at, start }: Vector): Example[] {
  return readLabels(folder).flatMap((label) =>
    views.flatMap((view) => {
      if (label.primary === 'none' || (view === 'context' && label.context === undefined)) return []
      const candidates = candidatesIn(folder, label, view)
      return candidates.length
        ? [{ id: label.id, candidates, primary: label.primary, accept: new Set(label.accept ?? []) }]
        : []
    }),
  )

  function candidatesIn(...asked: readonly [string, Parameters<typeof readRecording>[1], View]): Candidate[] {
    const { meant } = readRecording(...asked)
    if (!meant?.evidence) return []
    return verdictsOf(meant.evidence).flatMap(({ cause, signals }) => {
      const own = signals.flatMap(({ id }) => at.get(`${cause} ${id}`) ?? [])
      const speaks = own.some((index) => (start[index] ?? 0) > 0)
      return speaks ? [{ cause, parts: [at.get(`${cause} prior`) ?? 0, ...own] }] : []
    })
  }
}

/** What a merely accepted cause is worth beside the true one: enough not to be punished, too little to be preferred. */
const worthOfAccepted = 0.3

interface Judged {
  readonly loss: number
  /** Derivative of the loss by each candidate's log-odds. */
  readonly slopes: readonly number[]
}

/** Minus the logarithm of the probability that was given to what is true, "something else" among it. */
function judge({ candidates, primary, accept }: Example, w: readonly number[]): Judged {
  const odds = candidates.map(({ parts }) => parts.reduce((sum, index) => sum + (w[index] ?? 0), 0))
  const top = Math.max(0, ...odds)
  const powers = odds.map((odd) => Math.exp(odd - top))
  const other = Math.exp(somethingElse - top)
  const total = powers.reduce((sum, power) => sum + power, other)
  const worth = candidates.map(({ cause }): number => (cause === primary ? 1 : accept.has(cause) ? worthOfAccepted : 0))
  // Where the truth is not even among the candidates, to be unsure is what is left.
  const given = worth.reduce((sum, each, index) => sum + each * (powers[index] ?? 0), 0) + 0.02 * other
  const slopes = powers.map((power, index) => power / total - ((worth[index] ?? 0) * power) / given)
  return { loss: Math.log(total) - Math.log(given), slopes }
}

export function meanLoss(examples: readonly Example[], w: readonly number[]): number {
  return examples.reduce((sum, example) => sum + judge(example, w).loss, 0) / examples.length
}

export interface Fitting {
  /** Pull towards the weights set by hand, in nats a squared nat, over all examples. */
  readonly pull: number
  /** A weight moves only where at least so many recordings show its signal. */
  readonly support: number
  readonly rounds?: number
}

/**
 * The weights that give most probability to what is true, held near the ones set by hand. A weight keeps its sign: what
 * speaks for a cause cannot come to speak against it by chance.
 */
export function fit(
  examples: readonly Example[],
  { start, names }: Vector,
  { pull, support, rounds = 400 }: Fitting,
): number[] {
  const shown = new Map<number, Set<string>>()
  for (const { id, candidates } of examples)
    for (const { parts } of candidates)
      for (const part of parts) shown.set(part, (shown.get(part) ?? new Set()).add(id))
  const free = start.map((_, index) => (shown.get(index)?.size ?? 0) >= support)
  const w = [...start]
  const memory = start.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    const slope = w.map((weight, index) => 2 * pull * (weight - (start[index] ?? 0)))
    for (const example of examples) {
      const { slopes } = judge(example, w)
      example.candidates.forEach(({ parts }, index) => {
        for (const part of parts) slope[part] = (slope[part] ?? 0) + (slopes[index] ?? 0)
      })
    }
    w.forEach((weight, index) => {
      if (!free[index]) return
      const g = slope[index] ?? 0
      memory[index] = (memory[index] ?? 0) + g * g
      const next = weight - (0.3 * g) / Math.sqrt((memory[index] ?? 0) + 1e-9)
      const sign = names[index]?.endsWith(' prior') ? 0 : Math.sign(start[index] ?? 0)
      w[index] = sign > 0 ? Math.max(0.1, next) : sign < 0 ? Math.min(-0.1, next) : next
    })
  }
  return w
}

export interface Outcome {
  readonly first: number
  readonly strict: number
  /** Right and all of those given at 0.9 or more. */
  readonly sureRight: number
  readonly sure: number
  readonly loss: number
}

/** How often the weights put the truth first. */
export function outcomeOf(examples: readonly Example[], w: readonly number[]): Outcome {
  const rows = examples.map(({ candidates, primary, accept }) => {
    const odds = candidates.map(({ parts }) => parts.reduce((sum, index) => sum + (w[index] ?? 0), 0))
    const best = odds.indexOf(Math.max(...odds))
    const total = odds.reduce((sum, odd) => sum + Math.exp(odd), 1)
    const cause = candidates[best]?.cause ?? 'none'
    const right = cause === primary || accept.has(cause as CauseId)
    return { strict: cause === primary, right, sure: Math.exp(odds[best] ?? 0) / total >= 0.9 }
  })
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length
  return {
    first: count(({ right }) => right) / rows.length,
    strict: count(({ strict }) => strict) / rows.length,
    sureRight: count(({ right, sure }) => right && sure),
    sure: count(({ sure }) => sure),
    loss: meanLoss(examples, w),
  }
}
