import { call, page } from '../../support/visit'
import type { Row } from './row'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (exp: number) => ({ Authorization: `Bearer ${part({ alg: 'RS256' })}.${part({ exp })}.c2lnbmF0dXJl` })
const second = Date.UTC(2026, 10, 21, 9) / 1000
const old = token(second - 60)
const fresh = token(second + 3600)
const invalid = { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token expired"' }
const names = ['/api/orders', '/api/messages', '/api/calendar']
const all = (status: number, sent: typeof old, waits = 20) =>
  names.map((name) => call(name, status, { sent, waits, ...(status === 401 && { got: invalid }) }))
const renewed = (status: number) => call('/oauth/token', status, { method: 'POST' })
const proof = { Authorization: 'DPoP abcdef', DPoP: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' }
const askNonce = { 'WWW-Authenticate': 'DPoP error="use_dpop_nonce"', 'DPoP-Nonce': 'n1' }
const start = page('/', 200)

/** Tokens that pages renew by themselves (RFC 6749 6, RFC 9449 8). */
export const tokens: readonly Row[] = [
  {
    name: 'a call that the page repeats with a new token',
    quiet: [start, call('/api/orders', 401, { sent: old, got: invalid }), call('/api/orders', 200, { sent: fresh })],
    loud: [start, call('/api/orders', 401, { sent: old, got: invalid })],
  },
  {
    name: 'a call that the page repeats with a new token and the time in its address',
    quiet: [
      start,
      call('/api/orders?id=7&access_token=abc&at=1795251600000', 401, { got: invalid }),
      call('/api/orders?id=7&access_token=def&at=1795251600400', 200),
    ],
    loud: [
      start,
      call('/api/orders?id=7&access_token=abc&at=1795251600000', 401, { got: invalid }),
      call('/api/orders?id=8&access_token=def&at=1795251600400', 200),
    ],
  },
  {
    name: 'several calls at once whose token has run out',
    quiet: [start, ...all(401, old), renewed(200), ...all(200, fresh)],
    loud: [start, ...all(401, old), renewed(400)],
  },
  {
    name: 'several calls at once, each of which renews the token, one too late',
    quiet: [start, ...all(401, old), renewed(401), renewed(200), ...all(200, fresh)],
    loud: [start, ...all(401, old), renewed(401), renewed(401)],
  },
  {
    name: 'several calls at once, each of which renews the token, one after it was renewed',
    quiet: [start, ...all(401, old), renewed(200), renewed(401), ...all(200, fresh)],
    loud: [start, ...all(401, old), renewed(200), { ...renewed(401), waits: 60_000 }, ...all(200, fresh)],
  },
  {
    name: 'a tab whose renewal comes too late takes the token of the other',
    quiet: [
      ...[1, 2].map((tabId) => page('/', 200, { tabId })),
      ...[1, 2].map((tabId) => call('/api/orders', 401, { tabId, sent: old, got: invalid, waits: 5 })),
      ...[1, 2].map((tabId) => call('/oauth/token', tabId === 1 ? 200 : 401, { tabId, method: 'POST', waits: 5 })),
      ...[1, 2].map((tabId) => call('/api/orders', 200, { tabId, sent: fresh })),
    ],
    loud: [page('/', 200), call('/api/orders', 401, { sent: old, got: invalid }), renewed(401)],
    only: 'worker',
  },
  {
    name: 'a token that is renewed late, within five seconds',
    quiet: [start, ...all(401, old), call('/oauth/token', 200, { method: 'POST', waits: 3_000 }), ...all(200, fresh)],
    loud: [start, ...all(401, old), call('/oauth/token', 503, { method: 'POST', waits: 3_000 }), ...all(401, old)],
  },
  {
    name: 'several tabs, each with its own refused call',
    quiet: [
      ...[1, 2].map((tabId) => page('/', 200, { tabId })),
      ...[1, 2].map((tabId) => call('/api/orders', 401, { tabId, sent: old, got: invalid, waits: 5 })),
      call('/oauth/token', 200, { tabId: 1, method: 'POST' }),
      ...[1, 2].map((tabId) => call('/api/orders', 200, { tabId, sent: fresh })),
    ],
    loud: [
      ...[1, 2].map((tabId) => page('/', 200, { tabId })),
      ...[1, 2].map((tabId) => call('/api/orders', 401, { tabId, sent: old, got: invalid, waits: 5 })),
      call('/oauth/token', 200, { tabId: 1, method: 'POST' }),
      call('/api/orders', 200, { tabId: 1, sent: fresh }),
    ],
    only: 'worker',
  },
  {
    name: 'DPoP: a nonce is asked for',
    quiet: [start, call('/api/orders', 401, { sent: proof, got: askNonce }), call('/api/orders', 200, { sent: proof })],
    loud: [
      start,
      call('/api/orders', 401, { sent: proof, got: askNonce }),
      call('/api/orders', 401, { sent: proof, got: { 'WWW-Authenticate': 'DPoP error="invalid_dpop_proof"' } }),
    ],
  },
  {
    name: 'DPoP: a nonce is asked for at the token endpoint',
    quiet: [
      start,
      call('/oauth/token', 401, { method: 'POST', sent: { DPoP: proof.DPoP }, got: askNonce }),
      call('/oauth/token', 200, { method: 'POST', sent: { DPoP: proof.DPoP } }),
    ],
    loud: [start, call('/oauth/token', 401, { method: 'POST', sent: { DPoP: proof.DPoP }, got: askNonce })],
  },
  {
    name: 'a session token that its client rotates by itself',
    quiet: [
      start,
      call('/api/dashboards', 401),
      call('/api/user/auth-tokens/rotate', 200, { method: 'POST' }),
      call('/api/dashboards', 200),
    ],
    loud: [start, call('/api/dashboards', 401), call('/api/user/auth-tokens/rotate', 401, { method: 'POST' })],
  },
]
