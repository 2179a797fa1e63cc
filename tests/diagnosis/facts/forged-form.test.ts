import { describe, expect, it } from 'vitest'
import { sawForgery } from '../../../src/diagnosis/facts/forged-form'
import { clauses } from '../../../src/diagnosis/facts/wording'
import { exchange } from '../../support/fake-exchange'

const said = (text: string) => clauses(exchange(401, 100).answer!, { type: 'html', text })
const forged = said('Invalid CSRF token.')
const sent = (kind: 'page' | 'call', method = 'POST') => exchange(401, 100, { kind, method })
const ofForm = { id: 'saw_words_form_refused', values: ['Invalid CSRF token'] }
const ofSession = { id: 'saw_words', values: ['Invalid CSRF token'] }

describe('a mark against forged requests that was not accepted', () => {
  it('is told of the form that somebody sent, signed in or not', () => {
    for (const signedIn of [true, false])
      expect(sawForgery(forged, { exchange: sent('page'), signedIn })).toEqual(ofForm)
  })

  it('is told of the sign-in where no form was sent, and of nothing where there was none, either', () => {
    for (const exchange of [sent('page', 'GET'), sent('call')]) {
      expect(sawForgery(forged, { exchange, signedIn: true })).toEqual(ofSession)
      expect(sawForgery(forged, { exchange, signedIn: false })).toBeUndefined()
    }
  })

  it('is told of no form where a script may have asked for a session by itself; where it sent a sign-in, it is', () => {
    const by = (id: 'saw_sign_in_perhaps' | 'saw_sign_in_attempt') =>
      sawForgery(forged, { exchange: sent('call'), attempt: { id }, signedIn: false })
    expect(by('saw_sign_in_perhaps')).toEqual(ofSession)
    expect(by('saw_sign_in_attempt')).toEqual(ofForm)
  })

  it('is told of the sign-in that came along where that is said to be over; not of one that was being tried', () => {
    const over = said('Your session has expired. Please sign in again. Invalid CSRF token.')
    const of = (signedIn: boolean, attempt?: { id: 'saw_sign_in_attempt' }) =>
      sawForgery(over, { exchange: sent('page'), attempt, signedIn })?.id
    expect(of(true)).toBe('saw_words')
    expect(of(false)).toBe('saw_words_form_refused')
    expect(of(true, { id: 'saw_sign_in_attempt' })).toBe('saw_words_form_refused')
  })

  it('is none where nothing is said of it', () => {
    expect(sawForgery(said('Please sign in.'), { exchange: sent('page'), signedIn: true })).toBeUndefined()
  })
})
