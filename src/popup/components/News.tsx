import type { BisectChoice, BisectNews } from '../../contract/bisect'
import type { MessageId } from '../../contract/messages'
import { usePort } from '../port'
import { Hands, WayToList } from './Hands'
import { Rounds } from './Rounds'
import { Say } from './Say'

interface Props {
  readonly news: BisectNews
  readonly run: (doing: Promise<unknown>) => void
}

const offers: Readonly<Record<BisectNews['what'], readonly (readonly [BisectChoice, MessageId])[]>> = {
  searching: [['stop', 'bisect_stop_button']],
  found: [
    ['keep', 'bisect_keep_button'],
    ['switch-on', 'bisect_switch_on_button'],
  ],
  recovered: [['dismiss', 'bisect_news_button']],
  left: [['dismiss', 'bisect_news_button']],
  'kept-away': [['dismiss', 'bisect_news_button']],
  stuck: [['dismiss', 'bisect_news_button']],
  waiting: [['stop', 'bisect_hand_stop_button']],
  'still-off': [['dismiss', 'bisect_hand_leave_button']],
}

const said: Readonly<Record<BisectNews['what'], MessageId>> = {
  searching: 'bisect_news_searching',
  found: 'bisect_news_found',
  recovered: 'bisect_news_recovered',
  left: 'bisect_news_left',
  'kept-away': 'bisect_news_kept_away',
  stuck: 'bisect_news_stuck',
  waiting: 'bisect_news_waiting',
  'still-off': 'bisect_news_still_off',
}

/** Of what the person switched themselves, we do not say that we did. */
const byHands: Readonly<Partial<Record<MessageId, MessageId>>> = {
  bisect_news_found: 'bisect_news_hand_found',
  bisect_stop_button: 'bisect_hand_stop_button',
  bisect_switch_on_button: 'bisect_hand_switch_on_button',
}

/** What became of extensions that we switched off, where the tab at hand does not show it. */
export function News({ news: { what, names, host, rounds, byHand, hands }, run }: Props) {
  const { ask } = usePort()
  const worded = (id: MessageId) => (byHand && byHands[id]) || id
  return (
    <aside class="news" data-news={what}>
      <p role="status">
        <Say
          of={{
            id: what === 'searching' && !names.length ? 'bisect_news_none_off' : worded(said[what]),
            values: [{ code: host }, { list: names }],
          }}
        />
      </p>
      {rounds && <Rounds {...rounds} />}
      {hands && <Hands of={hands} />}
      {(what === 'waiting' || what === 'still-off') && <WayToList run={run} />}
      {offers[what].map(([choice, label]) => (
        <button key={choice} type="button" onClick={() => run(ask('bisect', { what: choice }))}>
          <Say of={{ id: worded(label), values: [{ count: names.length }] }} />
        </button>
      ))}
    </aside>
  )
}
