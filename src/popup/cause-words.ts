import type { CauseId } from '../contract/causes'
import type { Finding } from '../contract/incident'
import type { Message, MessageId } from '../contract/messages'
import { sureFrom } from '../remedies/situation'
import type { StepView } from './incident-view'

/** `wrong-address` -> `cause_wrong_address_title`; ids of messages know no hyphen. */
export function causeMessage(cause: CauseId, what: 'title' | 'lead'): Message {
  return { id: `cause_${cause.replaceAll('-', '_')}_${what}` as MessageId }
}

type Words = Readonly<Partial<Record<MessageId, { readonly title: Message; readonly lead: Message }>>>

/** An account that is not open may be so for a reason that sounds quite unlike it. */
const ofAccount: Words = {
  saw_words_password_over: { title: { id: 'cause_password_over_title' }, lead: { id: 'cause_password_over_lead' } },
  saw_words_plan_over: { title: { id: 'cause_plan_over_title' }, lead: { id: 'cause_plan_over_lead' } },
  saw_words_sign_ins_full: { title: { id: 'cause_sign_ins_full_title' }, lead: { id: 'cause_sign_ins_full_lead' } },
}

/** Of a link that is just not taken, nothing shows that its time is over; whom it has signed in needs no other. */
const ofLink: Words = {
  saw_link_let_in: { title: { id: 'cause_link_let_in_title' }, lead: { id: 'cause_link_let_in_lead' } },
  saw_words_link_refused: { title: { id: 'cause_link_refused_title' }, lead: { id: 'cause_link_refused_lead' } },
}

/** What looks for a person wants no code, and no password; nor does a rule for devices. */
const ofProof: Words = {
  saw_words_device_rule: { title: { id: 'cause_device_rule_title' }, lead: { id: 'cause_device_rule_lead' } },
  saw_words_bot_check: { title: { id: 'cause_bot_check_title' }, lead: { id: 'cause_bot_check_lead' } },
}

/** What another site handed over was sent all the same, though nobody is signed in by it. */
const handedOver = { title: { id: 'cause_handed_over_title' }, lead: { id: 'cause_handed_over_lead' } } as const
const ofSignIn: Words = {
  saw_handed_over: handedOver,
  saw_handed_over_again: handedOver,
  saw_handed_over_denied: {
    title: { id: 'cause_handed_over_denied_title' },
    lead: { id: 'cause_handed_over_denied_lead' },
  },
  saw_handed_over_failed: {
    title: { id: 'cause_handed_over_failed_title' },
    lead: { id: 'cause_handed_over_failed_lead' },
  },
}

/** Whoever sent the form need not have been signed in at all. */
const ofSession: Words = {
  saw_words_form_refused: { title: { id: 'cause_form_refused_title' }, lead: { id: 'cause_form_refused_lead' } },
}

/** Money opens it again, and no wait. */
const ofLimit: Words = {
  saw_words_quota_over: { title: { id: 'cause_quota_over_title' }, lead: { id: 'cause_quota_over_lead' } },
}

/** What only the site says was not seen. */
const ofExtension: Words = {
  saw_words_extension: { title: { id: 'cause_extension_named_title' }, lead: { id: 'cause_extension_named_lead' } },
}

const closer: Readonly<Partial<Record<CauseId, Words>>> = {
  'account-locked': ofAccount,
  'extension-conflict': ofExtension,
  'extra-verification': ofProof,
  'link-expired': ofLink,
  'not-signed-in': ofSignIn,
  'rate-limited': ofLimit,
  'session-expired': ofSession,
}

/** The cause of this finding in the words that fit it best. */
export function findingMessage({ cause, for: seen }: Pick<Finding, 'cause' | 'for'>, what: 'title' | 'lead'): Message {
  const said = seen.flatMap(({ id }) => closer[cause]?.[id] ?? [])[0]
  return said?.[what] ?? causeMessage(cause, what)
}

/** What the first finding means. A clock that is wrong may be another one than the person's. */
export function leadOf(finding: Finding): Message {
  const siteClock = finding.cause === 'clock-wrong' && finding.who === 'site'
  return siteClock ? { id: 'cause_clock_wrong_site_lead' } : findingMessage(finding, 'lead')
}

/** Those that come near the first one; a list of everything would help nobody. */
export function candidatesOf(ranked: readonly Finding[]): Finding[] {
  const least = (ranked[0]?.confidence ?? 0) / 4
  return ranked.filter(({ confidence }) => confidence >= least).slice(0, 3)
}

/** From here on a cause is named as it is; below, as something that may be. */
export const likelyFrom = 0.75

/** A pause that the site asks for, which has not been waited out. */
export const isWait = ({ step, state }: StepView) =>
  step.spec.id === 'wait-and-retry' && state !== 'no-help' && state !== 'other-cause'

/** What is left to a person where the site is at fault: as much as the page says, and no surer than we are. */
export function siteLead({ confidence }: Finding, waits: boolean): Message {
  if (confidence >= likelyFrom) return { id: waits ? 'popup_site_wait_lead' : 'popup_site_lead' }
  return { id: waits ? 'popup_site_maybe_wait_lead' : 'popup_site_maybe_lead' }
}

/** The sentence as it may be said: not flatly, where it is far from certain. */
export function hedge(title: Message, confidence: number): Message {
  return confidence >= likelyFrom ? title : { id: 'popup_maybe_title', values: [{ message: title }] }
}

/** The cause in a few words, no surer than we are. */
export function causeTitle(finding: Finding): Message {
  const { confidence } = finding
  return confidence >= sureFrom ? hedge(findingMessage(finding, 'title'), confidence) : { id: 'popup_unsure_title' }
}

/** How sure, in words. */
export function certaintyOf(confidence: number): Message {
  if (confidence >= 0.97) return { id: 'sure_certain' }
  if (confidence >= 0.9) return { id: 'sure_almost' }
  if (confidence >= likelyFrom) return { id: 'sure_likely' }
  return { id: confidence >= sureFrom ? 'sure_possible' : 'sure_not' }
}
