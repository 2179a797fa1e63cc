import { sendPage } from './page'
import { answerAllPrepares, createApp } from './prepare'
import { isHealthy, type Expected, type Room, type Situation } from './site'

const malformed: Expected = { cause: 'challenge-malformed', badge: true }
const unsigned: Expected = { cause: 'not-signed-in', badge: true }

/** Situation, and the WWW-Authenticate that makes it. */
const table: readonly (readonly [id: string, host: string, title: string, challenge: string, expected: Expected])[] = [
  [
    'challenge-unclosed',
    'water-works.test',
    'A challenge that breaks off: its quotation mark is never closed.',
    'Basic realm="Water works',
    { ...unsigned, broken: { cause: 'challenge-malformed', why: 'browsers read it all the same, and ask' } },
  ],
  [
    'challenge-without-scheme',
    'tram-times.test',
    'A challenge that names a realm, but no way to sign in.',
    'realm="Tram times"',
    malformed,
  ],
  [
    'challenge-digest-without-nonce',
    'bus-times.test',
    'A Digest challenge without the number that Digest needs.',
    'Digest realm="Bus times", qop="auth"',
    { ...malformed, inFirefox: 'not-signed-in' },
  ],
  [
    'negotiate-only',
    'intranet-files.test',
    'Only the company network’s own sign-in (Negotiate), and this browser has none.',
    'Negotiate',
    { cause: 'unsupported-scheme', badge: true, mendedBy: 'the company’s help desk' },
  ],
  [
    'unknown-scheme',
    'key-vault.test',
    'A way to sign in that no browser knows.',
    'Hawk ts="1353832200", tsm="9vL8vC3oNQ1aIvYE", error="Missing authentication"',
    { ...unsigned, broken: { cause: 'unsupported-scheme', why: 'the challenge says that nothing was sent' } },
  ],
]

const situations: readonly Situation[] = table.map(([id, host, title, , expected]) => ({
  id,
  host,
  title,
  path: '/files',
  expected,
  // Browsers read an unclosed quotation mark as closed, and ask; a Digest without its number Firefox alone.
  ...(id === 'challenge-unclosed' && { window: true as const }),
  ...(id === 'challenge-digest-without-nonce' && { window: 'firefox' as const }),
  cure: { by: 'control', control: '/control/mend' },
  twin: { differs: 'no sign-in wanted' },
}))

export const challengeRoom: Room = {
  title: 'Challenges that a browser cannot answer',
  situations,
  createSites(world) {
    return situations.map((situation, index) => {
      const app = createApp()
      const challenge = table[index]?.[3] ?? ''
      answerAllPrepares(world, app, [situation])
      app.get('/files', (req, res) => {
        if (isHealthy(world, req.hostname)) return sendPage(res, { title: 'Files', body: '<p>Three files.</p>' })
        const body = '<p>You cannot see this page.</p>'
        sendPage(res, { title: 'Unauthorized', body }, 401, { 'WWW-Authenticate': challenge })
      })
      return { hosts: [situation.host], listener: app }
    })
  },
}
