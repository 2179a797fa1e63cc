import basicAuth from 'express-basic-auth'
import express from 'express'
import passport from 'passport'
import { BasicStrategy, DigestStrategy } from 'passport-http'
import { ann } from './members'
import { sendPage, type Call } from './page'
import { answerAllPrepares, createApp } from './prepare'
import { isHealthy, type Login, type Room, type Situation } from './site'

const wrong: Login = { user: ann.user, password: 'green-kettle-41' }
const cure = { by: 'login', login: ann } as const
const typed = { login: ann, differs: 'the right name and password' } as const

const situations: readonly Situation[] = [
  {
    id: 'basic-not-signed-in',
    title: 'The browser asks for a name and a password (Basic); you close its window.',
    host: 'the-manual.test',
    path: '/basic',
    window: true,
    expected: { cause: 'not-signed-in', badge: true, fixedBy: 'sign-in' },
    cure,
    twin: typed,
  },
  {
    id: 'basic-wrong-password',
    title: 'The browser sends a wrong password (Basic).',
    host: 'printer-room.test',
    path: '/basic',
    login: wrong,
    window: true,
    expected: { cause: 'wrong-credentials', badge: true, fixedBy: 'check-credentials' },
    cure,
    twin: typed,
  },
  {
    id: 'digest-not-signed-in',
    title: 'The browser asks for a name and a password (Digest); you close its window.',
    host: 'door-camera.test',
    path: '/digest',
    window: true,
    expected: { cause: 'not-signed-in', badge: true, fixedBy: 'sign-in' },
    cure,
    twin: typed,
  },
  {
    id: 'digest-wrong-password',
    title: 'The browser sends a wrong password (Digest).',
    host: 'solar-panels.test',
    path: '/digest',
    login: wrong,
    window: true,
    expected: { cause: 'wrong-credentials', badge: true, fixedBy: 'check-credentials' },
    cure,
    twin: typed,
  },
  {
    id: 'script-wrong-password',
    title: 'A page signs in by script with a password that it remembers, and that is wrong now.',
    host: 'weather-desk.test',
    path: '/app',
    refused: { path: '/api/forecast', kind: 'call' },
    expected: { cause: 'wrong-credentials', badge: true, fixedBy: 'check-credentials' },
    cure: { by: 'control', control: '/control/mend' },
    twin: { differs: 'the remembered password is right' },
  },
]

const realm = 'Members of the house'

/** passport's own verification: the strategies are what real Express sites run. */
function createPassport(): passport.Authenticator {
  const authenticator = new passport.Passport()
  authenticator.use(
    new BasicStrategy({ realm }, (user, password, done) =>
      done(null, user === ann.user && password === ann.password && { user }),
    ),
  )
  authenticator.use(
    new DigestStrategy({ realm, qop: 'auth' }, (user, done) =>
      user === ann.user ? done(null, { user }, ann.password) : done(null, false),
    ),
  )
  return authenticator
}

export const httpLoginRoom: Room = {
  title: 'The browser’s own sign-in window',
  situations,
  createSites(world) {
    const authenticator = createPassport()
    return situations.map((situation) => {
      const app = createApp()
      answerAllPrepares(world, app, [situation])
      for (const scheme of ['basic', 'digest'] as const)
        app.get(`/${scheme}`, authenticator.authenticate(scheme, { session: false }), (_req, res) =>
          sendPage(res, { title: 'Chapter 1', body: '<p>You may read on.</p>' }),
        )
      app.get('/app', (req, res) => {
        const login = isHealthy(world, req.hostname) ? ann : wrong
        const authorization = `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`
        const calls: Call[] = [{ url: '/api/forecast', headers: { Authorization: authorization } }]
        sendPage(res, { title: 'Forecast', body: '<p>Tomorrow in your town:</p>', calls })
      })
      const api = express.Router()
      // Without `challenge` this middleware sends no WWW-Authenticate, so that no window of the browser opens.
      api.use(basicAuth({ users: { [ann.user]: ann.password }, unauthorizedResponse: { error: 'Bad credentials' } }))
      api.get('/forecast', (_req, res) => void res.json({ sky: 'clear' }))
      app.use('/api', api)
      return { hosts: [situation.host], listener: app }
    })
  },
}
