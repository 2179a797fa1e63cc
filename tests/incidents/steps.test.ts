import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { Incident, StepRecord, TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { attach, prune, settle } from '../../src/incidents/settle'
import { recordStep } from '../../src/incidents/steps'
import { evidence } from '../support/fake-evidence'
import { at, diagnosis, exchange } from '../support/fake-exchange'

const step: StepRecord = {
  step: 'reload-fresh',
  state: 'checking',
  at: 150,
  check: { since: 150, until: 1_000 },
  causeBefore: 'session-expired',
}

/** A refused page with a step that is being checked since 150. */
function checking(): TabRecord {
  const record = observe({ incidents: [], spilled: 0 }, exchange(401, 100), 101)
  const [incident] = judged(record, 'session-expired').incidents as [Incident]
  return { ...record, incidents: [recordStep(incident, step)] }
}

function judged(record: TabRecord, cause: CauseId): TabRecord {
  const [incident] = record.incidents as [Incident]
  const { id, exchange, asked, cancelled } = incident
  const seen = { ...evidence(), exchange, ...(cancelled && { prompts: { asked, cancelled } }) }
  return attach(record, id, seen, diagnosis(cause), 300)
}

const stateOf = (record: TabRecord) => record.incidents[0]?.steps[0]?.state

describe('a step that is checked', () => {
  it('waits until the request is answered after the step began', () => {
    expect(stateOf(judged(checking(), 'session-expired'))).toBe('checking')
    const call = exchange(200, 200, { kind: 'call', address: at('/other') })
    expect(stateOf(observe(checking(), call, 201))).toBe('checking')
  })

  it('is fixed where the refused request succeeds, and says so', () => {
    const record = observe(checking(), exchange(200, 200), 201)
    expect(stateOf(record)).toBe('fixed')
    expect(record.incidents[0]?.fixed).toEqual({ at: 201, status: 200, by: 'reload-fresh' })
    expect(prune(record).incidents).toHaveLength(1)
  })

  it('did not help where it is refused for the same cause', () => {
    const refused = observe(checking(), exchange(401, 200), 201)
    expect(stateOf(refused)).toBe('checking')
    expect(stateOf(judged(refused, 'session-expired'))).toBe('no-help')
  })

  it('shows another cause where it is refused for another', () => {
    expect(stateOf(judged(observe(checking(), exchange(401, 200), 201), 'no-permission'))).toBe('other-cause')
  })

  it('tells nothing of a removal of which a part alone was done, and all of a whole one', () => {
    const undo = { id: 'u', until: 9_000, cookies: 2 }
    const after = (more: Partial<StepRecord>, cause: CauseId = 'session-expired') => {
      const [incident] = checking().incidents as [Incident]
      const before = { incidents: [{ ...incident, steps: [{ ...step, ...more }] }], spilled: 0 }
      return judged(observe(before, exchange(401, 200), 201), cause).incidents[0]?.steps[0]
    }
    const part = { state: 'no-help', note: { id: 'step_removed_part' } }
    expect(after({ undo: { ...undo, cut: true } })).toMatchObject(part)
    // The person has loaded the page again instead.
    expect(after({ undo: { ...undo, cut: true }, state: 'unchecked' })).toMatchObject(part)
    expect(after({ undo })).toMatchObject({ state: 'no-help' })
    expect(after({ undo })).not.toHaveProperty('note')
    expect(after({ undo: { ...undo, cut: true } }, 'no-permission')).toMatchObject({ state: 'other-cause' })
  })

  it('that is a sign-in stays where the person is at the page for it, and did not help where they were back', () => {
    const signIn = { ...step, step: 'sign-in' } as const
    const redirects = [{ address: at('/reports'), status: 302 }]
    const led = (record: StepRecord) => {
      const [incident] = checking().incidents as [Incident]
      const before = { incidents: [{ ...incident, steps: [record] }], spilled: 0 }
      return observe(before, exchange(200, 200, { address: at('/login'), redirects }), 201).incidents[0]?.steps[0]
    }
    expect(led({ ...signIn, helperTab: 1 })).toMatchObject({ state: 'checking' })
    expect(led(signIn)).toMatchObject({ state: 'no-help', note: { id: 'step_still_sign_in' } })
  })

  it('that waits for a sign-in in another tab is fixed where the page opens by itself meanwhile', () => {
    const [incident] = checking().incidents as [Incident]
    const { check: _, ...waiting } = { ...step, step: 'sign-in', state: 'running' } as const
    const after = (more: Partial<StepRecord>) =>
      stateOf(
        observe(
          { incidents: [{ ...incident, steps: [{ ...waiting, ...more }] }], spilled: 0 },
          exchange(200, 200),
          201,
        ),
      )
    expect(after({ helperTab: 5 })).toBe('fixed')
    expect(after({})).toBe('running')
  })

  it('of a call ends with the answer, not with its headers: the browser may have a login, or ask for one', () => {
    const call = { kind: 'call' } as const
    const record = observe({ incidents: [], spilled: 0 }, exchange(401, 100, call), 101)
    const [open] = judged(record, 'session-expired').incidents as [Incident]
    const before = { ...record, incidents: [recordStep({ ...open, state: 'open' }, step)] }
    const { end: _, ...headers } = exchange(401, 200, call)
    const underway = judged(observe(before, headers, 201), 'session-expired')
    expect(stateOf(underway)).toBe('checking')
    expect(stateOf(observe(underway, exchange(200, 200, call), 210))).toBe('fixed')
    expect(stateOf(judged(observe(underway, exchange(401, 200, call), 210), 'session-expired'))).toBe('no-help')
  })

  it('is not called fixed where the site sends the person to a sign-in page or fails otherwise', () => {
    const redirects = [{ address: at('/reports'), status: 302 }]
    const toSignIn = observe(checking(), exchange(200, 200, { address: at('/login'), redirects }), 201)
    expect(toSignIn.incidents[0]?.steps[0]).toMatchObject({ state: 'other-cause', note: { id: 'step_now_sign_in' } })
    const failed = observe(checking(), exchange(500, 200), 201)
    expect(failed.incidents[0]?.steps[0]).toMatchObject({ state: 'other-cause', note: { values: [500] } })
    const elsewhere = observe(checking(), exchange(200, 200, { address: at('/reports/'), redirects }), 201)
    expect(stateOf(elsewhere)).toBe('fixed')
  })

  it('is not ended by a redirect, which only leads on', () => {
    const { end: _, ...leaving } = exchange(302, 200)
    const underway = observe(checking(), { ...leaving, answer: { ...leaving.answer!, location: at('/login') } }, 201)
    expect(stateOf(underway)).toBe('checking')
    expect(underway.incidents[0]?.state).toBe('open')
    expect(stateOf(observe(underway, exchange(200, 210), 211))).toBe('fixed')
  })

  it('waits while the browser’s own window is open, and ends when that is closed or answered', () => {
    const prompts = [{ scheme: 'basic', at: 200 }]
    const asking = judged(observe(checking(), exchange(401, 200, { prompts }), 201), 'not-signed-in')
    expect(asking.incidents[0]).toMatchObject({ state: 'asking', asked: 1 })
    expect(stateOf(asking)).toBe('checking')
    expect(stateOf(observe(asking, exchange(200, 300), 301))).toBe('fixed')
    const again = judged(observe(asking, exchange(401, 300, { prompts }), 301), 'wrong-credentials')
    expect(stateOf(again)).toBe('checking')
    const closed = { ...again, incidents: again.incidents.map((one) => ({ ...one, cancelled: true })) }
    expect(stateOf(judged(closed, 'wrong-credentials'))).toBe('other-cause')
    // Told of once more before it is judged anew: what was thought while the window was open is no outcome.
    const late = observe(closed, closed.incidents[0]!.exchange, 320, true)
    expect(late.incidents[0]).toMatchObject({ state: 'open', cancelled: true })
    expect(stateOf(late)).toBe('checking')
    expect(stateOf(judged(late, 'session-expired'))).toBe('no-help')
  })

  it('is not carried over to a refusal that comes after the page was mended', () => {
    const fixed = observe(checking(), exchange(200, 200), 201)
    const again = observe(fixed, exchange(401, 300), 301)
    expect(again.incidents).toMatchObject([{ state: 'open', count: 1, steps: [] }])
    const undo = { id: 'u', until: 1_000, cookies: 2 }
    const steps = [{ ...fixed.incidents[0]!.steps[0]!, undo }]
    const undoable = observe({ ...fixed, incidents: [{ ...fixed.incidents[0]!, steps }] }, exchange(401, 300), 301)
    expect(undoable.incidents[0]?.steps).toMatchObject([{ state: 'no-help', undo }])
  })

  it('goes on in the tab beside it where it is refused again, and ends where it is not', () => {
    const [incident] = checking().incidents as [Incident]
    const early = { ...checking(), incidents: [{ ...incident, steps: [{ ...step, beside: 5 }] }] }
    for (const cause of ['session-expired', 'not-signed-in'] as const) {
      const again = judged(observe(early, exchange(401, 200), 201), cause).incidents[0]?.steps[0]
      expect(again).toMatchObject({ state: 'running', helperTab: 5 })
      expect(again).not.toHaveProperty('beside')
    }
    expect(stateOf(observe(early, exchange(500, 200), 201))).toBe('other-cause')
    expect(stateOf(observe(early, exchange(200, 200), 201))).toBe('fixed')
    expect(stateOf(settle(early, 1_000))).toBe('unchecked')
  })

  describe('that we could not check', () => {
    /** As of a form: two steps were taken, and the person is asked whether they helped. */
    const asked = (...steps: StepRecord['step'][]): TabRecord => {
      const { check: _, ...open } = { ...step, state: 'unchecked' } as const
      const [before] = checking().incidents as [Incident]
      return { ...checking(), incidents: [{ ...before, steps: steps.map((one) => ({ ...open, step: one })) }] }
    }
    const both = asked('clear-site-data', 'sign-in')
    const states = ({ incidents }: TabRecord) => incidents[0]?.steps.map(({ state }) => state)

    it('is ended by the very same request, sent again by the person and refused again', () => {
      const again = observe(both, exchange(401, 200), 201)
      expect(states(again)).toEqual(['unchecked', 'unchecked'])
      expect(states(judged(again, 'session-expired'))).toEqual(['no-help', 'no-help'])
      expect(states(judged(again, 'no-permission'))).toEqual(['other-cause', 'other-cause'])
    })

    it('stays asked where what was refused came before it, or is another address', () => {
      expect(states(judged(observe(both, exchange(401, 140), 201), 'session-expired'))).toEqual(states(both))
      const { address } = exchange(401, 200)
      const other = exchange(401, 200, { address: { ...address, digest: 'with another query' } })
      expect(states(judged(observe(both, other, 201), 'session-expired'))).toEqual(states(both))
    })

    it('stays asked in the middle of an experiment, in which we ask ourselves, and of what was asked for in it', () => {
      const trial = { round: 1, since: 160, until: 1_000 }
      const search = { ...step, step: 'rule-out-extensions', trial } as const
      const { check: _, ...round } = search
      const during = { ...both, incidents: [recordStep(both.incidents[0]!, round)] }
      const late = {
        ...both,
        incidents: [recordStep(both.incidents[0]!, { ...round, state: 'todo', trial: { ...trial, over: 250 } })],
      }
      const asked = (record: TabRecord) =>
        states(judged(observe(record, exchange(401, 200), 201), 'session-expired'))?.slice(0, 2)
      expect(asked(during)).toEqual(states(both))
      expect(asked(late)).toEqual(states(both))
    })

    it('stays asked while the browser’s own window is open, and where another window tells', () => {
      const asking = exchange(401, 200, { prompts: [{ scheme: 'basic', at: 200 }] })
      expect(states(judged(observe(both, asking, 201), 'session-expired'))).toEqual(states(both))
      const elsewhere = asked('open-private', 'switch-address', 'allow-cookies', 'contact-site')
      const refused = judged(observe(elsewhere, exchange(401, 200), 201), 'session-expired')
      expect(states(refused)).toEqual(states(elsewhere))
    })
  })

  it('is unchecked where nothing came in time', () => {
    expect(stateOf(settle(checking(), 999))).toBe('checking')
    expect(stateOf(settle(checking(), 1_000))).toBe('unchecked')
  })

  it('keeps its trail while the tab shows another page', () => {
    const away = prune(observe(checking(), exchange(200, 200, { address: at('/home') }), 201))
    expect(away.incidents).toMatchObject([{ away: true, steps: [{ state: 'unchecked' }] }])
    const back = prune(observe(away, exchange(200, 300), 301))
    expect(back.incidents).toMatchObject([{ state: 'healed', steps: [{ state: 'unchecked' }] }])
  })

  it('is over where the person leaves before it was answered, and not by anything else', () => {
    const other = (more: Parameters<typeof exchange>[2] = {}) => exchange(200, 200, { address: at('/ok'), ...more })
    expect(stateOf(observe(checking(), other(), 201))).toBe('unchecked')
    // It began before the step did.
    expect(stateOf(observe(checking(), other({ startedAt: 140 }), 201))).toBe('checking')
    // Nothing else is shown.
    expect(stateOf(observe(checking(), other({ kind: 'frame' }), 201))).toBe('checking')
    // Answered, it is only not judged yet: the page itself may lead on.
    const refused = observe(observe(checking(), exchange(401, 190), 191), other(), 201)
    expect(stateOf(judged(refused, 'session-expired'))).toBe('no-help')
    // Whoever signs in in this tab comes back.
    const [incident] = checking().incidents as [Incident]
    const signsIn = { ...checking(), incidents: [{ ...incident, steps: [{ ...step, helperTab: 1 }] }] }
    expect(stateOf(observe(signsIn, other(), 201))).toBe('checking')
  })

  it('goes on while the page loads again that made the refused call, and is over where that one is left', () => {
    const before = observe({ incidents: [], spilled: 0 }, exchange(200, 90, { address: at('/app') }), 91)
    const record = observe(before, exchange(401, 100, { kind: 'call' }), 101)
    const [incident] = judged(record, 'session-expired').incidents as [Incident]
    const called = { ...record, incidents: [recordStep(incident, step)] }
    const again = observe(called, exchange(200, 200, { address: at('/app') }), 201)
    expect(stateOf(again)).toBe('checking')
    expect(stateOf(observe(again, exchange(200, 210, { kind: 'call' }), 211))).toBe('fixed')
    expect(stateOf(observe(again, exchange(200, 210, { address: at('/other') }), 211))).toBe('unchecked')
  })
})

describe('two steps at once', () => {
  const states = (now: TabRecord) => now.incidents[0]?.steps.map(({ state }) => state)
  const beside = (other: Partial<StepRecord>): TabRecord => {
    const record = checking()
    const [incident] = record.incidents as [Incident]
    return { ...record, incidents: [recordStep(incident, { ...step, step: 'clear-site-data', ...other })] }
  }
  const later = { check: { since: 160, until: 1_000 } }
  const { check: _, ...unasked } = step

  it('that are checked: the one whose check came last asked for the good answer, and that one alone is fixed', () => {
    const mended = observe(beside(later), exchange(200, 200), 201)
    expect(states(mended)).toEqual(['unchecked', 'fixed'])
    expect(mended.incidents[0]?.fixed?.by).toBe('clear-site-data')
    expect(states(observe(beside({ check: { since: 140, until: 1_000 } }), exchange(200, 200), 201))).toEqual([
      'fixed',
      'unchecked',
    ])
  })

  it('of which one waits for a sign-in that nobody made: that one is still to do', () => {
    const [incident] = checking().incidents as [Incident]
    const signIn = { ...unasked, step: 'sign-in', state: 'running', at: 120, helperTab: 5 } as const
    const waiting = (steps: StepRecord[]) =>
      observe({ incidents: [{ ...incident, steps }], spilled: 0 }, exchange(200, 200), 201)
    expect(states(waiting([signIn, step]))).toEqual(['todo', 'fixed'])
    // Alone, it is what the page opens by.
    expect(states(waiting([signIn, { ...step, state: 'no-help' }]))).toEqual(['fixed', 'no-help'])
    // What it has removed can still be put back.
    const undo = { id: 'u', until: 1_000, cookies: 2 }
    expect(states(waiting([{ ...signIn, undo }, step]))).toEqual(['unchecked', 'fixed'])
  })

  it('of which the second cut off the first one’s load: how that one was answered nobody knows', () => {
    const refused = (other: Partial<StepRecord>) =>
      states(judged(observe(beside(other), exchange(401, 200), 201), 'session-expired'))
    expect(refused(later)).toEqual(['unchecked', 'no-help'])
    // Asked for in one and the same instant, the answer is one to both.
    expect(refused({})).toEqual(['no-help', 'no-help'])
    // What was refused before the second began is the first one's own.
    expect(refused({ check: { since: 195, until: 1_000 } })).toEqual(['no-help', 'checking'])
  })
})

describe('recordStep', () => {
  it('replaces an earlier try in its place and adds a new step at the end', () => {
    const [incident] = checking().incidents as [Incident]
    const both = recordStep(incident, { ...step, step: 'sign-in' })
    expect(both.steps.map((one) => one.step)).toEqual(['reload-fresh', 'sign-in'])
    const again = recordStep(both, { ...step, state: 'no-help' })
    expect(again.steps.map((one) => one.state)).toEqual(['no-help', 'checking'])
  })
})
