import type { CauseId } from '../contract/causes'
import type { BrowserName, Device } from '../contract/device'
import type { Evidence } from '../contract/evidence'
import type { Finding } from '../contract/incident'
import type { MessageId } from '../contract/messages'
import type { RemedyId, StepId } from '../contract/remedies'
import type { CookieChoice } from './cookie-choice'
import type { Form, InBrowser, OfForm, Point, Without } from './wording'

export type { Link, Point } from './wording'

/** What the background does for the person; a step without one is a guide. */
export type Act =
  | 'reload'
  | 'reload-past-cache'
  | 'open-sign-in'
  | 'clear-cookies'
  | 'clear-storage'
  | 'sign-out-and-in'
  | 'run-checks'
  | 'wait'
  | 'find-contact'
  | 'bisect'
  | 'ask-anew'
  | 'switch-address'
  | 'open-private'
  | 'allow-cookies'
  | 'open-reset'

/** What shows that it worked. own-request: the act asks again. reload: we load the page after it. return: they come back from our tab. */
export type Check = 'own-request' | 'reload' | 'return'

/** Circumstances in which a step is worded, or done, in another way; told by `situation.ts`. */
export type Situation =
  | 'browser-asks'
  | 'of-no-page'
  | 'asked-to-wait'
  | 'asked-to-come-back'
  | 'wait-a-while'
  | 'told-to-wait'
  | 'page-says-wait'
  | 'page-says-when'
  | 'page-says-later'
  | 'page-says-later-when'
  | 'page-says-tomorrow'
  | 'page-says-hours'
  | 'own-clock'
  | 'site-fault'
  | 'try-another-account'
  | 'sign-in-accepted'
  | 'sign-in-sent'
  | 'sent-form'
  | 'known-elsewhere'
  | 'within-another'
  | 'link-over'
  | 'nothing-typed'
  | 'cookie-left-over'
  | 'cookies-oversized'
  | 'session-apart'
  | 'link-damaged'
  | 'link-cut'
  | 'company-sign-in'
  | 'place-refused'
  | 'other-browser-reads'
  | 'session-held'
  | 'other-cookie-suspect'
  | 'door-shut'
  | 'sign-in-named'
  | 'asks-here'
  | 'handed-over'
  | 'handed-over-failed'
  | 'just-loaded'
  | 'came-by-link'
  | 'network-asked'
  | 'password-over'
  | 'sign-ins-full'
  | 'bot-check'
  | 'device-rule'
  | 'link-let-in'
  | 'plan-over'
  | 'quota-over'
  | 'browser-refused'

/** What a guide is fitted to. `device` is read when the popup shows it: absent in a plan, and where it is not known yet. */
export interface Scene {
  readonly first: Finding
  readonly evidence?: Evidence | undefined
  readonly device?: Device | undefined
}

/** One step of the checklist, as data. */
export interface RemedyStep {
  readonly id: StepId
  readonly title: MessageId
  readonly what: MessageId
  /** What it would cost the person; shown before the click. */
  readonly cost?: MessageId
  readonly button: MessageId
  readonly ofForm?: OfForm
  readonly act?: Act
  readonly check: Check
  /** What it leads to stands at another address of the site: to come there is its end, and the refused one no goal. */
  readonly otherAddress?: true
  /** While the person is in the tab that we opened for it. */
  readonly away?: MessageId
  readonly without?: Without
  /** Other words in one browser, where its own pages have other names. */
  readonly inBrowser?: Readonly<Partial<Record<BrowserName, InBrowser>>>
  /** Asked for on the click. Refused, the step is shown as `byHand` says. */
  readonly needs?: 'browsingData' | 'management'
  readonly byHand?: MessageId
  /** True where nothing is lost by trying it, whatever the cause is. */
  readonly harmless: boolean
  /** What can be put back for ten minutes; shown before the click. */
  readonly undo?: 'cookies'
  /** Which cookies it removes; absent: all of the host's. */
  readonly choice?: CookieChoice
  /** The person's time and risk, in units of one page reload. */
  readonly effort: number
  /** Cause -> how likely this step mends it, 0 to 1. A cause that is absent: it cannot. */
  readonly helps: Readonly<Partial<Record<CauseId, number>>>
  /** Causes that it makes worse: another try counts against the limit. */
  readonly worsens?: readonly CauseId[]
  /** Where the site's own words ask for just this, or the nearest way has led nowhere: it may well help, whatever the cause is. */
  readonly asked?: Situation
  /** Circumstances in which alone it is offered; in which it hardly helps, and comes late; in which it has nothing to do. */
  readonly only?: readonly Situation[]
  readonly seldom?: readonly Situation[]
  /** Circumstances in which only somebody else can open the page: it comes after those are asked. */
  readonly late?: readonly Situation[]
  readonly idle?: readonly Situation[]
  /** Whether this very case has anything for it to do; absent: every case of its causes has. */
  readonly fits?: (scene: Scene) => boolean
  /** Offered only when this step was taken and did not help. */
  readonly after?: StepId
  /** Said with the result where the page is still refused. */
  readonly stillRefused?: MessageId
  readonly points?: readonly MessageId[]
  /** Guides: what this case and this device tell; stands before the points. */
  readonly tells?: (scene: Scene) => readonly Point[]
  /** Guides: the live part that the popup shows with them. */
  readonly panel?: 'address' | 'keyboard' | 'token' | 'line'
  /** The first that fits wins. */
  readonly forms?: readonly Form[]
}

export interface Remedy {
  readonly id: RemedyId
  readonly steps: readonly [RemedyStep, ...RemedyStep[]]
}
