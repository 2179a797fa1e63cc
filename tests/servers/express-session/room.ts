import type { RequestHandler } from 'express'
import { ann, createMembers } from '../../sites/members'
import { sendPage } from '../../sites/page'
import { until } from '../../support/until'
import { listen } from '../listen'
import { callOf } from '../page-script'
import { fillIn, inTurn, signInAs, visit } from '../person'
import type { RealSituation, Room, Running, Scene } from '../room'
import { npmVersionOf } from '../version'

interface Sessions extends Running {
  /** How long the cookie of a session that begins now lives, ms. */
  lifetime: number
  /** Drops every session, as a restart does. */
  endSessions(): Promise<void>
  /** How many sessions have not run out. */
  alive(): Promise<number>
}

const long = 3_600_000
const secure = 'secure-express-session.test'

async function start(): Promise<Sessions> {
  const noStore: RequestHandler = (req, res, next) => {
    res.set('Cache-Control', 'no-store')
    // As a proxy tells it that was set up for https and is asked by http.
    if (req.hostname === secure) req.headers['x-forwarded-proto'] = 'https'
    next()
  }
  const { app, store, requireMember } = createMembers({
    before: [noStore],
    cookie: (req) => ({ maxAge: server.lifetime, secure: req.hostname === secure }),
  })
  app.enable('trust proxy')
  app.get('/open/', (_req, res) => sendPage(res, { title: 'Open', body: '<p>Open to all.</p>' }))
  app.get('/board', (_req, res) => {
    const body = `<p>Orders:</p><p><a href="/sign-in?next=/board">Sign in</a></p>${callOf('/api/orders')}`
    sendPage(res, { title: 'Board', body })
  })
  app.get('/api/orders', requireMember, (_req, res) => void res.json({ open: 3 }))
  app.use(requireMember, (_req, res) => sendPage(res, { title: 'Orders', body: '<p>Three are open.</p>' }))
  const server: Sessions = {
    ...(await listen(app)),
    lifetime: long,
    output: () => '',
    endSessions: () => new Promise((done, fail) => store.clear((error) => (error ? fail(error) : done()))),
    alive: () =>
      new Promise((done, fail) =>
        store.all((error, sessions) => (error ? fail(error) : done(Object.keys(sessions ?? {}).length))),
      ),
  }
  return server
}

type Act = (scene: Scene<Sessions>) => Promise<void>

const restart: Act = ({ server }) => server.endSessions()

/** Signed in for so long (ms); the cookie's last moment is the session's. */
const signedInFor =
  (ms: number): Act =>
  async (scene) => {
    await scene.server.endSessions()
    scene.server.lifetime = ms
    await signInAs(ann)(scene)
    scene.server.lifetime = long
  }

const runsOut: Act = async ({ server }) => {
  await until(
    'the session has run out',
    () => server.alive(),
    (alive) => alive === 0,
  )
}

/** At the form that the step opens, or that the page leads to. */
const byForm = { fixedBy: 'sign-in', act: (_scene: Scene, tab: Scene['tab']) => fillIn({ tab }, ann) } as const

const situations: readonly RealSituation<Sessions>[] = [
  {
    id: 'no-session',
    host: 'closed-express-session.test',
    path: '/orders/',
    done: 'a page for members, opened without a session',
    cause: 'not-signed-in',
    accept: ['challenge-missing'],
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'session-gone',
    host: 'gone-express-session.test',
    path: '/orders/',
    done: 'MemoryStore: the sessions went with a restart; the cookie is still sent',
    cause: 'session-expired',
    accept: ['not-signed-in', 'stale-cookies', 'token-rejected'],
    enter: inTurn<Sessions>(signInAs(ann), visit(), restart, visit()),
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'cookie-ran-out',
    host: 'ran-out-express-session.test',
    path: '/orders/',
    done: 'cookie.maxAge is over: the browser sends none',
    cause: 'session-expired',
    accept: ['not-signed-in'],
    enter: inTurn<Sessions>(signedInFor(8_000), visit(), runsOut, visit()),
    ...byForm,
    twin: inTurn<Sessions>(signedInFor(long), visit()),
  },
  {
    id: 'call-without-session',
    host: 'call-express-session.test',
    path: '/board',
    done: 'the page is open to all; its script’s call is refused after the restart',
    cause: 'session-expired',
    accept: ['not-signed-in', 'stale-cookies', 'token-rejected'],
    enter: inTurn<Sessions>(signInAs(ann), visit(), restart, visit()),
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'secure-cookie-over-http',
    host: secure,
    path: '/orders/',
    done: 'cookie.secure with trust proxy, opened by http: the sign-in works, its cookie is not kept',
    cause: 'cookies-blocked',
    accept: ['wrong-address', 'server-misconfigured'],
    enter: async ({ driver, tab, at }) => {
      await driver.visit(tab, at('/sign-in?next=/orders/'))
      await fillIn({ tab }, ann)
      await tab.waitForURL(({ pathname }) => pathname === '/orders/')
    },
    twin: visit('/open/'),
  },
]

export const expressSessionRoom: Room<Sessions> = {
  name: 'express-session',
  packages: {},
  version: () => npmVersionOf('express-session'),
  start,
  situations,
}
