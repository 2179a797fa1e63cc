import type { BisectChoice, BisectNews } from '../../contract/bisect'
import type { MessageId } from '../../contract/messages'
import { usePort } from '../port'
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
  stuck: [['dismiss', 'bisect_news_button']],
}

/** What became of extensions that we switched off, where the tab at hand does not show it. */
export function News({ news: { what, names, host, rounds }, run }: Props) {
  const { ask } = usePort()
  return (
    <aside class="news" data-news={what}>
      <p role="status">
        <Say
          of={{
            id: what === 'searching' && !names.length ? 'bisect_news_none_off' : `bisect_news_${what}`,
            values: [{ code: host }, { list: names }],
          }}
        />
      </p>
      {rounds && <Rounds {...rounds} />}
      {offers[what].map(([choice, label]) => (
        <button key={choice} type="button" onClick={() => run(ask('bisect', { what: choice }))}>
          <Say of={{ id: label, values: [{ count: names.length }] }} />
        </button>
      ))}
    </aside>
  )
}
