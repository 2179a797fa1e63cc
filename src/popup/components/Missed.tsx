import { usePort } from '../port'
import { Say } from './Say'

interface Props {
  /** The page was refused; else we do not even know that. */
  readonly known: boolean
  readonly run: (doing: Promise<unknown>) => void
}

/** The page was answered before we watched, or by the site's own worker: only a reload shows why. */
export function Missed({ known, run }: Props) {
  const { ask, tabId } = usePort()
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: known ? 'missed_title' : 'unseen_title' }} />
      </h1>
      <p class="lead">
        <Say of={{ id: known ? 'missed_lead' : 'unseen_lead' }} />
      </p>
      <button type="button" class="primary" onClick={() => run(ask('reload', { tabId }))}>
        <Say of={{ id: 'missed_button' }} />
      </button>
    </div>
  )
}
