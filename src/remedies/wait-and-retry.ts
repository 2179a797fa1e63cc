import type { Remedy } from './remedy'

export const waitAndRetry: Remedy = {
  id: 'wait-and-retry',
  steps: [
    {
      id: 'wait-and-retry',
      title: 'step_wait_title',
      what: 'step_wait_while_what',
      button: 'step_wait_button',
      act: 'wait',
      only: ['asked-to-wait', 'asked-to-come-back', 'wait-a-while'],
      asked: 'told-to-wait',
      check: 'reload',
      harmless: true,
      effort: 1,
      helps: { 'rate-limited': 0.85, 'account-locked': 0.4 },
      forms: [
        {
          when: 'page-says-hours',
          title: 'step_hours_title',
          what: 'step_hours_what',
          button: 'step_other_host_again_button',
        },
        {
          when: 'page-says-tomorrow',
          title: 'step_later_title',
          what: 'step_later_tomorrow_what',
          button: 'step_other_host_again_button',
        },
        {
          when: 'page-says-later-when',
          title: 'step_later_title',
          what: 'step_later_clock_what',
          button: 'step_other_host_again_button',
        },
        {
          when: 'page-says-later',
          title: 'step_later_title',
          what: 'step_later_page_what',
          button: 'step_other_host_again_button',
        },
        {
          when: 'page-says-when',
          what: 'step_wait_when_what',
          ofForm: { what: 'step_wait_when_form_what', button: 'step_wait_form_button' },
        },
        {
          when: 'page-says-wait',
          what: 'step_wait_page_what',
          ofForm: { what: 'step_wait_page_form_what', button: 'step_wait_form_button' },
        },
        {
          when: 'asked-to-come-back',
          title: 'step_later_title',
          what: 'step_later_what',
          button: 'step_other_host_again_button',
        },
        {
          when: 'asked-to-wait',
          what: 'step_wait_what',
          ofForm: { what: 'step_wait_form_what', button: 'step_wait_form_button' },
        },
        {
          when: 'wait-a-while',
          what: 'step_wait_while_what',
          ofForm: { what: 'step_wait_while_form_what', button: 'step_wait_form_button' },
        },
      ],
    },
  ],
}
