import type { MessageId } from '../../contract/messages'
import type { StepId } from '../../contract/remedies'
import { promised } from '../../remedies/word-step'
import { isUnderWay, type StepView } from '../incident-view'
import { usePort } from '../port'
import { isByHand } from '../step-result'
import { Answers } from './Answers'
import { CheckAgain } from './CheckAgain'
import { Countdown } from './Countdown'
import { Say, useSay } from './Say'

export interface Place {
  readonly tabId: number
  readonly incident: string
  readonly step: StepId
}

interface Props {
  readonly view: StepView
  readonly place: Place
  readonly run: (doing: Promise<unknown>) => void
  /** What it would do is not known yet. */
  readonly blocked?: boolean
  /** It is known that it would do nothing. */
  readonly empty?: boolean
  /** What it took can still be put back: that first. */
  readonly undoOpen?: boolean
  /** The next try leads to the site's home page, as its sign-in page does not open. */
  readonly home?: boolean
  /** What goes onto the clipboard with the click. */
  readonly copies?: () => Promise<void>
}

/** Said of what the person has done: such a label stands below what that was, as it is too long to stand beside a title. */
const isDone = new Set<MessageId>(['step_guide_done_button', 'step_done_button'])

/** The buttons of a step; the first one is its main action. Each click is one request. */
export function StepActions({ view, place, run, blocked, empty, undoOpen, home, copies }: Props) {
  const { ask, requestPermission, requestSiteAccess } = usePort()
  const say = useSay()
  const { spec, title, button } = view.step
  const off = blocked || view.barred
  const labelled = (words: string) => `${words}: ${say(title)}`

  function take() {
    // Refused, the report still stands below, to be copied by hand.
    copies?.().catch(() => undefined)
    run(ask('take', { ...place, ...(view.cure && { cure: view.cure }) }))
    // The prompt closes Chromium's popup: the intent is on its way before it opens, and the background goes on from there.
    // No event tells of a refusal; looking again does.
    if (spec.needs)
      run(requestPermission(spec.needs).then((granted): unknown => granted || ask('look', { tabId: place.tabId })))
  }

  if (view.state === 'todo')
    return button ? (
      <div class={isDone.has(button.id) ? 'actions both' : 'actions'}>
        <button
          type="button"
          class={view.next ? 'primary' : undefined}
          disabled={off}
          aria-label={labelled(say(button))}
          onClick={spec.act ? take : () => run(ask('check', place))}
        >
          <Say of={button} />
        </button>
      </div>
    ) : null
  if (view.state === 'running' && spec.act === 'run-checks')
    return (
      <div class="actions">
        <button type="button" onClick={() => run(ask('cancel', place))}>
          <Say of={{ id: 'step_run_checks_stop_button' }} />
        </button>
      </div>
    )
  const awaited = view.state === 'running' || (view.state === 'checking' && view.record?.helperTab !== undefined)
  const typesHere = view.state === 'checking' && view.record?.helperTab === place.tabId
  if (awaited && (spec.check === 'return' || typesHere)) {
    const { back } = view.step
    // Who types on this very page was never away.
    const label = typesHere && back.id === 'step_back_button' ? ({ id: 'step_guide_done_button' } as const) : back
    return (
      <div class={isDone.has(label.id) || home ? 'actions both' : 'actions'}>
        <button type="button" class="primary" disabled={view.barred} onClick={() => run(ask('check', place))}>
          <Say of={label} />
        </button>
        {home && view.state === 'running' && (
          <button type="button" disabled={off} onClick={take}>
            <Say of={{ id: 'step_sign_in_home_button' }} />
          </button>
        )}
      </div>
    )
  }
  if (view.state === 'running' && view.record?.wait)
    return (
      <div class="actions both">
        <Countdown until={view.record.wait.until} />
        <button type="button" class="slight" disabled={view.barred} onClick={() => run(ask('check', place))}>
          <Say of={{ id: 'step_wait_now_button' }} />
        </button>
        <button type="button" class="slight" onClick={() => run(ask('cancel', place))}>
          <Say of={{ id: 'step_wait_stop_button' }} />
        </button>
      </div>
    )
  // What was done need not be done anew for that.
  if (view.state === 'unchecked' && !isUnderWay(view))
    return <CheckAgain view={view} onClick={() => run(ask('check', place))} />
  if (view.state === 'unchecked') return <Answers view={view} say={(helped) => run(ask('say', { ...place, helped }))} />
  const once = { id: home ? 'step_sign_in_home_button' : 'step_again_button' } as const
  const again = view.next && button && !home ? button : once
  const byHand = isByHand(view)
  if (view.state === 'unavailable' && view.record?.note?.id === 'step_no_access')
    return (
      <div class="actions">
        <button
          type="button"
          class={view.next ? 'primary' : undefined}
          onClick={() => run(requestSiteAccess().then((granted): unknown => granted && ask('take', place)))}
        >
          <Say of={{ id: 'no_access_button' }} />
        </button>
      </div>
    )
  if (view.over || undoOpen || (empty && !byHand) || !button) return null
  if (view.state === 'no-help' || view.state === 'other-cause' || view.state === 'unavailable')
    return (
      <div class={byHand ? 'actions both' : 'actions'}>
        {byHand && (
          <button type="button" disabled={view.barred} onClick={() => run(ask('check', place))}>
            <Say of={{ id: promised('step_guide_done_button', view.step.resend !== undefined) }} />
          </button>
        )}
        <button
          type="button"
          class={view.next ? 'primary' : 'slight'}
          disabled={off}
          aria-label={labelled(say(again))}
          onClick={spec.act ? take : () => run(ask('check', place))}
        >
          <Say of={again} />
        </button>
      </div>
    )
  return null
}
