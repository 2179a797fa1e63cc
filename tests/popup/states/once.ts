import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, now, record, type State, taken, watched } from '../made-up'

/** One step of a sign-in at another host, which works once, and links that a page does not take. */

const fact = (name: string) => ({ name, length: 24, digest: name })
const callback = { ...address, path: '/callback', query: [fact('code'), fact('state')] }
const provider = { ...address, host: 'id.other.test', hostname: 'id.other.test', origin: 'https://id.other.test' }
const handedOver = evidence({
  at: now - 2_000,
  address: callback,
  redirects: [{ address: provider, method: 'GET', status: 302 }],
})
const unsigned = diagnosis([
  ['not-signed-in', 0.86, { for: [{ id: 'saw_handed_over', values: [{ code: 'id.other.test' }] }] }],
])
const declined = { ...callback, query: [{ ...fact('error'), denied: true } as const, fact('state')] }
const denied = diagnosis([
  ['not-signed-in', 0.86, { for: [{ id: 'saw_handed_over_denied', values: [{ code: 'id.other.test' }] }] }],
])
const failed = [{ code: 'id.other.test' }, { at: now - 60_000 }]
const again = diagnosis([['not-signed-in', 0.86, { for: [{ id: 'saw_handed_over_failed', values: failed }] }]])
const earlier = { at: now - 60_000, status: 401, kind: 'page', samePath: true, handedOver: true } as const
const refused = (step?: Parameters<typeof taken>): State => ({
  record: record(
    incident({
      address: callback,
      exchange: handedOver.exchange,
      evidence: handedOver,
      diagnosis: unsigned,
      steps: step ? [taken(...step)] : [],
    }),
  ),
  look: watched,
})

/** A script of the page was refused the sign-in, and the person types it into the page while we watch. */
const typedAnew = evidence({
  at: now - 2_000,
  kind: 'call',
  method: 'POST',
  address: { ...address, path: '/api/login' },
  page: { status: 200, loadedAt: now - 30_000, asksPassword: true },
})
const typing = (...[step, state, more]: Parameters<typeof taken>): State => ({
  record: record(
    incident({
      kind: 'call',
      evidence: typedAnew,
      diagnosis: diagnosis([['wrong-credentials', 0.9, { for: [{ id: 'saw_asks_once_more' }] }]]),
      steps: [taken(step, state, more)],
    }),
  ),
  look: watched,
})
const watching = { check: { since: now, until: now + 60_000 }, helperTab: 7 }

const doorGone = { id: 'step_sign_in_page_error', values: [{ code: 'login.acme.test/sign-in' }, '500'] } as const

const doorShut = { id: 'step_sign_in_page_refused', values: [{ code: 'login.acme.test/sign-in' }, '403'] } as const
const doorBusy = {
  id: 'step_sign_in_page_wait',
  values: [{ code: 'login.acme.test/sign-in' }, '429', { at: now + 120_000 }],
} as const
const doorBusyUntold = { id: 'step_sign_in_page_busy', values: [{ code: 'login.acme.test/sign-in' }, '429'] } as const
const atDoor = (...step: Parameters<typeof taken>): State => ({
  record: record(
    incident({
      evidence: evidence({ at: now - 2_000 }),
      diagnosis: diagnosis([['not-signed-in', 0.86, { for: [{ id: 'saw_nothing_sent' }] }]]),
      steps: [taken(...step)],
    }),
  ),
  look: watched,
})
const inVain = { causeBefore: 'not-signed-in' } as const

const says = 'This invitation link is not valid.'

export const once: Readonly<Record<string, State>> = {
  callback: refused(),
  'callback-signing-in': refused(['sign-in', 'running', { helperTab: 5 }]),
  'callback-denied': {
    record: record(
      incident({
        address: declined,
        evidence: { ...handedOver, exchange: { ...handedOver.exchange, address: declined } },
        diagnosis: denied,
      }),
    ),
    look: watched,
  },
  'callback-again': {
    record: record(
      incident({
        address: callback,
        exchange: handedOver.exchange,
        evidence: { ...handedOver, history: { answers: [earlier], refusals: 1, siblings: [] } },
        diagnosis: again,
      }),
    ),
    look: watched,
  },
  'callback-refused-too': refused([
    'sign-in',
    'no-help',
    { causeBefore: 'not-signed-in', note: { id: 'step_sign_in_refused_too' } },
  ]),
  'errand-stays': {
    record: record(),
    look: {
      access: 'watched',
      host: 'intranet.acme.test',
      errand: {
        tabId: 3,
        step: 'sign-in',
        title: { id: 'step_sign_in_title' },
        page: 'intranet.acme.test/callback',
        then: 'stays',
      },
    },
  },
  'sign-in-page-broken': atDoor('sign-in', 'running', { helperTab: 5, note: doorGone }),
  'sign-in-page-refused': atDoor('sign-in', 'running', { helperTab: 5, note: doorShut }),
  'sign-in-page-refused-still': atDoor('sign-in', 'no-help', { ...inVain, note: doorShut }),
  'sign-in-page-busy': atDoor('sign-in', 'running', { helperTab: 5, note: doorBusy }),
  'sign-in-page-busy-still': atDoor('sign-in', 'no-help', { ...inVain, note: doorBusy }),
  'sign-in-page-busy-untold': atDoor('sign-in', 'running', { helperTab: 5, note: doorBusyUntold }),
  'sign-in-home': atDoor('sign-in', 'running', { helperTab: 5, note: { id: 'step_sign_in_home' } }),
  'errand-broken': {
    record: record(),
    look: {
      access: 'watched',
      host: 'login.acme.test',
      errand: {
        tabId: 3,
        step: 'sign-in',
        title: { id: 'step_sign_in_title' },
        page: 'intranet.acme.test/reports',
        then: 'signs-in',
        told: doorGone,
      },
    },
  },
  'link-refused': {
    record: record(
      incident({
        evidence: { ...evidence({ at: now - 2_000 }), wording: { type: 'html', text: says } },
        diagnosis: diagnosis([['link-expired', 0.91, { for: [{ id: 'saw_words_link_refused', values: [says] }] }]]),
      }),
    ),
    look: watched,
  },
  'fields-here': {
    record: record(
      incident({
        kind: 'call',
        evidence: evidence({
          at: now - 2_000,
          kind: 'call',
          page: { status: 200, loadedAt: now - 3_000, asksPassword: true },
        }),
        diagnosis: diagnosis([['not-signed-in', 0.9, { for: [{ id: 'saw_nothing_sent' }] }]]),
      }),
    ),
    look: watched,
  },
  'typed-here': typing('check-credentials', 'checking', watching),
  'typed-here-reset': typing('reset-password', 'checking', watching),
  'typed-here-sign-in': typing('sign-in', 'checking', watching),
  'typed-here-asked': typing('check-credentials', 'unchecked'),
  'now-busy-tomorrow': {
    record: {
      ...record(),
      page: {
        exchange: { ...evidence({ at: now, status: 429 }).exchange, end: { at: now, status: 429 } },
        at: now,
        tomorrow: true,
      },
    },
    look: { ...watched, host: address.host },
  },
}
