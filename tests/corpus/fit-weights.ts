import { readFileSync, writeFileSync } from 'node:fs'
import { examplesOf, fit, type Outcome, outcomeOf, vectorOfWeights } from './fit'

/**
 * Fits the weights to labelled recordings: `npm run fit -- [--write] FOLDER …`. Prints what fitting brings to recordings that it
 * has not seen (ten parts, each fitted on the other nine; a recording's views stay together) and, with `--write`, puts
 * the numbers into `src/diagnosis/weights.ts`.
 */
const parts = 10
const support = 3
const pulls = [0.1, 0.3, 1, 3, 10]

const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))
const vector = vectorOfWeights()
const examples = folders.flatMap((folder) => examplesOf(folder, vector))
const partOf = new Map([...new Set(examples.map(({ id }) => id))].sort().map((id, index) => [id, index % parts]))
const say = (line: string) => process.stdout.write(`${line}\n`)

function tell(name: string, { first, strict, sure, sureRight, loss }: Outcome): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  say(`${name}: first ${percent(first)}, strict ${percent(strict)}, sure ${sureRight}/${sure}, loss ${loss.toFixed(4)}`)
}

/** Each part judged under weights that were fitted without it. */
function crossed(pull: number): Outcome {
  const outcomes = Array.from({ length: parts }, (_, part) => {
    const inside = examples.filter(({ id }) => partOf.get(id) !== part)
    const outside = examples.filter(({ id }) => partOf.get(id) === part)
    return { size: outside.length, ...outcomeOf(outside, fit(inside, vector, { pull, support })) }
  })
  const sum = (of: (outcome: (typeof outcomes)[number]) => number) => outcomes.reduce((all, one) => all + of(one), 0)
  const mean = (of: (outcome: Outcome) => number) => sum((one) => of(one) * one.size) / examples.length
  return {
    first: mean(({ first }) => first),
    strict: mean(({ strict }) => strict),
    loss: mean(({ loss }) => loss),
    sure: sum(({ sure }) => sure),
    sureRight: sum(({ sureRight }) => sureRight),
  }
}

say(`${examples.length} examples of ${partOf.size} recordings, ${vector.names.length} weights`)
tell('by hand', outcomeOf(examples, vector.start))
const tried = pulls.map((pull) => ({ pull, outcome: crossed(pull) }))
for (const { pull, outcome } of tried) tell(`parts not fitted on, pull ${pull}`, outcome)
const best = tried.reduce((a, b) => (b.outcome.loss < a.outcome.loss ? b : a))
const fitted = fit(examples, vector, { pull: best.pull, support })
tell(`fitted on all, pull ${best.pull}`, outcomeOf(examples, fitted))

if (args.includes('--write')) {
  const file = new URL('../../src/diagnosis/weights.ts', import.meta.url)
  let text = readFileSync(file, 'utf8')
  vector.names.forEach((name, index) => {
    const [cause = '', signal = ''] = name.split(' ')
    const value = String(Math.round((fitted[index] ?? 0) * 10) / 10)
    const start = text.indexOf(`'${cause}': {`)
    const end = text.indexOf('prior:', text.indexOf('prior:', start) + 1)
    const block = text.slice(start, end < 0 ? undefined : end)
    const key = signal === 'prior' ? /(prior: )-?[\d.]+/ : new RegExp(`((?:'${signal}'|\\b${signal}): )-?[\\d.]+`)
    text = text.slice(0, start) + block.replace(key, `$1${value}`) + text.slice(start + block.length)
  })
  writeFileSync(file, text)
}
