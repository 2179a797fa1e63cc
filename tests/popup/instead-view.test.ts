import { describe, expect, it } from 'vitest'
import type { Incident, Instead, StepRecord } from '../../src/contract/incident'
import { viewIncident } from '../../src/popup/incident-view'
import { viewInstead } from '../../src/popup/instead-view'
import { evidence } from '../support/fake-evidence'
import { diagnosis, incident, now, taken } from './records'

const stale = diagnosis([['stale-cookies', 0.9]])
const toSignIn: Instead = { what: 'sign-in', host: 'login.acme.test' }
const error: Instead = { what: 'error', status: 451 }
const busy: Instead = { what: 'error', status: 429, pause: { ms: 20_000, until: now + 20_000 } }
const undone: Instead = { what: 'undone' }

const view = (instead: Instead | undefined, steps: StepRecord[] = [], more: Partial<Incident> = {}) =>
  viewInstead(viewIncident(incident({ diagnosis: stale, steps, ...(instead && { instead }), ...more })))
const shownSteps = (...asked: Parameters<typeof view>) =>
  view(...asked).steps.map(({ step, state, next }) => `${step.spec.id} ${state}${next ? ' next' : ''}`)

const cleared = taken('clear-site-data', 'other-cause')

describe('a refusal that has taken another form', () => {
  it('is shown as the refusal that it is where there is nothing else', () => {
    expect(view(undefined)).toEqual(viewIncident(incident({ diagnosis: stale })))
  })

  it('leaves one thing to do where the page leads to a sign-in page', () => {
    expect(view(toSignIn)).toMatchObject({
      cause: 'not-signed-in',
      state: 'open',
      headline: { id: 'instead_sign_in_title' },
      lead: [{ values: [{ code: 'login.acme.test' }] }],
      speaksFor: [],
    })
    expect(shownSteps(toSignIn, [cleared])).toEqual(['clear-site-data other-cause', 'sign-in todo next'])
  })

  it('promises to open the page again only where that can be', () => {
    const what = (more: Partial<Incident> = {}) => view(toSignIn, [cleared], more).steps.at(-1)?.step.what.id
    const { address } = incident()
    expect(what({ address: { ...address, whole: true } })).toBe('step_led_sign_in_what')
    expect(what({ address: { ...address, whole: false } })).toBe('step_led_sign_in_on_what')
    expect(what({ address: { ...address, whole: true }, method: 'POST' })).toBe('step_led_sign_in_on_what')
  })

  it('promises no check to whoever signs in where the page cannot be opened again', () => {
    const here = taken('sign-in', 'checking', { helperTab: 1, check: { since: now, until: now + 1000 } })
    const { address } = incident()
    const back = (whole: boolean) =>
      view(toSignIn, [cleared, here], { address: { ...address, whole } }).steps.at(-1)?.step.back.id
    expect(back(false)).toBe('step_done_button')
    expect(back(true)).toBe('step_back_button')
  })

  it('waits for the sign-in that is under way, in the words of this tab', () => {
    const check = { since: now, until: now + 1000 }
    const steps = [cleared, taken('sign-in', 'checking', { helperTab: 1, check })]
    expect(view(toSignIn, steps)).toMatchObject({ state: 'checking' })
    expect(shownSteps(toSignIn, steps)).toEqual(['clear-site-data other-cause', 'sign-in checking'])
  })

  it('is explained by no cause where another error came', () => {
    expect(view(error)).toMatchObject({ cause: 'none', confidence: 0, lead: [{ values: ['451'] }] })
    expect(shownSteps(error)).toEqual(['reload-fresh todo next'])
    expect(shownSteps(error, [taken('reload-fresh', 'other-cause')])).toEqual(['reload-fresh other-cause next'])
  })

  it('is explained by no cause where the page is empty, and opened once more', () => {
    const asked = taken('reload-fresh', 'unchecked', { note: { id: 'step_answered_empty' } })
    expect(view({ what: 'empty' }, [asked])).toMatchObject({ cause: 'none', state: 'open', confidence: 0 })
    expect(view({ what: 'empty' }).headline.id).toBe('instead_empty_title')
    expect(shownSteps({ what: 'empty' }, [asked])).toEqual(['reload-fresh unchecked'])
    expect(shownSteps({ what: 'empty' }, [cleared])).toEqual(['clear-site-data other-cause', 'reload-fresh todo next'])
  })

  it('may be a matter of signing in, or of the account, where the page is forbidden', () => {
    const forbidden: Instead = { what: 'error', status: 403 }
    expect(view(forbidden)).toMatchObject({
      cause: 'none',
      headline: { id: 'instead_forbidden_title' },
      lead: [{ id: 'instead_forbidden_lead', values: ['403'] }],
    })
    expect(shownSteps(forbidden, [cleared])).toEqual([
      'clear-site-data other-cause',
      'sign-in todo next',
      'ask-for-access todo',
      'reload-fresh todo',
    ])
    // Who has signed in by now is to be let in by somebody.
    expect(shownSteps(forbidden, [taken('sign-in', 'other-cause')])).toEqual([
      'sign-in other-cause',
      'ask-for-access todo next',
      'reload-fresh todo',
    ])
    expect(view(error).headline.id).toBe('instead_error_title')
  })

  it('is not there, or not for this account, where the page is not found', () => {
    for (const status of [404, 410]) {
      expect(view({ what: 'error', status }).lead).toMatchObject([{ id: 'instead_missing_lead' }])
      expect(shownSteps({ what: 'error', status })).toEqual(['sign-in todo next', 'reload-fresh todo'])
    }
  })

  it('may be a matter of signing in where the page leads to another one, of which the person is asked', () => {
    const page: Instead = { what: 'page', host: 'acme.test', path: '/' }
    expect(view(page)).toMatchObject({
      cause: 'none',
      confidence: 0,
      headline: { id: 'instead_page_title' },
      lead: [{ id: 'instead_page_lead', values: [{ code: 'acme.test/' }] }],
    })
    const asked = taken('reload-fresh', 'unchecked', {
      note: { id: 'step_led_to_page', values: [{ code: 'acme.test/' }] },
    })
    expect(shownSteps(page, [asked])).toEqual(['reload-fresh unchecked', 'sign-in todo'])
    expect(shownSteps(page, [taken('reload-fresh', 'no-help')])).toEqual(['reload-fresh no-help', 'sign-in todo next'])
  })

  it('is to be waited out where the site asks for that: as long as it says, else as long as we think fit', () => {
    const wait = (instead: Instead, more: Partial<Incident> = {}) => view(instead, [], more).steps[0]?.step
    expect(shownSteps(busy)).toEqual(['wait-and-retry todo next'])
    expect(wait(busy)?.what).toEqual({ id: 'step_wait_what', values: [{ ms: 20_000 }] })
    expect(wait({ what: 'error', status: 429 })?.what).toEqual({
      id: 'step_wait_while_what',
      values: [{ ms: 300_000 }],
    })
    expect(wait(busy, { method: 'POST' })).toMatchObject({
      what: { id: 'step_wait_form_what', values: [{ ms: 20_000 }] },
      button: { id: 'step_wait_form_button' },
    })
    expect(shownSteps({ ...busy, status: 503 })).toEqual(['wait-and-retry todo next'])
    const tomorrow = { what: 'error', status: 503, tomorrow: true } as const
    expect(shownSteps(tomorrow)).toEqual(['wait-and-retry todo next'])
    expect(wait(tomorrow)).toMatchObject({
      title: { id: 'step_later_title' },
      what: { id: 'step_later_tomorrow_what' },
    })
    expect(shownSteps({ what: 'error', status: 503 })).not.toContain('wait-and-retry todo next')
    const over = (instead: Instead) => view(instead, [cleared]).steps[0]?.over
    expect([over(busy), over(error)]).toEqual([true, undefined])
    // A fault of its own that names no time: only another try shows that it is over.
    expect(shownSteps({ what: 'error', status: 503 })).toEqual(['reload-fresh todo next'])
  })

  it('is to be come back to where the site asks for longer than we count', () => {
    const pausing = (ms: number) =>
      view({ what: 'error', status: 503, pause: { ms, until: now + ms } }, []).steps[0]?.step
    expect(pausing(7_200_000)).toMatchObject({
      title: { id: 'step_later_title' },
      what: { id: 'step_later_what', values: [{ at: now + 7_200_000 }] },
      button: { id: 'step_other_host_again_button' },
    })
    expect(pausing(3_600_000)).toMatchObject({
      title: { id: 'step_wait_title' },
      what: { id: 'step_wait_what', values: [{ ms: 3_600_000 }] },
      button: { id: 'step_wait_button' },
    })
  })

  it('says that we load the page again only while a pause runs after which we do', () => {
    const running = [taken('wait-and-retry', 'running', { wait: { until: now + 20_000, again: 1 } })]
    const then = (...asked: Parameters<typeof view>) => view(...asked).lead.map(({ id }) => id)
    expect(then(busy, running)).toEqual(['instead_busy_lead', 'instead_counts'])
    expect(shownSteps(busy, running)).toEqual(['wait-and-retry running'])
    expect(then(busy, running, { method: 'POST' })).toEqual(['instead_busy_lead', 'instead_afterwards'])
    expect(then(busy, [taken('wait-and-retry', 'no-help')])).toEqual(['instead_busy_lead', 'instead_afterwards'])
    expect(shownSteps(busy, [taken('wait-and-retry', 'no-help')])).toEqual(['wait-and-retry no-help next'])
  })

  it('is not said to be fixed after an undo: the page is to be opened again', () => {
    const healed = { state: 'healed', fixed: { at: now, by: 'clear-site-data' } } as const
    const steps = [taken('reload-fresh', 'no-help'), taken('clear-site-data', 'todo', { note: { id: 'step_undone' } })]
    expect(view(undone, steps, healed)).toMatchObject({ state: 'open', headline: { id: 'instead_undone_title' } })
    expect(view(undefined, steps, healed).state).toBe('fixed')
    expect(shownSteps(undone, steps)).toEqual(['reload-fresh todo next', 'clear-site-data todo'])
  })

  it('tells after an undo what came back, though the step fits no more: the clear had led to another refusal', () => {
    const guest = diagnosis([['not-signed-in', 0.9]])
    const told = { id: 'step_undone_lost', values: [{ count: 3 }, 2] } as const
    const back = taken('clear-site-data', 'todo', { note: told, undo: { id: 'u', until: 0, cookies: 3 } })
    expect(shownSteps(undone, [back], { diagnosis: guest })).toEqual(['reload-fresh todo next', 'clear-site-data todo'])
    expect(view(undone, [back], { diagnosis: guest }).steps[1]?.record?.note).toEqual(told)
    // Once the page is opened again, it is history.
    expect(shownSteps(undefined, [back], { diagnosis: guest }).join()).not.toContain('clear-site-data')
    const other = taken('rule-out-extensions', 'todo', { note: { id: 'bisect_cancelled' } })
    expect(shownSteps(undone, [other], { diagnosis: guest })).toEqual(['reload-fresh todo next'])
  })

  it('says over another page that opening the one that was refused leaves that', () => {
    const words = (away: boolean) => {
      const { lead, steps } = view(undone, [], away ? { away } : {})
      return [...lead, steps[0]!.step.what].map(({ id }) => id)
    }
    expect(words(true)).toEqual(['instead_undone_away_lead', 'step_reopen_away_what'])
    expect(view(undone, [], { away: true }).lead[0]?.values).toEqual([{ code: 'intranet.acme.test/reports' }])
    expect(words(false)).toEqual(['instead_undone_lead', 'step_reopen_what'])
    expect(view(error, [], { away: true }).steps[0]?.step.what.id).toBe('step_reopen_what')
  })

  it('does not promise to open again what answered a form', () => {
    const what = (method: string) => view(undone, [], { method }).steps.find(({ next }) => next)?.step.what.id
    expect(what('POST')).toBe('step_form_not_resent')
    expect(what('GET')).toBe('step_reopen_what')
  })

  it('has no button where only the person can send the form again', () => {
    const shown = (method: string, instead: Instead = undone, relation?: 'cross-site') => {
      const initiator = relation && { origin: 'https://portal.test', relation }
      const exchange = { ...evidence({ method }).exchange, ...(initiator && { initiator }) }
      const { headline, lead, steps } = view(instead, [], { method, exchange })
      const { title, what, button } = steps.find(({ step: { spec } }) => spec.id === 'reload-fresh')!.step
      return [headline, lead[0], title, what, button].map((message) => message?.id)
    }
    const form = ['instead_undone_form_title', 'instead_undone_form_lead']
    expect(shown('POST')).toEqual([...form, 'step_resend_title', 'step_form_not_resent', undefined])
    expect(shown('POST', undone, 'cross-site').slice(3)).toEqual(['step_other_form_not_resent', undefined])
    expect(shown('POST', { what: 'error', status: 403 })[4]).toBeUndefined()
    const page = ['instead_undone_title', 'instead_undone_lead', 'step_reopen_title', 'step_reopen_what']
    expect(shown('GET')).toEqual([...page, 'step_reopen_button'])
  })
})
