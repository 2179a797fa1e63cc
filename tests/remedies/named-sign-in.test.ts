import { describe, expect, it } from 'vitest'
import { namedSignIn } from '../../src/remedies/named-sign-in'
import { evidence } from '../support/fake-evidence'

const param = (name: string, value: string) =>
  evidence({ challenges: [{ scheme: 'Portal', params: [{ name, length: value.length, value }] }] })
const header = (name: string, value: string) => evidence({ headers: { [name]: value } })

describe('the sign-in page that a refusal names', () => {
  it.each([
    [param('login-url', 'https://jira.test/login.jsp'), 'https://jira.test/login.jsp'],
    [param('realm', 'https://portal.test/login'), 'https://portal.test/login'],
    [
      header('x-authentication-denied-reason', 'CAPTCHA_CHALLENGE; login-url=https://jira.test/login.jsp'),
      'https://jira.test/login.jsp',
    ],
    [
      header('x-forms_based_auth_required', 'https://share.test/_forms/default.aspx'),
      'https://share.test/_forms/default.aspx',
    ],
  ])('is found', (seen, url) => expect(namedSignIn(seen)).toEqual({ host: new URL(url).host, url }))

  it.each([
    ['a realm that is a name', param('realm', 'Staff')],
    ['where programs get tokens', param('realm', 'https://auth.docker.test/token')],
    ['an OAuth endpoint', param('authorization_uri', 'https://login.test/common/oauth2/authorize')],
    ['the same, spelt in the British way', param('authorization_uri', 'https://login.test/common/oauth2/authorise')],
    ['a script', param('login-url', 'javascript:alert(1)')],
    ['an address with a user in it', param('login-url', 'https://acme.test@evil.test/login')],
    ['an address of which a part is hidden', param('login-url', 'https://portal.test/login/…')],
    ['one over http for a page over https', param('login-url', 'http://portal.test/login')],
    ['nothing', evidence()],
  ])('is not %s', (_, seen) => expect(namedSignIn(seen)).toBeUndefined())
})
