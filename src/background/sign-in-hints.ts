import type { Exchange } from '../contract/evidence'
import { finalStatus } from '../incidents/key'
import { isSentToSignIn } from '../incidents/sign-in-address'
import { tabView } from '../platform/tabs'
import { isBare, isLetIn } from './sign-in-ends'
import { changeSignIn, type SignIn } from '../store/sign-ins'
import { jarPrint } from './jar'

/** From here on, only what comes after it tells of a sign-in. */
export async function seeJar(signIn: SignIn): Promise<void> {
  const jar = await jarPrint(signIn.tabId, signIn.site)
  await changeSignIn(signIn, ({ jar: _, hinted: __, ...rest }) => ({ ...rest, ...(jar && { jar }) }))
}

/** Notes what the tab for a sign-in shows of one that is no proof of it. */
export async function takeHint(signIn: SignIn, exchange: Exchange): Promise<void> {
  // Whatever page has opened since, it was not the one to which that led.
  if (exchange.kind === 'page') await changeSignIn(signIn, shutOut)
  if (!isHint(exchange)) return
  const at = isLetIn(signIn, exchange) ? exchange.end?.at : undefined
  const letIn = at ? { letInAt: at, ...(isBare(exchange) && { letInBare: true as const }) } : {}
  await changeSignIn(signIn, (now) => ({ ...shutOut(now), hinted: true, ...letIn }))
}

const shutOut = ({ letInAt: _, letInBare: __, ...rest }: SignIn): SignIn => rest

/** Something was sent as one signs in, and was not refused; or the browser's own window was there. */
export function isHint(exchange: Exchange): boolean {
  const { kind, redirects, address, method, prompts } = exchange
  const stations = [...redirects, { address, method }]
  const sent = stations.some((station) => (kind === 'page' ? station.method === 'POST' : isSentToSignIn(station)))
  return prompts.length > 0 || (sent && (finalStatus(exchange) ?? 400) < 400)
}

/** False where the person can hardly have signed in yet: the tab for it is still there, and nothing tells of it. */
export async function mayBeSignedIn(signIn: SignIn): Promise<boolean> {
  if (signIn.hinted || !signIn.jar || !(await tabView(signIn.helperTab))) return true
  return (await jarPrint(signIn.tabId, signIn.site)) !== signIn.jar
}
