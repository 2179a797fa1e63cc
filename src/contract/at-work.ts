import type { StepRecord, TabRecord } from './incident'

/** Whether the background is carrying the step out itself: neither the person, a pause nor the page is waited for. */
export function isAtWork({ state, asking, helperTab, wait }: StepRecord): boolean {
  return state === 'running' && !asking && !wait && helperTab === undefined
}

/** The same of any step of the tab. */
export function isAtWorkIn({ incidents }: TabRecord): boolean {
  return incidents.some(({ steps }) => steps.some(isAtWork))
}
