import type { MessageId } from '../../contract/messages'
import { Say } from './Say'

/** Nothing to explain, or not yet. */
export function Calm({ title, lead }: { title: MessageId; lead: MessageId }) {
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: title }} />
      </h1>
      <p class="lead">
        <Say of={{ id: lead }} />
      </p>
    </div>
  )
}
