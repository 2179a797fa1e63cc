import type { IncidentView } from '../incident-view'
import type { Run } from '../use-clicks'
import { Asking } from './Asking'
import { Details } from './Details'
import { Evidence } from './Evidence'
import { Fixed } from './Fixed'
import { Headline } from './Headline'
import { Journey } from './Journey'
import { OwnerHint } from './OwnerHint'
import { Say } from './Say'
import { Steps } from './Steps'
import type { Tab } from './Tabs'

interface Props {
  readonly view: IncidentView
  readonly tab: Tab
  readonly run: Run
  readonly showOwner: () => void
}

/** One refusal, in the tab that is open. */
export function IncidentPage({ view, tab, run, showOwner }: Props) {
  const { incident, state, journey, siteFault } = view
  if (tab === 'owner') return <OwnerHint incident={incident} />
  if (tab === 'details') return <Details incident={incident} />
  return (
    <>
      {state === 'fixed' ? (
        <Fixed incident={incident} />
      ) : (
        <>
          <Headline view={view} />
          {incident.state === 'asking' && <Asking incident={incident} />}
          {journey.length > 0 && <Journey stations={journey} />}
          <Evidence view={view} />
        </>
      )}
      <Steps view={view} run={run} />
      {siteFault && state !== 'fixed' && (
        <p class="owner">
          <button type="button" class="slight" onClick={showOwner}>
            <Say of={{ id: 'owner_link' }} />
          </button>
        </p>
      )}
    </>
  )
}
