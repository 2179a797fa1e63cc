import { readFileSync } from 'node:fs'
import type { CauseId } from '../../src/contract/causes'
import { diagnose } from '../../src/diagnosis/diagnose'
import { seen, without } from '../diagnosis/recorded'
import type { Share } from './score'

/** What software says in a 401, and the causes that the words alone support, best first; none where they say nothing. */
export interface Phrase {
  readonly text: string
  readonly causes: readonly CauseId[]
  readonly source: string
}

export interface Reading {
  /** The words are taken for one of the causes that they support. */
  readonly right: Share
  /** Nothing is heard where they say nothing. */
  readonly silent: Share
}

export function readPhrases(half: 'known' | 'unseen'): Phrase[] {
  return JSON.parse(readFileSync(new URL(`phrases/${half}.json`, import.meta.url), 'utf8')) as Phrase[]
}

/** How a half's phrases are read: as the message of a call of which nothing else is known. */
export function readAll(phrases: readonly Phrase[]): Reading {
  const rows = phrases.map(({ text, causes }) => ({ causes, heard: heardIn(text) }))
  const telling = rows.filter(({ causes }) => causes.length)
  const empty = rows.filter(({ causes }) => !causes.length)
  return {
    right: [telling.filter(({ causes, heard }) => heard && causes.includes(heard)).length, telling.length],
    silent: [empty.filter(({ heard }) => !heard).length, empty.length],
  }
}

/** The cause that the words speak for most. */
function heardIn(message: string): CauseId | undefined {
  const evidence = without(without(seen({ body: { message } }), 'request'), 'cookies')
  return diagnose(evidence).ranked.find((finding) => finding.for.some(({ id }) => id.startsWith('saw_words')))?.cause
}
