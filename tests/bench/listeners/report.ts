import { type Ratio, median, pairedRatio } from '../statistics'
import { sayRatio, tableOf } from '../table'
import type { Round } from './measure'
import type { Workload } from './pages'
import { current, listenerSets } from './sets'

export interface Sights {
  readonly id: string
  readonly what: string
  /** What listeners were shown of a first refusal. */
  readonly shown: readonly string[]
  /** First refusals whose end was told, of all tries. */
  readonly ends: number
}

/** Ratios of one measure of a set to three bases. */
export interface Compared {
  readonly median: number
  readonly toNone: Ratio
  readonly toPages: Ratio
  readonly toB: Ratio
}

export interface SetFigures {
  readonly id: string
  /** Milliseconds that the page waited. */
  readonly wait: Compared
  /** Milliseconds of processor time of the whole browser; only where the system tells. */
  readonly work?: Compared
}

export interface WorkloadFigures {
  readonly id: string
  readonly what: string
  readonly rounds: number
  /** Rounds in which a call failed or a listener missed an event. */
  readonly dropped: number
  readonly sets: readonly SetFigures[]
}

function compare(rounds: readonly Round[], id: string, value: 'ms' | 'cpu'): Compared | undefined {
  const of = (set: string) => rounds.map((round) => round[set]?.[value]).filter((each) => each !== undefined)
  const values = of(id)
  if (!values.length || values.length < rounds.length) return undefined
  return {
    median: median(values),
    toNone: pairedRatio(values, of('none')),
    toPages: pairedRatio(values, of('A')),
    toB: pairedRatio(values, of('B')),
  }
}

export function figuresOf({ id, what }: Workload, rounds: readonly Round[], dropped: number): WorkloadFigures {
  const sets = listenerSets.flatMap((set): SetFigures[] => {
    const wait = compare(rounds, set.id, 'ms')
    const work = compare(rounds, set.id, 'cpu')
    return wait ? [{ id: set.id, wait, ...(work && { work }) }] : []
  })
  return { id, what, rounds: rounds.length, dropped, sets }
}

/**
 * The widest interval of a ratio to B, as share of the ratio; of work where it is known: on a machine that is busy with
 * other things the wait swings by tens of per cent, the work does not.
 */
export function widest(figures: readonly WorkloadFigures[]): number {
  const all = figures.flatMap(({ sets }) => sets.map(({ wait, work }) => (work ?? wait).toB))
  return Math.max(0, ...all.map(({ ratio, low, high }) => (high - low) / ratio))
}

const columns = ['authorization', 'preflight', 'set-cookie', 'cookie']

/** Everything as Markdown: what each set is shown, then a table a workload. `*`: what the extension registers. */
export function textOf(figures: readonly WorkloadFigures[], sights: readonly Sights[], tries: number): string {
  const name = (id: string) => (id === current ? `${id} *` : id)
  const shown = sights.map(({ id, what, shown, ends }) => [
    name(id),
    what,
    ...columns.map((column) => (shown.includes(column) ? 'yes' : '')),
    `${ends}/${tries}`,
  ])
  const parts = figures.map(({ what, rounds, dropped, sets }) => {
    const rows = sets.map(({ id, wait, work }) => [
      name(id),
      wait.median.toFixed(0),
      ...[wait.toNone, wait.toPages, wait.toB].map(sayRatio),
      ...(work ? [work.median.toFixed(0), sayRatio(work.toPages), sayRatio(work.toB)] : []),
    ])
    const head = ['set', 'wait, ms', 'to none', 'to A', 'to B', 'work, ms', 'work to A', 'work to B']
    const title = `${what} (${rounds} rounds, ${dropped} dropped)`
    return `${title}\n\n${tableOf([head.slice(0, rows[0]?.length ?? 0), ...rows])}`
  })
  return [tableOf([['set', 'what', ...columns, 'end'], ...shown]), ...parts].join('\n\n')
}
