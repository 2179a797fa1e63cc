import { describe, expect, it } from 'vitest'
import type { StepRecord } from '../../src/contract/incident'
import { ledElsewhere } from '../../src/incidents/elsewhere'

const step: StepRecord = { step: 'reload-fresh', state: 'checking', at: 150, causeBefore: 'session-expired' }

describe('a request that leads elsewhere', () => {
  it('shows another cause where it fails otherwise', () => {
    expect(ledElsewhere(step, { instead: { what: 'error', status: 503 } })).toEqual({
      state: 'other-cause',
      note: { id: 'step_now_status', values: [503] },
    })
  })

  it('to another page of the site leaves it to the person, who may still be at the sign-in in our tab', () => {
    const instead = { what: 'page', host: 'acme.test', path: '/' } as const
    const note = { id: 'step_led_to_page', values: [{ code: 'acme.test/' }] }
    expect(ledElsewhere(step, { instead })).toEqual({ state: 'unchecked', note })
    expect(ledElsewhere({ ...step, step: 'sign-in' }, { instead })).toEqual({ state: 'unchecked', note })
    expect(ledElsewhere({ ...step, step: 'sign-in', helperTab: 1 }, { instead })).toBeUndefined()
  })

  it('to an empty page leaves it to the person, who sees it in our tab as well', () => {
    const asked = { state: 'unchecked', note: { id: 'step_answered_empty' } }
    for (const each of [step, { ...step, step: 'sign-in', helperTab: 1 } as const])
      expect(ledElsewhere(each, { instead: { what: 'empty' } })).toEqual(asked)
  })

  it('to a page to sign in on is news after any step but a sign-in, and none to whoever is at it in our tab', () => {
    const instead = { what: 'sign-in', host: 'login.acme.test' } as const
    const note = (id: string) => ({ id, values: [instead.host] })
    expect(ledElsewhere(step, { instead })).toEqual({ state: 'other-cause', note: note('step_now_sign_in') })
    const signIn = { ...step, step: 'sign-in' } as const
    expect(ledElsewhere(signIn, { instead })).toEqual({ state: 'no-help', note: note('step_still_sign_in') })
    expect(ledElsewhere({ ...signIn, helperTab: 7 }, { instead })).toBeUndefined()
  })
})
