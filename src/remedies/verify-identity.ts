import type { Evidence } from '../contract/evidence'
import type { Message } from '../contract/messages'
import type { Remedy } from './remedy'

/** What kind of proof the refusal asks for, by its headers and challenge (RFC 9470 3, RFC 9577 2.1). */
function proofWanted({ answer: { names, challenges } }: Evidence): Message[] {
  const params = challenges.flatMap((challenge) => challenge.params)
  const age = Number(params.find(({ name }) => name.toLowerCase() === 'max_age')?.value)
  const strong = params.some(({ name }) => name.toLowerCase() === 'acr_values')
  const code = names.some((name) => /(^|-)(otp|totp|mfa|2fa)($|-)/.test(name))
  const person =
    names.some((name) => /(^|-)captcha($|-)/.test(name)) ||
    challenges.some(({ scheme }) => scheme.toLowerCase() === 'privatetoken')
  return [
    ...(code ? [{ id: 'verify_told_code' } as const] : []),
    ...(age > 0 ? [{ id: 'verify_told_recent', values: [{ ms: age * 1000 }] } as const] : []),
    ...(strong ? [{ id: 'verify_told_strong' } as const] : []),
    ...(person ? [{ id: 'verify_told_person' } as const] : []),
  ]
}

export const verifyIdentity: Remedy = {
  id: 'verify-identity',
  steps: [
    {
      id: 'verify-identity',
      title: 'step_verify_title',
      what: 'step_verify_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 3,
      helps: { 'extra-verification': 0.7 },
      // No code makes a device one of theirs.
      seldom: ['device-rule'],
      late: ['device-rule'],
      tells: ({ evidence }) => (evidence ? proofWanted(evidence).map((say) => ({ say })) : []),
      points: ['guide_verify_code', 'guide_verify_fresh', 'guide_verify_device', 'guide_verify_lost'],
      forms: [
        {
          when: 'bot-check',
          title: 'step_bot_check_title',
          what: 'step_bot_check_what',
          points: [
            'guide_bot_check_wait',
            'guide_bot_check_scripts',
            'guide_bot_check_blockers',
            'guide_bot_check_way',
          ],
        },
      ],
    },
    {
      id: 'verify-identity/devices',
      title: 'step_devices_title',
      what: 'step_devices_what',
      button: 'step_guide_done_button',
      check: 'reload',
      harmless: true,
      effort: 3,
      only: ['sign-ins-full'],
      helps: { 'account-locked': 0.7 },
      points: [
        'guide_devices_end',
        'guide_devices_list',
        'guide_devices_wait',
        'guide_devices_unknown',
        'guide_devices_plan',
      ],
    },
  ],
}
