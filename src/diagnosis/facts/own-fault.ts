import { fold } from './fold'
import { keepsAway } from './vocabulary/languages/vague-span'
import { wentWrong } from './vocabulary/languages/went-wrong'
import type { Clause, Topic } from './wording'

const setUp: ReadonlySet<Topic> = new Set<Topic>(['set-up'])

/**
 * The clauses of an answer that says of itself that an error has occurred, and otherwise no more than when to try again: what
 * is waited for there is the site, and no limit. `parts`: all that it says; `cut`: for reading. As they were, where it says anything else.
 */
export function withOwnFault(
  found: readonly Clause[],
  parts: readonly Pick<Clause, 'from' | 'text'>[],
  cut: (text: string) => string,
): readonly Clause[] {
  if (!found.length || !found.every(isWaitAlone)) return found
  const fault = parts.find(({ text }) => wentWrong.test(fold(text)))
  if (!fault) return found
  const own = { from: fault.from, text: cut(fault.text), topics: setUp, tone: 'statement' } as const
  return [own, ...found.filter(({ text }) => text !== own.text)]
}

const isWaitAlone = ({ text, topics }: Clause) => topics.size === 1 && topics.has('rate') && !keepsAway(fold(text))
