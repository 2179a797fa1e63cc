import { call, page } from '../../support/visit'
import type { Row } from './row'

/** As products spell the question who is signed in. */
const spellings = [
  '/api/me',
  '/api/v1/users/me',
  '/api/users/self',
  '/whoami',
  '/who-am-i',
  '/api/session',
  '/api/auth/session',
  '/api/auth/me',
  '/api/auth/check',
  '/api/auth/status',
  '/auth/refresh',
  '/session/current.json',
  '/users/current.json',
  '/api/current_user',
  '/api/current-user',
  '/api/currentUser',
  '/api/user',
  '/api/user/info',
  '/oauth2/userinfo',
  '/oauth2/user_info',
  '/api/account',
  '/api/account/v1',
  '/api/profile',
  '/api/identity',
  '/api/isAuthenticated',
  '/api/is-logged-in',
  '/api/checkSession',
  '/api/check_auth',
  '/rest/auth/1/session',
  '/_session',
  '/api/getCurrentUser',
  '/api/get-user',
  '/api/me.json',
  '/api/logged-in',
  '/api/loginStatus',
  '/api/user/me/',
  '/api/auth/get-session',
  '/bff/user',
  '/oauth2/auth',
  '/members/api/member/',
  '/store/customers/me',
  '/api/v1/introspect',
]

const analytics = { Cookie: '_ga=GA1.2.1234567.1763700000; _gid=GA1.2.765432; OptanonConsent=isGpcEnabled%3D0' }
const signedIn = { Authorization: 'Bearer abcdefghijklmnopqrstuvwxyz012345' }

/** A public page that asks who is there: nobody, and it goes on without. With credentials that are refused, it is news. */
export const probes: readonly Row[] = [
  ...spellings.map((path) => ({
    name: `nobody is signed in: ${path}`,
    quiet: [page('/', 200), call(path, 401)],
    loud: [page('/', 200), call(path, 401, { sent: signedIn })],
  })),
  ...['/api/me', '/rest/auth/1/session', '/api/v1/users/current'].map((path) => ({
    name: `nobody is signed in, others’ cookies go along: ${path}`,
    quiet: [page('/', 200, { sent: analytics }), call(path, 401, { sent: analytics })],
    loud: [page('/', 200, { sent: analytics }), call(path, 401, { sent: { ...analytics, ...signedIn } })],
  })),
  {
    name: 'asked again and again',
    quiet: [page('/', 200), ...[1, 2, 3, 4, 5, 6].map(() => call('/api/me', 401, { waits: 30_000 }))],
    loud: [page('/', 200), ...[1, 2, 3, 4, 5, 6].map(() => call('/api/orders', 401, { waits: 30_000 }))],
  },
]
