import type { SentCookie, SetCookieFact } from './cookies'
import type { Digest } from './credentials'
import type { ExchangeKind, Network } from './kinds'
import type { Message } from './messages'

export interface EarlierAnswer {
  readonly at: number
  readonly status: number
  readonly kind: ExchangeKind
  readonly samePath: boolean
  /** Of the very same address, its query included. */
  readonly sameAddress?: true
  /** True where the very same cookies and credentials went along; absent where one of both was not seen. */
  readonly sameSender?: boolean
  readonly server?: string
  readonly network?: Network
  /** Of a page that was asked for without them: names of the sign-in cookies that the browser owes from then on. */
  readonly gave?: readonly string[]
  /** With its address, another host's redirect handed over how a sign-in there went: what it holds works once. */
  readonly handedOver?: true
  /** What it handed over was an error: the person cancelled there, or was let in by nobody (RFC 6749 4.1.2.1). */
  readonly declined?: true
}

/** What this browser session knows of the site from before. */
export interface HistoryFacts {
  /** Newest last, at most 20, of the same host. */
  readonly answers: readonly EarlierAnswer[]
  /** Names and digests of the cookies that went with the last answer that was no refusal, but for what we have removed. */
  readonly cookiesWhenFine?: readonly SentCookie[]
  /** When that was. */
  readonly fineAt?: number
  readonly finePage?: FinePage
  /** When this host answered well to the same user name and password, epoch ms; absent where it did not of late. */
  readonly loginFineAt?: number
  /** The same address, opened before, left a cookie of a sign-in; absent once the person has signed out. */
  readonly letIn?: LetIn
  /** Times the same request was refused within the last two minutes, this one included. */
  readonly refusals: number
  /** Other hosts of the same site that answered well in this session. */
  readonly siblings: readonly string[]
  /** The last sign-in to this site in this session that was answered well. */
  readonly signedIn?: SignedIn
  /** When the person signed out of it, epoch ms; absent once somebody has signed in again. */
  readonly signedOutAt?: number
  /** The address itself led on to the sign-in page before, and no other page to sign in on was met. */
  readonly wasDoor?: true
}

/** An address that opened well: when, epoch ms, and the names of the sign-in cookies that it, or what it led to, set. */
export interface LetIn {
  readonly at: number
  readonly cookies: readonly string[]
}

/** The last page of the host that opened. */
export interface FinePage {
  /** Epoch ms. */
  readonly at: number
  /** Names of the cookies that went with it and go with this request, unchanged. */
  readonly unchanged: readonly string[]
}

/**
 * A sign-in that was accepted: something was posted to an address made for it. Or one that led on to a refused page,
 * where the cookies that it set explain that.
 */
export interface SignedIn {
  /** Epoch ms. */
  readonly at: number
  /** Host that answered it. */
  readonly host: string
  /** True where it was a form; else a script's call, which may be answered with a token. */
  readonly form: boolean
  /** Of a form that was answered well in its own place, as one is that is shown again: the address, its path's digest. */
  readonly inPlace?: string
  /** Cookies that its answer set; absent where Set-Cookie was not visible. */
  readonly set?: readonly SetCookieFact[]
  /** What it left in the browser was removed since, by us. */
  readonly taken?: true
}

/** What one answer says of the two clocks: the device is ahead of the server by `low` to `high` ms. */
export interface ClockSample {
  readonly low: number
  readonly high: number
  readonly at: number
}

/** A user name and password that a host answered well to. */
export interface KnownLogin {
  readonly digest: Digest
  /** The last time, epoch ms. */
  readonly at: number
}

type KeptCookie = SentCookie & { readonly taken?: true }

/** All that is kept of a host in this browser session, in `storage.session`. */
export interface SiteRecord {
  /** Newest last, at most 20. */
  readonly answers: readonly (Omit<EarlierAnswer, 'samePath' | 'sameAddress' | 'sameSender'> & {
    readonly pathDigest: Digest
    /** Of the whole address, where it has a query. */
    readonly digest?: Digest
    /** Equal where the same cookies and credentials went along; absent where they were not seen. */
    readonly sender?: string
  })[]
  /** `taken`: by us, since then. */
  readonly cookiesWhenFine?: readonly KeptCookie[]
  /** When those went along, epoch ms. */
  readonly cookiesFineAt?: number
  /** The same before the site last refused something. */
  readonly cookiesBefore?: { readonly at: number; readonly cookies: readonly KeptCookie[] }
  readonly fineAt?: number
  /** The last page that opened, and what it was opened with. */
  readonly finePage?: { readonly at: number; readonly cookies: readonly SentCookie[] }
  /** Newest last, at most 4. */
  readonly logins?: readonly KnownLogin[]
  /** Of links that were opened, newest last, at most 4. */
  readonly letIn?: readonly (LetIn & { readonly digest: Digest })[]
  /** Newest last, at most 8. */
  readonly clock: readonly ClockSample[]
  /** Origin and path of the page where one signs in, where the site was seen to send people there. */
  readonly signIn?: string
  /** Origin and path of an address of this host that led on to another host's page to sign in on. */
  readonly signInDoor?: string
  readonly signedIn?: SignedIn
  /** When the person signed out, epoch ms; absent once somebody has signed in again. */
  readonly signedOutAt?: number
  /** When its last sign-in was over, epoch ms: the person signed out, or an answer took the cookie away. */
  readonly signInGoneAt?: number
  /** The last step that has made something of this host open, and in which tab. */
  readonly cure?: KnownCure
  /** When cookies of it that we had removed were put back last, or extensions switched on again, epoch ms. */
  readonly putBackAt?: number
}

/** A step that has helped: what it opened, in which tab and when (epoch ms). */
export interface KnownCure {
  readonly at: number
  readonly tabId: number
  readonly title: Message
  /** Host and path of what opened, for reading; and the digest of its path. */
  readonly page: string
  readonly pathDigest: Digest
}
