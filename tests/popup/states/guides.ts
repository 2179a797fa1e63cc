import type { CauseId } from '../../../src/contract/causes'
import type { Device } from '../../../src/contract/device'
import type { Evidence } from '../../../src/contract/evidence'
import type { Finding, StepRecord } from '../../../src/contract/incident'
import type { StepId } from '../../../src/contract/remedies'
import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, minute, now, record, type State, taken, watched } from '../made-up'

interface Case {
  readonly finding?: Partial<Finding>
  readonly evidence?: Evidence
  readonly device?: Device
  readonly steps?: readonly StepRecord[]
}

/** The guide by itself, unfolded, as it is fitted to the case and the device. */
function guide(alone: StepId, cause: CauseId, { finding, evidence: seen, device, steps = [] }: Case = {}): State {
  const found = diagnosis([[cause, 0.9, { for: [], ...finding }]])
  const shown = incident({ ...(seen && { evidence: seen, kind: seen.exchange.kind }), diagnosis: found, steps })
  return { record: record(shown), look: watched, alone, ...(device && { device }) }
}

const mac: Device = { system: 'mac', systemVersion: [14, 5], browserName: 'chrome', ownPages: 'chrome' }
const oldMac: Device = { system: 'mac', systemVersion: [12, 6], browserName: 'brave', ownPages: 'brave' }
const windows: Device = { system: 'windows', browserName: 'edge', ownPages: 'edge' }
const linux: Device = { system: 'linux', browserName: 'firefox' }
const chromebook: Device = { system: 'chromeos', browserName: 'chrome', ownPages: 'chrome' }

const ahead = evidence({ at: now, clock: { aheadMs: 600_000, errorMs: 900, samples: 4 } })
const clock: Case = {
  evidence: ahead,
  finding: { for: [{ id: 'saw_clock_ahead', values: [{ ms: 600_000 }] }] },
}
const cutOff = evidence({ at: now, address: { ...address, path: '/invite/2026).' } })
const ranOut = evidence({
  at: now,
  address: { ...address, query: [{ name: 'expires', length: 10, expiresAt: now - 90 * minute }] },
})
const moved = evidence({
  at: now,
  redirects: [{ address: { ...address, host: 'login.acme.test' }, status: 302 }],
})
const stepUp = evidence({
  at: now,
  names: ['x-github-otp', 'x-captcha-required'],
  challenges: [
    {
      scheme: 'Bearer',
      params: [
        { name: 'max_age', value: '300', length: 3 },
        { name: 'acr_values', value: 'phr', length: 3 },
      ],
    },
  ],
})
const scoped = evidence({
  at: now,
  challenges: [{ scheme: 'Bearer', params: [{ name: 'scope', value: 'reports.read', length: 12 }] }],
})
const old = evidence({
  at: now,
  request: {
    names: [],
    complete: 'all',
    credentials: [],
    headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36' },
  },
})
const longHost = `${'very-long-department-name.'.repeat(7)}acme.test`

/** Every guide as it stands once it is unfolded. */
export const guides: Readonly<Record<string, State>> = {
  'guide-address-long': guide('check-address', 'wrong-address', {
    evidence: evidence({ at: now, address: { ...address, host: longHost, path: `/${'reports/'.repeat(30)}` } }),
  }),
  'guide-credentials': guide('check-credentials', 'wrong-credentials'),
  'guide-reset': guide('reset-password', 'wrong-credentials'),
  'guide-reset-asked': guide('reset-password', 'wrong-credentials', {
    evidence: evidence({ at: now, challenges: [{ scheme: 'Basic', params: [] }] }),
  }),
  'reset-opened': guide('reset-password', 'wrong-credentials', {
    steps: [
      taken('reset-password', 'running', {
        helperTab: 5,
        note: { id: 'step_reset_opened', values: [{ code: address.host }] },
      }),
    ],
  }),
  'reset-nowhere': guide('reset-password', 'wrong-credentials', {
    steps: [taken('reset-password', 'unavailable', { note: { id: 'step_reset_nowhere', values: [address.host] } })],
  }),
  'reset-there': guide('reset-password', 'wrong-credentials', {
    steps: [
      taken('reset-password', 'todo', {
        shown: 'login.acme.test',
        note: { id: 'step_reset_there', values: [{ code: 'login.acme.test' }] },
      }),
    ],
  }),
  'reset-asked': guide('reset-password', 'wrong-credentials', {
    steps: [
      taken('reset-password', 'running', {
        helperTab: 5,
        note: { id: 'step_reset_asked', values: [{ code: address.host }] },
      }),
    ],
  }),
  // Of a form, nothing is checked once the person has done it by hand.
  'reset-nowhere-form': guide('reset-password', 'wrong-credentials', {
    evidence: evidence({ at: now, method: 'POST' }),
    steps: [taken('reset-password', 'unavailable', { note: { id: 'step_reset_nowhere', values: [address.host] } })],
  }),
  'past-cache-refused': guide('reload-fresh/past-cache', 'stale-cache', {
    steps: [taken('reload-fresh/past-cache', 'no-help', { causeBefore: 'stale-cache' })],
  }),
  'vpn-on': guide('turn-off-vpn', 'network-blocked', {
    finding: { for: [{ id: 'saw_words_network_asked', values: ['Connect to the company VPN to see this page.'] }] },
    device: windows,
  }),
  'no-window': guide('forget-http-login', 'no-permission', {
    evidence: evidence({ at: now, challenges: [{ scheme: 'Basic', params: [] }] }),
    device: linux,
    steps: [
      taken('sign-in', 'no-help', { at: now - 2, causeBefore: 'no-permission' }),
      taken('forget-http-login', 'no-help', { causeBefore: 'no-permission' }),
    ],
  }),
  'cookie-not-kept': guide('allow-cookies', 'cookies-blocked', {
    finding: { for: [{ id: 'saw_cookie_not_kept', values: [{ code: 'sid' }] }] },
  }),
  'cookie-kept-across': guide('allow-cookies', 'cookies-blocked', {
    finding: { for: [{ id: 'saw_cookie_kept_across', values: [{ code: 'sid' }] }] },
    evidence: evidence({
      at: now,
      kind: 'frame',
      embedded: true,
      initiator: { origin: 'https://portal.other.test', relation: 'cross-site' },
    }),
    device: linux,
  }),
  'guide-account': guide('check-account', 'account-locked'),
  'guide-password-over': guide('reset-password/over', 'account-locked', {
    finding: { for: [{ id: 'saw_words_password_over', values: ['Your password has expired.'] }] },
    device: windows,
  }),
  'guide-password-over-asked': guide('reset-password/over', 'account-locked', {
    finding: { for: [{ id: 'saw_words_password_over', values: ['KDC_ERR_KEY_EXPIRED'] }] },
    evidence: evidence({ at: now, challenges: [{ scheme: 'Basic', params: [] }] }),
    device: windows,
  }),
  'guide-devices': guide('verify-identity/devices', 'account-locked', {
    finding: { for: [{ id: 'saw_words_sign_ins_full', values: ['You have reached the maximum number of devices'] }] },
  }),
  'guide-verify': guide('verify-identity', 'extra-verification', { evidence: stepUp }),
  'guide-bot-check': guide('verify-identity', 'extra-verification', {
    finding: { for: [{ id: 'saw_words_bot_check', values: ['Checking your browser before accessing acme.test'] }] },
  }),
  'guide-scope': guide('ask-for-access', 'no-permission', { evidence: scoped }),
  'guide-company': guide('ask-for-access', 'unsupported-scheme', {
    finding: { for: [{ id: 'saw_company_sign_in_only', values: [{ list: ['Negotiate'] }] }] },
  }),
  'guide-place': guide('ask-for-access', 'network-blocked'),
  'guide-new-link': guide('request-new-link', 'link-expired', { evidence: ranOut }),
  'guide-whole-link': guide('request-new-link', 'wrong-address', { evidence: cutOff }),
  'guide-clock-mac': guide('fix-clock', 'clock-wrong', { ...clock, device: mac }),
  'guide-clock-windows': guide('fix-clock', 'clock-wrong', { ...clock, device: windows }),
  'guide-dns-windows': guide('flush-dns', 'wrong-server', { device: windows }),
  'guide-dns-linux': guide('flush-dns', 'wrong-server', { device: linux }),
  'guide-dns-chromebook': guide('flush-dns', 'wrong-server', { device: chromebook }),
  'guide-vpn-old-mac': guide('turn-off-vpn', 'network-blocked', { device: oldMac }),
  'guide-vpn-firefox': guide('turn-off-vpn', 'network-blocked', { device: linux }),
  'guide-security': guide('check-security-software', 'wrong-server', { evidence: moved, device: windows }),
  'guide-connection': guide('check-connection', 'wrong-server', {
    evidence: moved,
    finding: { for: [{ id: 'saw_moved_to_local_network' }] },
  }),
  'guide-update': guide('update-browser', 'unsupported-scheme', { evidence: old, device: windows }),
  'guide-other-browser': guide('update-browser', 'unsupported-scheme', {
    finding: { for: [{ id: 'saw_scheme_hidden', values: [{ code: 'Digest' }, { code: 'Basic' }] }] },
  }),
  'guide-extensions-firefox': {
    record: record(
      incident({
        diagnosis: diagnosis([['extension-conflict', 0.95]]),
        steps: [taken('rule-out-extensions', 'unavailable', { note: { id: 'step_permission_refused' } })],
      }),
    ),
    look: watched,
    device: linux,
  },
  'guide-tried': {
    record: record(
      incident({
        diagnosis: diagnosis([['wrong-credentials', 0.9]]),
        steps: [
          taken('check-credentials', 'checking', { check: { since: now, until: now + minute } }),
          taken('sign-in', 'no-help', { causeBefore: 'wrong-credentials' }),
        ],
      }),
    ),
    look: watched,
  },
  'guide-prevent': {
    record: record(
      incident({
        state: 'healed',
        diagnosis: diagnosis([['session-expired', 0.9]]),
        steps: [taken('sign-in', 'fixed')],
        fixed: { at: now, status: 200, by: 'sign-in' },
      }),
    ),
    look: watched,
    alone: 'prevent',
  },
}
