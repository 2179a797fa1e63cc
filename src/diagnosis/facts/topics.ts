import { circumstanceTopics } from './vocabulary/circumstances'
import { otherLanguages } from './vocabulary/other-languages'
import type { Recognition } from './vocabulary/recognition'
import { signInTopics } from './vocabulary/sign-in'
import { tokenTopics } from './vocabulary/tokens'
import { vendorCodes } from './vocabulary/vendor-codes'

const topics = { ...signInTopics, ...tokenTopics, ...circumstanceTopics }

/** What an answer's words can be about. */
export type Topic = keyof typeof topics

const english: readonly (readonly [string, Recognition])[] = Object.entries(topics)
const foreign = Object.entries(otherLanguages)

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(plain: string): ReadonlySet<Topic> {
  const coded = vendorCodes.find(([code]) => code.test(plain))
  if (coded) return new Set(coded[1])
  const said = english.filter(([, { is, not }]) => is.some((look) => look.test(plain)) && !not?.test(plain))
  const abroad = foreign.filter(([, looks]) => looks.some((look) => look.test(plain)))
  return new Set([...said, ...abroad].map(([topic]) => topic as Topic))
}
