import type { StepRecord } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import type { Undoable } from '../../contract/protocol'
import { formatLeft } from '../../text/format'
import { usePort } from '../port'
import { isOpen, useUndoable } from '../use-undoable'
import { useNow } from '../use-record'
import { Say } from './Say'
import type { Place } from './StepActions'

interface Props {
  readonly undo: NonNullable<StepRecord['undo']>
  readonly standing: ReturnType<typeof useUndoable>
  readonly place: Place
  readonly run: (doing: Promise<unknown>) => void
  /** The page works by now: putting back may break it again. */
  readonly works: boolean
}

const reasons = { expired: 'undo_lost_expired', newer: 'undo_lost_newer', there: 'undo_lost_there' } as const

/** Why what was removed does not come back, or not all of it. */
function tellLost({ total, back, lost }: Undoable): Message | undefined {
  if (!total) return { id: 'step_undone_nothing' }
  const [first, ...rest] = lost.map(({ why, count }): Message => ({ id: reasons[why], values: [{ count }] }))
  if (!first) return undefined
  const both = (one: Message, other: Message): Message => ({
    id: 'step_lost_both',
    values: [{ message: one }, { message: other }],
  })
  const why = { message: rest.reduce(both, first) }
  return back ? { id: 'undo_part', values: [back, total, why] } : { id: 'undo_none', values: [why] }
}

/** The same of a step that is not shown itself. */
export function UndoElsewhere({ site, ...of }: Omit<Props, 'standing'> & { readonly site: string }) {
  return <UndoButton {...of} standing={useUndoable(of.place, site, of.undo)} />
}

/** What can be put back, and the button that does it; where nothing is left to be put back, that. */
export function UndoButton({ undo, standing, place, run, works }: Props) {
  const port = usePort()
  const now = useNow(port, 1000, undo.until > port.now())
  const known = typeof standing === 'object' ? standing : undefined
  if (standing === undefined || standing === 'asking') return null
  const away = known?.noAccess === true
  const told: Message | undefined =
    standing === 'over' ? { id: 'undo_over' } : away ? { id: 'undo_no_access' } : known && tellLost(known)
  const open = isOpen(standing)
  const warns = open && works
  return (
    <p class="undo">
      {warns && (
        <small id={`undo-warning-${place.step}`}>
          <Say of={{ id: 'undo_warning' }} />
        </small>
      )}
      {told && (
        <small>
          <Say of={told} />
        </small>
      )}
      {open && (
        <button
          type="button"
          class={works ? 'slight' : undefined}
          disabled={away}
          aria-describedby={warns ? `undo-warning-${place.step}` : undefined}
          onClick={() => run(port.ask('undo', place))}
        >
          <Say of={{ id: 'undo_button', values: [{ count: known?.back ?? undo.cookies }] }} />
        </button>
      )}
      {/* Seconds read out loud would drown everything else. */}
      {open && (
        <small aria-live="off">
          <Say of={{ id: 'undo_left', values: [formatLeft(undo.until - now)] }} />
        </small>
      )}
    </p>
  )
}
