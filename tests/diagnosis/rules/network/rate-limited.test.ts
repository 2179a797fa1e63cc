import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, seen, speaksFor } from '../../recorded'

const cause = 'rate-limited'

describe('rate-limited', () => {
  it('is named where the site asks to wait or counts to zero', () => {
    expect(firstCause(seen({ kind: 'document', got: { 'Retry-After': '120', 'X-RateLimit-Remaining': '0' } }))).toBe(
      cause,
    )
    expect(speaksFor(seen({ got: { 'Retry-After': '120' } }), cause)).toContain('saw_retry_after')
    expect(speaksFor(seen({ got: { 'Retry-After': '0' } }), cause)).toContain('saw_retry_after_over')
    expect(speaksFor(seen({ got: { 'Retry-After': '3.5' } }), cause)).toContain('saw_retry_after_unread')
    expect(speaksFor(seen({ got: { 'Retry-After': '3.5' } }), cause)).not.toContain('saw_retry_after')
  })

  it.each([
    ['insufficient_quota', 'saw_words_quota_over'],
    ['You exceeded your current quota, please check your plan and billing details.', 'saw_words_quota_over'],
    ['Too many requests', 'saw_words'],
    ['Monthly request limit reached', 'saw_words'],
  ])('tells what is used up from a limit that is over by itself: “%s”', (message, told) => {
    const call = seen({ sent: { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }, body: { message } })
    expect(firstCause(call)).toBe(cause)
    expect(speaksFor(call, cause)).toEqual([told])
  })

  it('shows no date as it was sent', () => {
    const got = { Date: 'Sat, 21 Nov 2026 09:00:00 GMT', 'Retry-After': 'Sat, 21 Nov 2026 15:00:00 GMT' }
    const told = (headers: Record<string, string>) =>
      JSON.stringify(diagnose(seen({ kind: 'document', got: headers })).ranked.map(({ for: saw }) => saw))
    expect(told(got)).toContain('until_at')
    expect(told(got)).not.toContain('GMT')
    expect(told({ 'Retry-After': '120' })).not.toContain('until_at')
  })

  it.each([
    ['Incorrect password. After 5 failed attempts you have to wait 30 minutes.', false],
    ['Incorrect PIN. After 3 wrong attempts you must wait for 15 minutes.', false],
    ['Falscher Code. Nach 5 Fehlversuchen müssen Sie 30 Minuten warten.', false],
    ['Incorrect password. Because of 5 failed attempts you have to wait 30 minutes.', true],
  ])('tells a pause from the warning of one, beside a password: “%s”', (words, pauses) => {
    const evidence = seen({ kind: 'document', body: `<p>${words}</p>` })
    expect(firstCause(evidence) === cause).toBe(pauses)
    expect(evidence.wording?.pause?.seconds).toBe(pauses ? 1800 : undefined)
  })

  it('hears that one may come back tomorrow, where nothing else is said', () => {
    const page = (words: string) => seen({ kind: 'document', body: `<p>${words}</p>` })
    const tried = [page('Please try again tomorrow.'), page('Bitte versuchen Sie es morgen erneut.')]
    for (const evidence of tried) {
      expect(firstCause(evidence)).toBe(cause)
      expect(speaksFor(evidence, cause)).toContain('saw_says_tomorrow')
    }
    const shut = page('We are down for maintenance. Please try again tomorrow.')
    expect(firstCause(shut)).toBe('server-misconfigured')
    expect(firstCause(page('Your account has been locked. Please try again tomorrow.'))).toBe('account-locked')
    expect(speaksFor(page('Your trial ends tomorrow.'), cause)).toEqual([])
    const timed = seen({ kind: 'document', body: '<p>Please try again tomorrow.</p>', got: { 'Retry-After': '120' } })
    expect(speaksFor(timed, cause)).not.toContain('saw_says_tomorrow')
  })

  it.each([
    ['Ein Fehler ist aufgetreten. Bitte versuchen Sie es später erneut.', 'not-signed-in'],
    ['Une erreur est survenue. Veuillez réessayer plus tard.', 'not-signed-in'],
    ['Trop de tentatives. Veuillez réessayer plus tard.', cause],
    ['Der Dienst ist nicht verfügbar. Bitte versuchen Sie es in 5 Minuten erneut.', 'server-misconfigured'],
    ['Wegen Wartungsarbeiten geschlossen. Bitte versuchen Sie es in 30 Minuten erneut.', 'server-misconfigured'],
    ['The service is temporarily unavailable. Please try again in 5 minutes.', 'server-misconfigured'],
    ['The database is not available, please try again in 5 minutes.', 'server-misconfigured'],
    ['Too many login attempts. The login service is unavailable for 5 minutes.', cause],
    ['Please try again in 5 minutes.', cause],
    ['An error occurred. Please try again in a few minutes.', 'not-signed-in'],
    ['Too many attempts. Please try again in a few minutes.', cause],
    ['Ein Fehler ist aufgetreten. Versuchen Sie es in einigen Minuten erneut.', 'not-signed-in'],
  ])('tells a limit from a fault that is over later: “%s”', (words, expected) => {
    expect(firstCause(seen({ kind: 'document', body: `<p>${words}</p>` }))).toBe(expected)
  })

  it('is not named while requests are left', () => {
    expect(speaksFor(seen({ got: { 'X-RateLimit-Remaining': '57' } }), cause)).toEqual([])
  })

  it('hears words about too many tries, at the sign-in form too', () => {
    const post = { method: 'POST', url: 'https://app.acme.test/login' }
    expect(firstCause(seen({ ...post, body: { message: 'Too many login attempts. Try again in 60 seconds.' } }))).toBe(
      cause,
    )
    expect(firstCause(seen({ ...post, body: { message: 'Wrong password' } }))).toBe('wrong-credentials')
  })
})
