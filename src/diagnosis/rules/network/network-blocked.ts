import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['wording'],
  wants: [],
  *judge({ answer, wording }) {
    const said = about(clauses(answer, wording), 'network')
    if (said) yield sign('words-network', quote(said))
  },
})
