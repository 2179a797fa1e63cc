import type { Incident } from '../../contract/incident'
import { Say } from './Say'

/** The browser's own sign-in window is open: what it is, before anyone types a password into it. */
export function Asking({ incident: { address, evidence } }: { incident: Incident }) {
  const realm = evidence?.exchange.prompts.at(-1)?.realm
  return (
    <div class="notice" role="note">
      <p>
        <b>
          <Say of={{ id: 'asking_title' }} />
        </b>
      </p>
      <p>
        <Say of={{ id: 'asking_lead', values: [{ code: address.host }] }} />
      </p>
      {realm && (
        <p>
          <Say of={{ id: 'asking_realm', values: [{ code: realm }] }} />
        </p>
      )}
    </div>
  )
}
