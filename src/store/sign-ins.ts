import type { StepId } from '../contract/remedies'
import { item } from '../platform/storage'

/** A tab that we opened for a sign-in, and what waits for its end. */
export interface SignIn {
  readonly helperTab: number
  readonly tabId: number
  readonly incident: string
  readonly step: StepId
  /** Registrable domain of the refused address. */
  readonly site: string
  /** Digest of the address that was opened in it. */
  readonly opened: string
  /** Host of the sign-in page that the refused page itself leads to: the person signs in in its own tab. */
  readonly ledTo?: string
}

const capacity = 20
const signIns = item<readonly SignIn[]>('session', 'sign-ins', [])

export async function keepSignIn(signIn: SignIn): Promise<void> {
  await signIns.update((now) => [...now, signIn].slice(-capacity))
}

/** Sign-ins that run in the tab or that the tab waits for. */
export async function signInsOf(tabId: number): Promise<SignIn[]> {
  const known = await signIns.update((now) => now)
  return known.filter((signIn) => signIn.helperTab === tabId || signIn.tabId === tabId)
}

export async function endSignIn({ helperTab, tabId, incident }: SignIn): Promise<void> {
  const isIt = (other: SignIn) => other.helperTab === helperTab && other.tabId === tabId && other.incident === incident
  await signIns.update((now) => now.filter((other) => !isIt(other)))
}
