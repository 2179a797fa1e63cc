import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['wording'],
  wants: [],
  *judge({ answer, wording }) {
    const said = clauses(answer, wording)
    const asked = about(said, 'network-asked')
    const refused = asked ?? about(said, 'network')
    if (refused) yield sign('words-network', { ...quote(refused), ...(asked && { id: 'saw_words_network_asked' }) })
  },
})
