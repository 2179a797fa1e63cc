import basicAuth from 'express-basic-auth'
import express, { type RequestHandler } from 'express'
import { ann, createMembers } from '../sites/members'
import { sendPage } from '../sites/page'
import { listen } from './listen'

/** An application behind a server: how it signs people in, the server says in `X-Site`. */
export interface Backend {
  readonly port: number
  /** Drops every session, as a restart does. */
  endSessions(): Promise<void>
  stop(): Promise<void>
}

const works: RequestHandler = (_req, res) => sendPage(res, { title: 'Orders', body: '<p>Three are open.</p>' })

/** `basic`: HTTP's own login; else express-session and a form, and `/check`, which says whether a session is known. */
export async function startBackend(): Promise<Backend> {
  const { app: members, store, requireMember } = createMembers()
  members.get('/check', (req, res) => void res.sendStatus(req.session.user ? 204 : 401))
  members.use(requireMember, works)
  const basic = express().use(
    basicAuth({ users: { [ann.user]: ann.password }, challenge: true, realm: 'Orders' }),
    works,
  )
  const app = express().use((req, res, next) => (req.get('x-site') === 'basic' ? basic : members)(req, res, next))
  return {
    ...(await listen(app)),
    endSessions: () => new Promise((done, fail) => store.clear((error) => (error ? fail(error) : done()))),
  }
}
