import type { BisectView } from './bisect'
import type { Contact } from './contact'
import type { CauseId, Station, Who } from './causes'
import type { Address, Digest, Evidence, Exchange, ExchangeKind } from './evidence'
import type { ExperimentFact, Tried } from './experiments'
import type { ErrorPause, Instead } from './instead'
import type { Message } from './messages'
import type { StepId } from './remedies'
import type { Trial } from './trial'
import type { Undo } from './undo'

export type { ClockSample, KnownLogin, SiteRecord } from './history'
export type { Instead } from './instead'

export interface Finding {
  readonly cause: CauseId
  /** Probability, 0 to 1. All findings of a diagnosis add up to at most 1; the rest is "something else". */
  readonly confidence: number
  /** What speaks for it and against it, strongest first; sentences that a person can verify. */
  readonly for: readonly Message[]
  readonly against: readonly Message[]
  readonly who: Who
  readonly where: Station
}

export interface Diagnosis {
  /** Most likely first; never empty. */
  readonly ranked: readonly [Finding, ...Finding[]]
  /** True beside the first cause, e.g. `challenge-missing`. */
  readonly also: readonly CauseId[]
  /** Could not be judged for want of evidence. */
  readonly unchecked: readonly CauseId[]
  /** The one check that would tell the first two apart, where they look the same. */
  readonly decide?: Message
  /** The first cause by all but the page's own words, where those were read. */
  readonly wordless?: CauseId
}

/**
 * provisional: 401 seen, the request has not ended. asking: the browser's own sign-in window is open for the first time.
 * settling: refused, but may heal by itself within seconds. open: refused. healed: the same request was answered well.
 */
export type IncidentState = 'provisional' | 'asking' | 'settling' | 'open' | 'healed'

/** Why an incident is kept but not shown as a badge. */
export type QuietReason =
  'probe' | 'sign-in-page' | 'signed-out' | 'third-party' | 'background' | 'minor-part' | 'heals-itself'

export type StepState =
  'todo' | 'running' | 'checking' | 'fixed' | 'no-help' | 'other-cause' | 'unchecked' | 'unavailable'

/** What became of one step; the trail that the popup shows. */
export interface StepRecord {
  readonly step: StepId
  readonly state: StepState
  /** Epoch ms of the last change. */
  readonly at: number
  readonly note?: Message
  /**
   * While `checking`: only an answer that began after this instant counts, and it is waited for until `until`. `shows`:
   * of the path by which the page of a call is loaded again, where its own script has changed that (history.pushState).
   */
  readonly check?: { readonly since: number; readonly until: number; readonly shows?: Digest }
  readonly undo?: Undo
  /** The first cause when the step was taken, to tell "another cause now". */
  readonly causeBefore: CauseId
  /** The same by all but the page's own words, where those were read by then. */
  readonly wordlessBefore?: CauseId
  /** The tab that we opened for it, in which the person signs in or looks. */
  readonly helperTab?: number
  /** While `checking`: that tab is still there, and nobody was seen to sign in. Refused again, the step goes on in it. */
  readonly beside?: number
  /** While `running`: the page is checked by itself at this instant, epoch ms; how often the site has asked for more time. */
  readonly wait?: { readonly until: number; readonly again?: number }
  readonly contact?: Contact
  /** The person has come to this other address of the site, which opened. */
  readonly arrived?: Digest
  /** Host to which the next click leads: the person was shown it. */
  readonly shown?: string
  /** The page was only loaded again for what had opened elsewhere before: by that step, if any; or for a sign-in there. */
  readonly cure?: { readonly title?: Message; readonly signedIn?: true }
  /** Waiting for the person to grant a permission. */
  readonly asking?: boolean
  /** While `checking`: something is tried out in several rounds; how the page answers mends nothing yet. */
  readonly trial?: Trial
  /** run-checks: what is asked in all, in order, and of which host. */
  readonly planned?: readonly Pick<ExperimentFact, 'id' | 'host'>[]
  /** rule-out-extensions: where the search stands. */
  readonly bisect?: BisectView
}

export interface Incident {
  /** Keyed digest of tab, method, origin and path. */
  readonly id: string
  readonly kind: ExchangeKind
  readonly method: string
  readonly address: Address
  readonly state: IncidentState
  readonly quiet?: QuietReason
  readonly count: number
  readonly firstAt: number
  readonly lastAt: number
  /** When `settling` becomes `open`, epoch ms. */
  readonly dueAt?: number
  /** The last refused exchange. */
  readonly exchange: Exchange
  /** How often the browser's own sign-in window was asked for, this exchange included. */
  readonly asked: number
  /** The sign-in window was closed: the refusal's own page is shown. */
  readonly cancelled?: boolean
  /** The tab shows another document by now: no badge, kept while steps of it may still end. */
  readonly away?: boolean
  /** That document is the one to which the page led on by itself once this was mended: it is told there still. */
  readonly ledOn?: true
  /** Until it is refused or answered well again. */
  readonly instead?: Instead
  readonly evidence?: Evidence
  readonly diagnosis?: Diagnosis
  readonly steps: readonly StepRecord[]
  readonly tried?: Tried
  /** While a search has extensions off: what was seen last with all of them on. */
  readonly asIs?: Pick<Incident, 'exchange' | 'evidence' | 'diagnosis'>
  /** The status that ended it, and the step that did it. */
  readonly fixed?: { readonly at: number; readonly status?: number; readonly by?: StepId }
}

/** The top-level document that a tab shows, as far as it was seen on the network; `at`: epoch ms. */
export interface PageVisit extends ErrorPause {
  readonly exchange: Exchange
  readonly at: number
  /** While its end is not seen: the one before, which may turn out to be there still. */
  readonly under?: Omit<PageVisit, 'under'> & { readonly incidents: readonly Incident[] }
}

/** All that is kept of a tab, in `storage.session`. */
export interface TabRecord {
  readonly page?: PageVisit
  /** The document that was seen last: when it was loaded (epoch ms), and the exchange that brought it. */
  readonly shown?: { readonly loadedAt: number; readonly by: string }
  /** Sites of which the page shows frames though it is of another one, at most 20. */
  readonly embeds?: readonly string[]
  /** Newest first, at most 20. */
  readonly incidents: readonly Incident[]
  /** The last refused pages that the tab has left, at most 3: the browser may show them again without asking anew. */
  readonly left?: readonly Incident[]
  /** Incidents that did not fit any more. */
  readonly spilled: number
  /** Refusals a minute by origin: a storm becomes one incident with a count. */
  readonly bursts?: Readonly<Record<string, { readonly since: number; readonly count: number }>>
}
