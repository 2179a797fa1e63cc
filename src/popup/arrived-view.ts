import type { Message } from '../contract/messages'
import type { IncidentView } from './incident-view'

/** Addresses are told without what stands after the path. */
function namesPage(note: Message | undefined, page: string): boolean {
  return note?.values?.some((value) => typeof value === 'object' && 'code' in value && value.code === page) ?? false
}

/** Who has come to another address is not told of that one what was wrong with the refused one. */
export function viewArrived(view: IncidentView): IncidentView {
  const { steps, away, state, address } = view.incident
  if (!away || state === 'healed' || !steps.some(({ arrived }) => arrived !== undefined)) return view
  const { decide: _, ...rest } = view
  const left = address.host + address.path
  const isSame = steps.some(({ arrived, note }) => arrived !== undefined && namesPage(note, left))
  const lead: Message[] = [isSame ? { id: 'came_to_same_lead' } : { id: 'came_to_lead', values: [{ code: left }] }]
  const headline = { id: 'came_to_title' } as const
  return { ...rest, siteFault: false, headline, lead, candidates: [], journey: [], speaksFor: [], speaksAgainst: [] }
}
