import type { Incident, PageVisit, StepRecord, TabRecord } from '../contract/incident'
import { keyOf } from './key'

/** What is asked of the page. */
export type Doubt = 'step_opened_asks' | 'step_opened_refuses'

/** A page that the tab shows, and that a step seems to have mended. */
export function isDoubtful({ page }: TabRecord, { id, kind, state, fixed, steps }: Incident): boolean {
  const shown = page && [page.exchange.address, ...page.exchange.redirects.map(({ address }) => address)]
  return (
    kind === 'page' &&
    state === 'healed' &&
    // That the person says so needs no answer.
    fixed?.status !== undefined &&
    (shown?.some((address) => keyOf({ ...page!.exchange, address }) === id) ?? false) &&
    steps.some((step) => isOwed(step, page))
  )
}

const isOwed = ({ state, at }: StepRecord, page: PageVisit | undefined) =>
  state === 'fixed' && page !== undefined && at >= page.exchange.startedAt

/**
 * The record once such a page turned out to hold little but a form to sign in with, or words that turn away: nobody knows
 * whether that is what the person wanted, who is asked, by `note`. Whoever is about to sign in there goes on.
 */
export function doubt(record: TabRecord, id: string, now: number, note: Doubt): TabRecord {
  const incidents = record.incidents.map((incident): Incident => {
    if (incident.id !== id || !isDoubtful(record, incident)) return incident
    const { fixed: _, ...rest } = incident
    const steps = incident.steps.map((step): StepRecord => {
      if (!isOwed(step, record.page)) return step
      const { check, helperTab } = step
      if (check && helperTab !== undefined && check.until > now)
        return { ...step, state: 'checking', at: now, check: { ...check, since: now } }
      return { ...step, state: 'unchecked', at: now, note: { id: note } }
    })
    return { ...rest, state: 'open', lastAt: now, steps }
  })
  return { ...record, incidents }
}
