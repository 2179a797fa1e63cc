import type { Ability } from '../contract/ability'
import type { BrowserName } from '../contract/device'
import type { Evidence } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import type { Message, MessageId } from '../contract/messages'
import { isSignInAttempt } from '../contract/purpose'
import { isWithin } from './allow-cookies'
import { reasonToTest } from './experiments'
import type { Act, RemedyStep } from './remedy'
import { isPageInUse, isSentForm, situations } from './situation'
import { asksHere } from './who-asks'
import { isTypedAnew } from './typed-anew'
import type { InBrowser, Without } from './wording'

/** A step as it is to be shown: in the wording that fits, with how likely it mends what is wrong. */
export interface Step {
  readonly spec: RemedyStep
  readonly title: Message
  readonly what: Message
  /** Absent where only the person can do it, and nothing is to be checked. */
  readonly button?: Message
  readonly cost?: Message
  /** Guides: what to look at, in order. */
  readonly points?: readonly MessageId[]
  /** Who is to send the form again, where only that would show whether it helped. */
  readonly resend?: Message
  /** To take it is to send the form again: that need not be said beside it. */
  readonly resends?: true
  /** What is lost where the page works and is loaded again all the same, for the sake of something on it. */
  readonly reloads?: Message
  /** While the person is in the tab that we opened for it. */
  readonly away?: Message
  /** The button for when the person is back from there. */
  readonly back: Message
  readonly without?: Without
  /** Said where the page is still refused. */
  readonly after?: Message
  readonly inBrowser?: RemedyStep['inBrowser']
  readonly chance: number
}

/** The step's words in this browser, of which `can` tells what it is able to. */
export function fitToBrowser(
  { without, inBrowser, ...step }: Step,
  can: (ability: Ability) => boolean,
  name: BrowserName,
): Step {
  const words = inBrowser?.[name] ?? (without && !can(without.ability) ? without : undefined)
  if (!words) return step
  const { what, button, cost, after }: InBrowser & Pick<Partial<Without>, 'after'> = words
  return {
    ...step,
    what: { id: what, ...(step.what.values && { values: step.what.values }) },
    ...(cost && { cost: { id: cost } }),
    ...(button && { button: { id: promised(button, step.resend !== undefined) } }),
    ...(after && { after: { id: after } }),
  }
}

/** They leave the page as it is: what they open stands elsewhere. */
const besideThePage = new Set<Act | undefined>(['switch-address', 'open-private', 'find-contact'])

/** What is lost where the step, or the check after it, loads a page again in which the person may have typed something. */
function losesTyped({ id, act }: RemedyStep, evidence: Evidence): MessageId | undefined {
  const opensAlone = act === 'allow-cookies' && isWithin(evidence)
  const stays = besideThePage.has(act) || opensAlone || isTypedAnew(id, evidence)
  if (!isPageInUse(evidence) || stays) return undefined
  return act === 'open-sign-in' && asksHere(evidence) ? 'step_page_reloads_then' : 'step_page_reloads'
}

/** Nothing is checked where only the person can send the form again. */
export function promised(button: MessageId, sent: boolean): MessageId {
  return sent && button === 'step_guide_done_button' ? 'step_done_button' : button
}

/** The words of the first form that fits, else the step's own. */
export function wordStep(spec: RemedyStep, diagnosis: Diagnosis | undefined, evidence?: Evidence): Step {
  const found = diagnosis && situations(diagnosis, evidence)
  const form = spec.forms?.find(({ when }) => found?.has(when))
  const values = (form && found?.get(form.when)) ?? []
  const sent = evidence !== undefined && isSentForm(evidence)
  // An identity provider's page, say, sends the person back with a form that they never saw.
  const ofOther = sent && evidence.exchange.initiator?.relation === 'cross-site'
  const inPlace =
    evidence && found?.has('asks-here') && isSignInAttempt(evidence.exchange) ? 'step_send_here' : 'step_send_again'
  const ofForm = sent ? (form ?? spec).ofForm : undefined
  const button =
    ofForm?.button ?? promised((sent && !spec.act && 'step_done_button') || (form?.button ?? spec.button), sent)
  const cost = form?.cost ?? spec.cost
  const away = form?.away ?? spec.away
  const points = form?.points ?? spec.points
  const { without } = form ?? spec
  const reloads = evidence && losesTyped(spec, evidence)
  const reason = spec.act === 'run-checks' && evidence && diagnosis && reasonToTest(evidence, diagnosis)
  return {
    spec,
    chance: 0,
    title: { id: form?.title ?? spec.title, values },
    what: { id: reason || (ofForm?.what ?? form?.what ?? spec.what), values },
    ...(!form?.opensOnly && { button: { id: button } }),
    ...(cost && cost !== 'none' && { cost: { id: cost } }),
    ...(sent && spec.check !== 'own-request' && { resend: { id: ofOther ? 'step_begin_again' : inPlace } }),
    ...(ofForm?.resends && { resends: true }),
    back: { id: form?.back ?? (sent ? 'step_back_form_button' : 'step_back_button') },
    ...(reloads && { reloads: { id: reloads } }),
    ...(points && { points }),
    ...(away && { away: { id: away } }),
    ...(without && !ofForm && { without }),
    ...(spec.stillRefused && { after: { id: spec.stillRefused } }),
    ...(spec.inBrowser && !form && !ofForm && { inBrowser: spec.inBrowser }),
  }
}

/** The step as what has helped: "Check again" is what to do. */
export function titleOfCure(spec: RemedyStep, diagnosis: Diagnosis | undefined, evidence?: Evidence): Message {
  return spec.act === 'reload' ? { id: spec.title } : wordStep(spec, diagnosis, evidence).title
}
