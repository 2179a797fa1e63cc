import type { Address } from './address'
import type { Challenge, ChallengeFault } from './challenge'
import type { SentCookie, SetCookieFact } from './cookies'
import type { Credentials } from './credentials'
import type { ExchangeKind, Network } from './kinds'

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
  /** Of the last station, epoch ms. */
  readonly startedAt: number
  /** Of the first station of a redirect chain, epoch ms; absent where there is one alone. */
  readonly begunAt?: number
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
  /** For how long it says to stay away, where it names a time. */
  readonly pause?: SaidPause
}

/** A pause that an answer's text names: of the five times, one. */
export interface SaidPause {
  /** Stated in words, or the value of a field of JSON. */
  readonly from: 'words' | 'field'
  /** From the answer on, s; from `read` on where that is later. */
  readonly seconds?: number
  /** When the page was read, epoch ms: a script of its own may have counted down until then. */
  readonly read?: number
  /** When it is over: epoch ms, by the server's clock. */
  readonly until?: number
  /** The same as minutes after midnight, by a clock that is not named, or by Greenwich's. */
  readonly clock?: number
  readonly utc?: true
  /** To come back tomorrow; a time of day that stands beside it is not read. */
  readonly tomorrow?: true
  /** In a few minutes, or hours: how many is left open. */
  readonly some?: true
}
