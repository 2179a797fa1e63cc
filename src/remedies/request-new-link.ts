import { carriesPass, linkFaults, ranOut } from './link-faults'
import type { Remedy } from './remedy'

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
      tells({ evidence }) {
        if (!evidence) return []
        const over = ranOut(evidence)
        return [...(over ? [over] : []), ...linkFaults(evidence)].map((say) => ({ say }))
      },
      points: ['guide_new_link_newest', 'guide_new_link_site', 'guide_new_link_sender'],
      forms: [
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
