import type { Message } from '../../../contract/messages'
import { errorCodes, hasParam, offers } from '../../facts/challenge'
import { isOfHandedCode } from '../../facts/handed-over'
import { about, type Clause, clauses, quote } from '../../facts/wording'
import { rule, sign } from '../../rule'

// RFC 9470 3; OpenID Connect Core 3.1.2.6; OpenID Connect Unmet Authentication Requirements; Entra's claims challenge.
const codes = [
  'insufficient_user_authentication',
  'insufficient_claims',
  'interaction_required',
  'unmet_authentication_requirements',
  'mfa_required',
]

/** That a person is there is no matter of a code, nor of the password unless the site calls that wrong, too; nor is a rule for devices. */
function tell(said: Clause, heard: readonly Clause[]): Message {
  const rule = about(heard, 'device-rule')
  if (rule) return { ...quote(rule), id: 'saw_words_device_rule' }
  return said.topics.has('person') && !about(heard, 'credentials-wrong')
    ? { ...quote(said), id: 'saw_words_bot_check' }
    : quote(said)
}

export default rule({
  needs: ['wording'],
  wants: ['history'],
  *judge({ exchange, answer, wording, history }) {
    const code = errorCodes(answer, wording).find((one) => codes.includes(one))
    if (code) yield sign('error-code', { id: 'saw_error_code', values: [{ code }] })
    const stepUp = answer.challenges.some((one) =>
      ['acr_values', 'max_age', 'claims'].some((name) => hasParam(one, name)),
    )
    if (stepUp) yield sign('step-up-params', { id: 'saw_step_up' })
    const header = answer.names.find((name) => /(^|-)(otp|mfa|2fa|captcha|totp)($|-)/.test(name))
    if (header) yield sign('header-asks', { id: 'saw_proof_header', values: [{ code: header }] })
    // RFC 9577: a proof that a person is there, given by the device.
    if (offers(answer, 'privatetoken')) yield sign('private-token', { id: 'saw_private_token' })
    const heard = clauses(answer, wording).filter((one) => !isOfHandedCode(one, exchange, history))
    const said = about(heard, 'verification')
    if (said) yield sign('words-proof', tell(said, heard))
  },
})
