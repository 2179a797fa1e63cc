import type { Answer, HistoryFacts } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import type { Scene } from '../rule'
import { about, type Clause, quote } from './wording'

/** The server's name without its version: `nginx`, `Apache`, `cloudflare`. */
export function softwareOf(server: string | undefined): string | undefined {
  return server?.split(/[\s/(]/)[0] || undefined
}

/** The software that usually answers for this host, where this answer names another. */
export function otherSoftware(
  answer: Answer,
  history: HistoryFacts | undefined,
): { readonly usual: string; readonly now: string } | undefined {
  const now = softwareOf(answer.headers['server'])
  const known = (history?.answers ?? []).flatMap(({ server, status }) =>
    status < 400 ? (softwareOf(server) ?? []) : [],
  )
  const usual = known.at(-1)
  // One answer may come from another machine behind the same name; all earlier ones agreeing is what tells.
  return now && usual && known.every((name) => name === usual) && now !== usual ? { usual, now } : undefined
}

/** Names that lead nowhere outside the network that made them (RFC 2606, 6761, 6762, 8375, 9476), and IP addresses. */
const localName =
  /^[^.]+$|^[\d.]+$|:|\.(?:test|localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|invalid|example)$/

/**
 * What the network says that the answer came from: not where this name's earlier answers came from, or from this device
 * under a name of the internet (a hosts file, a filter that answers for others).
 */
export function otherNetwork(
  { address, end }: Scene,
  history: HistoryFacts | undefined,
): { readonly how: 'other-network' | 'own-device'; readonly saw: Message } | undefined {
  const now = end?.network
  if (!now) return undefined
  const before = (history?.answers ?? []).flatMap(({ network, status }) => (network && status < 400 ? [network] : []))
  const [usual] = before
  if (usual && usual !== now && before.every((network) => network === usual))
    return { how: 'other-network', saw: { id: `saw_moved_to_${now.replace('-', '_') as Moved}` } }
  return now === 'this-device' && !before.length && !localName.test(address.hostname)
    ? { how: 'own-device', saw: { id: 'saw_own_device', values: [{ code: address.hostname }] } }
    : undefined
}

type Moved = 'this_device' | 'local_network' | 'internet'

/**
 * What says that a network's own page came in place of the site's. Over TLS it cannot: its words are the site's there. Where
 * nothing of this host was seen before, it may be the page of the network itself. `others`: what else is said.
 */
export function ofPortal(
  { address }: Scene,
  said: readonly Clause[],
  history: HistoryFacts | undefined,
): { readonly sure: boolean; readonly saw: Message; readonly others: readonly Clause[] } | undefined {
  const words = address.scheme === 'http' ? about(said, 'portal') : undefined
  if (!words || localName.test(address.hostname)) return undefined
  const others = said.filter(({ topics }) => !topics.has('portal'))
  const sure = history?.answers?.some(({ status }) => status < 400) ?? false
  return { sure, others, saw: { ...quote(words), id: 'saw_words_portal' } }
}

/** Machines behind one name disagree within seconds; later, a sign-in may have ended in between, ms. */
const quickly = 2 * 60_000

/**
 * True where the same request of the same person was answered well and refused in turns: machines behind one name that
 * disagree. Whoever signs in and out is answered in turns, too, but sends something else each time.
 */
export function takesTurns({ at }: Answer, history: HistoryFacts | undefined): boolean {
  const same = (history?.answers ?? []).filter(
    (earlier) => earlier.samePath && earlier.sameSender && at - earlier.at < quickly,
  )
  const states = same.map(({ status }) => status === 401)
  return states.filter((refused, index) => index > 0 && refused !== states[index - 1]).length >= 3
}
