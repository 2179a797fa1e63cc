import { circumstanceTopics } from './vocabulary/circumstances'
import { otherLanguages } from './vocabulary/other-languages'
import type { Recognition } from './vocabulary/recognition'
import { signInTopics } from './vocabulary/sign-in'
import { tokenTopics } from './vocabulary/tokens'
import { vendorCodes } from './vocabulary/vendor-codes'

const topics = { ...signInTopics, ...tokenTopics, ...circumstanceTopics }

/** What an answer's words can be about. */
export type Topic = keyof typeof topics

/** As one expression: a text is gone through once for all of them. They have no groups to refer back to, and no flags. */
const anyOf = (looks: readonly RegExp[]) => new RegExp(looks.map(({ source }) => `(?:${source})`).join('|'))

const english = Object.entries<Recognition>(topics).map(([topic, { is, not }]) => ({ topic, is: anyOf(is), not }))
const foreign = Object.entries(otherLanguages).map(([topic, looks]) => ({ topic, is: anyOf(looks) }))
// Most answers are in English.
const anyForeign = anyOf(foreign.map(({ is }) => is))

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(plain: string): ReadonlySet<Topic> {
  const coded = vendorCodes.find(([code]) => code.test(plain))
  if (coded) return new Set(coded[1])
  const said = english.filter(({ is, not }) => is.test(plain) && !not?.test(plain))
  const abroad = anyForeign.test(plain) ? foreign.filter(({ is }) => is.test(plain)) : []
  return new Set([...said, ...abroad].map(({ topic }) => topic as Topic))
}
