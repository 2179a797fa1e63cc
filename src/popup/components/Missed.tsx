import { useEffect, useState } from 'preact/hooks'
import type { MessageId } from '../../contract/messages'
import { usePort } from '../port'
import { useNow } from '../use-record'
import { Say } from './Say'

/**
 * missed: the page was refused before we watched, or is one that the browser had kept while its request was answered well.
 * worker: loaded again, it was refused by the site's own service worker.
 * unseen: we do not even know whether it was refused.
 */
type What = 'missed' | 'worker' | 'unseen'

interface Props {
  readonly what: What
  readonly run: (doing: Promise<unknown>) => void
  readonly lookAgain: () => void
}

const words: Readonly<Record<What, readonly [title: MessageId, lead: MessageId, button: MessageId]>> = {
  missed: ['missed_title', 'missed_lead', 'missed_button'],
  worker: ['worker_title', 'worker_lead', 'worker_button'],
  unseen: ['unseen_title', 'unseen_lead', 'missed_button'],
}

/** How often, and for how long, ms, the page is looked at again once it was loaded again. */
const lookEvery = 700
const lookFor = 15_000

/** No request of the page was seen: only loading it again shows why. */
export function Missed({ what, run, lookAgain }: Props) {
  const port = usePort()
  const { ask, tabId } = port
  const [loadedAt, setLoadedAt] = useState(-Infinity)
  // A page that its own worker answers has no request that would tell us when it is there.
  const now = useNow(port, lookEvery, loadedAt > -Infinity)
  useEffect(() => setLoadedAt(-Infinity), [what])
  useEffect(() => {
    if (now - loadedAt < lookFor) lookAgain()
  }, [now])

  function load() {
    setLoadedAt(port.now())
    run(ask('reload', { tabId, pastWorker: what === 'worker' }))
  }

  const [title, lead, button] = words[what]
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: title }} />
      </h1>
      <p class="lead">
        <Say of={{ id: lead }} />
      </p>
      <button type="button" class="primary" onClick={load}>
        <Say of={{ id: button }} />
      </button>
    </div>
  )
}
