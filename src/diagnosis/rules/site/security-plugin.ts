import { softwareOf } from '../../facts/server'
import { about, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

const guards = /^(sucuri|imunify360|bitninja|ddos-guard|wallarm|incapsula|barracuda)/i
const guardHeaders = /^(x-sucuri-(block|id)|x-iinfo|cf-mitigated|x-waf|x-mod-?security|x-wordfence)/

export default rule({
  needs: ['wording'],
  wants: [],
  *judge({ answer, wording }) {
    const said = about(clauses(answer, wording), 'plugin')
    if (said) yield sign('words-guard', quote(said))
    const server = softwareOf(answer.headers['server']) ?? ''
    const header = answer.names.find((name) => guardHeaders.test(name))
    if (guards.test(server)) yield sign('guard-answered', { id: 'saw_guard_server', values: [{ code: server }] })
    else if (header) yield sign('guard-header', { id: 'saw_guard_header', values: [{ code: header }] })
  },
})
