import type { Remedy } from './remedy'

export const runChecks: Remedy = {
  id: 'run-checks',
  steps: [
    {
      id: 'run-checks',
      title: 'step_run_checks_title',
      what: 'step_run_checks_what',
      cost: 'step_run_checks_cost',
      button: 'step_run_checks_button',
      act: 'run-checks',
      check: 'own-request',
      // A request with cookies counts as a visit, and a link may be good for one.
      harmless: false,
      effort: 3,
      // How likely the outcome tells what mends it.
      helps: {
        'stale-cookies': 0.5,
        'stale-cache': 0.5,
        'wrong-address': 0.5,
        'cookies-blocked': 0.4,
        'extension-conflict': 0.4,
        'clock-wrong': 0.4,
        'session-expired': 0.15,
        'not-signed-in': 0.05,
        'wrong-server': 0.1,
        'server-misconfigured': 0.1,
        'token-rejected': 0.1,
        'challenge-missing': 0.1,
      },
      worsens: ['rate-limited', 'account-locked'],
      idle: ['sent-form'],
    },
  ],
}
