import type { Message } from '../../src/contract/messages'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis, incident, minute, now, on, preview, record, saw, type State, taken, watched } from './made-up'
import { afterwards } from './states/afterwards'
import { elsewhere } from './states/elsewhere'
import { guides } from './states/guides'
import { once } from './states/once'
import { passes } from './states/passes'
import { people } from './states/people'
import { said } from './states/said'
import { searches } from './states/searches'
import { tests } from './states/tests'

export { diagnosis, incident, now, record, type State, taken } from './made-up'

/** Over a page that ended so. */
function calm(end: { status?: number; error?: string }, pause?: { ms: number; until: number }): State {
  const { page, ...rest } = on(address.host)
  const { answer: _, ...exchange } = page!.exchange
  const seen = { ...exchange, end: { at: now, ...end } }
  return { record: { ...rest, page: { at: now, exchange: seen, ...(pause && { pause }) } }, look: watched }
}

const ledToSignIn: Message = { id: 'step_now_sign_in', values: ['login.acme.test'] }

const rich = evidence({
  at: now,
  challenges: [
    {
      scheme: 'Bearer',
      params: [
        { name: 'realm', value: 'Reports', length: 7 },
        { name: 'error', value: 'invalid_token', length: 13 },
      ],
    },
  ],
  faults: [{ what: 'param-without-value', offset: 41, field: 0 }],
  headers: { server: 'nginx/1.24.0', 'content-type': 'text/html; charset=utf-8' },
  initiator: { origin: 'https://mail.other.test', relation: 'cross-site' },
  request: {
    names: ['authorization', 'cookie'],
    complete: 'all',
    cookies: [
      { name: 'sid', length: 32, digest: '1' },
      { name: 'sid', length: 32, digest: '2' },
    ],
    headers: {},
    credentials: [
      {
        from: 'authorization',
        name: 'authorization',
        scheme: 'bearer',
        length: 812,
        digest: 'd',
        token: { form: 'jwt', alg: 'RS256', iat: now - 77 * minute, exp: now - 17 * minute },
      },
    ],
  },
  cookies: {
    sent: [
      { name: 'sid', length: 32, digest: '1' },
      { name: 'sid', length: 32, digest: '2' },
    ],
    jar: [
      {
        name: 'sid',
        length: 32,
        digest: '1',
        domain: 'intranet.acme.test',
        hostOnly: true,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
      },
      {
        name: 'sid',
        length: 32,
        digest: '2',
        domain: '.acme.test',
        hostOnly: false,
        path: '/reports',
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
      },
      {
        name: 'pref',
        length: 4,
        digest: '3',
        domain: 'intranet.acme.test',
        hostOnly: true,
        path: '/',
        secure: false,
        httpOnly: false,
        sameSite: 'strict',
      },
    ],
  },
  clock: { aheadMs: 1200, errorMs: 900, samples: 3 },
})

const expired = diagnosis([
  ['session-expired', 0.94, { for: saw }],
  ['stale-cookies', 0.04],
])

const otherExtension = diagnosis([
  ['extension-conflict', 0.95, { for: [{ id: 'saw_header_removed', values: [{ code: 'cookie' }] }] }],
])
const rivals = [
  { id: 'a', name: 'Privacy Wall – the ad and tracker blocker with a rather long name', icon: '/icons/icon-32.png' },
  { id: 'b', name: 'Cookie Cleaner' },
]

const hostile = '\u202e<img src=x onerror=alert(1)>\u2066 مرحبا \u2069\u2069'
const longHost = `${'very-long-department-name.'.repeat(6)}acme.test`

export const states: Readonly<Record<string, State>> = {
  sure: { record: record(incident({ diagnosis: expired })), look: watched, preview },
  unsure: {
    record: record(
      incident({
        diagnosis: diagnosis(
          [
            ['session-expired', 0.41, { for: saw.slice(0, 1), against: saw.slice(1, 2) }],
            ['stale-cookies', 0.33],
            ['not-signed-in', 0.2],
          ],
          { decide: { id: 'decide_sign_in' } },
        ),
      }),
    ),
    look: watched,
    preview,
  },
  'site-fault': {
    record: record(
      incident({
        kind: 'call',
        diagnosis: diagnosis(
          [['preflight-blocked', 0.98, { for: [{ id: 'saw_preflight_refused', values: [{ code: 'OPTIONS' }] }] }]],
          { also: ['challenge-missing'] },
        ),
      }),
    ),
    look: watched,
  },
  owner: {
    record: record(
      incident({
        diagnosis: diagnosis(
          [
            ['session-expired', 0.6, { for: saw }],
            ['stale-cookies', 0.25],
          ],
          { also: ['challenge-missing'] },
        ),
      }),
    ),
    look: watched,
    tab: 'owner',
  },
  details: {
    record: record(
      incident({
        evidence: rich,
        diagnosis: diagnosis(
          [
            ['token-expired', 0.97],
            ['clock-wrong', 0.02],
          ],
          { unchecked: ['extension-conflict', 'no-permission'] },
        ),
      }),
    ),
    look: watched,
    tab: 'details',
  },
  several: {
    record: record(
      incident({ diagnosis: expired }),
      incident({
        id: 'i2',
        kind: 'call',
        count: 214,
        address: { ...address, path: '/api/v2/items' },
        diagnosis: diagnosis([['token-expired', 0.9]]),
      }),
      incident({
        id: 'i3',
        kind: 'frame',
        state: 'healed',
        steps: [taken('reload-fresh', 'fixed')],
        diagnosis: expired,
      }),
      incident({
        id: 'i4',
        kind: 'part',
        quiet: 'minor-part',
        address: { ...address, path: '/logo.png' },
        diagnosis: diagnosis([['not-signed-in', 0.9]]),
      }),
    ),
    look: watched,
    preview,
  },
  asking: {
    record: record(
      incident({
        state: 'asking',
        asked: 1,
        evidence: {
          ...evidence({
            at: now,
            challenges: [{ scheme: 'Basic', params: [{ name: 'realm', value: 'Members', length: 7 }] }],
            prompts: { asked: 1 },
          }),
          exchange: { ...evidence().exchange, prompts: [{ scheme: 'basic', realm: 'Members', at: now }] },
        },
        diagnosis: diagnosis([['not-signed-in', 0.96, { for: [{ id: 'saw_window_open' }] }]]),
      }),
    ),
    look: watched,
  },
  credentials: {
    record: record(
      incident({
        evidence: evidence({ at: now, challenges: [{ scheme: 'Basic', params: [] }] }),
        diagnosis: diagnosis([['wrong-credentials', 0.92, { for: [{ id: 'saw_password_refused' }] }]]),
      }),
    ),
    look: watched,
    preview,
  },
  address: {
    record: record(
      incident({
        evidence: evidence({
          at: now,
          address: { ...address, scheme: 'http', path: '/reports/2026).', query: [{ name: 'token', length: 40 }] },
          history: { answers: [], refusals: 1, siblings: ['www.acme.test'] },
        }),
        diagnosis: diagnosis([
          ['wrong-address', 0.82, { for: [{ id: 'saw_address_damaged', values: [{ code: ').' }] }] }],
        ]),
      }),
    ),
    look: watched,
    preview,
  },
  'waiting-out': {
    record: record(
      incident({
        evidence: evidence({ at: now - 5_000, headers: { 'retry-after': '120' } }),
        diagnosis: diagnosis([['rate-limited', 0.96]]),
        steps: [taken('wait-and-retry', 'running', { wait: { until: now + 116_000 } })],
      }),
    ),
    look: watched,
  },
  contacted: {
    record: record(
      incident({
        diagnosis: diagnosis([['server-misconfigured', 0.92]]),
        steps: [
          taken('contact-site', 'unchecked', {
            contact: { from: 'security-txt', mail: 'security@acme.test', page: 'https://acme.test/contact' },
          }),
        ],
      }),
    ),
    look: watched,
  },
  waited: {
    record: record(
      incident({
        evidence: evidence({ at: now - 1_000, headers: { 'retry-after': '120' } }),
        diagnosis: diagnosis([['rate-limited', 0.9, { for: [{ id: 'saw_retry_after', values: [{ ms: 120_000 }] }] }]]),
        steps: [taken('wait-and-retry', 'no-help', { causeBefore: 'rate-limited' })],
      }),
    ),
    look: watched,
  },
  maybe: {
    record: record(
      incident({
        diagnosis: diagnosis([
          ['no-permission', 0.62, { for: [{ id: 'saw_other_pages_fine', values: [{ at: now - minute }] }] }],
          ['session-expired', 0.2],
        ]),
      }),
    ),
    look: watched,
    preview,
  },
  'site-maybe': {
    record: record(
      incident({
        diagnosis: diagnosis([['server-misconfigured', 0.66, { for: [{ id: 'saw_answered_as_if_bare' }] }]]),
      }),
    ),
    look: watched,
  },
  'preview-fails': {
    record: record(incident({ diagnosis: diagnosis([['stale-cookies', 0.9]]) })),
    look: watched,
    preview: 'fails',
  },
  'signing-in': {
    record: record(incident({ diagnosis: expired, steps: [taken('sign-in', 'running', { helperTab: 5 })] })),
    look: watched,
    preview,
  },
  checking: {
    record: record(
      incident({
        diagnosis: expired,
        steps: [
          taken('reload-fresh', 'no-help'),
          taken('sign-in', 'checking', { check: { since: now, until: now + minute } }),
        ],
      }),
    ),
    look: watched,
    preview,
  },
  'extensions-searching': {
    record: record(
      incident({
        diagnosis: otherExtension,
        steps: [
          taken('rule-out-extensions', 'checking', {
            trial: { round: 2, since: now, until: now + 30_000 },
            bisect: { state: 'searching', round: 3, most: 7, off: rivals, locked: [] },
          }),
        ],
      }),
    ),
    look: watched,
  },
  'extensions-found': {
    record: record(
      incident({
        state: 'healed',
        fixed: { at: now, status: 200, by: 'rule-out-extensions' },
        diagnosis: otherExtension,
        steps: [
          taken('rule-out-extensions', 'fixed', {
            bisect: {
              state: 'found',
              round: 8,
              most: 8,
              off: rivals,
              locked: [{ id: 'm', name: 'Acme Web Protection' }],
            },
          }),
        ],
      }),
    ),
    look: watched,
  },
  'extensions-innocent': {
    record: record(
      incident({
        diagnosis: otherExtension,
        steps: [
          taken('rule-out-extensions', 'no-help', {
            causeBefore: 'extension-conflict',
            note: { id: 'bisect_none', values: [{ count: 9 }] },
            bisect: { state: 'over', round: 3, most: 7, off: [], locked: [] },
          }),
        ],
      }),
    ),
    look: watched,
  },
  'extensions-by-hand': {
    record: record(
      incident({
        diagnosis: otherExtension,
        steps: [taken('rule-out-extensions', 'unavailable', { note: { id: 'step_permission_refused' } })],
      }),
    ),
    look: watched,
    news: { what: 'found', names: rivals.map(({ name }) => name), host: 'shop.other.test' },
  },
  cleared: {
    record: record(
      incident({
        diagnosis: diagnosis([['stale-cookies', 0.9, { for: saw.slice(0, 1) }]]),
        steps: [
          taken('sign-in', 'other-cause', { note: ledToSignIn }),
          taken('clear-site-data', 'no-help', {
            causeBefore: 'stale-cookies',
            undo: { id: 'u', until: now + 582_000, cookies: 3 },
          }),
        ],
      }),
    ),
    look: watched,
  },
  'led-to-sign-in': {
    record: on(
      'login.acme.test',
      incident({
        away: true,
        instead: { what: 'sign-in', host: 'login.acme.test' },
        diagnosis: diagnosis([['stale-cookies', 0.9, { for: saw.slice(0, 1) }]]),
        steps: [
          taken('clear-site-data', 'other-cause', {
            note: ledToSignIn,
            undo: { id: 'u', until: now + 582_000, cookies: 3 },
          }),
        ],
      }),
    ),
    look: watched,
  },
  'signing-in-here': {
    record: on(
      'login.acme.test',
      incident({
        away: true,
        instead: { what: 'sign-in', host: 'login.acme.test' },
        diagnosis: expired,
        steps: [taken('sign-in', 'checking', { helperTab: 7, check: { since: now, until: now + minute } })],
      }),
    ),
    look: watched,
  },
  'another-error': {
    record: on(
      address.host,
      incident({
        away: true,
        instead: { what: 'error', status: 503 },
        diagnosis: expired,
        steps: [taken('reload-fresh', 'other-cause', { note: { id: 'step_now_status', values: [503] } })],
      }),
    ),
    look: watched,
  },
  undone: {
    record: record(
      incident({
        state: 'healed',
        instead: { what: 'undone' },
        fixed: { at: now, status: 200, by: 'clear-site-data' },
        diagnosis: diagnosis([['stale-cookies', 0.9, { for: saw.slice(0, 1) }]]),
        steps: [taken('clear-site-data', 'todo', { note: { id: 'step_undone', values: [{ count: 3 }] } })],
      }),
    ),
    look: watched,
    preview,
  },
  'undone-partly': {
    record: record(
      incident({
        instead: { what: 'undone' },
        diagnosis: diagnosis([['not-signed-in', 0.9]]),
        steps: [
          taken('clear-site-data', 'todo', {
            undo: { id: 'u', until: 0, cookies: 3 },
            note: {
              id: 'step_undone_lost',
              values: [{ count: 3 }, 2, { message: { id: 'step_lost_expired', values: [{ list: ['basket'] }] } }],
            },
          }),
        ],
      }),
    ),
    look: watched,
    preview,
  },
  worker: { record: record(), look: { access: 'worker', host: address.host } },
  earlier: {
    record: record(
      incident({
        away: true,
        diagnosis: expired,
        steps: [taken('clear-site-data', 'no-help', { undo: { id: 'u', until: now + 500_000, cookies: 3 } })],
      }),
    ),
    look: { ...watched, host: 'www.news.test' },
    preview,
  },
  'earlier-running': {
    record: record(incident({ away: true, diagnosis: expired, steps: [taken('sign-in', 'running')] })),
    look: { ...watched, host: 'www.news.test' },
  },
  'undone-away': {
    record: on(
      address.host,
      incident({
        away: true,
        instead: { what: 'undone' },
        diagnosis: expired,
        steps: [
          taken('clear-site-data', 'no-help', {
            undo: { id: 'u', until: 0, cookies: 3 },
            note: { id: 'step_undone', values: [{ count: 3 }] },
          }),
        ],
      }),
    ),
    look: watched,
    preview,
  },
  looking: { record: record(incident({ kind: 'call', state: 'settling', dueAt: now + 4_000 })), look: watched },
  refused: {
    record: record(
      incident({
        diagnosis: diagnosis([
          ['token-rejected', 0.9, { for: [{ id: 'saw_token_refused', values: [{ code: 'Authorization' }] }] }],
        ]),
        steps: [
          taken('clear-site-data', 'unchecked', { undo: { id: 'u', until: now + 60_000, cookies: 1 } }),
          taken('clear-site-data/storage', 'unavailable', { note: { id: 'step_permission_refused' } }),
        ],
      }),
    ),
    look: watched,
  },
  permission: {
    record: record(
      incident({
        diagnosis: diagnosis([
          ['token-rejected', 0.9, { for: [{ id: 'saw_token_refused', values: [{ code: 'Authorization' }] }] }],
        ]),
        steps: [
          taken('clear-site-data', 'no-help', { causeBefore: 'token-rejected' }),
          taken('clear-site-data/storage', 'running', { asking: true }),
        ],
      }),
    ),
    look: watched,
  },
  fixed: {
    record: record(
      incident({
        state: 'healed',
        diagnosis: expired,
        steps: [
          taken('reload-fresh', 'no-help'),
          taken('clear-site-data', 'no-help', { undo: { id: 'u', until: now + 300_000, cookies: 3 } }),
          taken('sign-in', 'fixed'),
        ],
        fixed: { at: now, status: 200, by: 'sign-in' },
      }),
    ),
    look: watched,
  },
  'fixed-by-person': {
    record: record(
      incident({
        state: 'healed',
        diagnosis: expired,
        steps: [
          taken('check-address', 'unchecked', { note: { id: 'step_form_not_resent' } }),
          taken('reload-fresh', 'other-cause', { note: ledToSignIn }),
          taken('clear-site-data/storage', 'unavailable', { note: { id: 'step_permission_refused' } }),
          taken('clear-site-data', 'fixed', { undo: { id: 'u', until: now + 300_000, cookies: 2 } }),
        ],
        fixed: { at: now, by: 'clear-site-data' },
      }),
    ),
    look: watched,
  },
  download: {
    record: on(
      address.host,
      incident({
        address: { ...address, path: '/reports/2025.pdf' },
        evidence: evidence({ at: now, headers: { 'content-disposition': 'attachment; filename=2025.pdf' } }),
        diagnosis: diagnosis([['session-expired', 0.94, { for: saw }]]),
      }),
    ),
    look: watched,
  },
  form: {
    record: record(incident({ method: 'POST', evidence: evidence({ at: now, method: 'POST' }), diagnosis: expired })),
    look: watched,
    preview,
  },
  'window-open': {
    record: record(
      incident({
        state: 'asking',
        asked: 1,
        exchange: { ...evidence().exchange, startedAt: now, prompts: [{ scheme: 'basic', realm: 'Members', at: now }] },
        evidence: evidence({ at: now, challenges: [{ scheme: 'Basic', params: [] }], prompts: { asked: 1 } }),
        diagnosis: diagnosis([['not-signed-in', 0.96, { for: [{ id: 'saw_window_open' }] }]]),
        steps: [taken('sign-in', 'checking', { check: { since: now - 1, until: now + minute } })],
      }),
    ),
    look: watched,
  },
  unjudged: { record: record(incident()), look: watched },
  'guide-dns': {
    record: record(
      incident({
        diagnosis: diagnosis([['wrong-server', 0.9, { for: [{ id: 'saw_moved_to_local_network' }] }]]),
        steps: [taken('reload-fresh', 'no-help'), taken('check-connection', 'no-help')],
      }),
    ),
    look: watched,
    device: { system: 'mac', systemVersion: [14, 5], browserName: 'chrome', ownPages: 'chrome' },
  },
  'guide-vpn': {
    record: record(incident({ diagnosis: diagnosis([['network-blocked', 0.9, { for: saw.slice(2) }]]) })),
    look: watched,
    device: { system: 'windows', browserName: 'edge', ownPages: 'edge' },
  },
  'guide-clock': {
    record: record(
      incident({
        evidence: evidence({ at: now - 20_000, clock: { aheadMs: 600_000, errorMs: 900, samples: 4 } }),
        diagnosis: diagnosis([['clock-wrong', 0.9, { for: [{ id: 'saw_clock_ahead', values: [{ ms: 600_000 }] }] }]]),
      }),
    ),
    look: watched,
    device: { system: 'linux', browserName: 'firefox' },
  },
  'guide-password': {
    record: record(
      incident({
        diagnosis: diagnosis([['wrong-credentials', 0.9, { for: saw.slice(2) }]]),
        steps: [taken('check-credentials', 'no-help'), taken('sign-in', 'no-help')],
      }),
    ),
    look: watched,
  },
  'guide-access': {
    record: record(incident({ diagnosis: diagnosis([['no-permission', 0.9, { for: saw.slice(2) }]]) })),
    look: watched,
  },
  'guide-key': {
    record: record(
      incident({
        evidence: evidence({
          at: now - 20_000,
          wording: { type: 'json', text: 'No X-API-Key header was found' },
          request: {
            names: [],
            complete: 'all',
            headers: {},
            credentials: [{ from: 'query', name: 'api_key', length: 34, digest: 'd', oddity: 'white-space' }],
          },
        }),
        diagnosis: diagnosis([['api-key', 0.9, { for: [{ id: 'saw_key_refused', values: [{ code: 'api_key' }] }] }]]),
      }),
    ),
    look: watched,
  },
  'guide-token': {
    record: record(
      incident({
        evidence: evidence({
          at: now - 20_000,
          request: {
            names: [],
            complete: 'all',
            headers: {},
            credentials: [
              {
                from: 'authorization',
                name: 'authorization',
                scheme: 'bearer',
                length: 340,
                digest: 'd',
                token: {
                  form: 'jwt',
                  alg: 'RS256',
                  iat: now - 90 * minute,
                  exp: now - 30 * minute,
                  aud: ['billing', 'reports'],
                  iss: 'login.acme.test',
                },
              },
            ],
          },
        }),
        diagnosis: diagnosis([['token-expired', 0.9]]),
        steps: [taken('reload-fresh', 'no-help'), taken('sign-in', 'no-help')],
      }),
    ),
    look: watched,
    preview,
  },
  calm: calm({ status: 200 }),
  'calm-unseen': { record: record(), look: watched },
  ...Object.fromEntries([403, 404, 407, 418, 419, 429, 503, 511].map((status) => [`calm-${status}`, calm({ status })])),
  'calm-pause': calm({ status: 429 }, { ms: 15 * minute, until: now + 14 * minute }),
  'calm-pause-over': calm({ status: 503 }, { ms: minute, until: now - minute }),
  'calm-given-up': calm({ error: 'net::ERR_ABORTED' }),
  'calm-no-answer': calm({ error: 'net::ERR_NAME_NOT_RESOLVED' }),
  'calm-quiet': {
    record: record(incident({ kind: 'call', quiet: 'probe', diagnosis: diagnosis([['not-signed-in', 0.9]]) })),
    look: watched,
  },
  missed: { record: record(), look: { access: 'missed', host: address.host } },
  unseen: { record: record(), look: { access: 'unseen', host: address.host } },
  'no-access': { record: record(), look: { access: 'no-access', host: address.host } },
  'browser-page': { record: record(), look: { access: 'browser-page' } },
  hostile: {
    record: record(
      incident({
        state: 'asking',
        address: { ...address, host: longHost, path: `/${hostile}${'w'.repeat(4096)}` },
        evidence: {
          ...evidence({
            at: now,
            challenges: [
              { scheme: 'Basic', params: [{ name: 'realm', value: hostile + 'w'.repeat(4096), length: 4200 }] },
            ],
          }),
          exchange: {
            ...evidence().exchange,
            address: { ...address, host: longHost, path: `/${hostile}${'w'.repeat(4096)}).` },
            prompts: [{ scheme: 'basic', realm: hostile + 'w'.repeat(4096), at: now }],
          },
        },
        diagnosis: diagnosis([
          [
            'wrong-address',
            0.9,
            {
              for: [
                { id: 'cookie_host', values: [hostile] },
                { id: 'cookie_path', values: [{ code: 'w'.repeat(4096) }] },
                { id: 'preview_wide', values: [{ list: Array.from({ length: 400 }, (_, at) => `cookie-${at}`) }] },
              ],
            },
          ],
        ]),
      }),
    ),
    look: watched,
    preview: {
      cookies: Array.from({ length: 400 }, (_, at) => ({
        name: at ? `c${at}` : hostile,
        domain: `.${longHost}`,
        path: '/',
        alsoUsedBy: [],
        wide: true,
      })),
      notes: [],
    },
  },
  ...tests,
  ...searches,
  ...afterwards,
  ...elsewhere,
  ...once,
  ...passes,
  ...people,
  ...said,
  ...guides,
}
