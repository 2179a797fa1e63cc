import { call, page } from '../../support/visit'
import type { Row } from './row'

const start = page('/', 200)
const dav = { 'WWW-Authenticate': 'Basic realm="dav"' }
const ann = { Authorization: 'Basic YW5uOmFubg==' }
const token = { Authorization: 'Bearer abcdefghijklmnopqrstuvwxyz012345' }

/** Refusals by which a client learns how to go on. */
export const discovery: readonly Row[] = [
  {
    name: 'a container registry’s ping, repeated with a token',
    quiet: [
      start,
      call('/v2/', 401, { got: { 'WWW-Authenticate': 'Bearer realm="https://auth.acme.test/token",service="r"' } }),
      call('https://auth.acme.test/token?service=r', 200),
      call('/v2/', 200, { sent: token }),
    ],
    loud: [
      start,
      call('/v2/', 401, { got: { 'WWW-Authenticate': 'Bearer realm="https://auth.acme.test/token",service="r"' } }),
      call('https://auth.acme.test/token?service=r', 401),
    ],
  },
  {
    name: 'a container registry’s ping, with a token for what comes after it',
    quiet: [
      start,
      call('/v2/', 401, { got: { 'WWW-Authenticate': 'Bearer realm="https://auth.acme.test/token",service="r"' } }),
      call('https://auth.acme.test/token?service=r', 200),
      call('/v2/_catalog', 200, { sent: token }),
    ],
    loud: [
      start,
      call('/v2/', 401, { got: { 'WWW-Authenticate': 'Bearer realm="https://auth.acme.test/token",service="r"' } }),
      call('https://auth.acme.test/token?service=r', 200),
      call('/v2/_catalog', 401, { sent: token }),
    ],
  },
  {
    name: 'a package registry’s question who is there',
    quiet: [start, call('/-/whoami', 401)],
    loud: [start, call('/-/whoami', 401, { sent: token })],
  },
  {
    name: 'WebDAV: OPTIONS and PROPFIND before the password is added',
    quiet: [
      start,
      call('/dav/', 401, { method: 'OPTIONS', got: dav }),
      call('/dav/calendars/', 401, { method: 'PROPFIND', got: dav }),
      call('/dav/', 200, { method: 'OPTIONS', sent: ann }),
      call('/dav/calendars/', 207, { method: 'PROPFIND', sent: ann }),
    ],
    loud: [
      start,
      call('/dav/', 401, { method: 'OPTIONS', got: dav }),
      call('/dav/calendars/', 401, { method: 'PROPFIND', got: dav }),
    ],
  },
  {
    name: 'CalDAV: the well-known address leads on (RFC 6764 5)',
    quiet: [
      start,
      call('/.well-known/caldav', [[401, dav], [301, { Location: '/dav/' }]], { method: 'PROPFIND' }), // prettier-ignore
      call('/dav/', 207, { method: 'PROPFIND', sent: ann }),
    ],
    loud: [start, call('/.well-known/caldav', 401, { method: 'PROPFIND', got: dav })],
  },
]
