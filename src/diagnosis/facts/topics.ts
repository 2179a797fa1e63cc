import { sieveOf } from './sieve/sieve'
import { accountTopics } from './vocabulary/account'
import { circumstanceTopics } from './vocabulary/circumstances'
import { otherLanguages, otherScripts } from './vocabulary/other-languages'
import type { Recognition } from './vocabulary/recognition'
import { signInTopics } from './vocabulary/sign-in'
import { tokenTopics } from './vocabulary/tokens'
import { vendorCodes } from './vocabulary/vendor-codes'

const topics = { ...signInTopics, ...tokenTopics, ...circumstanceTopics, ...accountTopics }

/** What an answer's words can be about. */
export type Topic = keyof typeof topics

/** A pattern, and what a clause is about that matches it. */
interface Look {
  readonly is: RegExp
  readonly not?: RegExp | undefined
  readonly topics: readonly Topic[]
  /** Tells more exactly than `is` and `topics`, and instead of them. */
  readonly hears?: (plain: string) => readonly Topic[]
  /** It has the last word. */
  readonly coded: boolean
}

const coded = vendorCodes.map(([is, said]): Look => ({ is, topics: said, coded: true }))
const english = Object.entries<Recognition>(topics).flatMap(([topic, { is, not }]) =>
  is.map((one): Look => ({ is: one, not, topics: [topic as Topic], coded: false })),
)
const foreign = otherLanguages.map((tongue): Look => ({ ...tongue, topics: [], coded: false }))
const looks = [...coded, ...english, ...foreign]
export const patterns = looks.map(({ is }) => is)

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(plain: string): ReadonlySet<Topic> {
  const said = new Set<Topic>()
  const worthTrying = sieve()(plain)
  for (const at of [...worthTrying].sort((a, b) => a - b)) {
    const { is, not, topics: about, hears, coded: last } = looks[at]!
    if (!hears && (!is.test(plain) || not?.test(plain))) continue
    for (const topic of hears?.(plain) ?? about) said.add(topic)
    if (last) return said
  }
  for (const { is, hears } of otherScripts) if (is.test(plain)) for (const topic of hears(plain)) said.add(topic)
  return said
}

// Made for the first words that are read: the worker wakes for much else.
const made: { sieve?: (text: string) => readonly number[] } = {}
const sieve = () => (made.sieve ??= sieveOf(patterns))
