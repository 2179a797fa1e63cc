import express, { type ErrorRequestHandler } from 'express'
import { expressjwt } from 'express-jwt'
import jwt from 'jsonwebtoken'
import { ann, sendSignInPage } from './members'
import { sendPage } from './page'
import { answerAllPrepares, createApp, type Station } from './prepare'
import type { Room, Situation } from './site'

const secret = 'a demo secret of at least thirty-two bytes'
const prior = 'gives the browser an access token that has just run out'

const broken = { cause: 'token-expired', why: 'its cookie holds the sign-in, and no other one comes' } as const

const situations: readonly Situation[] = [
  {
    id: 'call-heals',
    title: 'A page whose token runs out and is renewed by itself. Nothing is wrong.',
    host: 'bank-view.test',
    path: '/account',
    prior,
    refused: { path: '/api/balance', kind: 'call' },
    expected: { cause: 'none', badge: false },
    twin: { differs: 'the token has not run out' },
  },
  {
    id: 'refresh-fails',
    title: 'A page whose token runs out and cannot be renewed.',
    host: 'fund-view.test',
    path: '/account',
    prior: `${prior}, and no right to renew it`,
    refused: { path: '/api/balance', kind: 'call' },
    expected: { cause: 'session-expired', badge: true, broken, fixedBy: 'sign-in' },
    cure: { by: 'form', at: '/sign-in' },
    twin: { differs: 'the token has not run out' },
  },
]

const refuse: ErrorRequestHandler = (error: Error, _req, res, _next) => {
  res.status(401).json({ message: error.message })
}

export const refreshRoom: Room = {
  title: 'Tokens that a page renews',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const app = createApp()
      const mint = (seconds: number) => {
        const now = Math.floor(Date.now() / 1000)
        return jwt.sign({ sub: 'ann', iat: now - 900, exp: now + seconds }, secret)
      }
      // The access token is in a cookie that the script cannot read, and the middleware takes it from there.
      const keep = (seconds: number) => `access=${mint(seconds)}; Path=/; HttpOnly; SameSite=Lax`
      const begin = (seconds: number): Station => {
        return (_req, res) => res.append('Set-Cookie', keep(seconds)).redirect(303, '/account')
      }
      const { id } = situation
      answerAllPrepares(world, app, [situation], { faulty: { [id]: begin(-5) }, fine: { [id]: begin(900) } })
      app.get('/account', (_req, res) =>
        sendPage(res, {
          title: 'Account',
          body: '<p><a href="/sign-in">Sign in</a></p>',
          calls: [{ url: '/api/balance', refresh: '/api/refresh' }],
        }),
      )
      app.use(express.urlencoded({ extended: false }))
      app.get('/sign-in', (_req, res) => sendSignInPage(res, '/account'))
      app.post('/sign-in', (req, res) => {
        const { user, password } = req.body as Record<string, string>
        if (user !== ann.user || password !== ann.password) return sendSignInPage(res, '/account', 'That is not right.')
        res.append('Set-Cookie', keep(900)).redirect(303, '/account')
      })
      app.post('/api/refresh', (_req, res) => {
        if (id === 'refresh-fails') return void res.status(401).json({ message: 'refresh token revoked' })
        res.append('Set-Cookie', keep(900)).sendStatus(204)
      })
      const getToken = (req: { headers: { cookie?: string | undefined } }) =>
        /(?:^|; )access=([^;]+)/.exec(req.headers.cookie ?? '')?.[1]
      app.get('/api/balance', expressjwt({ secret, algorithms: ['HS256'], getToken }), (_req, res) => {
        res.json({ balance: 12 })
      })
      app.use(refuse)
      return { hosts: [situation.host], listener: app }
    })
  },
}
