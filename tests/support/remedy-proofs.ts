import { ScriptTarget, transpileModule } from 'typescript'

/** What the end-to-end tests of a file show of steps, parts of remedies included: which end *fixed*, which help nothing somewhere. */
export interface Proofs {
  readonly helps: ReadonlySet<string>
  readonly helpsNot: ReadonlySet<string>
}

const target = String.raw`\w+, (?:'([^']+)'|(\w+))`
const fixed = new RegExp(String.raw`expectFixed\(${target}\)`, 'g')
const refused = new RegExp(String.raw`expectStep\(${target}, '(?:no-help|other-cause)'\)`, 'g')

/** Reads the calls of `expectFixed` and `expectStep`; a name stands for every step that the file gives it. */
export function proofsOf(text: string): Proofs {
  // What is in a comment is not run.
  const spec = transpileModule(text, {
    compilerOptions: { removeComments: true, target: ScriptTarget.ESNext },
  }).outputText
  const named = (name: string) =>
    [...spec.matchAll(new RegExp(String.raw`\b${name}\s*[:=]\s*'([^']+)'`, 'g'))].map(([, step = '']) => step)
  const stepsIn = (calls: RegExp) =>
    new Set([...spec.matchAll(calls)].flatMap(([, step, name]) => (step ? [step] : named(name ?? ''))))
  return { helps: stepsIn(fixed), helpsNot: stepsIn(refused) }
}
