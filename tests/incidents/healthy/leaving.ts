import { call, page } from '../../support/visit'
import type { Row } from './row'

const start = page('/', 200)
const basic = { 'WWW-Authenticate': 'Basic realm="Staff"' }
const attachment = { 'Content-Disposition': 'attachment; filename="orders.csv"' }
const session = { Cookie: 'sid=0123456789abcdef0123456789abcdef' }
const gone = { 'Set-Cookie': 'sid=; Path=/; Max-Age=0' }

/** The person goes away, stops something, or signs out. */
export const leaving: readonly Row[] = [
  {
    name: 'a navigation that is stopped',
    quiet: [start, page('/slow', 401, { error: 'net::ERR_ABORTED' })],
    loud: [start, page('/slow', 401)],
  },
  {
    name: 'signing out: who is there is nobody, then',
    quiet: [
      page('/', 200, { sent: session }),
      call('/api/logout', 200, { method: 'POST', sent: session, got: gone }),
      call('/api/me', 401),
    ],
    loud: [page('/', 200, { sent: session }), call('/api/orders', 401, { sent: session })],
  },
  {
    name: 'signing out by a page, and the sign-in page asks who is there',
    quiet: [page('/', 200, { sent: session }), page('/logout', 200, { got: gone }), call('/api/session', 401)],
    loud: [page('/', 200, { sent: session }), page('/logout', 401)],
  },
  {
    name: 'a long poll that ends as the person signs out and goes to the sign-in page',
    quiet: [
      page('/', 200, { sent: session }),
      call('/api/logout', 200, { method: 'POST', sent: session, got: gone }),
      call('/api/events', 401, { waits: 50 }),
      page('/login', 200, { waits: 200 }),
    ],
    loud: [page('/', 200, { sent: session }), call('/api/events', 401, { waits: 50, sent: session })],
    only: 'worker',
  },
  {
    name: 'calls that are refused while the next page loads',
    quiet: [start, call('/api/orders', 401), page('/login', 200)],
    loud: [start, page('/help', 200), call('/api/orders', 401)],
    only: 'worker',
  },
  {
    name: 'a page that goes on asking after the person has signed out on it',
    quiet: [
      page('/', 200, { sent: session }),
      call('/api/logout', 200, { method: 'POST', sent: session, got: gone }),
      call('/api/orders', 401),
      call('/api/orders', 401, { sent: session }),
    ],
    loud: [
      page('/', 200, { sent: session }),
      call('/api/logout', 200, { method: 'POST', sent: session, got: gone }),
      call('/api/login', 200, { method: 'POST', got: session }),
      call('/api/orders', 401),
    ],
  },
  {
    name: 'a page that goes on asking, and nobody has come in again by way of another site',
    quiet: [
      page('/', 200, { sent: session }),
      call('/api/logout', 200, { method: 'POST', sent: session, got: gone }),
      call('/api/orders', 401, { sent: session }),
    ],
    loud: [
      page('/', 200, { sent: session }),
      call('/api/logout', 200, { method: 'POST', sent: session, got: gone }),
      page('/callback', 200, { got: { 'Set-Cookie': 'sid=fedcba9876543210fedcba9876543210; Path=/' } }),
      call('/api/orders', 401, { sent: { Cookie: 'sid=fedcba9876543210fedcba9876543210' } }),
    ],
  },
  {
    name: 'what the page to sign in on asks for before anybody has signed in',
    quiet: [page('/login', 200), call('/api/orders', 401), call('/api/settings', 401, { sent: session })],
    loud: [page('/login', 200), call('/api/login', 401, { method: 'POST' })],
  },
  {
    name: 'what the page to sign in on asks for, where no password locks it',
    quiet: [page('/login', 200), call('/api/settings', 401)],
    loud: [page('/login', 200), call('/api/settings', 401, { got: basic })],
  },
  {
    name: 'a download that asks for the password',
    quiet: [start, page('/orders.csv', [[401, basic], [200, attachment]])], // prettier-ignore
    loud: [start, page('/orders.csv', [[401, basic]])],
  },
  {
    name: 'a refused page that sends the person to sign in and back',
    quiet: [page('/orders', 401, { got: basic, asks: true }), page('/login', 200), page('/orders', 200)],
    loud: [page('/orders', 401), page('/login', 401)],
  },
]
