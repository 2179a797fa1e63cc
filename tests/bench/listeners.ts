import type { Bench, Options, Outcome } from './bench'
import { startBrowser } from './listeners/browser'
import { writeExtension } from './listeners/extension'
import { type Bench as Running, type Round, countEnds, lookAtRefusals, measureRound } from './listeners/measure'
import { workloads } from './listeners/pages'
import { type Sights, type WorkloadFigures, figuresOf, textOf, widest } from './listeners/report'
import { startServer } from './listeners/server'
import { current, listenerSets } from './listeners/sets'
import { randomFrom } from './statistics'

/** Wide enough an interval to take more rounds: 10 % of the ratio. */
const tooWide = 0.1
const tries = 20

/** What our webRequest listeners cost a page, and what each set of them is shown; see `docs/cost.md`. */
export const listeners: Bench = { id: 'listeners', run }

async function run(options: Options): Promise<Outcome> {
  const server = await startServer()
  const extension = await writeExtension(server.control)
  const browser = await startBrowser(extension.folder)
  try {
    const running = { server, browser }
    const sights = await look(running, options)
    const measured = await measure(running, options)
    return { figures: { current, tries, sights, workloads: measured }, text: textOf(measured, sights, tries) }
  } finally {
    await browser.close()
    server.close()
    extension.remove()
  }
}

async function look(running: Running, { say }: Options): Promise<Sights[]> {
  const sights: Sights[] = []
  for (const set of listenerSets) {
    say(`what ${set.id} is shown`)
    const shown = await lookAtRefusals(running, set)
    sights.push({ id: set.id, what: set.what, shown, ends: await countEnds(running, set, tries) })
  }
  return sights
}

async function measure(running: Running, { rounds, most, say }: Options): Promise<WorkloadFigures[]> {
  const random = randomFrom(Date.now())
  const clean = new Map<string, Round[]>(workloads.map(({ id }) => [id, []]))
  const dropped = new Map<string, number>()
  const figures = () => workloads.map((each) => figuresOf(each, clean.get(each.id) ?? [], dropped.get(each.id) ?? 0))
  // The first round warms the browser up.
  for (const workload of workloads) await measureRound(running, workload, listenerSets, random)
  for (let taken = 1; taken <= most; taken++) {
    for (const workload of workloads) {
      const round = await measureRound(running, workload, listenerSets, random)
      if (round) clean.get(workload.id)?.push(round)
      else dropped.set(workload.id, (dropped.get(workload.id) ?? 0) + 1)
    }
    const enough = [...clean.values()].every((all) => all.length >= rounds)
    const spread = enough ? `, widest interval ${(100 * widest(figures())).toFixed(0)} %` : ''
    say(`round ${taken}${spread}`)
    if (enough && widest(figures()) <= tooWide) break
  }
  return figures()
}
