import { wasGivenUp } from '../contract/given-up'
import type { TabRecord } from '../contract/incident'
import type { ErrorPause } from '../contract/instead'
import type { Message, MessageId } from '../contract/messages'
import type { Look } from '../contract/protocol'
import { type Meaning, meaningOf, type Words } from './instead-words'

/** What another error means; `then`: what is left to do, where that depends on how long the site asks to be left alone. */
const errors: Readonly<Record<Meaning, { what: MessageId; then?: MessageId }>> = {
  forbidden: { what: 'calm_forbidden' },
  missing: { what: 'calm_missing' },
  busy: { what: 'calm_busy', then: 'calm_wait' },
  down: { what: 'calm_down', then: 'calm_later' },
  proxy: { what: 'calm_proxy' },
  network: { what: 'calm_network' },
  expired: { what: 'calm_expired' },
  other: { what: 'calm_fault' },
}

const calm = (title: MessageId): Words => ({ headline: { id: title }, lead: [{ id: 'calm_lead' }] })

const another = (...what: readonly Message[]): Words => ({
  headline: { id: 'calm_not_401_title' },
  lead: [...what, { id: 'calm_another_thing' }],
})

/** What is said where there is nothing to explain: of a page that has another error, or did not come, what is so. `now`: epoch ms. */
export function wordCalm(record: TabRecord | undefined, look: Look | undefined, now: number): Words {
  const outcome = outcomeOf(record, look)
  if (outcome === undefined) return calm('calm_unseen_title')
  if (outcome === 'given-up') return { headline: { id: 'calm_given_up_title' }, lead: [{ id: 'calm_given_up' }] }
  if (outcome === 'nothing') return another({ id: 'calm_no_answer' })
  // A page that nobody waits for: the list below names it.
  if (outcome === 401) return calm('calm_quiet_title')
  if (outcome < 400) return calm('calm_title')
  const { what, then } = errors[meaningOf(outcome)]
  return another({ id: what, values: [String(outcome)] }, ...(then ? [wordPause(record?.page, then, now)] : []))
}

function wordPause({ pause, tomorrow }: ErrorPause = {}, unnamed: MessageId, now: number): Message {
  if (tomorrow) return { id: 'calm_wait_tomorrow' }
  if (!pause) return { id: unnamed }
  const { until } = pause
  // In whole seconds, as it is told anew each second.
  const ms = Math.ceil((until - now) / 1000) * 1000
  return ms > 0 ? { id: 'calm_wait_named', values: [{ ms }, { at: until }] } : { id: 'calm_wait_over' }
}

type Outcome = number | 'nothing' | 'given-up'

/** The status of the page that the tab shows; nothing: the browser shows an error page of its own. Undefined: not known. */
function outcomeOf(record: TabRecord | undefined, look: Look | undefined): Outcome | undefined {
  const seen = record?.page?.exchange
  if (!seen || seen.address.host !== look?.host) return undefined
  const { answer, end } = seen
  const status = end?.status ?? answer?.status
  // Of a refusal that nobody saw the end of, none is in any list.
  if (wasGivenUp(seen) && (status === undefined || status === 401)) return 'given-up'
  return status ?? (end?.error ? 'nothing' : undefined)
}
