import { describe, expect, it } from 'vitest'
import { firstCause, seen } from '../../recorded'

const post = { method: 'POST', url: 'https://app.acme.test/login' }
const sent = { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }

describe('account-locked', () => {
  it.each(['Your account has been locked.', 'User is disabled', 'Please verify your email address before signing in.'])(
    'is named for “%s”',
    (message) => {
      expect(firstCause(seen({ ...post, body: { message } }))).toBe('account-locked')
      expect(firstCause(seen({ sent, body: { message } }))).toBe('account-locked')
    },
  )

  it.each(['This report has been locked.', 'Wrong password'])('is not named for “%s”', (message) => {
    expect(firstCause(seen({ ...post, body: { message } }))).not.toBe('account-locked')
  })
})
