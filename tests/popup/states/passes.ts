import type { JarCookie } from '../../../src/contract/evidence'
import type { StepRecord, StepState } from '../../../src/contract/incident'
import type { CookiePreview, Preview } from '../../../src/contract/protocol'
import type { StepId } from '../../../src/contract/remedies'
import { evidence } from '../../support/fake-evidence'
import { diagnosis, incident, now, preview, record, saw, type State, taken, watched } from '../made-up'

const domain = 'intranet.acme.test'

function cookie(name: string, more: Partial<JarCookie> = {}): JarCookie {
  const kept = { domain, hostOnly: true, path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const
  return { name, length: 32, digest: name, ...kept, ...more }
}

const gone = (name: string, more: Partial<CookiePreview> = {}): CookiePreview => ({
  name,
  domain,
  path: '/',
  alsoUsedBy: [],
  wide: false,
  ...more,
})
const stay = (count: number): Preview['notes'] => [{ id: 'preview_stay', values: [{ count }] }]

const stale = diagnosis([['stale-cookies', 0.9, { for: saw.slice(0, 1) }]])

function jar(...cookies: JarCookie[]) {
  return evidence({ at: now, cookies: { sent: cookies, jar: cookies } })
}

const twins = jar(cookie('sid'), cookie('sid', { digest: '2', domain: '.acme.test', hostOnly: false }), cookie('lang'))
const big = jar(
  cookie('sid'),
  ...Array.from({ length: 9 }, (_, at) => cookie(`seen-${at}`, { length: 1000, digest: `d${at}` })),
)
const session = jar(cookie('sid'), cookie('theme'), cookie('basket'))

/** The cookies are gone, and it was none of them: what else is stored comes next. */
const afterCookies = record(
  incident({
    evidence: session,
    diagnosis: diagnosis([['stale-cache', 0.9]]),
    steps: [taken('clear-site-data', 'no-help', { causeBefore: 'stale-cache' })],
  }),
)

function ended(step: StepId, state: StepState, more: Partial<StepRecord>): State {
  return {
    record: record(
      incident({
        evidence: session,
        diagnosis: stale,
        steps: [taken(step, state, { causeBefore: 'stale-cookies', ...more })],
      }),
    ),
    look: watched,
    preview,
  }
}

const offered = (evidence: ReturnType<typeof jar>, preview: Preview, ...steps: StepRecord[]): State => ({
  record: record(incident({ evidence, diagnosis: stale, steps })),
  look: watched,
  preview,
})

const longName = `wordpress_logged_in_${'0123456789abcdef'.repeat(5)}`
const undo = { id: 'u', until: now + 582_000, cookies: 12 }

/** clear-site-data and sign-out-and-in: what would go, what went, and what came back. */
export const passes: Readonly<Record<string, State>> = {
  'clear-left-over': offered(twins, { cookies: [gone('sid', { domain: '.acme.test', wide: true })], notes: stay(2) }),
  'clear-oversized': offered(big, {
    cookies: Array.from({ length: 9 }, (_, at) => gone(`seen-${at}`)),
    notes: stay(1),
  }),
  'clear-session': offered(session, { cookies: [gone('sid')], notes: stay(2) }),
  'clear-long-names': offered(session, {
    cookies: [
      gone(longName),
      gone('sid', { wide: true, domain: `.${'very-long-department-name.'.repeat(7)}acme.test` }),
    ],
    notes: stay(2),
  }),
  'clear-storage': {
    record: record(
      incident({
        evidence: session,
        diagnosis: diagnosis([['stale-cache', 0.9, { for: [{ id: 'saw_stored_answer' }] }]]),
        steps: [taken('clear-site-data', 'no-help', { causeBefore: 'stale-cache' })],
      }),
    ),
    look: watched,
    preview: {
      cookies: [],
      notes: [
        { id: 'preview_stored_of', values: [{ list: [domain] }] },
        { id: 'preview_values', values: [{ count: 14 }] },
        { id: 'preview_databases', values: [{ count: 2 }] },
        { id: 'preview_workers', values: [{ count: 1 }] },
        { id: 'preview_copies_too' },
      ],
    },
    alone: 'clear-site-data/storage',
  },
  'clear-storage-none': {
    record: afterCookies,
    look: watched,
    device: { system: 'linux', browserName: 'firefox', ownPages: 'about' },
    preview: { cookies: [], notes: [{ id: 'preview_stored_none', values: [{ list: [domain] }] }], nothing: true },
    alone: 'clear-site-data/storage',
  },
  'clear-storage-copies': {
    record: afterCookies,
    look: watched,
    preview: {
      cookies: [],
      notes: [{ id: 'preview_stored_of', values: [{ list: [domain] }] }, { id: 'preview_copies' }],
      onlyCopies: true,
    },
    alone: 'clear-site-data/storage',
  },
  ...Object.fromEntries(
    (['chrome', 'edge', 'firefox', 'vivaldi'] as const).map((browserName) => [
      `clear-storage-by-hand-${browserName}`,
      {
        record: record(
          incident({
            evidence: session,
            diagnosis: diagnosis([['stale-cache', 0.9]]),
            steps: [
              taken('clear-site-data', 'no-help', { causeBefore: 'stale-cache' }),
              taken('clear-site-data/storage', 'unavailable', { note: { id: 'step_permission_refused' } }),
            ],
          }),
        ),
        look: watched,
        device: {
          system: 'windows',
          browserName,
          ...(browserName !== 'firefox' && { ownPages: browserName }),
        },
        alone: 'clear-site-data/storage',
      },
    ]),
  ),
  'all-tried': {
    record: record(
      incident({
        diagnosis: diagnosis([['session-expired', 0.72]]),
        steps: [
          taken('sign-in', 'no-help'),
          taken('sign-out-and-in', 'no-help', { undo }),
          taken('reload-fresh', 'no-help'),
          taken('clear-site-data', 'no-help'),
          taken('clear-site-data/storage', 'no-help'),
          taken('rule-out-extensions', 'no-help'),
          taken('run-checks', 'no-help'),
          taken('contact-site', 'no-help', { note: { id: 'step_said_refused' } }),
        ],
      }),
    ),
    look: watched,
  },
  'undo-offered': ended('clear-site-data', 'no-help', { undo }),
  'undo-part': {
    ...ended('clear-site-data', 'no-help', { undo }),
    undoable: {
      total: 12,
      back: 9,
      next: undo.until,
      lost: [
        { why: 'expired', count: 1 },
        { why: 'newer', count: 1 },
        { why: 'there', count: 1 },
      ],
    },
  },
  'undo-none-fixed': {
    record: record(
      incident({
        diagnosis: stale,
        state: 'healed',
        fixed: { at: now, by: 'clear-site-data' },
        steps: [taken('clear-site-data', 'fixed', { undo })],
      }),
    ),
    look: watched,
    undoable: { total: 12, back: 0, next: undo.until, lost: [{ why: 'there', count: 12 }] },
  },
  'undo-none': {
    ...ended('clear-site-data', 'no-help', { undo }),
    undoable: { total: 12, back: 0, next: undo.until, lost: [{ why: 'newer', count: 12 }] },
  },
  'undo-no-access': {
    ...ended('clear-site-data', 'no-help', { undo }),
    undoable: { total: 12, back: 12, next: undo.until, lost: [], noAccess: true },
  },
  'undo-too-late': ended('clear-site-data', 'no-help', { undo: { ...undo, until: now - 1 } }),
  'undo-partly': ended('clear-site-data', 'no-help', {
    undo: { ...undo, until: 0 },
    note: {
      id: 'step_undone_lost',
      values: [{ count: 12 }, 11, { message: { id: 'step_lost_expired', values: [{ list: ['basket'] }] } }],
    },
  }),
  'undo-over': ended('clear-site-data', 'no-help', { undo: { ...undo, until: 0 }, note: { id: 'step_undo_over' } }),
  'sign-out-before': {
    ...offered(session, { cookies: [gone('sid')], notes: stay(2) }, taken('sign-in', 'no-help')),
    alone: 'sign-out-and-in',
  },
  'sign-out-away': ended('sign-out-and-in', 'running', { helperTab: 5, undo: { ...undo, cookies: 1 } }),
  'sign-out-refused': ended('sign-out-and-in', 'no-help', {
    note: { id: 'step_closed_unsigned' },
    undo: { ...undo, cookies: 1 },
  }),
  'sign-out-fixed': {
    record: record(
      incident({
        state: 'healed',
        evidence: session,
        diagnosis: stale,
        steps: [
          taken('reload-fresh', 'no-help'),
          taken('sign-in', 'no-help', { note: { id: 'step_closed_unsigned' } }),
          taken('sign-out-and-in', 'fixed', { undo: { ...undo, cookies: 1 } }),
        ],
        fixed: { at: now, status: 200, by: 'sign-out-and-in' },
      }),
    ),
    look: watched,
  },
  'access-gone': { ...offered(session, { cookies: [], notes: [], noAccess: true }), look: { access: 'no-access' } },
  'removed-elsewhere': {
    ...offered(session, {
      cookies: [],
      notes: [{ id: 'preview_none' }],
      elsewhere: { place: { tabId: 9, incident: 'i9', step: 'clear-site-data' }, undo, at: now - 60_000, works: false },
    }),
    undoable: { total: 2, back: 2, lost: [], next: undo.until },
    alone: 'clear-site-data',
  },
  'removal-cut': {
    ...ended('clear-site-data', 'unchecked', { note: { id: 'step_removal_cut' }, undo: { ...undo, cut: true } }),
    undoable: { total: 2, back: 2, lost: [], next: undo.until },
  },
  'removal-cut-none': {
    ...ended('clear-site-data', 'unchecked', { note: { id: 'step_removal_cut' }, undo: { ...undo, cut: true } }),
    undoable: { total: 0, back: 0, lost: [], next: undo.until },
  },
  'removal-part': {
    ...ended('clear-site-data', 'no-help', { note: { id: 'step_removed_part' }, undo: { ...undo, cut: true } }),
    undoable: { total: 2, back: 2, lost: [], next: undo.until },
    preview: { cookies: [gone('theme')], notes: [] },
  },
  'removal-cut-undone': ended('clear-site-data', 'todo', {
    note: { id: 'step_undone_nothing' },
    undo: { ...undo, until: 0 },
  }),
  'page-stayed': ended('reload-fresh', 'unchecked', { note: { id: 'step_page_stayed' } }),
  'opened-asks': ended('reload-fresh', 'unchecked', { note: { id: 'step_opened_asks' } }),
  'opened-refuses': ended('reload-fresh', 'unchecked', { note: { id: 'step_opened_refuses' } }),
  'not-reloaded': ended('wait-and-retry', 'unchecked', { note: { id: 'step_not_reloaded' } }),
  'no-cookies': ended('clear-site-data', 'unavailable', { note: { id: 'step_no_cookies' } }),
}
