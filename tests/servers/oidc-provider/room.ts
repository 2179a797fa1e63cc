import cors from 'cors'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { auth, requiredScopes } from 'express-oauth2-jwt-bearer'
import { ann } from '../../sites/members'
import { until } from '../../support/until'
import { listen } from '../listen'
import { fillIn, inTurn, visit } from '../person'
import type { RealSituation, Room, Running, Scene } from '../room'
import { npmVersionOf } from '../version'
import { type Wish, createApplication } from './application'
import { audience, client, createProvider } from './provider'

interface Oidc extends Running {
  /** How long an access token that is issued now is good, s. */
  life: number
  wish: Wish
  /** The last access token. */
  token: string
  /** Drops every session of the application, not those of the provider. */
  endSessions(): Promise<void>
  /** Has the provider withdraw the last access token (RFC 7009). */
  revoke(): Promise<void>
}

const usual: Wish = { scope: 'openid read:orders', forApi: true, bound: false }
const long = 3600

const name = 'oidc-provider'
const hosts = ['gate', 'single', 'expired', 'none', 'scope', 'scope-401', 'revoked', 'bound', 'deaf'].map(
  (each) => `${each}-${name}.test`,
)

/** APIs that map every refusal to 401 answer so for a missing scope, too (RFC 6750 3.1 has 403 for it). */
const refuse: ErrorRequestHandler = (
  error: Error & { status?: number; headers?: Record<string, string> },
  req,
  res,
  _next,
) => {
  const status = req.hostname === `api.scope-401-${name}.test` ? 401 : (error.status ?? 500)
  res
    .status(status)
    .set(error.headers ?? {})
    .json({ message: error.message })
}

/** The API: it reads the tokens that the provider signs. */
function createApi(port: number, issuer: string): RequestHandler {
  const api = express()
  api.use(cors())
  api.use(auth({ issuer, jwksUri: `http://127.0.0.1:${port}/jwks`, audience, clockTolerance: 0 }))
  api.get('/orders', requiredScopes('read:orders'), (_req, res) => void res.json({ open: 3 }))
  return api.use(refuse)
}

async function start(): Promise<Oidc> {
  const handlers: { provider?: RequestHandler; api?: RequestHandler } = {}
  const application = createApplication({
    port: () => server.port,
    wish: () => server.wish,
    issued: (token) => (server.token = token),
  })
  const app = express().use((req, res, next) => {
    const { hostname } = req
    if (hostname.startsWith('api.')) return handlers.api?.(req, res, next)
    if (hostname.startsWith('id.') || hostname === '127.0.0.1') return handlers.provider?.(req, res, next)
    return application.handler(req, res, next)
  })
  const server: Oidc = {
    ...(await listen(app)),
    ...{ life: long, wish: usual, token: '' },
    output: () => '',
    endSessions: () => new Promise((done, fail) => application.store.clear((error) => (error ? fail(error) : done()))),
    async revoke() {
      const body = new URLSearchParams({ token: server.token, client_id: client.id, client_secret: client.secret })
      const { status } = await fetch(`http://127.0.0.1:${server.port}/token/revocation`, { method: 'POST', body })
      if (status !== 200) throw new Error(`the revocation was answered ${status}`)
    },
  }
  const issuer = `http://id-${name}.test:${server.port}`
  const callbacks = hosts.map((host) => `http://${host}:${server.port}/callback`)
  handlers.provider = (await createProvider({ issuer, callbacks, life: () => server.life })) as RequestHandler
  handlers.api = createApi(server.port, issuer)
  return server
}

type Act = (scene: Scene<Oidc>) => Promise<void>

/** Signs in at the provider, and comes back with a token as wished for. */
const signedInWith =
  (wish: Partial<Wish> = {}, life = long): Act =>
  async ({ driver, tab, at, server }) => {
    server.wish = { ...usual, ...wish }
    server.life = life
    await driver.visit(tab, at('/sign-in?next=/open/'))
    // A provider that knows the person already asks for nothing.
    if (new URL(tab.url()).pathname !== '/open/') await fillIn({ tab }, ann)
    await tab.waitForURL(({ pathname }) => pathname === '/open/')
    server.life = long
  }

/** By more than the fraction of a second that clocks which tell whole ones can be apart. */
const hasExpired: Act = async ({ server }) => {
  const [, claims = ''] = server.token.split('.')
  const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number }
  await until(
    'the token has run out',
    () => Date.now() / 1000 - exp,
    (past) => past > 3,
  )
}

const byForm = { fixedBy: 'sign-in', act: (_scene: Scene, tab: Scene['tab']) => fillIn({ tab }, ann) } as const
/** The provider still knows who it is: it asks for nothing. */
const bySession = { fixedBy: 'sign-in', act: () => Promise.resolve() } as const
const me: Partial<Wish> = { scope: 'openid', forApi: false }

const situations: readonly RealSituation<Oidc>[] = [
  {
    id: 'redirect-sign-in',
    host: `gate-${name}.test`,
    path: '/orders/',
    done: 'an application without a session; its link leads to the provider, and back with a code',
    cause: 'not-signed-in',
    accept: ['challenge-missing'],
    ...byForm,
    twin: inTurn(signedInWith(), visit()),
  },
  {
    id: 'application-forgot',
    host: `single-${name}.test`,
    path: '/orders/',
    done: 'the application was restarted; the provider still knows who it is, and asks for nothing',
    cause: 'session-expired',
    accept: ['not-signed-in', 'stale-cookies', 'token-rejected'],
    enter: inTurn<Oidc>(signedInWith(), visit(), ({ server }) => server.endSessions(), visit()),
    ...bySession,
    twin: inTurn(signedInWith(), visit()),
  },
  {
    id: 'expired-token',
    host: `expired-${name}.test`,
    path: '/board',
    done: 'the API (express-oauth2-jwt-bearer) is sent a token of the provider’s that has run out',
    cause: 'token-expired',
    enter: inTurn(signedInWith({}, 2), hasExpired, visit()),
    ...bySession,
    twin: inTurn(signedInWith(), visit()),
  },
  {
    id: 'no-token',
    host: `none-${name}.test`,
    path: '/board',
    done: 'the API is asked without a token: a challenge without an error',
    cause: 'not-signed-in',
    ...byForm,
    twin: inTurn(signedInWith(), visit()),
  },
  {
    id: 'scope-missing',
    host: `scope-${name}.test`,
    path: '/board',
    done: 'the token lacks the scope (`insufficient_scope`): 403, which is no 401',
    cause: 'none',
    enter: inTurn(signedInWith({ scope: 'openid read:profile' }), visit()),
    twin: inTurn(signedInWith(), visit()),
  },
  {
    id: 'scope-missing-as-401',
    host: `scope-401-${name}.test`,
    path: '/board',
    done: 'the token lacks the scope, and the API maps every refusal to 401',
    cause: 'no-permission',
    enter: inTurn(signedInWith({ scope: 'openid read:profile' }), visit()),
    twin: inTurn(signedInWith(), visit()),
  },
  {
    id: 'revoked-token',
    host: `revoked-${name}.test`,
    path: '/profile',
    done: 'the provider’s own /me is sent a token that was revoked (RFC 7009)',
    cause: 'token-rejected',
    accept: ['token-expired', 'session-expired'],
    enter: inTurn<Oidc>(signedInWith(me), visit(), ({ server }) => server.revoke(), visit()),
    ...bySession,
    twin: inTurn(signedInWith(me), visit()),
  },
  {
    id: 'dpop-nonce-heard',
    host: `bound-${name}.test`,
    path: '/bound',
    done: 'DPoP: `use_dpop_nonce`, and the page’s script asks again with the nonce',
    cause: 'none',
    enter: inTurn(signedInWith({ ...me, bound: true }), visit()),
    twin: inTurn(signedInWith(me), visit('/profile')),
  },
  {
    id: 'dpop-nonce-unheard',
    host: `deaf-${name}.test`,
    path: '/deaf',
    done: 'DPoP: `use_dpop_nonce`, and the page’s script does not ask again',
    cause: 'token-rejected',
    accept: ['server-misconfigured'],
    enter: inTurn(signedInWith({ ...me, bound: true }), visit()),
    twin: inTurn(signedInWith({ ...me, bound: true }), visit('/bound')),
  },
]

export const oidcProviderRoom: Room<Oidc> = {
  name,
  packages: {},
  npm: true,
  version: () => npmVersionOf(name),
  start,
  situations,
}
