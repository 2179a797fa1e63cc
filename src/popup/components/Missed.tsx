import { usePort } from '../port'
import { Say } from './Say'

/** The page was refused before we watched, or by the site's own worker: only a reload shows why. */
export function Missed({ run }: { run: (doing: Promise<unknown>) => void }) {
  const { ask, tabId } = usePort()
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: 'missed_title' }} />
      </h1>
      <p class="lead">
        <Say of={{ id: 'missed_lead' }} />
      </p>
      <button type="button" class="primary" onClick={() => run(ask('reload', { tabId }))}>
        <Say of={{ id: 'missed_button' }} />
      </button>
    </div>
  )
}
