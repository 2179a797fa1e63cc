import type { RequestHandler } from 'express'
import { createMembers, visitFirst } from './members'
import { sendPage } from './page'
import { answerAllPrepares, type Station } from './prepare'
import type { Room, Situation } from './site'

const expired = { cause: 'session-expired', badge: true, fixedBy: 'sign-in' } as const
const form = { by: 'form', at: '/sign-in' } as const
const prior = 'signs in, shows the page once, then drops the session on the server'
const twin = { differs: 'signed in, and the session lives' } as const

const situations: readonly Situation[] = [
  {
    id: 'download-refused',
    title: 'A file to download, refused: the page stays, and nothing seems to happen.',
    host: 'tax-office.test',
    path: '/documents',
    prior,
    click: '#go',
    refused: { path: '/documents/2025.pdf' },
    expected: { ...expired, wordless: true },
    cure: form,
    twin,
  },
  {
    id: 'frame-refused',
    title: 'A page that loads well, with a frame in it that is refused.',
    host: 'sports-club.test',
    path: '/calendar',
    prior,
    refused: { path: '/calendar/frame', kind: 'frame' },
    expected: expired,
    cure: form,
    twin,
  },
  {
    id: 'call-refused',
    title: 'A page that loads well and cannot get its contents: the session has ended.',
    host: 'mail-box.test',
    path: '/inbox',
    prior,
    refused: { path: '/api/inbox', kind: 'call' },
    expected: expired,
    cure: form,
    twin,
  },
  {
    id: 'whoami-probe',
    title: 'A public page that asks, in passing, who you are. Nothing is wrong.',
    host: 'daily-news.test',
    path: '/today',
    refused: { path: '/api/me', kind: 'call' },
    expected: { cause: 'none', badge: false },
    twin,
  },
]

export const partRoom: Room = {
  title: 'Parts of a page',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const { app, store, requireMember, signIn } = createMembers()
      const { id, path } = situation
      const faulty: Station = (req, res) => signIn(req, res, visitFirst(path, `/prepare/${id}/end`))
      const fine: Station = (req, res) => signIn(req, res, path)
      app.post('/prepare/:id/end', (req, res) => store.destroy(req.sessionID, () => void res.json({ to: path })))
      const faults = situation.prior ? { [id]: faulty } : {}
      answerAllPrepares(world, app, [situation], { faulty: faults, fine: { [id]: fine } })

      const show =
        (title: string, body: string): RequestHandler =>
        (_req, res) =>
          sendPage(res, { title, body })
      app.get('/documents', show('Documents', '<p><a id="go" href="/documents/2025.pdf">Tax of 2025 (PDF)</a></p>'))
      app.get('/documents/2025.pdf', (req, res) => {
        // The same handler sends the file and its refusal: both are attachments, so the browser shows neither.
        res.attachment('2025.pdf').status(req.session.user ? 200 : 401)
        res.send(req.session.user ? '%PDF-1.4' : 'Unauthorized')
      })
      app.get('/calendar', show('Calendar', '<iframe src="/calendar/frame" title="Calendar"></iframe>'))
      app.get('/calendar/frame', requireMember, show('This week', '<p>Training on Monday.</p>'))
      app.get('/inbox', (_req, res) => sendPage(res, { title: 'Inbox', body: '', calls: [{ url: '/api/inbox' }] }))
      app.get('/today', (_req, res) =>
        sendPage(res, { title: 'Today', body: '<p>It rains.</p>', calls: [{ url: '/api/me', optional: true }] }),
      )
      app.get(['/api/inbox', '/api/me'], (req, res) => {
        if (!req.session.user) return void res.status(401).json({ message: 'Unauthorized' })
        res.json({ user: req.session.user })
      })
      return { hosts: [situation.host], listener: app }
    })
  },
}
