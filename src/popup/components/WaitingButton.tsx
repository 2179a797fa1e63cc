import { formatAt } from '../../text/format'
import type { StepView } from '../incident-view'
import { usePort } from '../port'
import { useNow } from '../use-record'
import { Say, useSay } from './Say'

interface Props {
  readonly view: StepView
  readonly take: () => void
}

/** The button of a step that the site wants no sooner than at a moment which it named: until then it is not the main one. */
export function WaitingButton({ view: { step, state, next }, take }: Props) {
  const port = usePort()
  const say = useSay()
  const until = step.wait?.until ?? 0
  const now = useNow(port, 1000, until > port.now())
  const early = step.wait && until > now ? step.wait.early : undefined
  const button = early ?? step.button
  const urged = !early && (next || state === 'no-help')
  const at = formatAt(until, { ...port.catalogue, now }, 'medium')
  return (
    <>
      <div class="wait">
        {/* Seconds read out loud would drown everything else; that they are over is worth a word. */}
        {early && (
          <p aria-live="off">
            <Say of={{ id: 'step_not_before', values: [at, { ms: Math.ceil((until - now) / 1000) * 1000 }] }} />
          </p>
        )}
        <p role="status">{!early && <Say of={{ id: 'step_wait_over' }} />}</p>
      </div>
      <div class="actions">
        <button
          type="button"
          class={urged ? 'primary' : undefined}
          aria-label={`${say(button)}: ${say(step.title)}`}
          onClick={take}
        >
          <Say of={button} />
        </button>
      </div>
    </>
  )
}
