import { otherNetwork, otherSoftware, takesTurns } from '../../facts/server'
import { rule, sign } from '../../rule'

export default rule({
  needs: ['history'],
  *judge({ exchange, answer, history }) {
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
