import { readPage } from '../platform/scripting'
import { type SignIn, signInsOf } from '../store/sign-ins'
import { worksOnce } from './actions/reopening'
import { findSignIn } from './actions/sign-in-links'
import { comeBack, waitingFor } from './sign-in-return'
import { witness } from './witness'

/**
 * Whoever was signed in all along does nothing in that tab by which one could tell: the page itself shows it. Only where
 * nobody is led away for it, as the page that waits works once.
 */
export async function noticeKnown(tabId: number): Promise<void> {
  for (const signIn of await signInsOf(tabId)) {
    const { incident, step } = signIn.helperTab === tabId ? await waitingFor(signIn) : {}
    if (step?.state !== 'running' || !incident || !worksOnce(incident)) continue
    const { asks, link, elsewhere, leaves } = (await readPage(tabId, findSignIn)) ?? {}
    if (leaves && !asks && !link && !elsewhere && (await isOpen(signIn))) await comeBack(signIn)
  }
}

/** What an error or a refusal shows around it may look the same to everybody. */
async function isOpen({ helperTab, site }: SignIn): Promise<boolean> {
  const { status = 0, address } = (await witness(helperTab)) ?? {}
  return status > 0 && status < 400 && address?.site === site
}
