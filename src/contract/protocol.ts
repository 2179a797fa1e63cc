import type { BisectChoice, BisectNews } from './bisect'
import type { StepRecord } from './incident'
import type { Message } from './messages'
import type { StepId } from './remedies'

/** What the popup learns about the tab that it stands for, at the moment it is opened. */
export interface Look {
  /**
   * watched: we see this page's requests. no-access: the person took the site access away. browser-page: no extension may
   * look at it. missed: the page answered 401, but before we watched, or through the site's own service worker.
   * worker: the same, after it was loaded again: the site's own service worker answers in its place.
   * unseen: how the page was answered cannot be known without loading it again. bad-port: browsers ask nobody at its port.
   */
  readonly access: 'watched' | 'no-access' | 'browser-page' | 'missed' | 'worker' | 'unseen' | 'bad-port'
  /** Host of the page, where there is one. */
  readonly host?: string
  readonly errand?: Errand
  readonly cures?: readonly Cure[]
}

/** Of a refusal of this tab: what has helped the same host in another one since. */
export interface Cure {
  readonly incident: string
  /** The step that did it; absent where the very same page has opened without one. */
  readonly title?: Message
  /** Nothing of it was seen to open yet, but somebody has signed in, by all that shows. */
  readonly signedIn?: true
  /** Host and path of what opens by now, or the host where somebody has signed in. */
  readonly page: string
}

/** What a tab is for that we opened for a step: the page of another tab waits for what is done in it. */
export interface Errand {
  /** The other tab. */
  readonly tabId: number
  readonly step: StepId
  readonly title: Message
  /** Host and path of the refused page, or of the refused part of a page. */
  readonly page: string
  /**
   * signs-in: once somebody has signed in here, we lead back and check. checks: to go back there has the page checked.
   * goes-on: the step's own button there does. asks: the person says there whether it helped. stays: the refused page works
   * only once, and nobody need go back to it. left: the other tab shows another page by now, so that none waits there.
   */
  readonly then: 'signs-in' | 'checks' | 'goes-on' | 'asks' | 'stays' | 'left'
  /** Why nothing of that can be done here for now: the page to sign in on does not open. */
  readonly told?: Message
}

/** A cookie that a step would remove: facts, no value. */
export interface CookiePreview {
  readonly name: string
  /** `.acme.test` for a Domain cookie, `docs.acme.test` for a host-only one. */
  readonly domain: string
  readonly path: string
  /** Other hosts that would lose it too, as far as this browser knows them. */
  readonly alsoUsedBy: readonly string[]
  /** True where every host below `domain` uses it. */
  readonly wide: boolean
  readonly partition?: string
}

export interface Preview {
  readonly cookies: readonly CookiePreview[]
  /** What else the step would say before the click. */
  readonly notes: readonly Message[]
  /** The person took the access to the site away: what would go cannot be seen, nor removed. */
  readonly noAccess?: true
  /** It is sure that nothing is there to remove: the step is not offered. */
  readonly nothing?: true
  /** It is sure that nothing but saved copies may be there, which the site sends again. */
  readonly onlyCopies?: true
  /** Where nothing is left to remove. */
  readonly elsewhere?: RemovedElsewhere
}

/** A step of another tab that removed cookies of the same host, and can put them back. */
export interface RemovedElsewhere {
  readonly place: Requests['undo']['ask']
  readonly undo: NonNullable<StepRecord['undo']>
  /** When it removed them, epoch ms. */
  readonly at: number
  /** What was refused there opens by now. */
  readonly works: boolean
}

/** What of the cookies that a step removed can be put back at this moment. */
export interface Undoable {
  /** Of those that are kept. */
  readonly total: number
  readonly back: number
  /** When that changes by itself next, epoch ms: one of them runs out, or the time for it all is over. */
  readonly next: number
  /** newer: the site has set another one in its place, which stays. there: it has set the very same one again. */
  readonly lost: readonly { readonly why: 'expired' | 'newer' | 'there'; readonly count: number }[]
  /** The person keeps us away from the site: nothing can be put back now. */
  readonly noAccess?: true
}

/**
 * Of a host that takes part in a refusal. silent: nothing came in time, or the name leads nowhere. perhaps: something
 * answered, over http, where anybody on the way can. unasked: we may not ask it, or not from here.
 */
export interface Reached {
  readonly host: string
  readonly outcome: 'answers' | 'perhaps' | 'silent' | 'unasked'
}

/** Every request that a page can make of the background, with its answer. One typed request a click. */
export interface Requests {
  look: { ask: { tabId: number }; answer: Look }
  /** What the person must know of a search for the extension that breaks a page, and does not see in this tab. */
  news: { ask: { tabId: number }; answer: BisectNews | null }
  preview: { ask: { tabId: number; incident: string; step: StepId }; answer: Preview }
  /** The guide of this step, which leads to another address, is before the person. Changes nothing that is shown. */
  reads: { ask: { tabId: number; incident: string; step: StepId }; answer: null }
  /** Whether the hosts that the step names answer: each is asked once, without cookies. */
  reach: { ask: { tabId: number; incident: string; step: StepId }; answer: readonly Reached[] }
  /** `cure`: what had opened elsewhere, as the person was told of it when they clicked. */
  take: { ask: { tabId: number; incident: string; step: StepId; cure?: StepRecord['cure'] }; answer: null }
  /** The person has done what a guide says, or is back from the sign-in page: check. */
  check: { ask: { tabId: number; incident: string; step: StepId }; answer: null }
  /** The person's own answer where we could not check. */
  say: { ask: { tabId: number; incident: string; step: StepId; helped: boolean }; answer: null }
  /** Null: nothing is kept any more. Changes nothing. */
  undoable: { ask: { tabId: number; incident: string; step: StepId }; answer: Undoable | null }
  undo: { ask: { tabId: number; incident: string; step: StepId }; answer: null }
  /** Answered once no step of the tab is being carried out; never, where the background dies over one. Changes nothing. */
  workEnds: { ask: { tabId: number }; answer: null }
  /** Stop what the step is doing. */
  cancel: { ask: { tabId: number; incident: string; step: StepId }; answer: null }
  /** Of the search for the extension that breaks a page; there is one at a time, whichever tab asks. */
  bisect: { ask: { what: BisectChoice }; answer: null }
  /** Bring this tab to the front. */
  show: { ask: { tabId: number }; answer: null }
  /** Reload a page that failed before we watched. */
  reload: { ask: { tabId: number; pastWorker: boolean }; answer: null }
}

export type RequestName = keyof Requests
