import express from 'express'
import basicAuth from 'express-basic-auth'
import { ann } from '../../sites/members'
import { sendPage } from '../../sites/page'
import { windowSituations } from '../basic'
import { listen } from '../listen'
import { callOf } from '../page-script'
import { visit } from '../person'
import type { Room, Running } from '../room'
import { npmVersionOf } from '../version'

async function start(): Promise<Running> {
  const app = express()
  const users = { [ann.user]: ann.password }
  const asks = basicAuth({ users, challenge: true, realm: 'Staff' })
  // As its documentation begins: `challenge` is off unless it is wanted.
  const asksNothing = basicAuth({ users })
  app.use((_req, res, next) => (res.set('Cache-Control', 'no-store'), next()))
  // What the open page is made of: behind the login, the browser would ask for one over it.
  app.get(['/favicon.ico', '/demo.js'], (_req, res) => void res.status(204).end())
  app.get('/open/', (_req, res) => sendPage(res, { title: 'Open', body: '<p>Open to all.</p>' }))
  app.get('/board', (req, res) => {
    const login = Buffer.from(`${ann.user}:${ann.password}`).toString('base64')
    const headers = 'with' in req.query ? { Authorization: `Basic ${login}` } : {}
    sendPage(res, { title: 'Board', body: `<p>Orders:</p>${callOf('/orders/', headers)}` })
  })
  app.use((req, res, next) => (req.hostname.startsWith('basic-') ? asks : asksNothing)(req, res, next))
  app.use((_req, res) => sendPage(res, { title: 'Orders', body: '<p>Three are open.</p>' }))
  return { ...(await listen(app)), output: () => '' }
}

export const expressBasicAuthRoom: Room = {
  name: 'express-basic-auth',
  packages: {},
  version: () => npmVersionOf('express-basic-auth'),
  start,
  situations: [
    ...windowSituations('express-basic-auth', 'challenge: true'),
    {
      id: 'asks-nothing',
      host: 'silent-express-basic-auth.test',
      path: '/orders/',
      done: '`challenge` is off, as it is unless it is wanted: no challenge, no body, no window',
      cause: 'challenge-missing',
      accept: ['not-signed-in', 'server-misconfigured'],
      twin: visit('/open/'),
    },
    {
      id: 'call-without-login',
      host: 'call-express-basic-auth.test',
      path: '/board',
      done: 'the page’s script calls the API without the login that it wants: no challenge',
      cause: 'challenge-missing',
      accept: ['not-signed-in', 'server-misconfigured'],
      twin: visit('/board?with'),
    },
  ],
}
