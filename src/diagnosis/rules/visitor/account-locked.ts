import type { Message } from '../../../contract/messages'
import { about, type Clause, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

const kinds = [
  ['password-over', 'saw_words_password_over'],
  ['sign-ins-full', 'saw_words_sign_ins_full'],
  ['plan-over', 'saw_words_plan_over'],
] as const

/** A kind that a step of its own mends goes before the rest of what is said, which may be no more than a heading. */
function tell(said: readonly Clause[], locked: Clause): Message {
  const [kind] = kinds.flatMap(([topic, id]) => {
    const clause = about(said, topic)
    return clause ? [{ ...quote(clause), id }] : []
  })
  return kind ?? quote(locked)
}

export default rule({
  needs: ['wording'],
  wants: [],
  *judge({ answer, wording }) {
    const said = clauses(answer, wording)
    const locked = about(said, 'locked')
    if (locked) yield sign('words-locked', tell(said, locked))
  },
})
