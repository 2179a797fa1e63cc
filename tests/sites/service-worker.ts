import { createMembers } from './members'
import { sendPage } from './page'
import { answerAllPrepares, type Station } from './prepare'
import type { Room, Situation } from './site'

// `*.localhost` counts as a secure context without a certificate, which a service worker needs.
const situations: readonly Situation[] = [
  {
    id: 'worker-passes-on',
    title: 'The site’s own service worker fetches the page, and hands on the refusal.',
    host: 'reader.localhost',
    path: '/article',
    prior: 'installs the service worker of the site',
    // The page had no request of its own; what its worker asked for instead tells why.
    expected: { cause: 'not-signed-in', badge: true, fixedBy: 'sign-in' },
    cure: { by: 'form', at: '/sign-in' },
    twin: { differs: 'signed in' },
  },
  {
    id: 'worker-refuses',
    title: 'The site’s own service worker refuses the page by itself: nothing is on the network.',
    host: 'notebook.localhost',
    path: '/article',
    prior: 'installs the service worker of the site',
    refused: { bySite: true },
    expected: { cause: 'none', badge: false, look: 'missed' },
    twin: { differs: 'the worker hands the page on' },
  },
]

const script = (refuses: boolean) => `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname !== '/article') return
  event.respondWith(${
    refuses
      ? `new Response('<title>Unauthorized</title><p>Please sign in again.</p>', { status: 401, headers: { 'Content-Type': 'text/html' } })`
      : 'fetch(event.request)'
  })
})
`

export const serviceWorkerRoom: Room = {
  title: 'Pages that come from the site’s own service worker',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const { app, requireMember, signIn } = createMembers()
      const { id } = situation
      const install = `/install?then=/prepare/${id}/end`
      const faulty: Station = (_req, res) =>
        res.append('Set-Cookie', 'connect.sid=; Path=/; Max-Age=0').redirect(303, install)
      const fine: Station = (req, res) => signIn(req, res, install)
      answerAllPrepares(world, app, [situation], { faulty: { [id]: faulty }, fine: { [id]: fine } })
      app.post('/prepare/:id/end', (_req, res) => void res.json({ to: '/article' }))
      app.get('/install', (_req, res) => sendPage(res, { title: 'One moment', body: '', worker: '/worker.js' }))
      app.get('/worker.js', (req, res) => {
        const refuses = id === 'worker-refuses' && !req.hostname.startsWith('fine-')
        res.type('text/javascript').set('Cache-Control', 'no-store').send(script(refuses))
      })
      // The server has nothing against the reader of the second site: the 401 is the worker's own.
      const gate = id === 'worker-passes-on' ? [requireMember] : []
      app.get('/article', ...gate, (_req, res) => sendPage(res, { title: 'Article', body: '<p>Well worth it.</p>' }))
      return { hosts: [situation.host], listener: app }
    })
  },
}
