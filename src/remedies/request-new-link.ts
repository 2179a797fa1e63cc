import { carriesPass, linkFaults, ranOut } from './link-faults'
import type { Evidence } from '../contract/evidence'
import type { Point, Remedy } from './remedy'

/** Where a site shows whoever is signed in. */
const home = ({ exchange: { address } }: Evidence): Point => ({
  say: { id: 'link_told_home', values: [address.host] },
  open: { button: { id: 'line_open_button', values: [address.host] }, url: `${address.origin}/` },
})

export const requestNewLink: Remedy = {
  id: 'request-new-link',
  steps: [
    {
      id: 'request-new-link',
      title: 'step_new_link_title',
      what: 'step_new_link_maybe_what',
      button: 'step_other_host_again_button',
      check: 'reload',
      otherAddress: true,
      harmless: true,
      effort: 2,
      helps: { 'link-expired': 0.6, 'wrong-address': 0.3 },
      // An address without a sign of a link that was sent to the person cannot be asked for anew.
      fits({ first, evidence }) {
        if (first.cause === 'link-expired') return true
        return evidence !== undefined && (carriesPass(evidence) || linkFaults(evidence).length > 0)
      },
      tells({ first, evidence }) {
        if (!evidence) return []
        if (first.for.some(({ id }) => id === 'saw_link_let_in')) return [home(evidence)]
        const over = ranOut(evidence)
        return [...(over ? [over] : []), ...linkFaults(evidence)].map((say) => ({ say }))
      },
      points: ['guide_new_link_newest', 'guide_new_link_site', 'guide_new_link_sender'],
      forms: [
        {
          when: 'link-let-in',
          opensOnly: true,
          title: 'step_link_let_in_title',
          what: 'step_link_let_in_what',
          points: ['guide_link_let_in_new', 'guide_new_link_newest'],
        },
        {
          when: 'link-damaged',
          title: 'step_whole_link_title',
          what: 'step_whole_link_what',
          points: ['guide_whole_link_copy', 'guide_whole_link_lines', 'guide_new_link_sender'],
        },
        { when: 'link-over', what: 'step_new_link_what' },
      ],
    },
  ],
}
