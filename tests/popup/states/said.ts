import type { CauseId } from '../../../src/contract/causes'
import type { Evidence } from '../../../src/contract/evidence'
import type { StepRecord } from '../../../src/contract/incident'
import type { Message, MessageId } from '../../../src/contract/messages'
import { address, evidence } from '../../support/fake-evidence'
import { diagnosis, incident, minute, now, on, record, type State, taken, watched } from '../made-up'

/** How sure the rules are of each, of a page that says nothing else. */
const sure = {
  'account-locked': 0.96,
  'extension-conflict': 0.78,
  'extra-verification': 0.94,
  'link-expired': 0.97,
  'rate-limited': 0.94,
  'session-expired': 0.97,
} satisfies Partial<Record<CauseId, number>>

function shown(cause: keyof typeof sure, seen: readonly Message[], at: Evidence, ...steps: StepRecord[]): State {
  const found = diagnosis([
    [cause, sure[cause], { for: seen }],
    ['not-signed-in', 0.02, { for: [{ id: 'saw_nothing_sent' }] }],
  ])
  return { record: record(incident({ evidence: at, diagnosis: found, steps })), look: watched }
}

/** A page that says so itself, and nothing else is known. */
function says(cause: keyof typeof sure, id: MessageId, text: string, ...steps: StepRecord[]): State {
  const wording = { type: 'html', text } as const
  return shown(cause, [{ id, values: [text] }], { ...evidence({ at: now - 5_000 }), wording }, ...steps)
}

const device = 'Your device must be managed by your organization to open this page.'
const blocker = 'Please disable your ad blocker to go on.'
const subscription = 'Your subscription has expired.'
const credits = 'You exceeded your current quota, please check your plan and billing details.'

/** A link to sign in by that was opened before, and let the person in then. */
function letIn(): State {
  const used = 'This link has already been used.'
  const link = {
    ...address,
    path: '/magic',
    query: [{ name: 'token', length: 24, digest: 't', looks: 'token' as const }],
  }
  const seen: readonly Message[] = [
    { id: 'saw_link_let_in', values: [{ at: now - minute }] },
    { id: 'saw_words', values: [used] },
  ]
  const at = { ...evidence({ at: now - 5_000, address: link }), wording: { type: 'html', text: used } as const }
  return shown('link-expired', seen, at)
}

const unsigned = diagnosis([['not-signed-in', 0.95, { for: [{ id: 'saw_nothing_sent' }] }]])
const form = evidence({ at: now - 5_000, method: 'POST' })
const instead = { what: 'sign-in', host: 'login.acme.test' } as const

const led = taken('clear-site-data', 'other-cause', { note: { id: 'step_now_sign_in', values: [instead.host] } })

/** What answered a form leads to the sign-in page by now: nothing takes the person back. */
const ledOn = (...steps: StepRecord[]): State => ({
  record: on(
    'login.acme.test',
    incident({ away: true, instead, method: 'POST', evidence: form, diagnosis: unsigned, steps }),
  ),
  look: watched,
})

/** A page that names the hours at which it is open: what was seen beside that is no more than a guess. */
function namesHours(): State {
  const text = 'This service is available Monday to Friday, 8:00 to 18:00.'
  const found = diagnosis([
    [
      'session-expired',
      0.46,
      {
        for: [{ id: 'saw_cookie_refused', values: [{ code: 'sid' }] }],
        against: [{ id: 'saw_words_hours', values: [text] }],
      },
    ],
  ])
  const at = { ...evidence({ at: now - 5_000 }), wording: { type: 'html', text } as const }
  return { record: record(incident({ evidence: at, diagnosis: found })), look: watched }
}

/** Causes as the site's own words tell them, each with a step of its own; and a sign-in from which nothing leads back. */
export const said: Readonly<Record<string, State>> = {
  'device-rule': says('extra-verification', 'saw_words_device_rule', device),
  'form-refused': says('session-expired', 'saw_words_form_refused', 'CSRF token mismatch'),
  'extension-named': says('extension-conflict', 'saw_words_extension', blocker),
  'plan-over': says('account-locked', 'saw_words_plan_over', subscription),
  'plan-over-still': says(
    'account-locked',
    'saw_words_plan_over',
    subscription,
    taken('check-account', 'no-help', { causeBefore: 'account-locked' }),
  ),
  'quota-over': says('rate-limited', 'saw_words_quota_over', credits),
  'hours-named': namesHours(),
  'link-let-in': letIn(),
  'led-on-before': ledOn(led),
  'led-on-here': ledOn(led, taken('sign-in', 'checking', { helperTab: 7, check: { since: now, until: now + minute } })),
}
