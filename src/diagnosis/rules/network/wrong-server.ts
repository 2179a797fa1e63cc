import { ofPortal, otherNetwork, otherSoftware, takesTurns } from '../../facts/server'
import { clauses } from '../../facts/wording'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['history'],
  wants: ['wording'],
  *judge({ exchange, answer, history, wording }) {
    const portal = ofPortal(exchange, clauses(answer, wording), history)
    if (portal) yield portal.sure ? sign('words-portal', portal.saw) : sign('words-portal-perhaps', portal.saw)
    const other = otherSoftware(answer, history)
    if (other)
      yield sign('other-software', { id: 'saw_other_server', values: [{ code: other.usual }, { code: other.now }] })
    const elsewhere = otherNetwork(exchange, history)
    if (elsewhere?.how === 'other-network') yield sign('other-network', elsewhere.saw)
    if (elsewhere?.how === 'own-device') yield sign('own-device', elsewhere.saw)
    if (takesTurns(answer, history))
      yield sign('takes-turns', { id: 'saw_answers_in_turns' }, { who: 'site', where: 'site' })
  },
})
