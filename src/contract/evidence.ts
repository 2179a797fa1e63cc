/**
 * What is known of an exchange after redaction. Nothing in here is a secret: values of cookies, tokens, passwords and
 * signatures are reduced to name, length, times and a keyed digest (session key, never exported) that only tells
 * "the same" from "another".
 */

import type { CookieFacts, SentCookie, SetCookieFact } from './cookies'
import type { Credentials, Digest } from './credentials'
import type { HistoryFacts } from './history'
import type { ExperimentFact } from './experiments'
import type { ExchangeKind, Network } from './kinds'

export type { CookieFacts, JarCookie, SentCookie, SetCookieFact } from './cookies'
export type { EarlierAnswer, FinePage, HistoryFacts, SignedIn } from './history'
export type { Credentials, Digest, TokenFacts } from './credentials'
export type { ExperimentFact, ExperimentId, Outcome } from './experiments'
export type { ExchangeKind, Network } from './kinds'

export interface QueryFact {
  readonly name: string
  /** Length of the decoded value in UTF-16 units. */
  readonly length: number
  /** Instant (epoch ms) that a signed link's expiry parameter names, worked out together with its companions. */
  readonly expiresAt?: number
  /** The value's look, where that matters without telling it. */
  readonly looks?: 'token' | 'key' | 'signature' | 'code' | 'url'
}

export interface Address {
  /** Without colon: `https`. */
  readonly scheme: string
  /** Lower case, no port, A-label form; IPv6 in brackets. */
  readonly hostname: string
  /** With the port where it is not the scheme's own. */
  readonly host: string
  readonly origin: string
  /** Registrable domain, or the host name itself where there is none (IP address, localhost). Only for "sibling". */
  readonly site: string
  /** Percent-decoded for reading, segments that may hold a secret replaced by `…`. Starts with `/`. */
  readonly path: string
  /** True where `path` says all that the address said (no segment hidden) and there was no query. */
  readonly whole: boolean
  readonly query: readonly QueryFact[]
  /** When a signed link ends, where its path says so; epoch ms. */
  readonly expiresAt?: number
  readonly userInfo: boolean
  /** Of the address without user information and fragment. */
  readonly digest: Digest
  /** Of origin and path only. */
  readonly pathDigest: Digest
}

/** One `auth-param` of a challenge (RFC 9110 11.2); `value` only where the name is known to carry no secret. */
export interface ChallengeParam {
  readonly name: string
  readonly value?: string
  readonly length: number
}

export interface Challenge {
  /** As sent: `Bearer`. Compare in lower case. */
  readonly scheme: string
  readonly params: readonly ChallengeParam[]
  /** Length of the token68 where there is one, and what a known one is. */
  readonly token68?: { readonly length: number; readonly is?: 'ntlm' | 'kerberos' }
}

/** Something that breaks the grammar of WWW-Authenticate. `offset` counts UTF-16 units in that field value. */
export interface ChallengeFault {
  readonly what:
    | 'no-scheme'
    | 'unterminated-string'
    | 'bad-character'
    | 'duplicate-param'
    | 'param-without-value'
    | 'junk-after-value'
    | 'missing-realm'
    | 'too-long'
  readonly offset: number
  /** Which of the answer's WWW-Authenticate fields, from 0. */
  readonly field: number
}

/** A header that another extension (nothing else can) added, removed or changed on the way. */
export interface HeaderChange {
  readonly name: string
  readonly how: 'added' | 'removed' | 'changed'
}

/** The request as it left, reduced. */
export interface RequestFacts {
  /** Lower case, in order, of the headers that we may see. */
  readonly names: readonly string[]
  readonly credentials: readonly Credentials[]
  /**
   * Whether `credentials` is all that was sent. A browser hides what it adds from its own sign-in window
   * (Basic, Digest, Negotiate), so on pages and frames in Chromium it is `page-only`.
   */
  readonly complete: 'all' | 'page-only'
  /** Absent where the Cookie header was not visible. */
  readonly cookies?: readonly SentCookie[]
  /** Absent where we saw the headers only once. */
  readonly changes?: readonly HeaderChange[]
  /** Values of headers that hold no secret: accept, sec-fetch-*, user-agent, cache-control, x-requested-with, host … */
  readonly headers: Readonly<Record<string, string>>
}

/** The answer, reduced. Times are epoch ms of the client's clock unless named otherwise. */
export interface Answer {
  readonly status: number
  /** What the reason phrase (HTTP/1.1) says beyond the name of the status, scrubbed. */
  readonly phrase?: string
  readonly at: number
  readonly challenges: readonly Challenge[]
  readonly faults: readonly ChallengeFault[]
  /** Lower case, in order. */
  readonly names: readonly string[]
  /** Values of headers that hold no secret, scrubbed: server, via, content-type, content-length, retry-after, x-cache … */
  readonly headers: Readonly<Record<string, string>>
  readonly setCookies?: readonly SetCookieFact[]
  /** The server's clock: Date, epoch ms. */
  readonly date?: number
  /** Seconds, of the Age header. */
  readonly age?: number
  /** Where a redirect pointed to. */
  readonly location?: Address
  /** Headers that another extension changed between the network and the page. */
  readonly changes?: readonly HeaderChange[]
}

/** The browser's own sign-in window was asked for (webRequest.onAuthRequired; a HAR has none). */
export interface Prompt {
  readonly scheme: string
  readonly realm?: string
  readonly at: number
}

/** One stop of a redirect chain. */
export interface RedirectStation {
  readonly address: Address
  readonly status: number
  readonly method?: string
  /** Absent where Set-Cookie was not visible, or there was none. */
  readonly setCookies?: readonly SetCookieFact[]
}

export interface Exchange {
  /** The browser's request id, or the entry's index in a recording. The same in all phases of one request. */
  readonly id: string
  readonly kind: ExchangeKind
  readonly method: string
  readonly address: Address
  readonly startedAt: number
  /** Of a document whose request was not seen: when it began to load, epoch ms. */
  readonly loadedAt?: number
  /** Absent: unknown (typed, bookmark, or the browser does not tell). */
  readonly initiator?: { readonly origin: string; readonly relation: 'same-origin' | 'same-site' | 'cross-site' }
  /** Absent: the headers were not watched. */
  readonly request?: RequestFacts
  readonly answer?: Answer
  readonly prompts: readonly Prompt[]
  /** Earlier stations of a redirect chain, in order. */
  readonly redirects: readonly RedirectStation[]
  /** How it ended; absent while under way. */
  readonly end?: {
    readonly at: number
    /** The last status: differs from `answer.status` where a sign-in window was answered. */
    readonly status?: number
    /** The browser's error, e.g. `net::ERR_FAILED`. */
    readonly error?: string
    readonly fromCache?: boolean
    readonly ip?: string
    /** Where `ip` is. */
    readonly network?: Network
  }
  /** The document that made the request, where the browser tells. */
  readonly documentId?: string
  readonly frameId?: number
  /** Made by a frame in a page of another site: to the browser, its cookies are third-party ones. */
  readonly embedded?: boolean
  /** Made by a worker, not by a tab: which tab waits for it is unknown. */
  readonly ofWorker?: boolean
  /** What the page shows, where it could be read. Scrubbed. */
  readonly wording?: Wording
}

/** Text of the failing answer, scrubbed and cut; for people's pages and error formats. */
export interface Wording {
  readonly type: 'html' | 'json' | 'text'
  readonly title?: string
  /** Visible text, white space folded, at most 4,000 characters. */
  readonly text: string
  /** Of JSON: dotted path -> scalar as text, at most 50. */
  readonly fields?: Readonly<Record<string, string>>
  /** The page has a field to type a password into. */
  readonly asksPassword?: true
}

export interface ClockFacts {
  /** Client minus server, ms; positive: the device is ahead. */
  readonly aheadMs: number
  /** Half-width of what the measurement allows, ms. */
  readonly errorMs: number
  /** How many answers agree. */
  readonly samples: number
}

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
  /** The page that the call belongs to: whether it loaded well. */
  readonly page?: { readonly status: number }
  /** What the person had us try, with the same cookies as this request's. */
  readonly experiments?: readonly ExperimentFact[]
}

export type EvidenceKind = Exclude<keyof Evidence, 'exchange' | 'answer'>
