import { deniedAbroad } from './other-languages'

/** What may be said of a session, a link or an account, as `fold` leaves it. "Not valid" is one of these and no denial. */
const state =
  '(?:expired|(?:locked|timed|logged|signed) out|locked|blocked|suspended|disabled|deactivated|banned|frozen|terminated|deleted|revoked|invalid|wrong|incorrect)'

const filler = '(?:yet |been |currently |actually |at all )*'

/** What is wanted, or asked, is not yet so. */
const wanted = String.raw`(?<!\b(?:if|whether|unless|until|must|should|may|might|could|can|would|ensure|sure|check|verify|only|requires?|needs?|no|any|or)\b.*)`

const denied = new RegExp(
  String.raw`${wanted}\b(?:not|never) (?:${filler}${state}\b(?: or ${state}\b)*|(?:because|due to)(?: \w+){0,6}? ${state}\b)|\bneither ${filler}${state} nor ${filler}${state}\b|\bnothing (?:is )?wrong with(?: \w+){1,2}`,
  'g',
)

const anyNo = /\b(?:not|never|neither|nothing)\b/

/** A clause, folded, without what it says is not so: "your session has not expired, but you may not see this page". */
export const withoutDenial = (plain: string) =>
  anyNo.test(plain) ? plain.replace(denied, ' ').replace(/ {2,}/g, ' ').trim() : plain

/** Of a session, and not of an account of which the same clause speaks. */
const ofSession =
  /\bsessions?(?: \w+){0,3} (?:not|never)\b|\b(?:not|never|neither)(?: \w+){0,6} sessions?\b|\bnothing (?:is )?wrong with(?: \w+)? sessions?\b/

/** True for one that says of a session that it is not over: whoever says so knows whose it is. */
export const deniesSessionEnd = (plain: string) =>
  (ofSession.test(plain) && withoutDenial(plain) !== plain) || deniedAbroad.some((is) => is.test(plain))
