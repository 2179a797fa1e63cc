import type { RequestEvent } from '../../../src/platform/web-request'
import { shuffle } from '../statistics'
import type { BenchBrowser } from './browser'
import type { Report } from './orders'
import type { Workload } from './pages'
import type { BenchServer } from './server'
import type { ListenerSet } from './sets'

export interface Sample {
  readonly ms: number
  /** Processor time of the whole browser until the listeners have had all of their events. */
  readonly cpu: number | undefined
}

/** Set id -> what it took. */
export type Round = Readonly<Record<string, Sample>>

export interface Bench {
  readonly server: BenchServer
  readonly browser: BenchBrowser
}

const perRequest = new Set<RequestEvent>(['onSendHeaders', 'onHeadersReceived', 'onCompleted'])

/** How many events of calls the set must be told of in this workload: fewer, and it was not what was measured. */
function expected(set: ListenerSet, { requests, fetches }: Workload): number {
  return set.watches
    .filter(([event, { types }]) => perRequest.has(event) && types.includes('xmlhttprequest'))
    .reduce((sum, [, { types }]) => sum + (types.length > 1 ? requests : fetches), 0)
}

const total = ({ events }: Report) => Object.values(events).reduce((sum, count) => sum + count, 0)

/** Waits until no event has come between two looks, 50 ms apart. */
export async function settle({ server }: Bench): Promise<Report> {
  for (let last = -1; ;) {
    const report = await server.command({})
    if (total(report) === last) return report
    last = total(report)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Runs one workload under every set, in any order. Answers nothing where a call failed or an event was missing. */
export async function measureRound(
  bench: Bench,
  workload: Workload,
  sets: readonly ListenerSet[],
  random: () => number,
): Promise<Round | undefined> {
  const round: Record<string, Sample> = {}
  let clean = true
  for (const set of shuffle(sets, random)) {
    await bench.server.command({ use: set.watches, late: set.late ?? false })
    const before = bench.browser.cpu()
    const ms = await bench.server.visit(workload.path)
    const report = await settle(bench)
    const after = bench.browser.cpu()
    const missed = set.watches.length === 0 ? total(report) > 0 : total(report) < expected(set, workload)
    if (ms < 0 || missed) clean = false
    round[set.id] = { ms, cpu: before === undefined || after === undefined ? undefined : after - before }
  }
  return clean ? round : undefined
}

/** What a set is shown of first refusals: names of headers, `preflight`, `end`. */
export async function lookAtRefusals(bench: Bench, set: ListenerSet): Promise<readonly string[]> {
  await bench.server.command({ use: set.watches, late: set.late ?? false })
  await bench.server.visit('/refusals')
  return (await settle(bench)).seen
}

/** Of `tries` first refusals, how many had an end that the set was told of. */
export async function countEnds(bench: Bench, set: ListenerSet, tries: number): Promise<number> {
  let ends = 0
  for (let each = 0; each < tries; each++) {
    await bench.server.command({ use: set.watches, late: set.late ?? false })
    await bench.server.visit('/refusal')
    if ((await settle(bench)).seen.includes('end')) ends++
  }
  return ends
}
