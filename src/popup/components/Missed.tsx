import type { MessageId } from '../../contract/messages'
import { usePort } from '../port'
import { Say } from './Say'

/**
 * missed: the page was refused before we watched. worker: loaded again, it was refused by the site's own service worker.
 * unseen: we do not even know whether it was refused.
 */
type What = 'missed' | 'worker' | 'unseen'

interface Props {
  readonly what: What
  readonly run: (doing: Promise<unknown>) => void
}

const words: Readonly<Record<What, readonly [title: MessageId, lead: MessageId, button: MessageId]>> = {
  missed: ['missed_title', 'missed_lead', 'missed_button'],
  worker: ['worker_title', 'worker_lead', 'worker_button'],
  unseen: ['unseen_title', 'unseen_lead', 'missed_button'],
}

/** No request of the page was seen: only loading it again shows why. */
export function Missed({ what, run }: Props) {
  const { ask, tabId } = usePort()
  const [title, lead, button] = words[what]
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: title }} />
      </h1>
      <p class="lead">
        <Say of={{ id: lead }} />
      </p>
      <button
        type="button"
        class="primary"
        onClick={() => run(ask('reload', { tabId, pastWorker: what === 'worker' }))}
      >
        <Say of={{ id: button }} />
      </button>
    </div>
  )
}
