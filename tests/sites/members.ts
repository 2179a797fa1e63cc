import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import session, { MemoryStore, type CookieOptions } from 'express-session'
import { escapeHtml, localPath, sendPage } from './page'
import { createApp } from './prepare'
import type { Login } from './site'

declare module 'express-session' {
  interface SessionData {
    user: string
  }
}

/** The one account of the sites with a sign-in form; `rob` is known too, but may see less. */
export const ann: Login = { user: 'ann', password: 'blue-kettle-42' }
export const rob: Login = { user: 'rob', password: 'red-kettle-42' }

export interface Members {
  readonly app: Express
  readonly store: MemoryStore
  /** Lets signed-in people pass; everybody else gets 401 and a link to the sign-in form. */
  readonly requireMember: RequestHandler
  /** Starts a session for `user`, sets its cookie, and goes on to `to`. */
  signIn(req: Request, res: Response, to: string, user?: string): void
}

export function sendSignInPage(res: Response, next: string, problem = ''): void {
  const body = `${problem && `<p><strong>${problem}</strong></p>`}<form method="post" action="/sign-in">
<label>User name <input name="user" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<input type="hidden" name="next" value="${escapeHtml(next)}"><button id="sign-in">Sign in</button></form>
<p>In this demo: <code>${ann.user}</code> and <code>${ann.password}</code>.</p>`
  sendPage(res, { title: 'Sign in', body }, problem ? 401 : 200)
}

/** What most sites say to somebody without a session: no reason, no challenge, a link. */
export function sendPleaseSignIn(req: Request, res: Response): void {
  const next = encodeURIComponent(req.path)
  if (req.accepts(['html', 'json']) === 'json') return void res.status(401).json({ message: 'Unauthorized' })
  const body = `<p>This page is for members. <a href="/sign-in?next=${next}">Sign in</a></p>`
  sendPage(res, { title: 'Please sign in', body }, 401)
}

/** A site with express-session and a sign-in form at `/sign-in`; sessions live in memory, so that they can be dropped. */
export function createMembers(
  options: {
    readonly before?: readonly RequestHandler[]
    /** How the session's cookie is set, by request. */
    readonly cookie?: (req: Request) => CookieOptions
  } = {},
): Members {
  const app = createApp()
  for (const handler of options.before ?? []) app.use(handler)
  const store = new MemoryStore()
  app.use(
    session({
      secret: 'demo',
      resave: false,
      saveUninitialized: false,
      store,
      ...(options.cookie && { cookie: options.cookie }),
    }),
  )
  app.use(express.urlencoded({ extended: false }))

  const signIn: Members['signIn'] = (req, res, to, user = ann.user) => {
    req.session.regenerate(() => {
      req.session.user = user
      req.session.save(() => res.redirect(303, to))
    })
  }
  app.get('/', (_req, res) => sendPage(res, { title: 'Welcome', body: '<p><a href="/sign-in">Sign in</a></p>' }))
  app.get('/sign-in', (req, res) => sendSignInPage(res, localPath(req.query['next'])))
  app.post('/sign-in', (req, res) => {
    const sent = req.body as Record<string, string>
    const known = [ann, rob].find((login) => login.user === sent['user'] && login.password === sent['password'])
    if (!known) return sendSignInPage(res, localPath(sent['next']), 'The user name or the password is wrong.')
    signIn(req, res, localPath(sent['next']) || '/', known.user)
  })
  // Demo's own: what a restart of the server or a time-out does to sessions.
  app.post('/control/end-sessions', (_req, res) => store.clear(() => void res.sendStatus(204)))

  const requireMember: RequestHandler = (req, res, next) => (req.session.user ? next() : sendPleaseSignIn(req, res))
  return { app, store, requireMember, signIn }
}

/** `path` that posts to `then` once it has been shown, and goes on from there (see `page.ts`). */
export function visitFirst(path: string, then: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}then=${encodeURIComponent(then)}`
}
