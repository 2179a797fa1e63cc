import { diagnose } from '../../src/diagnosis/diagnose'
import { hear } from '../../src/incidents/hear'
import { type Label, readLabels, readRecording, type View } from './recordings'

/** How many of how many. */
export type Share = readonly [hits: number, of: number]

export interface Score {
  /** The first cause is the label's or an accepted one. */
  readonly first: Share
  /** The first cause is the label's own. */
  readonly strict: Share
  readonly firstThree: Share
  /** Nothing is said where nobody should be bothered. */
  readonly quiet: Share
  /** Right where 0.9 or more was given. */
  readonly sure: Share
}

interface Said {
  readonly causes: readonly string[]
  readonly confidence: number
}

/** Judges a folder of labelled recordings as `shared/corpus/score.mjs` does. */
export function score(folder: string, view: View): Score {
  const rows = readLabels(folder).map((label) => ({ label, said: say(folder, label, view), ok: accepted(label, view) }))
  const positive = rows.filter(({ label }) => label.primary !== 'none')
  const negative = rows.filter(({ label }) => label.primary === 'none')
  const sure = rows.filter(({ said }) => said.confidence >= 0.9)
  const share = <T>(all: readonly T[], test: (one: T) => boolean): Share => [all.filter(test).length, all.length]
  return {
    first: share(positive, ({ said, ok }) => ok.has(said.causes[0] ?? 'none')),
    strict: share(positive, ({ said, label }) => (said.causes[0] ?? 'none') === label.primary),
    firstThree: share(positive, ({ said, ok }) =>
      said.causes.length ? said.causes.slice(0, 3).some((cause) => ok.has(cause)) : ok.has('none'),
    ),
    quiet: share(negative, ({ said }) => !said.causes.length),
    sure: share(sure, ({ said, ok }) => ok.has(said.causes[0] ?? 'none')),
  }
}

function say(folder: string, label: Label, view: View): Said {
  const { incidents, meant } = readRecording(folder, label, view)
  const heard = incidents.flatMap((incident) => {
    const diagnosis = incident.evidence && diagnose(incident.evidence)
    return diagnosis && !hear(incident, diagnosis).quiet ? [{ incident, diagnosis }] : []
  })
  const whole = view === 'context' && label.context !== undefined
  const found = whole ? heard.find(({ incident }) => incident === meant) : heard[0]
  const ranked = found?.diagnosis.ranked ?? []
  return { causes: ranked.map(({ cause }) => cause), confidence: ranked[0]?.confidence ?? 0 }
}

function accepted({ primary, accept = [], healed, context }: Label, view: View): ReadonlySet<string> {
  return new Set([primary, ...accept, ...(view === 'context' && context !== undefined && healed ? ['none'] : [])])
}
