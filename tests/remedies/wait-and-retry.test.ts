import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose'
import { readWording } from '../../src/evidence/wording'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const at = Date.UTC(2026, 10, 21, 9)
const steps = (after: string, cause: Parameters<typeof diagnosis>[0] = 'rate-limited') =>
  plan(diagnosis(cause), evidence({ at, headers: { 'retry-after': after } }), [])
const waiting = (after: string) => steps(after).find(({ spec }) => spec.id === 'wait-and-retry')

describe('wait-and-retry', () => {
  it('counts for as long as the site asks, up to an hour', () => {
    expect(waiting('120')?.what).toEqual({ id: 'step_wait_what', values: [{ ms: 120_000 }] })
    expect(waiting('3600')?.what.id).toBe('step_wait_what')
  })

  it.each([
    ['86400', at + 86_400_000],
    ['99999999', at + 99_999_999_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', at + 7_200_000],
  ])('says until when the person is to stay away where that is longer: %s', (after, until) => {
    expect(waiting(after)).toMatchObject({
      title: { id: 'step_later_title' },
      what: { id: 'step_later_what', values: [{ at: until }] },
    })
    expect(steps(after).map(({ spec }) => spec.id)).not.toContain('reload-fresh')
  })

  it.each(['0', 'Wed, 21 Oct 2015 07:28:00 GMT'])('is not offered where the time is over: %s', (after) => {
    expect(waiting(after)).toBeUndefined()
    expect(steps(after)[0]?.spec.id).toBe('reload-fresh')
  })

  it.each(['3.5', 'soon', '-5'])('takes a time of our own where nobody can read it: %s', (after) => {
    expect(waiting(after)?.what.id).toBe('step_wait_while_what')
  })
})

describe('a time that the page names in words', () => {
  const named = (cause: 'rate-limited' | 'account-locked', seconds?: number, from: 'words' | 'field' = 'words') =>
    plan(
      diagnosis(cause),
      { ...evidence({ at }), wording: { type: 'html', text: '', ...(seconds && { pause: { from, seconds } }) } },
      [],
    )

  it.each(['rate-limited', 'account-locked'] as const)('comes before everything else for %s', (cause) => {
    const [first, ...rest] = named(cause, 900)
    expect(first).toMatchObject({
      spec: { id: 'wait-and-retry' },
      what: { id: 'step_wait_page_what', values: [{ ms: 900_000 }] },
    })
    expect(rest.map(({ spec }) => spec.id)).not.toContain('reload-fresh')
    expect(named(cause, 900, 'field')[0]?.what).toEqual({ id: 'step_wait_what', values: [{ ms: 900_000 }] })
  })

  it('is no countdown of a day', () => {
    expect(named('account-locked', 86_400)[0]).toMatchObject({
      spec: { id: 'wait-and-retry' },
      what: { id: 'step_later_page_what', values: [{ at: at + 86_400_000 }] },
    })
  })

  it('is not made up for an account that is locked for who knows how long', () => {
    expect(named('account-locked').map(({ spec }) => spec.id)).not.toContain('wait-and-retry')
    expect(named('rate-limited')[0]?.what.id).toBe('step_wait_while_what')
  })
})

describe('a locked account', () => {
  it('is not to be tried with passwords, each of which keeps it closed for longer', () => {
    const ids = (cause: 'account-locked' | 'wrong-credentials') => steps('', cause).map(({ spec }) => spec.id)
    for (const id of ['check-credentials', 'reset-password'] as const) {
      expect(ids('account-locked')).not.toContain(id)
      expect(ids('wrong-credentials')).toContain(id)
    }
    expect(ids('account-locked')).toContain('check-account')
  })
})

describe('a page that is out of order, and says when to come back', () => {
  const stepsOf = (text: string) => {
    const wording = readWording(`<h1>Unauthorized</h1><p>${text}</p>`, 'text/html')!
    const request = { method: 'GET', complete: 'all', cookies: [], credentials: [], headers: {} }
    const seen = evidence({ at, wording, request } as never)
    return plan(diagnose(seen), seen, [])
  }
  const ids = (text: string) => stepsOf(text).map(({ spec }) => spec.id)

  it.each([
    'An unexpected error occurred. Please try again in 5 minutes.',
    'The login service is temporarily unavailable. Please try again in 5 minutes.',
    'Service temporarily unavailable. Retry after 300 seconds.',
  ])('has it waited out before its people are asked: %s', (text) => {
    expect(stepsOf(text)[0]).toMatchObject({
      spec: { id: 'wait-and-retry' },
      what: { id: 'step_wait_page_what', values: [{ ms: 300_000 }] },
    })
    expect(ids(text)).toContain('contact-site')
    expect(ids(text)).not.toContain('turn-off-vpn')
  })

  it.each([
    'An unexpected error occurred. Please try again in a few minutes.',
    'An error occurred. Please try again in a few minutes.',
    'Something went wrong. Please try again in a few minutes.',
    'Es ist ein Fehler aufgetreten. Bitte versuchen Sie es in wenigen Minuten erneut.',
    'Une erreur est survenue. Réessayez dans quelques minutes.',
  ])('has it waited out where the time is left open: %s', (text) => {
    expect(stepsOf(text)[0]?.what.id).toBe('step_wait_while_what')
    expect(ids(text)).not.toContain('turn-off-vpn')
  })

  it.each([
    'An unexpected error occurred.',
    'An unexpected error occurred. You will get a mail in a few minutes.',
    'Please sign in. If that fails, try again in a few minutes.',
    'Your session has expired. Please sign in again, or try again in a few minutes.',
    'Something went wrong.',
  ])('is not waited for where it asks for no patience, or for something else: %s', (text) =>
    expect(ids(text)[0]).not.toBe('wait-and-retry'),
  )
})
