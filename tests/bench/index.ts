import { parseArgs } from 'node:util'
import type { Bench } from './bench'
import { diagnosis } from './diagnosis'
import { explain } from './explain'
import { listeners } from './listeners'
import { parser } from './parser'

/**
 * `npm run bench -- [name …] [--json] [--rounds 15] [--most 60]`: runs the benches that are named, or all. Tables on
 * stdout, or with `--json` one object: bench -> figures. How far it is goes to stderr.
 */
const benches: readonly Bench[] = [listeners, diagnosis, parser, explain]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, rounds: { type: 'string' }, most: { type: 'string' } },
})
const unknown = positionals.filter((name) => !benches.some(({ id }) => id === name))
if (unknown.length)
  throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${benches.map(({ id }) => id).join(', ')}.`)

const rounds = Number(values.rounds ?? 15)
const most = Math.max(rounds, Number(values.most ?? 60))
const figures: Record<string, unknown> = {}
for (const bench of benches) {
  if (positionals.length && !positionals.includes(bench.id)) continue
  const say = (text: string) => process.stderr.write(`${bench.id}: ${text}\n`)
  const outcome = await bench.run({ rounds, most, say })
  figures[bench.id] = outcome.figures
  if (!values.json) console.log(outcome.text)
}
if (values.json) console.log(JSON.stringify(figures, null, 2))
