import type { BisectChoice, BisectView } from '../../contract/bisect'
import type { Value } from '../../contract/messages'
import { tellChanges } from '../changes'
import { usePort } from '../port'
import { Extensions } from './Extensions'
import { Hands, WayToList } from './Hands'
import { OnlyNotHere } from './OnlyNotHere'
import { Rounds } from './Rounds'
import { Say } from './Say'

interface Props {
  readonly view: BisectView
  readonly run: (doing: Promise<unknown>) => void
}

const namesOf = (all: BisectView['off']): Value => ({ list: all.map(({ name }) => name) })

const told = {
  found: 'bisect_found',
  'kept-off': 'bisect_kept_off',
  'on-again': 'bisect_on_again',
  stuck: 'bisect_stuck',
} as const

/** Said in one way of one, in another of several. */
const counted: ReadonlySet<BisectView['state']> = new Set(['found', 'stuck'])

/** Where the search for the extension that breaks the page stands, and what it found. */
export function Bisect({ view, run }: Props) {
  const { ask } = usePort()
  const { state, round, most, off, locked, byHand, hands } = view
  const choose = (what: BisectChoice) => () => run(ask('bisect', { what }))
  if (state === 'over') return null
  if (state === 'waiting')
    return (
      <div class="bisect">
        <Rounds round={round} most={most} />
        <Hands of={hands ?? []} />
        <WayToList run={run} main />
        <p>
          <Say of={{ id: 'bisect_hand_then' }} />
        </p>
        <button type="button" onClick={choose('stop')}>
          <Say of={{ id: 'bisect_hand_stop_button' }} />
        </button>
      </div>
    )
  if (state === 'searching')
    return (
      <div class="bisect">
        <Rounds round={round} most={most} />
        <p class="off">
          <Say of={off.length ? { id: 'bisect_off_now', values: [namesOf(off)] } : { id: 'bisect_off_none' }} />
        </p>
        {tellChanges(off).map((message, index) => (
          <p key={index} class="change">
            <Say of={message} />
          </p>
        ))}
        <button type="button" onClick={choose('stop')}>
          <Say of={{ id: byHand ? 'bisect_hand_stop_button' : 'bisect_stop_button' }} />
        </button>
      </div>
    )
  return (
    <div class="bisect">
      <p>
        <Say
          of={{
            id: byHand && state === 'stuck' ? 'bisect_hand_still_off' : told[state],
            ...(counted.has(state) && { values: [{ count: off.length }] }),
          }}
        />
      </p>
      <Extensions of={off} {...(state !== 'found' && { run })} />
      {byHand && state === 'stuck' && (
        <>
          <WayToList run={run} main />
          <button type="button" class="slight" onClick={choose('dismiss')}>
            <Say of={{ id: 'bisect_hand_leave_button', values: [{ count: off.length }] }} />
          </button>
        </>
      )}
      {state === 'found' && (
        <>
          <div class="choices">
            <button type="button" class="primary" onClick={choose('keep')}>
              <Say of={{ id: 'bisect_keep_button', values: [{ count: off.length }] }} />
            </button>
            <button type="button" onClick={choose('switch-on')}>
              <Say
                of={{
                  id: byHand ? 'bisect_hand_switch_on_button' : 'bisect_switch_on_button',
                  values: [{ count: off.length }],
                }}
              />
            </button>
          </div>
          <OnlyNotHere of={off} run={run} />
        </>
      )}
      {locked.length > 0 && (
        <p>
          <Say of={{ id: 'bisect_locked', values: [namesOf(locked)] }} />
        </p>
      )}
    </div>
  )
}
