import express, { type ErrorRequestHandler } from 'express'
import { expressjwt } from 'express-jwt'
import jwt from 'jsonwebtoken'
import { ann, sendSignInPage } from '../../sites/members'
import { localPath, sendPage } from '../../sites/page'
import { listen } from '../listen'
import { fillIn, inTurn, signInAs, visit } from '../person'
import type { RealSituation, Room, Running, Scene } from '../room'
import { npmVersionOf } from '../version'

/** What who signs in now is given. */
interface Grant {
  /** How long the access token is good from now, seconds; below 0: it has run out. */
  readonly access: number
  /** Whether the refresh token is good. */
  readonly refresh: boolean
  /** What the access token is signed with. */
  readonly secret: string
}

interface Tokens extends Running {
  grant: Grant
}

const secret = 'a secret of at least thirty-two bytes'
const usual: Grant = { access: 900, refresh: true, secret }

/** As many single-page apps do: the script finds the token, sends it, and where it is refused gets another one, once. */
const script = `<script>
const kept = () => /(?:^|; )token=([^;]+)/.exec(document.cookie)?.[1]
const ask = async (path, init) => { const answer = await fetch(path, { cache: 'no-store', ...init }); await answer.text(); return answer.status }
const load = () => ask('/api/orders', kept() ? { headers: { Authorization: 'Bearer ' + kept() } } : {})
load().then(async (status) => status === 401 && await ask('/api/refresh', { method: 'POST' }) < 300 && load())
</script>`

// As its documentation shows it; a host of its own is left to Express.
const refuse: ErrorRequestHandler = (error: Error & { code?: string }, req, res, next) => {
  if (req.hostname.startsWith('silent-')) return next(error)
  res.status(401).json({ code: error.code, message: error.message })
}

async function start(): Promise<Tokens> {
  const app = express()
  // Else Express' own page of an error shows its stack.
  app.set('env', 'production')
  app.use((_req, res, next) => (res.set('Cache-Control', 'no-store'), next()))
  app.use(express.urlencoded({ extended: false }))
  const mint = (access: number, key: string) => {
    const now = Math.floor(Date.now() / 1000)
    return jwt.sign({ sub: ann.user, iat: now + access - 900, exp: now + access }, key)
  }
  const works = { title: 'Orders', body: `<p>Orders:</p><p><a href="/sign-in?next=/app">Sign in</a></p>${script}` }
  app.get('/app', (_req, res) => sendPage(res, works))
  app.get('/open/', (_req, res) => sendPage(res, { title: 'Open', body: '<p>Open to all.</p>' }))
  app.get('/sign-in', (req, res) => sendSignInPage(res, localPath(req.query['next'])))
  app.post('/sign-in', (req, res) => {
    const { user, password, next } = req.body as Record<string, string>
    if (user !== ann.user || password !== ann.password) return sendSignInPage(res, '/app', 'That is not right.')
    const { access, refresh, secret: key } = server.grant
    res.append('Set-Cookie', `token=${mint(access, key)}; Path=/; SameSite=Lax`)
    res.append('Set-Cookie', `refresh=${refresh ? 'good' : 'revoked'}; Path=/api; HttpOnly; SameSite=Lax`)
    res.redirect(303, localPath(next) || '/app')
  })
  app.post('/api/refresh', (req, res) => {
    if (!/refresh=good/.test(req.headers.cookie ?? ''))
      return void res.status(401).json({ message: 'invalid refresh token' })
    res.append('Set-Cookie', `token=${mint(900, secret)}; Path=/; SameSite=Lax`).sendStatus(204)
  })
  app.get('/api/orders', expressjwt({ secret, algorithms: ['HS256'] }), (_req, res) => void res.json({ open: 3 }))
  app.use(refuse)
  const server: Tokens = { ...(await listen(app)), grant: usual, output: () => '' }
  return server
}

type Act = (scene: Scene<Tokens>) => Promise<void>

const signedInWith =
  (grant: Partial<Grant>): Act =>
  async (scene) => {
    scene.server.grant = { ...usual, ...grant }
    await signInAs(ann)(scene)
    scene.server.grant = usual
  }

const byForm = { fixedBy: 'sign-in', act: (_scene: Scene, tab: Scene['tab']) => fillIn({ tab }, ann) } as const
const hour = 3600

const situations: readonly RealSituation<Tokens>[] = [
  {
    id: 'expired-and-refresh-fails',
    host: 'expired-express-jwt.test',
    path: '/app',
    done: 'the call’s token has run out (`jwt expired`), and the refresh is refused, too',
    cause: 'token-expired',
    accept: ['session-expired'],
    enter: inTurn(signedInWith({ access: -2 * hour, refresh: false }), visit()),
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'expired-and-refreshed',
    host: 'refreshed-express-jwt.test',
    path: '/app',
    done: 'the call’s token has run out, the page gets another one and asks again: 401, 204, 200',
    cause: 'none',
    enter: inTurn(signedInWith({ access: -2 * hour }), visit()),
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'no-token',
    host: 'none-express-jwt.test',
    path: '/app',
    done: 'the call has no token (`credentials_required`)',
    cause: 'not-signed-in',
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'other-secret',
    host: 'secret-express-jwt.test',
    path: '/app',
    done: 'the secret was replaced (`invalid signature`), and the refresh tokens with it',
    cause: 'token-rejected',
    accept: ['session-expired'],
    enter: inTurn(signedInWith({ refresh: false, secret: 'the secret of last year, of thirty-two bytes' }), visit()),
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
  {
    id: 'other-secret-unsaid',
    host: 'silent-express-jwt.test',
    path: '/app',
    done: 'the same without an error handler of its own: Express’ page says `Unauthorized`',
    cause: 'token-rejected',
    accept: ['session-expired'],
    enter: inTurn(signedInWith({ refresh: false, secret: 'the secret of last year, of thirty-two bytes' }), visit()),
    ...byForm,
    twin: inTurn(signInAs(ann), visit()),
  },
]

export const expressJwtRoom: Room<Tokens> = {
  name: 'express-jwt',
  packages: {},
  version: () => npmVersionOf('express-jwt'),
  start,
  situations,
}
