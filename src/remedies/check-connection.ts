import { answeredHere, hostsOf } from './hosts'
import type { Remedy } from './remedy'

export const checkConnection: Remedy = {
  id: 'check-connection',
  steps: [
    {
      id: 'check-connection',
      title: 'step_line_title',
      what: 'step_line_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 2,
      helps: { 'wrong-server': 0.35, 'network-blocked': 0.1 },
      fits: ({ first }) => !answeredHere(first),
      tells({ first, evidence }) {
        const portal = first.for.some(({ id }) => id === 'saw_moved_to_local_network')
        const hosts = evidence ? hostsOf(evidence).slice(0, 3) : []
        const scheme = evidence?.exchange.address.scheme ?? 'https'
        return [
          ...(portal ? [{ say: { id: 'line_told_portal' } } as const] : []),
          ...hosts.map((host) => {
            const button = { id: 'line_open_button', values: [host] } as const
            return {
              say: { id: 'line_told_host', values: [host] },
              open: { button, url: `${scheme}://${host}/` },
            } as const
          }),
        ]
      },
      points: ['guide_line_portal', 'guide_line_dropped', 'guide_line_elsewhere'],
      panel: 'line',
    },
  ],
}
