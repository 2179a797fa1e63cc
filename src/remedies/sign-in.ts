import { browserAsks } from './forget-http-login'
import type { Remedy } from './remedy'
import { sureFrom } from './situation'

export const signIn: Remedy = {
  id: 'sign-in',
  steps: [
    {
      id: 'sign-in',
      title: 'step_sign_in_title',
      what: 'step_sign_in_what',
      button: 'step_sign_in_button',
      ofForm: { what: 'step_sign_in_form_what' },
      act: 'open-sign-in',
      check: 'return',
      away: 'result_away',
      harmless: true,
      effort: 3,
      helps: {
        'not-signed-in': 0.9,
        'session-expired': 0.85,
        'token-expired': 0.8,
        'token-rejected': 0.6,
        'extra-verification': 0.4,
        'wrong-credentials': 0.4,
        'challenge-missing': 0.3,
        'stale-cookies': 0.15,
        'no-permission': 0.25,
        'wrong-address': 0.1,
        'clock-wrong': 0.1,
      },
      seldom: ['door-shut', 'handed-over-failed', 'device-rule'],
      late: ['device-rule'],
      // The browser's own window is where to name another account: that has a step of its own.
      fits: (scene) =>
        scene.first.cause !== 'no-permission' || scene.first.confidence < sureFrom || !browserAsks(scene),
      // One more try counts against the limit that was just hit, or keeps the lock closed.
      worsens: ['rate-limited', 'account-locked'],
      forms: [
        {
          when: 'try-another-account',
          title: 'step_sign_in_other_title',
          what: 'step_sign_in_other_what',
          away: 'result_away_switch',
          ofForm: { what: 'step_sign_in_other_form_what' },
        },
        {
          when: 'browser-asks',
          title: 'step_sign_in_ask_title',
          what: 'step_sign_in_ask_what',
          without: { ability: 'keepsAsking', what: 'step_sign_in_ask_twice_what', after: 'result_no_window' },
          ofForm: { what: 'step_sign_in_ask_form_what', button: 'step_done_button' },
        },
        {
          when: 'asks-here',
          what: 'step_sign_in_here_what',
          button: 'step_sign_in_here_button',
          ofForm: { what: 'step_sign_in_here_what', resends: true },
        },
        // Its page works once: nobody is led back to it.
        {
          when: 'handed-over',
          what: 'step_sign_in_anew_what',
          away: 'result_away_anew',
          back: 'step_back_form_button',
        },
        {
          when: 'sign-in-named',
          what: 'step_sign_in_named_what',
          ofForm: { what: 'step_sign_in_named_form_what' },
        },
        {
          when: 'nothing-typed',
          what: 'step_sign_in_first_what',
          ofForm: { what: 'step_sign_in_form_what' },
        },
      ],
    },
  ],
}
