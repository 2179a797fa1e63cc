import type { Instead, StepRecord } from '../../../src/contract/incident'
import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, now, on, preview, record, type State, taken, watched } from '../made-up'

const limited = diagnosis([['rate-limited', 0.96]])
const pause = { ms: 120_000, until: now + 116_000 }

/** The tab shows another answer of the refused address by now. */
function answered(status: number, more: Partial<Extract<Instead, { what: 'error' }>>, ...steps: StepRecord[]): State {
  const instead = { what: 'error', status, ...more } as const
  const refused = incident({ away: true, instead, diagnosis: limited, evidence: evidence({ at: now }), steps })
  return { record: on(address.host, refused), look: watched }
}

const counting = taken('wait-and-retry', 'running', {
  wait: { until: pause.until, again: 1 },
  note: { id: 'step_wait_more', values: [{ ms: pause.ms }] },
})
const reloaded = (status: number) =>
  taken('reload-fresh', 'other-cause', { note: { id: 'step_now_status', values: [status] } })

/** The refused address leads to another page of the site by now. */
function led(path: string, ...steps: StepRecord[]): State {
  const instead = { what: 'page', host: address.host, path } as const
  const refused = incident({ away: true, instead, diagnosis: limited, evidence: evidence({ at: now }), steps })
  const { page, ...rest } = on(address.host, refused)
  const redirects = [{ address: refused.address, status: 302 }]
  return { record: { ...rest, page: { ...page!, exchange: { ...page!.exchange, redirects } } }, look: watched }
}

const opened = (path: string) => ({ id: 'step_led_to_page', values: [{ code: address.host + path }] }) as const

function emptied(...steps: StepRecord[]): State {
  const instead = { what: 'empty' } as const
  const refused = incident({ away: true, instead, diagnosis: limited, evidence: evidence({ at: now }), steps })
  return { record: on(address.host, refused), look: watched }
}

/** The page was refused, and is answered in another way since. */
export const afterwards: Readonly<Record<string, State>> = {
  'now-busy': answered(429, { pause }, reloaded(429)),
  'now-busy-untold': answered(429, {}, reloaded(429)),
  'now-busy-counting': answered(429, { pause }, counting),
  'now-down': answered(500, {}, reloaded(500)),
  'now-down-counting': answered(503, { pause }, counting),
  'now-other': answered(451, {}, reloaded(451)),
  'undone-form': {
    record: on(
      address.host,
      incident({
        method: 'POST',
        instead: { what: 'undone' },
        diagnosis: diagnosis([['session-expired', 0.9]]),
        evidence: evidence({ method: 'POST', at: now }),
        steps: [taken('clear-site-data', 'todo', { note: { id: 'step_undone', values: [{ count: 2 }] } })],
      }),
    ),
    look: watched,
    preview,
  },
  'now-empty': emptied(taken('reload-fresh', 'unchecked', { note: { id: 'step_answered_empty' } })),
  'now-empty-unwanted': emptied(taken('reload-fresh', 'no-help', { note: { id: 'step_said_not_this' } })),
  'now-home': led('/', taken('reload-fresh', 'unchecked', { note: opened('/') })),
  'now-home-refused': led('/', taken('reload-fresh', 'no-help', { note: { id: 'step_said_refused' } })),
  'graphql-answered': {
    record: record(
      incident({
        kind: 'call',
        method: 'POST',
        address: { ...address, path: '/api/graphql' },
        state: 'healed',
        fixed: { at: now - 3_000, status: 200, by: 'reload-fresh' },
        diagnosis: diagnosis([['session-expired', 0.9]]),
        evidence: evidence({ kind: 'call', method: 'POST', at: now, page: { status: 200, loadedAt: now - 30_000 } }),
        steps: [taken('reload-fresh', 'fixed')],
      }),
    ),
    look: watched,
  },
}
