import type { Contact } from '../../../src/contract/contact'
import type { SaidPause } from '../../../src/contract/evidence'
import type { StepRecord } from '../../../src/contract/incident'
import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, now, on, record, saw, type State, taken, watched } from '../made-up'

const fault = diagnosis([['server-misconfigured', 0.92, { for: [{ id: 'saw_answered_as_if_bare' }] }]])
const unsigned = diagnosis([['not-signed-in', 0.95, { for: [{ id: 'saw_nothing_sent' }] }]])
const expired = diagnosis([['session-expired', 0.94, { for: saw }]])

function asked(contact?: Contact): State {
  const home = { from: 'home', page: 'https://acme.test/' } as const
  const told = contact ? { contact } : { contact: home, note: { id: 'contact_none' } as const }
  return {
    record: record(incident({ diagnosis: fault, steps: [taken('contact-site', 'unchecked', told)] })),
    look: watched,
  }
}

const named = (host: string) =>
  evidence({
    at: now,
    challenges: [
      { scheme: 'Session', params: [{ name: 'login_url', value: `https://${host}/login`, length: host.length + 14 }] },
    ],
  })

/** What a page says of the time that an account is locked for. */
function byWords(time: Omit<SaidPause, 'from'>): State {
  const text = 'Your account is locked for a while.'
  const wording = { type: 'html', text, pause: { from: 'words', ...time } } as const
  return {
    record: record(
      incident({
        evidence: { ...evidence({ at: now - 5_000 }), wording },
        diagnosis: diagnosis([['account-locked', 0.96, { for: [{ id: 'saw_words', values: [text] }] }]]),
      }),
    ),
    look: watched,
  }
}

/** The site is at fault, and its page says when to try again. */
function outOfOrder(confidence: number, ...steps: StepRecord[]): State {
  const text = 'We are doing maintenance. Please try again in 5 minutes.'
  const wording = { type: 'html', text, pause: { from: 'words', seconds: 300 } } as const
  return {
    record: record(
      incident({
        evidence: { ...evidence({ at: now - 5_000 }), wording },
        diagnosis: diagnosis([
          ['server-misconfigured', confidence, { who: 'site', for: [{ id: 'saw_words', values: [text] }] }],
        ]),
        steps,
      }),
    ),
    look: watched,
  }
}

function clockOf(at: number): number {
  const then = new Date(at)
  return then.getHours() * 60 + then.getMinutes()
}

/** contact-site and sign-in: what is said before, in between and after. */
const errand = {
  tabId: 3,
  step: 'sign-in',
  title: { id: 'step_sign_in_title' },
  page: 'intranet.acme.test/reports/of/the/department',
  then: 'signs-in',
} as const

/** A reload is what the page opened after. */
export const mendedBy = (reload: Partial<StepRecord>): State => ({
  record: record(
    incident({
      diagnosis: fault,
      state: 'healed',
      steps: [taken('reload-fresh', 'fixed', reload)],
      fixed: { at: now, status: 200, by: 'reload-fresh' },
    }),
  ),
  look: watched,
})

export const people: Readonly<Record<string, State>> = {
  'fault-waits': outOfOrder(0.92),
  'fault-maybe-waits': outOfOrder(0.66),
  'fault-waiting': outOfOrder(0.92, taken('wait-and-retry', 'running', { wait: { until: now + 280_000 } })),
  'fault-waited': outOfOrder(0.92, taken('wait-and-retry', 'no-help', { causeBefore: 'server-misconfigured' })),
  errand: { record: record(), look: { access: 'watched', host: 'login.acme.test', errand } },
  'errand-left': {
    record: record(),
    look: { access: 'watched', host: 'login.acme.test', errand: { ...errand, then: 'left' } },
  },
  'errand-settings': {
    record: record(),
    look: {
      access: 'browser-page',
      errand: { ...errand, step: 'allow-cookies', then: 'checks', title: { id: 'step_allow_cookies_title' } },
    },
  },
  'errand-refused': {
    record: record(incident({ diagnosis: fault })),
    look: { ...watched, errand: { ...errand, then: 'asks' } },
  },
  'bad-port': { record: record(), look: { access: 'bad-port', host: 'acme.test:6000' } },
  'cure-step': {
    record: record(incident({ diagnosis: fault })),
    look: {
      ...watched,
      cures: [
        { incident: 'i1', title: { id: 'step_sign_in_title' }, page: 'intranet.acme.test/reports/of/the/department' },
      ],
    },
  },
  'cure-opened': {
    record: record(incident({ diagnosis: fault })),
    look: { ...watched, cures: [{ incident: 'i1', page: 'intranet.acme.test/reports' }] },
  },
  'cure-signed-in': {
    record: record(incident({ diagnosis: unsigned })),
    look: { ...watched, cures: [{ incident: 'i1', page: 'intranet.acme.test', signedIn: true }] },
  },
  'cure-signed-in-fixed': mendedBy({ cure: { signedIn: true } }),
  'cure-fixed': mendedBy({ cure: { title: { id: 'step_sign_in_title' } } }),
  'cure-opened-fixed': mendedBy({ cure: {} }),
  'contact-before': { record: record(incident({ diagnosis: fault })), look: watched },
  'contact-report': { record: record(incident({ diagnosis: fault })), look: watched, alone: 'contact-site' },
  'contact-page': asked({
    from: 'page',
    mail: `${'help.desk.'.repeat(6)}@support.acme.test`,
    page: 'https://acme.test/help',
  }),
  'contact-none': asked(),
  'contact-elsewhere': asked({
    from: 'security-txt',
    page: 'https://report.other.test/acme',
    pageHost: 'report.other.test',
    tel: '+1-201-555-0123',
  }),
  'sign-in-there': {
    record: record(
      incident({
        diagnosis: unsigned,
        steps: [
          taken('sign-in', 'todo', {
            note: { id: 'step_sign_in_there', values: [{ code: 'accounts.acme.test' }] },
          }),
        ],
      }),
    ),
    look: watched,
  },
  'sign-in-before': { record: record(incident({ diagnosis: unsigned })), look: watched },
  'sign-in-named': {
    record: record(incident({ evidence: named('login.other.test'), diagnosis: unsigned })),
    look: watched,
  },
  'sign-in-nowhere': {
    record: record(
      incident({
        diagnosis: unsigned,
        steps: [taken('sign-in', 'running', { helperTab: 5, note: { id: 'step_sign_in_nowhere' } })],
      }),
    ),
    look: watched,
  },
  'sign-in-form-away': {
    record: record(
      incident({
        method: 'POST',
        evidence: evidence({ at: now, method: 'POST' }),
        diagnosis: expired,
        steps: [taken('sign-in', 'running', { helperTab: 5 })],
      }),
    ),
    look: watched,
  },
  'sign-in-press': {
    record: record(
      incident({
        diagnosis: expired,
        steps: [taken('sign-in', 'checking', { helperTab: 7, note: { id: 'step_sign_in_press' } })],
      }),
    ),
    look: watched,
  },
  'sign-in-closed': {
    record: record(
      incident({
        diagnosis: expired,
        steps: [taken('sign-in', 'no-help', { note: { id: 'step_closed_unsigned' } })],
      }),
    ),
    look: watched,
  },
  'sign-in-still': {
    record: on(
      'login.acme.test',
      incident({
        away: true,
        instead: { what: 'sign-in', host: 'login.acme.test' },
        diagnosis: expired,
        steps: [taken('sign-in', 'no-help', { note: { id: 'step_still_sign_in', values: ['login.acme.test'] } })],
      }),
    ),
    look: watched,
  },
  'sign-in-other': {
    record: record(
      incident({
        diagnosis: diagnosis([
          ['no-permission', 0.8, { for: [{ id: 'saw_other_pages_fine', values: [{ at: now - 60_000 }] }] }],
        ]),
        steps: [taken('sign-in', 'running', { helperTab: 5 })],
      }),
    ),
    look: watched,
  },
  'wait-before': {
    record: record(
      incident({
        evidence: evidence({ at: now }),
        diagnosis: diagnosis([['rate-limited', 0.9]]),
      }),
    ),
    look: watched,
  },
  'wait-words': byWords({ seconds: 900 }),
  'wait-words-when': byWords({ clock: clockOf(now + 1_200_000) }),
  'wait-words-long': byWords({ seconds: 86_400 }),
  'wait-long': {
    record: record(
      incident({
        evidence: evidence({ at: now - 5_000, headers: { 'retry-after': '90000' } }),
        diagnosis: diagnosis([['account-locked', 0.96]]),
        steps: [taken('wait-and-retry', 'running', { wait: { until: now + 89_996_000 } })],
      }),
    ),
    look: watched,
  },
  'no-access-bare': { record: record(), look: { access: 'no-access' } },
  'no-access-long': {
    record: record(),
    look: { access: 'no-access', host: `${'very-long-department-name.'.repeat(7)}${address.site}` },
  },
}
