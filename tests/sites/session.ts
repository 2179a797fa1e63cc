import { createMembers, visitFirst } from './members'
import { sendPage } from './page'
import { answerAllPrepares, forgetCookies, type Station } from './prepare'
import type { Room, Situation } from './site'

const form = { by: 'form', at: '/sign-in' } as const
const live = 'signed in, and the session lives'

const situations: readonly Situation[] = [
  {
    id: 'not-signed-in',
    title: 'A page for members, opened without being signed in.',
    host: 'chess-club.test',
    path: '/reports',
    expected: { cause: 'not-signed-in', badge: true, fixedBy: 'sign-in' },
    cure: form,
    twin: { differs: live },
  },
  {
    id: 'session-expired',
    title: 'You were signed in, then the server forgot your session.',
    host: 'team-board.test',
    path: '/reports',
    prior: 'signs in, shows the page once, then drops the session on the server',
    expected: { cause: 'session-expired', badge: true, fixedBy: 'sign-in' },
    cure: form,
    twin: { differs: live },
  },
  {
    id: 'session-cookie-gone',
    title: 'You were signed in, then the cookie of your session ran out.',
    host: 'travel-desk.test',
    path: '/reports',
    prior: 'signs in, shows the page once, then lets the cookie run out',
    expected: { cause: 'session-expired', badge: true, fixedBy: 'sign-in' },
    cure: form,
    twin: { differs: live },
  },
  {
    id: 'form-wrong-password',
    title: 'A sign-in form, sent with the wrong password.',
    host: 'parcel-service.test',
    path: '/try-sign-in',
    click: '#sign-in',
    refused: { path: '/sign-in', method: 'POST' },
    expected: { cause: 'wrong-credentials', badge: true, fixedBy: 'check-credentials' },
    cure: form,
    twin: { differs: 'the right password' },
  },
  {
    id: 'post-refused',
    title: 'A comment that you send after the session has ended.',
    host: 'garden-forum.test',
    path: '/thread',
    prior: 'signs in, opens the form, then drops the session on the server',
    click: '#send',
    refused: { path: '/comments', method: 'POST' },
    expected: { cause: 'session-expired', badge: true, fixedBy: 'sign-in' },
    cure: form,
    twin: { differs: live },
  },
  {
    id: 'redirect-to-refusal',
    title: 'An old link that leads, over two redirects, to a page for members.',
    host: 'old-links.test',
    path: '/2019/summary',
    refused: { path: '/reports' },
    expected: { cause: 'not-signed-in', badge: true, fixedBy: 'sign-in' },
    cure: form,
    twin: { differs: live },
  },
]

const tryForm = (password: string) => `<form method="post" action="/sign-in"><input name="user" value="ann">
<input name="password" type="password" value="${password}"><button id="sign-in">Sign in</button></form>`

export const sessionRoom: Room = {
  title: 'Sign-in forms and sessions',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const { app, store, requireMember, signIn } = createMembers()
      app.get('/reports', requireMember, (req, res) =>
        sendPage(res, { title: 'Reports', body: `<p>Signed in as ${req.session.user}.</p>` }),
      )
      app.get('/2019/summary', (_req, res) => res.redirect(301, '/archive/summary'))
      app.get('/archive/summary', (_req, res) => res.redirect('/reports'))
      app.get('/try-sign-in', (req, res) =>
        sendPage(res, { title: 'Sign in', body: tryForm(req.hostname.startsWith('fine-') ? 'blue-kettle-42' : 'x') }),
      )
      // The thread itself is public: only sending needs the session, so the form outlives it.
      app.get('/thread', (_req, res) =>
        sendPage(res, {
          title: 'Tomatoes',
          body: '<form method="post" action="/comments"><textarea name="text">Water them.</textarea><button id="send">Send</button></form>',
        }),
      )
      app.post('/comments', requireMember, (_req, res) => sendPage(res, { title: 'Thank you', body: '' }))

      const signInFirst: Station = (req, res) =>
        signIn(req, res, visitFirst(situation.path, `/prepare/${situation.id}/end`))
      app.post('/prepare/:id/end', (req, res) => {
        const goOn = () => void res.json({ to: situation.path })
        if (situation.id !== 'session-cookie-gone') return store.destroy(req.sessionID, goOn)
        // As when its time is over: the browser drops the cookie, the server's session may live on.
        forgetCookies(req, res)
        goOn()
      })
      const priors = ['session-expired', 'session-cookie-gone', 'post-refused']
      const faulty = priors.includes(situation.id) ? { [situation.id]: signInFirst } : {}
      const fine =
        situation.id === 'form-wrong-password'
          ? {}
          : { [situation.id]: ((req, res) => signIn(req, res, situation.path)) satisfies Station }
      answerAllPrepares(world, app, [situation], { faulty, fine })
      app.use(requireMember)
      return { hosts: [situation.host], listener: app }
    })
  },
}
