import type { CauseId } from '../../../src/contract/causes'
import type { Evidence } from '../../../src/contract/evidence'
import type { Diagnosis, StepRecord, StepState } from '../../../src/contract/incident'
import type { StepId } from '../../../src/contract/remedies'
import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, now, record, type State, taken, watched } from '../made-up'

function shown(found: Diagnosis, evidence: Evidence, ...steps: StepRecord[]): State {
  return {
    record: record(incident({ kind: evidence.exchange.kind, evidence, diagnosis: found, steps })),
    look: watched,
  }
}

const basic = [{ scheme: 'Basic', params: [{ name: 'realm', value: 'Members', length: 7 }] }]
const noAccess = diagnosis([
  ['no-permission', 0.8, { for: [{ id: 'saw_other_pages_fine', values: [{ at: now - 60_000 }] }] }],
])
const asked = evidence({ at: now, challenges: basic })

const wrong = diagnosis([
  [
    'wrong-address',
    0.85,
    { for: [{ id: 'saw_sibling_fine', values: [{ code: 'www.acme.test' }, { code: address.host }] }] },
  ],
])
const twice = evidence({ at: now, history: { answers: [], refusals: 1, siblings: ['www.acme.test'] } })
const longHost = `www.${'very-long-department-name.'.repeat(7)}acme.test`
const far = evidence({ at: now, history: { answers: [], refusals: 1, siblings: [longHost] } })
const plain = evidence({
  at: now,
  address: { ...address, scheme: 'http' },
  experiments: [{ id: 'https', host: address.host, outcome: 'fine', status: 200 }],
})

const stale = diagnosis([
  ['stale-cookies', 0.5],
  ['extension-conflict', 0.3],
])
const blocked = diagnosis([['cookies-blocked', 0.9, { for: [{ id: 'saw_cookie_held', values: [{ code: 'sid' }] }] }]])
const byLink = diagnosis([
  ['cookies-blocked', 0.9, { for: [{ id: 'saw_cookie_same_site', values: [{ code: 'sid' }] }] }],
])
const mailed = evidence({ at: now, initiator: { origin: 'https://mail.test', relation: 'cross-site' } })
const within = evidence({
  at: now,
  kind: 'frame',
  embedded: true,
  initiator: { origin: 'https://portal.other.test', relation: 'cross-site' },
})

/** The tab shows another address of the site by now, which opened. */
function cameTo(step: StepId, cause: CauseId, to: string): State {
  const note = { id: 'step_came_to', values: [{ code: to }] } as const
  const steps = [taken(step, 'unchecked', { causeBefore: cause, note, arrived: 'there' })]
  const seen = incident({ away: true, diagnosis: diagnosis([[cause, 0.85]]), steps })
  const { exchange } = evidence({ at: now, address: { ...address, digest: 'there' } })
  return { record: { ...record(seen), page: { exchange, at: now } }, look: watched }
}

const left = (step: StepId, state: StepState, more: Partial<StepRecord> = {}) => taken(step, state, more)
const stillRefused = [left('reload-fresh', 'no-help'), left('clear-site-data', 'no-help')]

/** What opens the page under another address, in another window, or lets the browser ask again. */
export const elsewhere: Readonly<Record<string, State>> = {
  'no-answer': shown(
    stale,
    plain,
    left('clear-site-data', 'unchecked', {
      note: { id: 'step_no_answer' },
      undo: { id: 'u', until: now + 500_000, cookies: 3 },
    }),
  ),
  'forget-before': { ...shown(noAccess, asked, left('sign-in', 'no-help')), alone: 'forget-http-login' },
  'forget-firefox': {
    ...{ ...shown(noAccess, asked, left('sign-in', 'no-help')), alone: 'forget-http-login' },
    device: { system: 'linux', browserName: 'firefox' },
  },
  'forget-waiting': shown(
    noAccess,
    asked,
    left('forget-http-login', 'checking', { check: { since: now, until: now + 60_000 } }),
  ),
  'switch-before': shown(wrong, twice),
  'switch-before-long': shown(wrong, far),
  'switch-before-https': shown(wrong, plain),
  'switch-opened': shown(
    wrong,
    twice,
    left('switch-address', 'unchecked', { note: { id: 'switched_to', values: [{ code: 'www.acme.test' }] } }),
  ),
  ...Object.fromEntries(
    (
      [
        ['switch-opened-there', 'unchecked', { id: 'opened_there', values: [{ code: 'www.acme.test' }] }],
        ['switch-asks-there', 'unchecked', { id: 'asks_there', values: [{ code: 'login.acme.test' }] }],
        ['switch-refused-there', 'no-help', { id: 'refused_there', values: [{ code: 'www.acme.test' }] }],
        ['switch-error-there', 'no-help', { id: 'error_there', values: [{ code: longHost }, '404'] }],
      ] as const
    ).map(([name, state, note]) => [
      name,
      shown(wrong, twice, left('switch-address', state, { note, causeBefore: 'wrong-address' })),
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['came-to-another', 'check-address', 'wrong-address', `${address.host}/reports/2026`],
        ['came-to-same', 'request-new-link', 'link-expired', `${address.host}/reports`],
        ['came-by-new-link', 'request-new-link', 'link-expired', `${longHost}/invite`],
      ] as const
    ).map(([name, step, cause, to]) => [name, cameTo(step, cause, to)]),
  ),
  'private-before': shown(stale, evidence({ at: now }), ...stillRefused),
  'private-opened': shown(
    stale,
    evidence({ at: now }),
    left('open-private', 'unchecked', { note: { id: 'private_opened' } }),
  ),
  'private-by-hand': shown(
    stale,
    evidence({ at: now }),
    left('open-private', 'unchecked', { note: { id: 'step_private_by_hand', values: [{ code: 'Cmd+Shift+P' }] } }),
  ),
  'cookies-before': shown(blocked, evidence({ at: now })),
  'cookies-setting': shown(blocked, evidence({ at: now }), left('allow-cookies', 'running', { helperTab: 5 })),
  'cookies-edge': { ...shown(blocked, evidence({ at: now })), device: { system: 'windows', browserName: 'edge' } },
  'cookies-brave': { ...shown(blocked, evidence({ at: now })), device: { system: 'mac', browserName: 'brave' } },
  'cookies-vivaldi': { ...shown(blocked, evidence({ at: now })), device: { system: 'linux', browserName: 'vivaldi' } },
  'cookies-by-hand': { ...shown(blocked, evidence({ at: now })), device: { system: 'linux', browserName: 'firefox' } },
  'cookies-within': shown(blocked, within),
  'cookies-by-link': shown(byLink, mailed),
  'cookies-alone': shown(blocked, within, left('allow-cookies', 'unchecked', { note: { id: 'opened_alone' } })),
}
