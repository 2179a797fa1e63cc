import type { Exchange, PromptFacts } from '../contract/evidence'
import type { Incident } from '../contract/incident'

/** How often one exchange asked for the browser's own sign-in window. */
export function askings(exchange: Exchange): number {
  const { prompts, address } = exchange
  // A login that stood in the address was sent and refused before the window opens: it asks again.
  return prompts.length && Math.max(1, prompts.length - offeredBeside(exchange)) + (address.userInfo ? 1 : 0)
}

/**
 * How many algorithms of Digest are offered beside the first (RFC 7616 3.3): Firefox opens a window for the next one when
 * that of the first is closed (measured with Tomcat 10, 153), into which nobody has typed anything.
 */
function offeredBeside({ prompts, answer }: Exchange): number {
  const isDigest = ({ scheme }: { readonly scheme: string }) => scheme.toLowerCase() === 'digest'
  return prompts.every(isDigest) ? Math.max(0, (answer?.challenges.filter(isDigest).length ?? 0) - 1) : 0
}

/**
 * What the person saw of the window. Closed over a page, Chromium asks for the page once more to show its body: that
 * request asks too, but no window comes of it (measured on Chromium 156). A call waits for the window and ends with it.
 */
export function windowsOf({ asked, cancelled, exchange }: Incident): PromptFacts | undefined {
  if (!asked) return undefined
  const unseen = cancelled ? askings(exchange) : 0
  const closed = cancelled ?? (exchange.kind !== 'page' && exchange.end ? true : undefined)
  return { asked: asked > unseen ? asked - unseen : asked, ...(closed !== undefined && { cancelled: closed }) }
}

/**
 * What becomes of a refusal whose window is closed: noticed before, or told by the end of its request. Firefox ends that
 * only with the window, over a page without a body with an error of its own (measured, 153); nobody may look into the
 * page that it shows then. Chromium ends it before the window opens, and with another error.
 */
export function closing(
  { kind, prompts, end }: Exchange,
  noticed = false,
): Pick<Incident, 'state' | 'cancelled'> | undefined {
  const told = kind === 'page' && prompts.length > 0 && end?.error === 'NS_ERROR_NET_EMPTY_RESPONSE'
  return noticed || told ? { state: 'open', cancelled: true } : undefined
}
