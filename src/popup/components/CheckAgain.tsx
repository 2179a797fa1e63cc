import type { StepView } from '../incident-view'
import { Say, useSay } from './Say'

/** The button of a step whose check got no answer. */
export function CheckAgain({ view, onClick }: { readonly view: StepView; readonly onClick: () => void }) {
  const say = useSay()
  const words = { id: 'step_check_again_button' } as const
  const label = `${say(words)}: ${say(view.step.title)}`
  return (
    <div class="actions">
      <button
        type="button"
        class={view.next ? 'primary' : 'slight'}
        disabled={view.barred}
        aria-label={label}
        onClick={onClick}
      >
        <Say of={words} />
      </button>
    </div>
  )
}
