import type { TabRecord } from '../contract/incident'
import type { Message, MessageId } from '../contract/messages'
import type { Look } from '../contract/protocol'
import { type Meaning, meaningOf, type Words } from './instead-words'

const errors: Readonly<Record<Meaning, MessageId>> = {
  forbidden: 'calm_forbidden',
  missing: 'calm_missing',
  busy: 'calm_busy',
  down: 'calm_down',
  proxy: 'calm_proxy',
  expired: 'calm_expired',
  other: 'calm_fault',
}

const calm = (title: MessageId): Words => ({ headline: { id: title }, lead: [{ id: 'calm_lead' }] })

const another = (what: Message): Words => ({
  headline: { id: 'calm_not_401_title' },
  lead: [what, { id: 'calm_another_thing' }],
})

/** What is said where there is nothing to explain: of a page that has another error, or did not come, what is so. */
export function wordCalm(record: TabRecord | undefined, look: Look | undefined): Words {
  const outcome = outcomeOf(record, look)
  if (outcome === undefined) return calm('calm_unseen_title')
  if (outcome === 'nothing') return another({ id: 'calm_no_answer' })
  // One that nobody waits for: it stands in its own list below.
  if (outcome === 401) return calm('calm_quiet_title')
  if (outcome < 400) return calm('calm_title')
  return another({ id: errors[meaningOf(outcome)], values: [String(outcome)] })
}

/** The status of the page that the tab shows; nothing: the browser shows an error page of its own. Undefined: not known. */
function outcomeOf(record: TabRecord | undefined, look: Look | undefined): number | 'nothing' | undefined {
  const seen = record?.page?.exchange
  if (!seen || seen.address.host !== look?.host) return undefined
  const { answer, end } = seen
  return end?.status ?? answer?.status ?? (end?.error ? 'nothing' : undefined)
}
