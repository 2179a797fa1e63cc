import { describe, expect, it } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { at, diagnosis, readAt } from '../support/fake-exchange'

const offers = (cause: Parameters<typeof diagnosis>[0], scheme: string) =>
  plan(diagnosis(cause), evidence({ challenges: [{ scheme, params: [] }] }), []).map(({ spec }) => spec.id)

describe('sign-in', () => {
  it('leaves another account to the browser’s own window, where that is what asks: there is a step for it', () => {
    expect(offers('no-permission', 'Basic')).not.toContain('sign-in')
    expect(offers('no-permission', 'Basic')).toContain('forget-http-login')
    expect(offers('no-permission', 'Bearer')).toContain('sign-in')
    expect(offers('not-signed-in', 'Basic')).toContain('sign-in')
  })
  it('says where an account is made to who sent nothing, and not to who had one', () => {
    const words = (cause: Parameters<typeof diagnosis>[0], scheme = 'Bearer') =>
      plan(diagnosis(cause), evidence({ challenges: [{ scheme, params: [] }] }), []).find(
        ({ spec }) => spec.id === 'sign-in',
      )?.what.id
    expect(words('not-signed-in')).toBe('step_sign_in_first_what')
    expect(words('session-expired')).toBe('step_sign_in_what')
    // The browser’s own window makes none.
    expect(words('not-signed-in', 'Basic')).toBe('step_sign_in_ask_what')
  })
  it('leads to the fields of the refused page itself, where it has some', () => {
    const words = (wording: { asksPassword?: true }, scheme = 'Bearer') => {
      const seen = evidence({ challenges: [{ scheme, params: [] }] })
      const read = { ...seen, wording: { type: 'html' as const, title: '', text: '', ...wording } }
      return plan(diagnosis('not-signed-in'), read, []).find(({ spec }) => spec.id === 'sign-in')?.what.id
    }
    expect(words({ asksPassword: true })).toBe('step_sign_in_here_what')
    expect(words({})).toBe('step_sign_in_first_what')
    expect(words({ asksPassword: true }, 'Basic')).toBe('step_sign_in_ask_what')
  })
  it('promises to check no page that was one step of a sign-in and works once', () => {
    const redirects = [{ address: at('/authorize', 'id.acme.other'), status: 302 }]
    const step = (path: string) =>
      plan(diagnosis('not-signed-in'), evidence({ redirects, address: readAt(path) }), []).find(
        ({ spec }) => spec.id === 'sign-in',
      )
    const spent = step('/callback?code=8f3kd02mz71q&state=af0ifjsldkj3')
    const words = (one = spent) => [one?.what.id, one?.away?.id, one?.back.id]
    expect(words()).toEqual(['step_sign_in_anew_what', 'result_away_anew', 'step_back_form_button'])
    expect(words(step('/reports'))).toEqual(['step_sign_in_first_what', 'result_away', 'step_back_button'])
  })
  it('leads to the fields of the page whose script was refused', () => {
    const words = (asksPassword?: true) => {
      const page = { status: 200, ...(asksPassword && { asksPassword }) }
      const seen = evidence({ kind: 'call', method: 'POST', page })
      const step = plan(diagnosis('wrong-credentials'), seen, []).find(({ spec }) => spec.id === 'sign-in')
      return [step?.what.id, step?.button?.id]
    }
    expect(words(true)).toEqual(['step_sign_in_here_what', 'step_sign_in_here_button'])
    expect(words()).toEqual(['step_sign_in_what', 'step_sign_in_button'])
  })
})
