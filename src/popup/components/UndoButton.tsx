import type { StepRecord } from '../../contract/incident'
import { formatLeft } from '../../text/format'
import { usePort } from '../port'
import { useNow } from '../use-record'
import { Say } from './Say'
import type { Place } from './StepActions'

interface Props {
  readonly undo: NonNullable<StepRecord['undo']>
  readonly place: Place
  readonly run: (doing: Promise<unknown>) => void
  /** The page works by now: putting back may break it again. */
  readonly works: boolean
}

export function UndoButton({ undo, place, run, works }: Props) {
  const port = usePort()
  const now = useNow(port, 1000, undo.until > port.now())
  if (undo.until <= now) return null
  return (
    <p class="undo">
      {works && (
        <small id={`undo-warning-${place.step}`}>
          <Say of={{ id: 'undo_warning' }} />
        </small>
      )}
      <button
        type="button"
        class={works ? 'slight' : undefined}
        aria-describedby={works ? `undo-warning-${place.step}` : undefined}
        onClick={() => run(port.ask('undo', place))}
      >
        <Say of={{ id: 'undo_button', values: [{ count: undo.cookies }] }} />
      </button>
      {/* Seconds read out loud would drown everything else. */}
      <small aria-live="off">
        <Say of={{ id: 'undo_left', values: [formatLeft(undo.until - now)] }} />
      </small>
    </p>
  )
}
