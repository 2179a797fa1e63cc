import type { Change, Named } from '../contract/bisect'
import type { Message } from '../contract/messages'

const seen = { new: 'change_new', updated: 'change_updated', 'switched-on': 'change_switched_on' } as const
const between = {
  new: 'change_new_since',
  updated: 'change_updated_since',
  'switched-on': 'change_switched_on_since',
} as const

/** When it changed: the day where that was seen, else since when it may have. */
export function tellChange({ what, at, after }: Change): Message {
  return after === undefined
    ? { id: seen[what], values: [{ day: at }] }
    : { id: between[what], values: [{ at: after }] }
}

/** Why the search looks at these first; nobody is named of whom no change is known. */
export function tellChanges(all: readonly Named[]): Message[] {
  return all.flatMap(({ name, change }) =>
    change ? [{ id: 'change_of' as const, values: [{ code: name }, { message: tellChange(change) }] }] : [],
  )
}
