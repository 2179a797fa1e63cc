import { describe, expect, it } from 'vitest'
import type { SaidPause } from '../../src/contract/evidence'
import type { StepRecord } from '../../src/contract/incident'
import { viewIncident } from '../../src/popup/incident-view'
import { evidence } from '../support/fake-evidence'
import { diagnosis, incident, taken } from './records'

describe('viewIncident', () => {
  it('names the cause where it is sure', () => {
    const view = viewIncident(incident({ diagnosis: diagnosis([['wrong-address', 0.8]]) }))
    expect(view).toMatchObject({ cause: 'wrong-address', confidence: 0.8, sure: true, candidates: [] })
    expect(view.headline.id).toBe('cause_wrong_address_title')
  })
  it('says that it is not sure, keeps the first id, and names those in question', () => {
    const view = viewIncident(
      incident({
        diagnosis: diagnosis([
          ['session-expired', 0.4],
          ['stale-cookies', 0.3],
          ['api-key', 0.02],
        ]),
      }),
    )
    expect(view).toMatchObject({ cause: 'session-expired', sure: false, headline: { id: 'popup_unsure_title' } })
    expect(view.candidates.map(({ id }) => id)).toEqual(['cause_session_expired_title', 'cause_stale_cookies_title'])
  })
  it('draws no way where the causes in question break it at different places', () => {
    const apart = diagnosis([
      ['session-expired', 0.4],
      ['stale-cookies', 0.3],
    ])
    const together = diagnosis([
      ['session-expired', 0.4],
      ['not-signed-in', 0.3],
    ])
    expect(viewIncident(incident({ diagnosis: apart })).journey).toEqual([])
    expect(viewIncident(incident({ diagnosis: together })).journey.at(-1)?.state).toBe('broken')
  })
  it('does not blame a clock that is known to be right, nor has it set', () => {
    const who = (who: 'site' | 'visitor', confidence: number, seen = incident()) =>
      viewIncident({
        ...seen,
        kind: 'call',
        diagnosis: diagnosis([['clock-wrong', confidence, { who }]], { decide: { id: 'decide_clock_wrong' } }),
      })
    expect(who('visitor', 0.9).lead).toEqual([{ id: 'cause_clock_wrong_lead' }])
    expect(who('site', 0.9).lead[1]).toEqual({ id: 'cause_clock_wrong_site_lead' })
    const { evidence: _, ...unseen } = incident()
    expect(who('visitor', 0.5, unseen).decide).toEqual({ id: 'decide_clock_wrong' })
    expect(who('site', 0.5, unseen).decide).toBeUndefined()
  })
  it('asks for no few minutes where the site names an hour', () => {
    const decide = (headers: Record<string, string>) =>
      viewIncident(
        incident({
          evidence: evidence({ headers }),
          diagnosis: diagnosis([['rate-limited', 0.5]], { decide: { id: 'decide_rate_limited' } }),
        }),
      ).decide
    expect(decide({ 'retry-after': '3600' })).toBeUndefined()
    expect(decide({})).toEqual({ id: 'decide_rate_limited' })
  })
  it('breaks the way where the finding says', () => {
    const { journey } = viewIncident(incident({ diagnosis: diagnosis([['stale-cache', 0.9, { where: 'network' }]]) }))
    expect(journey.map(({ state }) => state)).toEqual(['passed', 'passed', 'broken', 'beyond', 'beyond'])
  })
  it('is no surer in its headline than in its certainty', () => {
    const headline = (confidence: number, cause: 'no-permission' | 'server-misconfigured' = 'no-permission') =>
      viewIncident(incident({ diagnosis: diagnosis([[cause, confidence]]) }))
    expect(headline(0.62)).toMatchObject({
      cause: 'no-permission',
      headline: { id: 'popup_maybe_title', values: [{ message: { id: 'cause_no_permission_title' } }] },
    })
    expect(headline(0.8).headline).toEqual({ id: 'cause_no_permission_title' })
    const site = headline(0.66, 'server-misconfigured')
    expect(site.headline.values).toEqual([{ message: { id: 'popup_site_title' } }])
    expect(site.lead[0]?.id).toBe('popup_site_maybe_lead')
    expect(headline(0.9, 'server-misconfigured').lead[0]?.id).toBe('popup_site_lead')
    const told = (confidence: number, pause?: SaidPause, trail: readonly StepRecord[] = []) =>
      viewIncident({
        ...incident({
          evidence: { ...evidence(), wording: { type: 'html', text: '', ...(pause && { pause }) } },
          diagnosis: diagnosis([['server-misconfigured', confidence, { who: 'site' }]]),
        }),
        steps: trail,
      }).lead[0]?.id
    const five = { from: 'words', seconds: 300 } as const
    expect(told(0.9, five)).toBe('popup_site_wait_lead')
    expect(told(0.7, five)).toBe('popup_site_maybe_wait_lead')
    expect(
      told(0.9, five, [{ step: 'wait-and-retry', state: 'no-help', at: 1, causeBefore: 'server-misconfigured' }]),
    ).toBe('popup_site_lead')
    expect(told(0.9)).toBe('popup_site_lead')
  })
  it('blames the site only where that is sure', () => {
    const blamed = (confidence: number, who: 'site' | 'visitor') =>
      viewIncident(incident({ diagnosis: diagnosis([['challenge-missing', confidence, { who }]]) })).siteFault
    expect(blamed(0.9, 'site')).toBe(true)
    expect(blamed(0.5, 'site')).toBe(false)
    expect(blamed(0.9, 'visitor')).toBe(false)
  })
  it('has who closed the sign-in page go there again', () => {
    const nextOf = (id?: 'step_closed_unsigned') => {
      const steps = [taken('sign-in', 'no-help', id && { note: { id } })]
      const view = viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.9]]), steps }))
      return view.steps.filter(({ next }) => next).map(({ step }) => step.spec.id)
    }
    expect(nextOf('step_closed_unsigned')).toEqual(['sign-in'])
    expect(nextOf()).not.toContain('reload-fresh')
    expect(nextOf()).toHaveLength(1)
  })
  it('says so where every step was tried in vain, and leads to the site’s people; not one step earlier', () => {
    const views = [viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.9]]), steps: [] }))]
    const told = () => views.at(-1)!
    while (told().steps.some(({ state }) => state === 'todo')) {
      expect(told().exhausted).toBe(false)
      const [step] = told().steps.flatMap(({ state, step }) => (state === 'todo' ? [step.spec.id] : []))
      views.push(viewIncident({ ...told().incident, steps: [...told().incident.steps, taken(step!, 'no-help')] }))
    }
    expect(views.length).toBeGreaterThan(3)
    expect(told().exhausted).toBe(true)
    expect(told().steps.flatMap(({ next, step }) => (next ? [step.spec.id] : []))).toEqual(['contact-site'])
    const [last, ...before] = told().incident.steps.toReversed()
    const asked = { ...told().incident, steps: [...before, { ...last!, state: 'unchecked' as const }] }
    expect(viewIncident(asked).exhausted).toBe(false)
  })
  it('has who is asked to wait on wait again, and nobody else', () => {
    const nextOf = (id?: 'step_wait_more') => {
      const steps = [taken('wait-and-retry', 'no-help', id && { note: { id, values: [{ ms: 30_000 }] } })]
      const view = viewIncident(incident({ diagnosis: diagnosis([['rate-limited', 0.9]]), steps }))
      return view.steps.filter(({ next }) => next).map(({ step }) => step.spec.id)
    }
    expect(nextOf('step_wait_more')).toEqual(['wait-and-retry'])
    expect(nextOf()).toEqual(['contact-site'])
  })
  it('has whoever got no answer check again, and asks whom it could not check otherwise', () => {
    const nextOf = (id?: 'step_no_answer') => {
      const steps = [taken('reload-fresh', 'unchecked', id && { note: { id } })]
      const view = viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.9]]), steps }))
      return view.steps.filter(({ next }) => next).map(({ step }) => step.spec.id)
    }
    expect(nextOf('step_no_answer')).toEqual(['reload-fresh'])
    expect(nextOf()).toEqual([])
  })
  it('claims nothing where nothing was judged', () => {
    expect(viewIncident(incident())).toMatchObject({ cause: 'none', confidence: 0, journey: [] })
  })
  it('keeps the trail before what is left to try, and marks one step as the next', () => {
    const known = diagnosis([['session-expired', 0.9]])
    const { steps } = viewIncident(incident({ diagnosis: known, steps: [taken('reload-fresh', 'no-help')] }))
    expect(steps.map(({ step, state }) => `${step.spec.id} ${state}`).slice(0, 2)).toEqual([
      'reload-fresh no-help',
      'sign-in todo',
    ])
    expect(steps.filter(({ next }) => next).map(({ step }) => step.spec.id)).toEqual(['sign-in'])
  })
  it('urges nothing while a step is under way or waits for the person', () => {
    for (const state of ['running', 'checking', 'unchecked'] as const) {
      const steps = [taken('sign-in', state)]
      const view = viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.9]]), steps }))
      expect(view.steps.some(({ next }) => next)).toBe(false)
      expect(view.state).toBe(state === 'checking' ? 'checking' : 'open')
    }
  })
  it('leaves only the trail when it is fixed', () => {
    const view = viewIncident(
      incident({
        state: 'healed',
        diagnosis: diagnosis([['session-expired', 0.9]]),
        steps: [taken('sign-in', 'fixed')],
      }),
    )
    expect(view.state).toBe('fixed')
    expect(view.steps.map(({ state }) => state)).toEqual(['fixed'])
  })
})
