import { useCallback, useState } from 'preact/hooks'
import { isAtWork } from '../../contract/at-work'
import { remedyOf, type StepId } from '../../contract/remedies'
import { leadsHome } from '../../contract/sign-in-page-fault'
import type { Incident, StepState } from '../../contract/incident'
import { fitToBrowser } from '../../remedies/word-step'
import type { StepView } from '../incident-view'
import { usePort } from '../port'
import { isByHand, isOver } from '../step-result'
import type { Run } from '../use-clicks'
import { isOpen, useUndoable } from '../use-undoable'
import { Bisect } from './Bisect'
import { Checks } from './Checks'
import { ContactLinks } from './ContactLinks'
import { CookiePreview, type Spared } from './CookiePreview'
import { Guide } from './Guide'
import { Letter } from './Letter'
import { writeReport } from '../report'
import { Say } from './Say'
import { StepActions } from './StepActions'
import { StepCosts } from './StepCosts'
import { StepResult } from './StepResult'
import { UndoButton } from './UndoButton'

const marks: Readonly<Partial<Record<StepState, string>>> = {
  fixed: '✓',
  'no-help': '✕',
  // It changed something: the next thing to do stands elsewhere.
  'other-cause': '→',
  unchecked: '?',
  unavailable: '–',
}

interface Props {
  readonly view: StepView
  readonly number: number
  readonly incident: Incident
  readonly run: Run
  /** Told whether it has nothing to do, once that is known. Must stay the same function. */
  readonly onEmpty: (step: StepId, empty: boolean) => void
}

export function Step({ view: made, number, incident, run: runOf, onEmpty }: Props) {
  const port = usePort()
  const step = fitToBrowser(made.step, port.can, port.browserName)
  const view = { ...made, step }
  const { tabId, copy, catalogue } = port
  const { state, record, next } = view
  const { spec } = step
  const place = { tabId, incident: incident.id, step: spec.id }
  const run = (doing: Promise<unknown>) => runOf(doing, place)
  const over = isOver(incident)
  const busy = !over && (state === 'running' || state === 'checking')
  // Nothing is asked or awaited any more once all is well.
  const look = over && (state === 'unchecked' || state === 'running' || state === 'checking') ? 'unavailable' : state
  const todo = state === 'todo' && !over
  const byHand = isByHand(view) && !over
  const part = spec.id.split('/')[1]
  // Whoever checked before doing it finds it again.
  const guided = !over && step.points !== undefined && (todo || state === 'no-help')
  const removing = record !== undefined && isAtWork(record)
  const standing = useUndoable(place, incident.address.site, record?.undo, removing)
  // What went can be put back: only then is there something to take anew. Where we were stopped over it, the rest still is.
  const undoOpen = isOpen(standing) && !record?.undo?.cut
  const takesStorage = spec.act === 'clear-storage'
  // A second try takes what is there by then: it is shown before that click, too.
  const again =
    !over && !view.over && !undoOpen && (state === 'no-help' || state === 'other-cause' || state === 'unavailable')
  const takes = spec.undo === 'cookies' || takesStorage
  const previewed = takes && (todo || again)
  const [ready, setReady] = useState(false)
  const [spared, setSpared] = useState<Spared>()
  const { id } = spec
  const onSpared = useCallback(
    (found: Spared | undefined) => {
      setSpared(found)
      onEmpty(id, found === 'nothing')
    },
    [id, onEmpty],
  )

  return (
    <li
      tabIndex={-1}
      class={`step ${look}${next ? ' next' : ''}`}
      data-remedy={remedyOf(spec.id)}
      data-step={state}
      data-part={part}
      aria-busy={busy}
    >
      <span class="mark" aria-hidden="true">
        {busy ? <span class="spinner" /> : (marks[look] ?? number)}
      </span>
      <h3>
        <Say of={step.title} />
      </h3>
      <div class="what">
        {/* What it came to stands before what another try would do and cost. */}
        <StepResult view={view} incident={incident} />
        {todo && (
          <p>
            <Say of={step.what} />
          </p>
        )}
        {(todo || previewed) && <StepCosts step={step} todo={todo} spared={spared} />}
      </div>
      {record?.contact && !over && <ContactLinks incident={incident} contact={record.contact} />}
      {!over && (
        <StepActions
          // Another button is another element: neither focus nor click passes from one to the other.
          key={state}
          view={view}
          place={place}
          run={run}
          blocked={previewed && !ready}
          empty={spared === 'nothing'}
          undoOpen={undoOpen}
          home={leadsHome(record?.note, incident.address)}
          {...(spec.act === 'find-contact' && { copies: () => copy(writeReport(incident, catalogue)) })}
        />
      )}
      {(spec.byHand && step.points ? byHand : guided) && (
        <Guide step={step} incident={incident} open={next || byHand} leads={next && todo && !step.button} />
      )}
      {spec.act === 'run-checks' && <Checks incident={incident} state={state} />}
      {spec.act === 'find-contact' && !over && <Letter incident={incident} />}
      {record?.undo && <UndoButton undo={record.undo} standing={standing} place={place} run={run} works={over} />}
      {previewed && (
        <CookiePreview
          place={place}
          site={incident.address.site}
          run={run}
          open={next}
          onReady={setReady}
          onSpared={onSpared}
          failed={takesStorage ? 'preview_storage_failed' : 'preview_failed'}
        />
      )}
      {record?.bisect && <Bisect view={record.bisect} run={run} />}
    </li>
  )
}
