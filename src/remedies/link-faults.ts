import type { Evidence } from '../contract/evidence'
import type { Message } from '../contract/messages'

/** What a link that was copied by hand drags along, or what a mail program left at its end. */
const dragged = /[.,;:!?)\]}>'"’”»=%]$/

/** When the link ended, by what it says itself; epoch ms. */
function endOf({ exchange: { address }, request }: Evidence): number | undefined {
  const ends = address.query.flatMap(({ expiresAt }) => expiresAt ?? [])
  const tokens = (request?.credentials ?? []).flatMap(({ from, token }) => (from === 'query' ? (token?.exp ?? []) : []))
  return address.expiresAt ?? ends[0] ?? tokens[0]
}

/** When it ran out, where the link itself says so and that is past. */
export function ranOut(evidence: Evidence): Message | undefined {
  const end = endOf(evidence)
  const now = evidence.answer.date ?? evidence.answer.at
  return end !== undefined && end < now ? { id: 'link_ran_out', values: [{ at: end }, { ms: now - end }] } : undefined
}

/** What looks cut off or badly copied. Values of the query are not known here, their lengths are. */
export function linkFaults({ exchange: { address } }: Evidence): Message[] {
  const { path, query } = address
  const cut = query.find((fact) => fact.cut)
  const empty = query.find(
    ({ length, looks, name }) => !length && (looks ?? /token|code|key|sig|auth|hash/i.test(name)),
  )
  // `&amp;` is how a page's source writes `&`: the link was copied out of that.
  const source = query.find(({ name }) => name.startsWith('amp;'))
  return [
    ...(source ? [{ id: 'link_from_source', values: [{ code: source.name }] } as const] : []),
    ...(cut ? [{ id: 'link_stops', values: [{ code: cut.name }] } as const] : []),
    ...(empty && !cut ? [{ id: 'link_empty', values: [{ code: empty.name }] } as const] : []),
    ...(!query.length && dragged.test(path) ? [{ id: 'link_cut', values: [{ code: path.slice(-1) }] } as const] : []),
  ]
}

/** True for a link that lets in whoever has it: it carries a pass of its own, or names its end. */
export function carriesPass({ exchange: { address } }: Evidence): boolean {
  const { query, expiresAt } = address
  return expiresAt !== undefined || query.some(({ looks, expiresAt: end }) => end !== undefined || looks !== undefined)
}
