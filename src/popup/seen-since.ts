import { causes } from '../contract/causes'
import { hasOpenedWithout } from '../remedies/opened-without'
import { certaintyOf, findingMessage, likelyFrom } from './cause-words'
import type { IncidentView } from './incident-view'
import { journeyTo } from './journey'

/** The view with what a step has seen since the refusal was judged, where that says otherwise. */
export function seenSince(view: IncidentView): IncidentView {
  const { steps } = view.incident
  if (view.state === 'fixed') return view
  if (steps.some(hasOpenedWithout)) return openedWithout(view)
  const again = steps.some(({ state, note }) => state === 'no-help' && note?.id === 'step_sign_in_refused_too')
  return again && view.headline.id === 'cause_handed_over_title' ? failedAgain(view) : view
}

/** That it opened is all that was seen: not which of them it is, nor that it would have opened every time. */
function openedWithout({ decide: _, ...view }: IncidentView): IncidentView {
  return {
    ...view,
    cause: 'extension-conflict',
    confidence: likelyFrom,
    sure: true,
    siteFault: false,
    headline: { id: 'cause_extension_opened_title' },
    lead: [{ id: 'cause_extension_opened_lead' }],
    candidates: [],
    certainty: certaintyOf(likelyFrom),
    journey: journeyTo(causes['extension-conflict'].where),
    speaksFor: [{ id: 'saw_opened_without' }],
    speaksAgainst: [],
  }
}

/** The new answer that signing in from the start was to bring was refused in the tab that we opened. */
function failedAgain(view: IncidentView): IncidentView {
  const seen = { cause: 'not-signed-in', for: [{ id: 'saw_handed_over_failed' }] } as const
  return { ...view, headline: findingMessage(seen, 'title'), lead: [findingMessage(seen, 'lead')] }
}
