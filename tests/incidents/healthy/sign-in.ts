import { call, frame, page } from '../../support/visit'
import type { Row } from './row'

const basic = { 'WWW-Authenticate': 'Basic realm="Staff"' }
const digest = (more = '') => ({ 'WWW-Authenticate': `Digest realm="Staff", nonce="n1", qop="auth"${more}` })
const sentDigest = { Authorization: 'Digest username="ann", realm="Staff", nonce="n0", response="0123", uri="/"' }
const sentBasic = { Authorization: 'Basic YW5uOmFubg==' }
const ntlm = { 'WWW-Authenticate': 'NTLM' }
const ntlmChallenge = { 'WWW-Authenticate': `NTLM TlRMTVNTUAACAAAADAAMADgAAAAFgomi${'A'.repeat(40)}` }
const negotiate = { 'WWW-Authenticate': 'Negotiate' }

/** Schemes that the browser answers itself (RFC 7617, 7616, 4559). */
export const signIn: readonly Row[] = [
  {
    name: 'Basic: the window is filled in',
    quiet: [page('/', 401, { got: basic, asks: true }), page('/', 200, { sent: sentBasic, waits: 20_000 })],
    loud: [
      page('/', 401, { got: basic, asks: true }),
      page('/', 401, { sent: sentBasic, got: basic, asks: true, waits: 20_000 }),
    ],
  },
  {
    name: 'Basic: a login that the browser remembers',
    quiet: [page('/', [[401, basic], [200, {}]])], // prettier-ignore
    loud: [page('/', [[401, basic]])],
  },
  {
    name: 'Basic in a frame of the same site',
    quiet: [page('/', 200), frame('/report', [[401, basic], [200, {}]])], // prettier-ignore
    loud: [page('/', 200), frame('/report', [[401, basic], [401, basic]])], // prettier-ignore
  },
  {
    name: 'Digest: the first nonce',
    quiet: [page('/', [[401, digest()], [200, {}]])], // prettier-ignore
    loud: [page('/', [[401, digest()], [401, digest()]])], // prettier-ignore
  },
  {
    name: 'Digest: a stale nonce',
    quiet: [
      page('/', 200, { sent: sentDigest }),
      call('/api/orders', [[401, digest(', stale=true')], [200, {}]], { sent: sentDigest, waits: 900_000 }), // prettier-ignore
    ],
    loud: [
      page('/', 200, { sent: sentDigest }),
      call('/api/orders', [[401, digest(', stale=true')], [401, digest()]], { sent: sentDigest, waits: 900_000 }), // prettier-ignore
    ],
  },
  {
    name: 'Digest: a stale nonce, repeated by the page’s script',
    quiet: [
      page('/', 200, { sent: sentDigest }),
      call('/api/orders', 401, { sent: sentDigest, got: digest(', stale=true') }),
      call('/api/orders', 200, { sent: sentDigest }),
    ],
    loud: [
      page('/', 200, { sent: sentDigest }),
      call('/api/orders', 401, { sent: sentDigest, got: digest(', stale=true') }),
      call('/api/orders', 401, { sent: sentDigest, got: digest() }),
    ],
  },
  {
    name: 'NTLM: two rounds',
    quiet: [page('/', [[401, ntlm], [401, ntlmChallenge], [200, {}]])], // prettier-ignore
    loud: [page('/', [[401, ntlm], [401, ntlmChallenge], [401, ntlm]])], // prettier-ignore
  },
  {
    name: 'Negotiate: one round',
    quiet: [page('/', [[401, negotiate], [200, { 'WWW-Authenticate': 'Negotiate oYG2MIGz' }]])], // prettier-ignore
    loud: [page('/', [[401, negotiate], [401, negotiate]])], // prettier-ignore
  },
  {
    name: 'Negotiate or NTLM, by a call',
    quiet: [
      page('/', 200),
      call('/api/orders', [[401, { 'WWW-Authenticate': 'Negotiate, NTLM' }], [401, ntlmChallenge], [200, {}]]), // prettier-ignore
    ],
    loud: [page('/', 200), call('/api/orders', 401, { got: { 'WWW-Authenticate': 'Negotiate, Basic realm="a"' } })],
  },
  {
    name: 'Negotiate tried in silence before the form is shown',
    quiet: [page('/login', 200), call('/auth/kerberos', 401, { got: negotiate })],
    loud: [page('/auth/kerberos', 401, { got: negotiate })],
  },
  {
    name: 'Negotiate tried in silence in a frame, before the form is shown',
    quiet: [page('/login', 200), frame('https://autologon.other.test/', 401, { got: negotiate })],
    loud: [page('/login', 200), frame('https://autologon.other.test/', 401)],
  },
  {
    name: 'Negotiate offered by a page that goes on to its form by itself',
    quiet: [
      page('/login', 401, { got: negotiate }),
      page('/login/form', 200, { method: 'POST', sent: { 'Sec-Fetch-Site': 'same-origin' } }),
    ],
    loud: [
      page('/login', 401, { got: negotiate }),
      page('/help', 200, { sent: { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-User': '?1' }, waits: 9_000 }),
    ],
    only: 'recording',
  },
  {
    name: 'a form that is filled in wrongly, then rightly, by a call',
    quiet: [
      page('/login', 200),
      call('/api/login', 401, { method: 'POST' }),
      call('/api/login', 200, { method: 'POST', waits: 4_000 }),
    ],
    loud: [page('/login', 200), call('/api/login', 401, { method: 'POST' })],
  },
  {
    name: 'PrivateToken (RFC 9577), for a part and for a call',
    quiet: [
      page('/', 200),
      call('/verify', 401, { got: { 'WWW-Authenticate': 'PrivateToken challenge="abc", token-key="123"' } }),
      frame('https://gate.other.test/challenge', 401, { got: { 'WWW-Authenticate': 'PrivateToken challenge="abc"' } }),
    ],
    loud: [page('/', 401, { got: { 'WWW-Authenticate': 'PrivateToken challenge="abc", token-key="123"' } })],
  },
]
