import { describe, expect, it } from 'vitest'
import { flagOf, since } from '../../../src/diagnosis/facts/flags'

describe('flagOf', () => {
  it.each([
    ['authenticated', 'authenticated', false, 'authenticated: false'],
    ['user.isVerified', 'isVerified', false, 'isVerified: false'],
    ['isLockedOut', 'isLockedOut', true, 'isLockedOut: true'],
    ['error.mfaRequired', 'mfaRequired', true, 'mfaRequired: true'],
  ])('%s', (path, name, value, said) => expect(flagOf(path, name, value)).toBe(said))
  it.each([
    ['authenticated', 'authenticated', true],
    ['isLockedOut', 'isLockedOut', false],
    ['features.captcha', 'captcha', true],
    ['ok', 'ok', false],
  ])('%s says nothing of a sign-in as it stands', (path, name, value) =>
    expect(flagOf(path, name, value)).toBeUndefined(),
  )
})

describe('since', () => {
  it.each(['bannedUntil', 'locked_at'])('%s: yes', (name) => expect(since.test(name)).toBe(true))
  it.each(['createdAt', 'unlockedAt'])('%s: no', (name) => expect(since.test(name)).toBe(false))
})
