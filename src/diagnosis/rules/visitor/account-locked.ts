import { about, type Clause, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

/** A kind that a step of its own mends goes before the rest of what is said, which may be no more than a heading. */
function tell(said: readonly Clause[], locked: Clause) {
  const over = about(said, 'password-over')
  if (over) return { ...quote(over), id: 'saw_words_password_over' } as const
  const full = about(said, 'sign-ins-full')
  return full ? ({ ...quote(full), id: 'saw_words_sign_ins_full' } as const) : quote(locked)
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
