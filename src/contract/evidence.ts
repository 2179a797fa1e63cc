/**
 * What is known of an exchange after redaction. Nothing in here is a secret: values of cookies, tokens, passwords and
 * signatures are reduced to name, length, times and a keyed digest (session key, never exported) that only tells
 * "the same" from "another".
 */

import type { ClockFacts } from './clock'
import type { CookieFacts } from './cookies'
import type { Answer, Exchange, RequestFacts, Wording } from './exchange'
import type { ExperimentFact } from './experiments'
import type { HistoryFacts } from './history'

export type { Address, QueryFact } from './address'
export type { Challenge, ChallengeFault, ChallengeParam } from './challenge'
export type { ClockFacts } from './clock'
export type { CookieFacts, CookieShape, JarCookie, SentCookie, SetCookieFact } from './cookies'
export type { Credentials, Digest, TokenFacts } from './credentials'
export type {
  Answer,
  Exchange,
  HeaderChange,
  Prompt,
  RedirectStation,
  RequestFacts,
  SaidPause,
  Wording,
} from './exchange'
export type { ExperimentFact, ExperimentId, Outcome } from './experiments'
export type { EarlierAnswer, FinePage, HistoryFacts, LetIn, SignedIn } from './history'
export type { ExchangeKind, Network } from './kinds'

/** The browser's own sign-in window over one address, across its request ids. */
export interface PromptFacts {
  /** How often it was asked for, one after the other. */
  readonly asked: number
  /** True where the last one was closed: the refusal's own page was shown. */
  readonly cancelled?: boolean
}

export interface PreflightFacts {
  /** Status of the OPTIONS request, where it was seen. */
  readonly status?: number
  readonly method?: string
}

/**
 * What a rule may ask for, by kind. A kind that is absent could not be had: a rule that needs it is reported as
 * *unchecked*. `exchange` and `answer` are always there.
 */
export interface Evidence {
  readonly exchange: Exchange
  readonly answer: Answer
  readonly request?: RequestFacts
  readonly cookies?: CookieFacts
  readonly clock?: ClockFacts
  readonly history?: HistoryFacts
  readonly prompts?: PromptFacts
  readonly preflight?: PreflightFacts
  readonly wording?: Wording
  /** The page that the call belongs to: whether it loaded well, when it began to load (epoch ms), and has the fields to sign in. */
  readonly page?: { readonly status: number; readonly loadedAt?: number; readonly asksPassword?: true }
  /** What the person had us try, with the same cookies as this request's. */
  readonly experiments?: readonly ExperimentFact[]
  /** The tab is one of a private window or a container, of which our own requests have nothing. Tells of no cause. */
  readonly apart?: true
}

export type EvidenceKind = Exclude<keyof Evidence, 'exchange' | 'answer' | 'apart'>
