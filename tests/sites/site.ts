import type { RequestListener } from 'node:http'
import type { CauseId } from '../../src/contract/causes'
import type { ExchangeKind } from '../../src/contract/evidence'
import type { StepId } from '../../src/contract/remedies'

/** A user name and password for the browser's own sign-in window. */
export interface Login {
  readonly user: string
  readonly password: string
}

/** What a person does, or what a test does in the person's place, so that the refused request is answered well. */
export type Cure =
  /** Sign in at `at` (same host) with the form of `members.ts`, then come back. */
  | { readonly by: 'form'; readonly at: string }
  /** Let the browser's own window send the right login. */
  | { readonly by: 'login'; readonly login: Login }
  /** Remove the host's cookies. `at`: the page then wants a sign-in there first. */
  | { readonly by: 'no-cookies'; readonly at?: string }
  /** Something outside the browser changes, e.g. the clock: a POST to `control` (path on the host, or `at`) does it. */
  | { readonly by: 'control'; readonly control: string; readonly at?: string }
  /** Open another address instead. */
  | { readonly by: 'address'; readonly host: string; readonly path: string }

export interface Expected {
  /** What is to be shown first: the likeliest by all that a browser sees. */
  readonly cause: CauseId | 'none'
  /** The same, where Firefox sees something else. */
  readonly inFirefox?: CauseId
  /** What was made to go wrong, where something else is to be shown first, and why that is right. */
  readonly broken?: { readonly cause: CauseId; readonly why: string }
  /** Nothing of the refusal's own is shown: no words of it can be read. */
  readonly wordless?: true
  /** In the end: where the browser's own sign-in window opens, that is once it has been closed. */
  readonly badge: boolean
  /** The step that mends it, where one of ours does: an act, or a guide to what the person can do with their own hands. */
  readonly fixedBy?: StepId
  /** The step that the popup recommends before `fixedBy`, and why that is right from what can be seen. */
  readonly first?: { readonly step: StepId; readonly why: string }
  /** Where no step of ours does: who mends it; absent: the site’s people. */
  readonly mendedBy?: string
  /** The popup's own screen where the network showed no page of the tab. */
  readonly look?: 'missed'
}

/** One demo situation: how it is reached, what is refused in it, and what a diagnosis should make of it. */
export interface Situation {
  readonly id: string
  /** One plain line for the start page. */
  readonly title: string
  readonly host: string
  /** Path and query of the page that the person looks at when it happens. */
  readonly path: string
  /** What `/prepare/<id>` does before it sends the browser there; absent: nothing, it is a plain visit. */
  readonly prior?: string
  /** Element that the person clicks on that page to make it happen. */
  readonly click?: string
  /** Sent by the browser's own sign-in window (or as user information of the address). */
  readonly login?: Login
  /** The browser's own sign-in window opens; or Firefox's alone. */
  readonly window?: true | 'firefox'
  /** The refused request, where it is not a plain GET of the page. */
  readonly refused?: {
    readonly host?: string
    readonly path?: string
    readonly method?: string
    readonly kind?: ExchangeKind
    /** Answered by the site's own service worker: nothing of it is on the network. */
    readonly bySite?: true
  }
  readonly expected: Expected
  readonly cure?: Cure
  /** The same page without the fault: no badge. Reached by `/prepare/<id>/fine` of `fine-<host>`. */
  readonly twin: { readonly path?: string; readonly login?: Login; readonly differs: string }
}

/** What the sites share while the demo runs. Nothing of it lives at module level: two runs do not disturb each other. */
export interface World {
  /** `http://<host>`, with the port where it is shown. */
  origin(host: string): string
  /** Per host: how far its clock is ahead, ms. Its `Date` header and its token checks follow it. */
  readonly clocks: Map<string, number>
  /** Hosts whose owner has mended them (`/control/mend`), until the situation is prepared again. */
  readonly mended: Set<string>
  /** Loopback port of the server, once it listens. */
  port(): number
}

export interface Site {
  readonly hosts: readonly string[]
  readonly listener: RequestListener
  /** Serves the `fine-` hosts, where the healthy server is put together in another way. */
  readonly fine?: RequestListener
}

/** One file of this folder: situations as data, and the server that really behaves so. */
export interface Room {
  /** Heading of its part of the start page. */
  readonly title: string
  readonly situations: readonly Situation[]
  createSites(world: World): readonly Site[]
}

/** The host that serves a situation's healthy twin. */
export function twinHost(situation: Situation): string {
  return `fine-${situation.host}`
}

/** Whether a host of this name behaves well: a twin, or mended by its owner in the meantime. */
export function isHealthy(world: World, hostname: string): boolean {
  return hostname.startsWith('fine-') || world.mended.has(hostname)
}

/** Path that prepares a situation (or its twin, on the twin's host) and ends on its page. */
export function preparePath(situation: Situation, fine = false): string {
  return `/prepare/${situation.id}${fine ? '/fine' : ''}`
}

/** The cause that the popup is to show there. */
export function causeIn(browser: 'chromium' | 'firefox', { cause, inFirefox }: Expected): CauseId | 'none' {
  return (browser === 'firefox' && inFirefox) || cause
}
