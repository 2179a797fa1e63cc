import { circumstanceTopics } from './vocabulary/circumstances'
import { otherLanguages } from './vocabulary/other-languages'
import type { Recognition } from './vocabulary/recognition'
import { signInTopics } from './vocabulary/sign-in'

const topics = { ...signInTopics, ...circumstanceTopics }

/** What an answer's words can be about. */
export type Topic = keyof typeof topics

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(plain: string): ReadonlySet<Topic> {
  const english = Object.entries(topics).filter(
    ([, { is, not }]: readonly [string, Recognition]) => is.some((look) => look.test(plain)) && !not?.test(plain),
  )
  const foreign = Object.entries(otherLanguages).filter(([, looks]) => looks.some((look) => look.test(plain)))
  return new Set([...english, ...foreign].map(([topic]) => topic as Topic))
}
