import type { RequestListener } from 'node:http'
import cors from 'cors'
import type { ErrorRequestHandler } from 'express'
import { auth } from 'express-oauth2-jwt-bearer'
import jwt from 'jsonwebtoken'
import { sendPage, type Call } from './page'
import { answerAllPrepares, createApp, type Station } from './prepare'
import type { Room, Situation } from './site'

const secret = 'a demo secret of at least thirty-two bytes'
const issuer = 'https://accounts.test/'
const audience = 'https://api.stock-service.test'
const apiHost = 'api.stock-service.test'

const situations: readonly Situation[] = [
  {
    id: 'preflight-blocked',
    title: 'A page asks another site, and that site wants a sign-in before it will even say who may ask.',
    host: 'shop-window.test',
    path: '/stock',
    refused: { host: apiHost, path: '/stock', method: 'OPTIONS', kind: 'preflight' },
    expected: { cause: 'preflight-blocked', badge: true },
    cure: { by: 'control', control: '/control/mend', at: apiHost },
    twin: { differs: 'the other site answers the question first (CORS before authentication)' },
  },
]

// express-jwt would not do here: it lets preflights pass that ask for Authorization.
const refuse: ErrorRequestHandler = (error: Error & { headers?: Record<string, string> }, _req, res, _next) => {
  res
    .status(401)
    .set(error.headers ?? {})
    .json({ message: error.message })
}

export const crossOriginRoom: Room = {
  title: 'Pages that ask another site',
  situations,
  createSites(world) {
    const page = createApp()
    const blocked: Station = (_req, res) => {
      world.mended.delete(apiHost)
      res.redirect('/stock')
    }
    answerAllPrepares(world, page, situations, { faulty: { 'preflight-blocked': blocked } })
    page.get('/stock', (req, res) => {
      const host = req.hostname.startsWith('fine-') ? `fine-${apiHost}` : apiHost
      const token = jwt.sign({ iss: issuer, aud: audience, sub: 'shop' }, secret, { expiresIn: '1h' })
      const url = `${world.origin(host)}/stock`
      const calls: Call[] = [{ url, headers: { Authorization: `Bearer ${token}` }, retries: 2 }]
      sendPage(res, { title: 'In stock', body: '<p>On the shelf right now:</p>', calls })
    })

    const api = createApp()
    const fineApi = createApp()
    const check = auth({ issuer, audience, secret, tokenSigningAlg: 'HS256' })
    const stock = (_req: unknown, res: { json(body: unknown): unknown }) => void res.json({ cups: 12 })
    api.use(check, cors())
    api.get('/stock', stock)
    fineApi.use(cors(), check)
    fineApi.get('/stock', stock)
    api.use(refuse)
    fineApi.use(refuse)
    // The same two handlers in another order are the whole repair.
    const listener: RequestListener = (req, res) =>
      (world.mended.has((req.headers.host ?? '').replace(/:\d+$/, '')) ? fineApi : api)(req, res)
    return [
      { hosts: ['shop-window.test'], listener: page },
      { hosts: [apiHost], listener, fine: fineApi },
    ]
  },
}
