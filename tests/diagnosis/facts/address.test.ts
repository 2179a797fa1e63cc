import { describe, expect, it } from 'vitest'
import { damage, isSignInAttempt } from '../../../src/diagnosis/facts/address'
import { at } from '../../support/fake-exchange'

describe('isSignInAttempt', () => {
  it.each(['/login', '/api/v1/auth/sign-in', '/users/sign_in', '/oauth2/token', '/wp-login.php', '/api/session'])(
    'sees a POST to %s',
    (path) => {
      expect(isSignInAttempt({ method: 'POST', address: at(path) })).toBe(true)
      expect(isSignInAttempt({ method: 'GET', address: at(path) })).toBe(false)
    },
  )

  it.each(['/orders', '/blog/authors', '/api/tokens-of-love'])('does not see one in %s', (path) => {
    expect(isSignInAttempt({ method: 'POST', address: at(path) })).toBe(false)
  })
})

describe('damage', () => {
  it('sees what mail and chat programs do to a link', () => {
    expect(damage(at('/reports.'))?.part).toBe('/reports.')
    expect(damage({ ...at('/a'), query: [{ name: 'amp;page', length: 1 }] })?.part).toBe('amp;page')
  })

  it('leaves whole addresses alone', () => {
    expect(damage(at('/reports.html'))).toBeUndefined()
    expect(damage({ ...at('/a'), query: [{ name: 'page', length: 1 }] })).toBeUndefined()
  })
})
