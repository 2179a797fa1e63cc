import { describe, expect, it } from 'vitest'
import { looksLikeSignIn } from '../../src/incidents/sign-in-address'

const page = (url: string) => {
  const { hostname, pathname } = new URL(url)
  return looksLikeSignIn({ hostname, path: pathname })
}

describe('an address to sign in on', () => {
  it.each([
    'https://acme.test/login',
    'https://acme.test/log-in/',
    'https://acme.test/users/sign-in',
    'https://acme.test/Account/Login.aspx',
    'https://acme.test/wp-login.php',
    'https://acme.test/users/sign_in',
    'https://acme.test/oauth2/authorize',
    'https://acme.test/realms/acme/protocol/openid-connect/auth',
    'https://acme.test/sso/saml',
    'https://login.acme.test/common/reprocess',
    'https://accounts.acme.test/',
    'https://id.acme.test/start',
  ])('is %s', (url) => expect(page(url)).toBe(true))

  it.each([
    'https://acme.test/',
    'https://acme.test/reports',
    'https://acme.test/auth/v2/users/orders',
    'https://acme.test/blog/login/how-to/reset',
    'https://acme.test/authors',
    'https://acme.test/signup',
    'https://acme.test/login-history',
    'https://blogin.acme.test/reports',
    'https://idea.acme.test/',
  ])('is not %s', (url) => expect(page(url)).toBe(false))
})
