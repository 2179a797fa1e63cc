import { usePort } from '../port'
import { Say } from './Say'

interface Props {
  readonly host?: string | undefined
  readonly lookAgain: () => void
}

/** The person took the access to sites away: said as it is, and offered back. */
export function NoAccess({ host, lookAgain }: Props) {
  const { requestSiteAccess } = usePort()
  return (
    <div class="calm">
      <h1 id="headline">
        <Say of={{ id: 'no_access_title' }} />
      </h1>
      <p class="lead">
        <Say of={host ? { id: 'no_access_lead_host', values: [{ code: host }] } : { id: 'no_access_lead' }} />
      </p>
      {/* The prompt closes Chromium's popup; where it does not, we look again. */}
      <button type="button" class="primary" onClick={() => void requestSiteAccess().then(lookAgain, lookAgain)}>
        <Say of={{ id: 'no_access_button' }} />
      </button>
    </div>
  )
}
