import type { CauseId } from '../../../src/contract/causes'
import type { Evidence } from '../../../src/contract/evidence'
import type { ExperimentFact } from '../../../src/contract/experiments'
import type { StepRecord } from '../../../src/contract/incident'
import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, now, record, saw, type State, taken, watched } from '../made-up'

const host = address.host
/** Of a site's bare name over http, so that every experiment has its turn. */
const plain = { ...address, scheme: 'http', hostname: 'acme.test', host: 'acme.test', origin: 'http://acme.test' }
const seen = (more: object = {}) => evidence({ at: now, address: plain, ...more })

const unsure = (first: CauseId, second: CauseId) =>
  diagnosis(
    [
      [first, 0.42, { for: saw.slice(0, 1) }],
      [second, 0.33],
      ['clock-wrong', 0.1],
    ],
    { decide: { id: 'decide_private_window' } },
  )

function run(state: StepRecord['state'], told: readonly ExperimentFact[], more: Partial<StepRecord> = {}): State {
  return {
    record: record(
      incident({
        evidence: seen(),
        diagnosis: unsure('stale-cookies', 'session-expired'),
        tried: { told, samples: [] },
        steps: [taken('run-checks', state, { causeBefore: 'stale-cookies', ...more })],
      }),
    ),
    look: watched,
  }
}

function before(evidence: Evidence): State {
  const judged = unsure('stale-cookies', 'session-expired')
  return { record: record(incident({ evidence, diagnosis: judged })), look: watched }
}

const longHost = `${'very-long-department-name.'.repeat(7)}acme.test`

/** run-checks in each of its phases, and each thing that an experiment can tell. */
export const tests: Readonly<Record<string, State>> = {
  'tests-before': before(seen()),
  'tests-before-long': before(seen({ address: { ...plain, host: longHost, hostname: longHost } })),
  'tests-running': run('running', [{ id: 'past-cache', host, outcome: 'refused', status: 401 }], {
    planned: [
      { id: 'past-cache', host },
      { id: 'without-cookies', host },
      { id: 'other-host', host: longHost },
    ],
  }),
  'tests-cancelled': run('todo', [{ id: 'past-cache', host, outcome: 'refused', status: 401 }], {
    note: { id: 'checks_stopped_part', values: [1, 3] },
  }),
  'tests-access-gone': {
    ...run('todo', [{ id: 'past-cache', host, outcome: 'refused', status: 401 }], {
      note: { id: 'checks_no_access_part', values: [1, 3] },
    }),
    look: { access: 'no-access', host },
  },
  'tests-same': run(
    'no-help',
    [
      { id: 'past-cache', host, outcome: 'refused', status: 401 },
      { id: 'without-cookies', host, outcome: 'refused', status: 401 },
      { id: 'https', host, outcome: 'no-answer' },
      { id: 'other-host', host: 'www.acme.test', outcome: 'refused', status: 401 },
      { id: 'clock', host, outcome: 'fine', clock: { aheadMs: 300, errorMs: 900, samples: 3 } },
    ],
    { note: { id: 'checks_same' } },
  ),
  'tests-changed': run(
    'other-cause',
    [
      { id: 'top-level', host, outcome: 'fine', status: 200 },
      { id: 'without-cookies', host, outcome: 'fine', status: 200 },
      { id: 'https', host, outcome: 'fine', status: 200 },
      { id: 'other-host', host: 'www.acme.test', outcome: 'fine', status: 200 },
      { id: 'clock', host, outcome: 'fine', clock: { aheadMs: 600_000, errorMs: 900, samples: 4 } },
    ],
    { note: { id: 'checks_changed' } },
  ),
  'tests-blind': run(
    'no-help',
    [
      { id: 'past-cache', host, outcome: 'refused', status: 401, blind: 'partition' },
      { id: 'without-cookies', host, outcome: 'refused', status: 401, blind: 'browser-login' },
      { id: 'https', host, outcome: 'leads-on' },
      { id: 'other-host', host: 'www.acme.test', outcome: 'other', status: 404 },
      { id: 'clock', host, outcome: 'no-answer' },
    ],
    { note: { id: 'checks_same' } },
  ),
  'tests-left-out': run('no-help', [{ id: 'past-cache', host, outcome: 'refused', status: 401 }], {
    note: {
      id: 'checks_left_out',
      values: [{ message: { id: 'checks_same' } }, { list: ['https://acme.test', 'http://www.acme.test'] }],
    },
  }),
  'tests-not-here': run('unavailable', [], { note: { id: 'checks_private' } }),
}
