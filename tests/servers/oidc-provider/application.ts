import type { RequestHandler } from 'express'
import express from 'express'
import session, { MemoryStore } from 'express-session'
import { escapeHtml, localPath, sendPage } from '../../sites/page'
import { callOf } from '../page-script'
import { proofOf } from './proof'
import { audience, client } from './provider'

declare module 'express-session' {
  interface SessionData {
    token: string
  }
}

/** What the application asks the provider for. */
export interface Wish {
  readonly scope: string
  /** For the API; else for the provider's own `/me`. */
  readonly forApi: boolean
  /** Bound to the application's key (RFC 9449). */
  readonly bound: boolean
}

export interface Application {
  readonly handler: RequestHandler
  readonly store: MemoryStore
}

interface Options {
  readonly port: () => number
  readonly wish: () => Wish
  readonly issued: (token: string) => void
}

/** The page's script: asks without a nonce first, and with the one that it is told, where it is to listen (RFC 9449 9). */
const askWithProof = (url: string, token: string, listens: boolean) => `<script>
const ask = async (nonce) => {
  const proof = await (await fetch('/proof?nonce=' + encodeURIComponent(nonce))).text()
  const answer = await fetch('${url}', { cache: 'no-store', headers: { Authorization: 'DPoP ${token}', DPoP: proof } })
  await answer.text()
  return answer
}
ask('').then((first) => first.status === 401 && ${listens} && ask(first.headers.get('DPoP-Nonce')))
</script>`

/** An application that signs people in at the provider, keeps a session, and gives its page the access token. */
export function createApplication({ port, wish, issued }: Options): Application {
  const store = new MemoryStore()
  const app = express()
  const at = (host: string) => `http://${host}:${port()}`
  app.use((_req, res, next) => (res.set('Cache-Control', 'no-store'), next()))
  app.use(session({ secret: 'of the application', resave: false, saveUninitialized: false, store }))
  app.get('/open/', (_req, res) => sendPage(res, { title: 'Open', body: '<p>Open to all.</p>' }))
  app.get('/sign-in', (req, res) => {
    const { scope, forApi } = wish()
    const query = new URLSearchParams({
      ...{ client_id: client.id, response_type: 'code', scope, state: localPath(req.query['next']) },
      redirect_uri: `${at(req.hostname)}/callback`,
      ...(forApi && { resource: audience }),
    })
    res.redirect(`${at(`id.${req.hostname}`)}/auth?${query}`)
  })
  app.get('/callback', async (req, res) => {
    const url = `${at('127.0.0.1')}/token`
    const answer = await fetch(url, {
      method: 'POST',
      headers: wish().bound ? { DPoP: proofOf({ method: 'POST', url }) } : {},
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', code: String(req.query['code']), client_id: client.id },
        ...{ client_secret: client.secret, redirect_uri: `${at(req.hostname)}/callback` },
      }),
    })
    const { access_token: token } = (await answer.json()) as { access_token?: string }
    if (!token) return void res.sendStatus(502)
    issued(token)
    req.session.user = 'ann'
    req.session.token = token
    req.session.save(() => res.redirect(localPath(req.query['state']) || '/open/'))
  })
  app.get('/board', (req, res) => {
    const { token } = req.session
    const call = callOf(`${at(`api.${req.hostname}`)}/orders`, token ? { Authorization: `Bearer ${token}` } : {})
    sendPage(res, { title: 'Board', body: `<p>Orders:</p><p><a href="/sign-in?next=/board">Sign in</a></p>${call}` })
  })
  app.get(['/profile', '/bound', '/deaf'], (req, res) => {
    const { token = '' } = req.session
    const url = `${at(`id.${req.hostname}`)}/me`
    const call =
      req.path === '/profile'
        ? callOf(url, { Authorization: `Bearer ${token}` })
        : askWithProof(url, token, req.path === '/bound')
    const back = escapeHtml(encodeURIComponent(req.path))
    sendPage(res, { title: 'You', body: `<p><a href="/sign-in?next=${back}">Sign in</a></p>${call}` })
  })
  app.get('/proof', (req, res) => {
    const url = `${at(`id.${req.hostname}`)}/me`
    const nonce = String(req.query['nonce'] ?? '')
    res.type('text').send(proofOf({ method: 'GET', url, token: req.session.token ?? '', ...(nonce && { nonce }) }))
  })
  app.get('/orders/', (req, res) => {
    if (req.session.user) return sendPage(res, { title: 'Orders', body: '<p>Three are open.</p>' })
    sendPage(res, { title: 'Please sign in', body: '<p><a href="/sign-in?next=/orders/">Sign in</a></p>' }, 401)
  })
  return { handler: app, store }
}
