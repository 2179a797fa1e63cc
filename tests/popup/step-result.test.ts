import { describe, expect, it } from 'vitest'
import type { Incident, StepRecord, StepState } from '../../src/contract/incident'
import type { MessageId, Value } from '../../src/contract/messages'
import type { StepId } from '../../src/contract/remedies'
import { viewIncident } from '../../src/popup/incident-view'
import { isOver, tellResult } from '../../src/popup/step-result'
import { fitToBrowser } from '../../src/remedies/word-step'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis, incident, now, taken } from './records'

const known = diagnosis([['session-expired', 0.9]])
const note = (id: MessageId, value: Value = 'login.acme.test'): Partial<StepRecord> => ({
  note: { id, values: [value] },
})
const mended = { state: 'healed', fixed: { at: now, status: 200 } } as const

/** What is said of the first step taken. */
function told(steps: StepRecord[], more: Partial<Incident> = {}): MessageId[] {
  const of = incident({ diagnosis: known, steps, ...more })
  const view = viewIncident(of).steps.find(({ step }) => step.spec.id === steps[0]?.step)!
  return tellResult(view, of).map(({ id }) => id)
}
const one = (state: StepState, more: Partial<StepRecord> = {}, step: StepId = 'sign-in') => [taken(step, state, more)]

describe('a sign-in that is typed into the page anew', () => {
  it('is told so over that page alone', () => {
    const call = { kind: 'call', method: 'POST', address: { ...address, path: '/api/login' } } as const
    const seen = { ...evidence(call), page: { status: 200, asksPassword: true as const } }
    const typing = one('checking', { helperTab: 1, check: { since: now, until: now + 60_000 } })
    expect(told(typing, { ...call, evidence: seen })).toContain('result_typed_here')
    expect(told(typing, { ...call, evidence: seen, away: true })).toContain('result_away_here')
  })
})

describe('a sign-in in the tab that the refused page has led there', () => {
  it('promises to check the page only where that can be opened again', () => {
    const instead = { what: 'sign-in', host: 'login.acme.test' } as const
    const typing = one('checking', { helperTab: 1, check: { since: now, until: now + 60_000 } })
    const at = (whole: boolean) => ({ instead, away: true as const, address: { ...address, whole } })
    expect(told(typing, at(true))).toContain('result_away_here')
    expect(told(typing, at(false))).toContain('result_away_here_on')
  })
})

describe('a removal of which a part alone was done', () => {
  const part = { note: { id: 'step_removed_part' } } as const
  it('is told as that, and never as what did not help', () => {
    expect(told(one('no-help', part, 'clear-site-data'))).toEqual(['step_removed_part'])
    const later = taken('reload-fresh', 'no-help', { at: now + 1 })
    const at = { at: now }
    expect(told([taken('clear-site-data', 'no-help', { ...part, ...at }), later])).toEqual(['result_tried'])
    expect(told([taken('clear-site-data', 'no-help', at), later])).toEqual(['result_did_not_help'])
  })
})

describe('a note', () => {
  it.each([
    ['step_sign_in_nowhere', 'running', 'fixed'],
    ['step_sign_in_press', 'checking', 'unchecked'],
    ['step_sign_in_nowhere', 'running', 'checking'],
    ['step_page_kept', 'running', 'checking'],
    ['step_form_not_resent', 'unchecked', 'fixed'],
    ['step_form_not_resent', 'unchecked', 'no-help'],
    ['step_reopen_yourself', 'unchecked', 'other-cause'],
    ['step_no_answer', 'unchecked', 'checking'],
    ['step_no_answer', 'unchecked', 'fixed'],
    ['step_closed_unsigned', 'no-help', 'checking'],
    ['step_closed_unsigned', 'no-help', 'fixed'],
    ['step_said_refused', 'no-help', 'checking'],
    ['step_removed_part', 'no-help', 'checking'],
    ['step_said_not_this', 'no-help', 'checking'],
    ['step_said_no_help', 'no-help', 'checking'],
  ] as const)('%s is told while the step is %s, and not when it is %s', (id, holds, gone) => {
    expect(told(one(holds, note(id)))).toContain(id)
    expect(told(one(gone, note(id)))).not.toContain(id)
    expect(told(one(gone, note(id)), mended)).not.toContain(id)
  })

  it('of how the page was answered stands for the state', () => {
    expect(told(one('no-help', note('step_closed_unsigned')))).toEqual(['step_closed_unsigned'])
    expect(told(one('no-help', note('step_said_refused'), 'open-private'))).toEqual(['step_said_refused'])
    expect(told(one('no-help', note('step_said_not_this'), 'check-address'))).toEqual(['step_said_not_this'])
    expect(told(one('no-help', {}, 'open-private'))).toEqual(['result_no_help'])
    expect(told(one('no-help', note('step_wait_more')))).toEqual(['step_wait_more'])
    expect(told(one('unchecked', note('step_no_answer')))).toEqual(['step_no_answer'])
    expect(told(one('other-cause', note('step_now_sign_in')))).toEqual(['step_now_sign_in'])
    // What was put back is not told beside a refusal that was before it.
    for (const id of ['step_undone', 'step_undone_lost'] as const) {
      expect(told(one('no-help', note(id)))).toEqual(['result_did_not_help', id])
      expect(told(one('other-cause', note(id)))).toEqual(['result_not_alone', id])
    }
    expect(told(one('no-help', note('bisect_unsteady'), 'rule-out-extensions'))).toEqual(['bisect_unsteady'])
  })

  it('is not told in the words that stand above the steps', () => {
    const status = one('other-cause', note('step_now_status', 429))
    const signIn = one('other-cause', note('step_now_sign_in', 'login.acme.test'))
    const page = one('unchecked', note('step_led_to_page', { code: 'acme.test/' }))
    const error = (code: number) => ({ instead: { what: 'error', status: code } }) as const
    const login = (host: string) => ({ instead: { what: 'sign-in', host } }) as const
    const opened = (path: string) => ({ instead: { what: 'page', host: 'acme.test', path } }) as const
    expect(told(status, error(429))).toEqual(['result_led_error'])
    expect(told(status, error(503))).toEqual(['step_now_status'])
    expect(told(signIn, login('login.acme.test'))).toEqual(['result_worked'])
    expect(told(signIn, login('id.acme.test'))).toEqual(['step_now_sign_in'])
    expect(told(page, opened('/'))).toEqual(['step_led_there'])
    expect(told(page, opened('/home'))).toEqual(['step_led_to_page'])
    const empty = one('unchecked', note('step_answered_empty'))
    expect(told(empty, { instead: { what: 'empty' } })).toEqual(['step_empty_there'])
    expect(told(empty, error(503))).toEqual(['step_answered_empty'])
    for (const each of [status, signIn, page, empty]) expect(told(each)).toEqual([each[0]?.note?.id])
  })

  it('of what was done stands before the question that the buttons answer', () => {
    expect(told(one('unchecked', note('private_opened'), 'open-private'))).toEqual([
      'private_opened',
      'result_unchecked',
    ])
    expect(told(one('unchecked', note('contact_none'), 'contact-site'))).toEqual(['contact_none', 'result_contact'])
  })
})

describe('a step of a GraphQL request that is answered well', () => {
  it('is not said to have fixed it: the body may hold a refusal', () => {
    const call = { ...mended, kind: 'call', method: 'POST' } as const
    const of = (path: string) => told(one('fixed'), { ...call, address: { ...address, path } })
    expect(of('/api/graphql')).toEqual(['result_answered'])
    expect(of('/api/orders')).toEqual(['result_fixed'])
  })
})

describe('a step of a page that is mended', () => {
  it.each([
    ['unchecked', 'result_unchecked', 'result_tried'],
    ['running', 'result_away', 'result_tried'],
    ['no-help', 'result_no_help', 'result_did_not_help'],
    ['other-cause', 'result_other_cause', 'result_not_alone'],
    ['fixed', 'result_fixed', 'result_fixed'],
  ] as const)('%s: %s while it was refused, then %s', (state, before, after) => {
    expect(told(one(state))).toEqual([before])
    expect(told(one(state), mended)).toEqual([after])
    // What was undone is to be opened again: how it was refused before is past, and the rest is as it was.
    const isRefusal = state === 'no-help' || state === 'other-cause'
    const undone = { ...mended, instead: { what: 'undone' } } as const
    expect(told(one(state), undone)).toEqual([isRefusal ? after : before])
  })

  it('by the word of the person alone is said to be so', () => {
    const said = { state: 'healed', fixed: { at: now, by: 'sign-in' } } as const
    expect(told(one('fixed'), said)).toEqual(['result_fixed_said'])
    expect(told(one('no-help'), said)).toEqual(['result_did_not_help'])
  })

  it('gives no instruction, and still says what was put back', () => {
    const stored = one('unavailable', note('step_permission_refused'), 'clear-site-data/storage')
    expect(told(stored)).toEqual(['step_permission_refused', 'step_clear_storage_by_hand'])
    expect(told(stored, mended)).toEqual(['result_not_possible'])
    expect(told(one('no-help', note('step_undone')), mended)).toEqual(['result_did_not_help', 'step_undone'])
    expect(told(one('other-cause', note('step_now_sign_in')), mended)).toEqual(['result_led_on'])
  })

  it('that may be done by hand alone says so after a look that came too early, too', () => {
    const nowhere = one('no-help', note('step_reset_nowhere'), 'reset-password')
    expect(told(nowhere)).toEqual(['result_no_help', 'step_reset_nowhere', 'step_reset_by_hand'])
    const by = (state: StepState, ...of: Parameters<typeof note>) =>
      told(one(state, note(...of), 'rule-out-extensions'))
    const hand = ['step_permission_refused', 'step_extensions_by_hand']
    expect(by('no-help', 'step_permission_refused')).toEqual(['result_no_help', ...hand])
    expect(by('checking', 'step_permission_refused')).toEqual(['result_checking'])
    expect(by('fixed', 'step_permission_refused')).toEqual(['result_fixed'])
    expect(by('no-help', 'bisect_none')).toEqual(['bisect_none'])
  })

  it('is over only while nothing was undone', () => {
    expect(isOver(incident(mended))).toBe(true)
    expect(isOver(incident({ ...mended, instead: { what: 'undone' } }))).toBe(false)
    expect(isOver(incident())).toBe(false)
  })
})

describe('a step that did not help', () => {
  it('and may have been refused for its own sake says so after it, until another has ended', () => {
    const past = (state: StepState) => one(state, {}, 'reload-fresh/past-cache')
    const [same, other] = [told(past('no-help')), told(past('other-cause'))]
    expect(same).toEqual(['result_no_help', 'step_past_cache_refused'])
    expect(other).toEqual(['result_other_cause', 'step_past_cache_refused'])
    expect(told(past('fixed'))).toEqual(['result_fixed'])
    expect(told([...past('no-help'), taken('reload-fresh', 'no-help', { at: now + 1 })])).toEqual([
      'result_did_not_help',
    ])
    expect(told(one('no-help', {}, 'reload-fresh'))).toEqual(['result_no_help'])
  })
  it('is told in the past once a later one has ended, not while that is under way', () => {
    const later = (state: StepState, at: number) => [...one('no-help'), taken('reload-fresh', state, { at })]
    expect(told(later('no-help', now + 1))).toEqual(['result_did_not_help'])
    expect(told(later('checking', now + 1))).toEqual(['result_no_help'])
    expect(told(later('no-help', now - 1))).toEqual(['result_no_help'])
    const other = [...one('other-cause'), taken('reload-fresh', 'no-help', { at: now + 1 })]
    expect(told(other)).toEqual(['result_not_alone'])
  })

  it('is told in the past once the page is refused for another cause', () => {
    const another = diagnosis([['stale-cookies', 0.9]])
    expect(told(one('no-help'), { diagnosis: another })).toEqual(['result_did_not_help'])
    // That the page's own words were read since is no other cause.
    expect(told(one('no-help'), { diagnosis: { ...another, wordless: 'session-expired' } })).toEqual(['result_no_help'])
    expect(told(one('other-cause'), { diagnosis: another })).toEqual(['result_other_cause'])
  })

  it('no longer says where it led once that is refused again', () => {
    const led = one('other-cause', note('step_now_sign_in'))
    expect(told(led, { lastAt: now + 1 })).toEqual(['result_led_on'])
    const instead = { what: 'sign-in', host: 'login.acme.test' } as const
    expect(told(led, { lastAt: now + 1, instead })).toEqual(['result_worked'])
  })
})

describe('a step that is being checked', () => {
  const checking = one('checking', { check: { since: now, until: now + 60_000 } })
  const prompts = [{ scheme: 'basic', realm: 'Members', at: now }]
  const asks = (more = {}) => ({ ...evidence().exchange, startedAt: now + 1, prompts, ...more })

  it('waits for the person while the browser’s own window is open', () => {
    expect(told(checking, { state: 'asking', exchange: asks() })).toEqual(['result_window'])
    // Asked again, after a wrong password.
    expect(told(checking, { exchange: asks() })).toEqual(['result_window'])
  })

  it('checks where no window is open, or one of an earlier try', () => {
    expect(told(checking)).toEqual(['result_checking'])
    expect(told(checking, { exchange: asks({ startedAt: now - 1 }) })).toEqual(['result_checking'])
    expect(told(checking, { exchange: asks(), cancelled: true })).toEqual(['result_checking'])
    const ended = { kind: 'call', end: { at: now, status: 401 } }
    expect(told(checking, { exchange: asks(ended) })).toEqual(['result_checking'])
  })
})

describe('a step for which the browser’s own window asks', () => {
  const asked = evidence({ challenges: [{ scheme: 'Basic', params: [{ name: 'realm', value: 'Staff', length: 5 }] }] })
  const wrong = diagnosis([['not-signed-in', 0.9]])
  /** What is said of it where the browser keeps asking, and where it stops. */
  function toldIn(keepsAsking: boolean, state: StepState, more: Partial<Incident> = {}): MessageId[] {
    const of = incident({
      diagnosis: wrong,
      evidence: asked,
      steps: one(state, { causeBefore: 'not-signed-in' }),
      ...more,
    })
    const view = viewIncident(of).steps.find(({ step }) => step.spec.id === 'sign-in')!
    return tellResult({ ...view, step: fitToBrowser(view.step, () => keepsAsking, 'firefox') }, of).map(({ id }) => id)
  }

  it('says still how to be asked again where the browser has stopped asking', () => {
    expect(toldIn(false, 'no-help')).toEqual(['result_no_help', 'result_no_window'])
    expect(toldIn(true, 'no-help')).toEqual(['result_no_help'])
  })

  it('says nothing of it while it is checked, nor once all is well', () => {
    expect(toldIn(false, 'checking')).toEqual(['result_checking'])
    expect(toldIn(false, 'no-help', mended)).toEqual(['result_did_not_help'])
  })
})
