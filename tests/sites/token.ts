import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import { expressjwt } from 'express-jwt'
import { auth, requiredScopes } from 'express-oauth2-jwt-bearer'
import jwt, { type JwtPayload } from 'jsonwebtoken'
import { ann, sendSignInPage } from './members'
import { localPath, sendPage } from './page'
import { answerAllPrepares, createApp, type Station } from './prepare'
import type { Room, Site, Situation, World } from './site'
import { tokenSituations } from './token-situations'

const secret = 'a demo secret of at least thirty-two bytes'
const issuer = 'https://accounts.test/'
const audience = 'https://api.ledger.test'

/** A signed token as the demo's accounts service makes it; `claims` replace its own. Times in seconds. */
function mint(claims: JwtPayload = {}, key = secret): string {
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: issuer, aud: audience, sub: 'ann', iat: now, nbf: now, exp: now + 3600, scope: 'read:reports' }
  return jwt.sign({ ...usual, ...claims }, key, { algorithm: 'HS256' })
}

const hour = 3600
const now = () => Math.floor(Date.now() / 1000)

/** What the page holds when the situation begins, and how far the API's clock is ahead (seconds). */
const faults: Record<string, { readonly token: () => string; readonly ahead?: number }> = {
  'token-expired': { token: () => mint({ iat: now() - 9 * hour, nbf: now() - 9 * hour, exp: now() - 8 * hour }) },
  'token-expired-said': { token: () => mint({ iat: now() - 2 * hour, nbf: now() - 2 * hour, exp: now() - hour }) },
  'token-wrong-audience': { token: () => mint({ aud: 'https://api.other.test' }) },
  'token-bad-signature': { token: () => mint({}, 'the secret of last year, which has been replaced') },
  'token-not-yet-valid': { token: mint, ahead: -600 },
  'clock-of-server-ahead': { token: mint, ahead: 3 * hour },
  'token-none': { token: () => '' },
  'token-scope': { token: () => mint({ scope: 'read:profile' }) },
}

/** express-jwt: no challenge, and the reason as the usual error handler hands it on. */
function checkByExpressJwt(world: World): RequestHandler {
  return (req, res, next) => {
    const clockTimestamp = Math.floor((Date.now() + (world.clocks.get(req.hostname) ?? 0)) / 1000)
    void expressjwt({ secret, algorithms: ['HS256'], audience, issuer, clockTimestamp })(req, res, next)
  }
}

// The middleware says 403 for a missing scope; APIs that map every refusal to 401 are what this demo is about.
const refuse: ErrorRequestHandler = (
  error: { name: string; code?: string; headers?: Record<string, string> } & Error,
  _req,
  res,
  _next,
) => {
  const { code = 'unauthorized', message } = error
  res
    .status(401)
    .set(error.headers ?? {})
    .json({ error: code, message })
}

function createSite(world: World, situation: Situation): Site {
  const app = createApp()
  app.use(express.urlencoded({ extended: false }))
  const keep = (token: string) => `token=${token}; Path=/app${token ? '' : '; Max-Age=0'}`
  const prepare = (token: string, ahead: number, to: string): Station => {
    return (req, res) => {
      world.clocks.set(req.hostname, ahead * 1000)
      res.append('Set-Cookie', keep(token)).redirect(303, to)
    }
  }
  const faulty: Station = (req, res) => {
    const fault = faults[situation.id]
    return prepare(fault?.token() ?? '', fault?.ahead ?? 0, '/app')(req, res)
  }
  const fine: Station = (req, res) => prepare(mint(), 0, '/app')(req, res)
  answerAllPrepares(world, app, [situation], { faulty: { [situation.id]: faulty }, fine: { [situation.id]: fine } })

  // As many single-page apps do: the token lies where the page's script finds it, and only the script sends it.
  app.get('/app', (req, res) => {
    const token = /(?:^|; )token=([^;]+)/.exec(req.headers.cookie ?? '')?.[1]
    const headers = token ? { Authorization: `Bearer ${token}` } : {}
    const body = '<p>Turnover of this month:</p><p><a href="/sign-in?next=/app">Sign in</a></p>'
    sendPage(res, { title: 'Ledger', body, calls: [{ url: '/api/reports', headers }] })
  })
  app.get('/sign-in', (req, res) => sendSignInPage(res, localPath(req.query['next']) || '/app'))
  app.post('/sign-in', (req, res) => {
    const { user, password, next } = req.body as Record<string, string>
    if (user !== ann.user || password !== ann.password) return sendSignInPage(res, '/app', 'That is not right.')
    res.append('Set-Cookie', keep(mint())).redirect(303, localPath(next) || '/app')
  })
  app.post('/control/set-clock-right', (req, res) => {
    world.clocks.delete(req.hostname)
    res.sendStatus(204)
  })
  const said = ['token-expired-said', 'token-wrong-audience', 'token-none', 'token-scope'].includes(situation.id)
  const check = said
    ? [auth({ issuer, audience, secret, tokenSigningAlg: 'HS256' }), requiredScopes('read:reports')]
    : [checkByExpressJwt(world)]
  app.get('/api/reports', ...check, (_req, res) => void res.json({ turnover: 42 }))
  app.use(refuse)
  return { hosts: [situation.host], listener: app }
}

export const tokenRoom: Room = {
  title: 'Access tokens and clocks',
  situations: tokenSituations,
  createSites: (world) => tokenSituations.map((situation) => createSite(world, situation)),
}
