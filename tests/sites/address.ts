import { createMembers, sendPleaseSignIn, visitFirst } from './members'
import { sendPage } from './page'
import { answerAllPrepares, type Station } from './prepare'
import type { Room, Situation } from './site'

const situations: readonly Situation[] = [
  {
    id: 'other-host',
    title: 'You are signed in at www, and the address leaves the www out.',
    host: 'shoe-market.test',
    path: '/orders',
    prior: 'signs in at www.shoe-market.test and shows the page there',
    expected: {
      cause: 'wrong-address',
      badge: true,
      fixedBy: 'switch-address',
    },
    cure: { by: 'address', host: 'www.shoe-market.test', path: '/orders' },
    twin: { differs: 'signed in at this very address' },
  },
  {
    id: 'mistyped-path',
    title: 'A letter is wrong in the address, and the site refuses what it does not know.',
    host: 'music-school.test',
    path: '/oders',
    prior: 'signs in and shows /orders once',
    expected: {
      cause: 'no-permission',
      badge: true,
      broken: { cause: 'wrong-address', why: 'who is signed in is refused alike what is not theirs to see' },
      fixedBy: 'check-address',
      first: { step: 'sign-in', why: 'it looks like a page that this account may not see' },
    },
    cure: { by: 'address', host: 'music-school.test', path: '/orders' },
    twin: { path: '/orders', differs: 'the right address' },
  },
]

export const addressRoom: Room = {
  title: 'Addresses',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const { app, requireMember, signIn } = createMembers()
      const www = situation.id === 'other-host' ? 'www.' : ''
      // The session begins at the host where the person is at home, and its cookie stays there (no Domain attribute).
      const faulty: Station = (req, res) => {
        const home = world.origin(www + situation.host)
        if (www && !req.hostname.startsWith(www)) return res.redirect(`${home}/prepare/${situation.id}`)
        signIn(req, res, visitFirst('/orders', `/prepare/${situation.id}/end`))
      }
      const fine: Station = (req, res) => signIn(req, res, '/orders')
      app.post('/prepare/:id/end', (_req, res) => void res.json({ to: world.origin(situation.host) + situation.path }))
      answerAllPrepares(world, app, [situation], { faulty: { [situation.id]: faulty }, fine: { [situation.id]: fine } })
      app.get('/orders', requireMember, (_req, res) => sendPage(res, { title: 'Orders', body: '<p>Two pairs.</p>' }))
      app.get('/', (_req, res) => sendPage(res, { title: 'Welcome', body: '<p><a href="/orders">Orders</a></p>' }))
      // Deny by default: what has no rule is refused, even to people who are signed in.
      app.use((req, res, next) => {
        if (!req.session.user) return next()
        sendPage(res, { title: 'Unauthorized', body: `<p>No rule lets anybody see this address.</p>` }, 401)
      })
      app.use(sendPleaseSignIn)
      return { hosts: [situation.host, ...(www ? [www + situation.host] : [])], listener: app }
    })
  },
}
