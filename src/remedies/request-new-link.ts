import type { Remedy } from './remedy'

export const requestNewLink: Remedy = {
  id: 'request-new-link',
  steps: [
    {
      id: 'request-new-link',
      title: 'step_new_link_title',
      what: 'step_new_link_what',
      button: 'step_other_host_again_button',
      check: 'reload',
      harmless: true,
      effort: 2,
      helps: { 'link-expired': 0.6 },
      points: ['guide_new_link_newest', 'guide_new_link_site', 'guide_new_link_sender'],
    },
  ],
}
