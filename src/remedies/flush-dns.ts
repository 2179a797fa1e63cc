import { dnsCommands } from './dns-commands'
import { answeredHere, isLookedUp } from './hosts'
import type { Remedy } from './remedy'
import { wayTo } from './ways'

export const flushDns: Remedy = {
  id: 'flush-dns',
  steps: [
    {
      id: 'flush-dns',
      title: 'step_dns_title',
      what: 'step_dns_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 4,
      helps: { 'wrong-server': 0.4 },
      fits: ({ first, evidence }) => !answeredHere(first) && (!evidence || isLookedUp(evidence)),
      tells: ({ device }) => (device ? [...dnsCommands(device), wayTo('dns-cache', device)] : []),
      points: ['guide_dns_then'],
    },
  ],
}
