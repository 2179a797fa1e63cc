import { describe, expect, it } from 'vitest'
import { headsAdvice, toneOf } from '../../../src/diagnosis/facts/tone'

describe('toneOf', () => {
  it.each([
    ['the token has expired', 'statement'],
    ['likes and reasons of a user', 'statement'],
    ['this is typically caused by a wrong password', 'guess'],
    ['your session may have expired', 'guess'],
    ['if you forgot your password', 'advice'],
    ['make sure that the key is valid', 'advice'],
    ['to unlock it solve a captcha', 'advice'],
  ])('%s: %s', (plain, tone) => expect(toneOf(plain)).toBe(tone))
})

describe('headsAdvice', () => {
  it.each(['most likely causes', 'things you can try', 'possible causes the account is locked'])('%s', (plain) =>
    expect(headsAdvice(plain)).toBe(true),
  )
  it.each(['solutions', 'the account is locked', 'reasonable'])('not: %s', (plain) =>
    expect(headsAdvice(plain)).toBe(false),
  )
})
