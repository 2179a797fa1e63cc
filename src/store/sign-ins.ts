import type { Digest } from '../contract/evidence'
import { item } from '../platform/storage'
import { keepNewest, type OfStep } from './newest-of-step'

/** A tab that we opened for a sign-in, and what waits for its end. */
export interface SignIn extends OfStep {
  readonly helperTab: number
  /** Registrable domain of the refused address. */
  readonly site: string
  /** Digest of the address that was opened in it. */
  readonly opened: string
  /** That led on to another host to sign in there. */
  readonly door?: true
  /** Host of the sign-in page that the refused page itself leads to: the person signs in in its own tab. */
  readonly ledTo?: string
  /** Digest of the refused address, where its own page has the form: that may be sent to where it came from. */
  readonly here?: Digest
  /** Of the cookies of the site when they were last looked at. */
  readonly jar?: Digest
  /** Since then, something was seen in the tab that may have been a sign-in. */
  readonly hinted?: true
  /** When a page's script was last let in there, as far as a cookie tells, epoch ms. */
  readonly letInAt?: number
  /** That cookie keeps a session, which may be that of somebody who was not let in. */
  readonly letInBare?: true
  /** The person was led back from it: it may have been too early. */
  readonly spent?: true
  /** No sign-in: whether what it shows is what was wanted, the person is asked. */
  readonly asks?: true
}

const signIns = item<readonly SignIn[]>('session', 'sign-ins', [])

/** Puts it on record in place of an earlier one of the same step. */
export const keepSignIn = (signIn: SignIn): Promise<void> => keepNewest(signIns, signIn)

/** Changes it where it is still on record. */
export async function changeSignIn(signIn: SignIn, change: (now: SignIn) => SignIn): Promise<void> {
  await signIns.update((now) => now.map((other) => (isIt(signIn)(other) ? change(other) : other)))
}

/** Sign-ins that run in the tab or that the tab waits for. */
export async function signInsOf(tabId: number): Promise<SignIn[]> {
  const known = await signIns.update((now) => now)
  return known.filter((signIn) => signIn.helperTab === tabId || signIn.tabId === tabId)
}

/** The tab has another id since. */
export async function moveSignIns(from: number, to: number): Promise<void> {
  const id = (tabId: number) => (tabId === from ? to : tabId)
  await signIns.update((now) =>
    now.map((signIn) => ({ ...signIn, tabId: id(signIn.tabId), helperTab: id(signIn.helperTab) })),
  )
}

export async function endSignIn(signIn: SignIn): Promise<void> {
  const ends = isIt(signIn)
  await signIns.update((now) => now.filter((other) => !ends(other)))
}

const isIt =
  ({ helperTab, tabId, incident }: SignIn) =>
  (other: SignIn) =>
    other.helperTab === helperTab && other.tabId === tabId && other.incident === incident
