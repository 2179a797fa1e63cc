import type { Finding } from '../contract/incident'
import type { MessageId } from '../contract/messages'
import type { Situation } from './remedy'

/** What the site's own words tell of a cause, and the circumstance that this makes. */
const ofAny: Readonly<Partial<Record<MessageId, Situation>>> = {
  saw_words_password_over: 'password-over',
  saw_words_plan_over: 'plan-over',
  saw_words_sign_ins_full: 'sign-ins-full',
  saw_words_bot_check: 'bot-check',
}

/** What calls for another step than the cause has elsewhere: not for the sake of one that is only in question. */
const ofFirst: Readonly<Partial<Record<MessageId, Situation>>> = {
  saw_words_device_rule: 'device-rule',
  saw_link_let_in: 'link-let-in',
  saw_words_network_asked: 'network-asked',
  saw_words_quota_over: 'quota-over',
}

/** The site says at which hours alone it is open: no cause of ours, and so against the one that is named. */
export const saysHours = ({ for: seen, against }: Finding) =>
  [...seen, ...against].some(({ id }) => id === 'saw_words_hours')

/** The circumstances that the site's own words make. */
export function saidIn(ranked: readonly Finding[]): readonly Situation[] {
  const [first] = ranked
  return [
    ...ranked.flatMap((finding) => finding.for.flatMap(({ id }) => ofAny[id] ?? [])),
    ...(first?.for ?? []).flatMap(({ id }) => ofFirst[id] ?? []),
  ]
}
