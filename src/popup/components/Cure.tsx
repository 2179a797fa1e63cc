import type { Incident } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import type { Cure as Known } from '../../contract/protocol'
import { isPageInUse } from '../../remedies/situation'
import { reasonOf } from '../next-step'
import { usePort } from '../port'
import type { Run } from '../use-clicks'
import { Say } from './Say'

interface Props {
  readonly cure: Known
  readonly incident: Incident
  readonly run: Run
}

function told({ title, signedIn, page }: Known): Message {
  if (signedIn) return { id: 'cure_signed_in', values: [{ code: page }] }
  return title
    ? { id: 'cure_step', values: [{ message: title }, { code: page }] }
    : { id: 'cure_opened', values: [{ code: page }] }
}

/** It opens elsewhere since: whether it does here, too, only the page itself can tell, which the person has loaded again. */
export function Cure({ cure, incident, run }: Props) {
  const { ask, tabId } = usePort()
  const place = { tabId, incident: incident.id, step: 'reload-fresh' } as const
  return (
    <aside class="news" data-news="cure">
      <p role="status">
        <Say of={told(cure)} />
      </p>
      {isPageInUse(incident.evidence ?? incident) && (
        <p class="cost">
          <Say of={{ id: 'step_page_reloads' }} />
        </p>
      )}
      <button type="button" class="primary" onClick={() => run(ask('take', { ...place, cure: reasonOf(cure) }), place)}>
        <Say of={{ id: 'cure_button' }} />
      </button>
    </aside>
  )
}
