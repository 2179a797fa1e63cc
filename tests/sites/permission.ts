import { createMembers, rob, visitFirst } from './members'
import { sendPage } from './page'
import { answerAllPrepares, type Station } from './prepare'
import type { Room, Situation } from './site'

const situations: readonly Situation[] = [
  {
    id: 'no-permission',
    title: 'You are signed in, but your account may not see this page (401 where 403 is meant).',
    host: 'town-hall.test',
    path: '/salaries',
    prior: 'signs in as rob, who is not in the office, and shows the home page once',
    expected: {
      cause: 'no-permission',
      badge: true,
      fixedBy: 'sign-in',
      first: { step: 'ask-for-access', why: 'most people have one account' },
    },
    cure: { by: 'form', at: '/sign-in' },
    twin: { differs: 'signed in as ann, who may' },
  },
]

export const permissionRoom: Room = {
  title: 'Permission',
  situations,
  createSites(world) {
    const { app, requireMember, signIn } = createMembers()
    const faulty: Station = (req, res) => signIn(req, res, visitFirst('/desk', '/prepare/no-permission/end'), rob.user)
    const fine: Station = (req, res) => signIn(req, res, '/salaries')
    app.post('/prepare/no-permission/end', (_req, res) => void res.json({ to: '/salaries' }))
    answerAllPrepares(world, app, situations, { faulty: { 'no-permission': faulty }, fine: { 'no-permission': fine } })
    app.use(requireMember)
    app.get('/desk', (req, res) => sendPage(res, { title: 'My desk', body: `<p>Hello, ${req.session.user}.</p>` }))
    app.get('/salaries', (req, res) => {
      if (req.session.user !== rob.user) return sendPage(res, { title: 'Salaries', body: '<p>Enough.</p>' })
      const body = `<p>You are signed in as ${rob.user}. Your role does not have permission to view this page.</p>`
      sendPage(res, { title: 'Access denied', body }, 401)
    })
    return [{ hosts: situations.map((situation) => situation.host), listener: app }]
  },
}
