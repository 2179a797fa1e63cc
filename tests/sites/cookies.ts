import type { RequestHandler } from 'express'
import { createMembers, sendPleaseSignIn } from './members'
import { sendPage } from './page'
import { answerAllPrepares, type Station } from './prepare'
import type { Room, Site, Situation, World } from './site'

const stale = { cause: 'stale-cookies', badge: true, fixedBy: 'clear-site-data/left-over' } as const
const twin = { differs: 'one session cookie, and a living one' } as const

const situations: readonly Situation[] = [
  {
    id: 'stale-cookie-path',
    title: 'Two cookies of one name, one from an older version of the site: the server reads the old one.',
    host: 'recipe-box.test',
    path: '/kitchen/recipes',
    prior: 'signs in, beside a dead cookie of the same name that is left over for /kitchen',
    expected: stale,
    cure: { by: 'no-cookies', at: '/sign-in' },
    twin,
  },
  {
    id: 'stale-cookie-domain',
    title: 'Two cookies of one name, one of them set for the whole domain: the server reads the old one.',
    host: 'wiki.city-library.test',
    path: '/kitchen/recipes',
    prior: 'signs in, beside an older dead cookie of the same name for the whole domain',
    expected: stale,
    cure: { by: 'no-cookies', at: '/sign-in' },
    twin,
  },
  {
    id: 'stale-cookie-guest',
    title: 'A page that is open to guests, but refuses a browser that still shows a dead session.',
    host: 'news-board.test',
    path: '/kitchen/recipes',
    prior: 'leaves a session cookie that the server has long forgotten',
    expected: {
      ...stale,
      cause: 'session-expired',
      broken: { cause: 'stale-cookies', why: 'that guests are let in shows only once it is gone' },
      fixedBy: 'clear-site-data',
      first: { step: 'sign-in', why: 'it looks like a session that has ended, and signing in would mend it, too' },
    },
    cure: { by: 'no-cookies' },
    twin: { differs: 'no cookie at all' },
  },
  {
    id: 'oversized-cookies',
    title: 'So many cookies that the session cookie, the last one, is cut off on its way.',
    host: 'holiday-shop.test',
    path: '/kitchen/recipes',
    prior: 'collects 12 kB of other cookies, then signs in',
    expected: { ...stale, fixedBy: 'clear-site-data/oversized' },
    cure: { by: 'no-cookies', at: '/sign-in' },
    twin,
  },
]

const dead = `s%3A${'d'.repeat(32)}.${'x'.repeat(43)}`

// A gateway that reads the first 8 KiB of Cookie and says nothing about the rest.
const cutCookies: RequestHandler = (req, _res, next) => {
  const sent = req.headers.cookie
  if (sent) req.headers.cookie = sent.slice(0, 8192)
  next()
}

function createSite(world: World, situation: Situation): Site {
  const guests = situation.id === 'stale-cookie-guest'
  const { app, requireMember, signIn } = createMembers({
    before: situation.id === 'oversized-cookies' ? [cutCookies] : [],
  })
  // Without any session cookie these sites lead to the form; only a session that they do not know is refused.
  const known: RequestHandler = (req, res, next) => {
    if (req.session.user) return next()
    if (/(?:^|; )connect\.sid=|(?:^|; )seen_\d/.test(req.headers.cookie ?? '')) return sendPleaseSignIn(req, res)
    if (guests) return next()
    res.redirect('/sign-in?next=/kitchen/recipes')
  }
  const leftOvers: Record<string, readonly string[]> = {
    'stale-cookie-path': [`connect.sid=${dead}; Path=/kitchen; HttpOnly`],
    'stale-cookie-domain': [`connect.sid=${dead}; Path=/; Domain=city-library.test; HttpOnly`],
    'stale-cookie-guest': [`connect.sid=${dead}; Path=/; HttpOnly`],
    'oversized-cookies': [1, 2, 3, 4].map((n) => `seen_${n}=${String(n).repeat(3000)}; Path=/`),
  }
  const lines = leftOvers[situation.id] ?? []
  const clean = (line: string) => line.replace(/=[^;]*/, '=').concat('; Max-Age=0')
  // Two steps, so that the left-over is the older one: of equal paths the older cookie is sent first (RFC 6265 5.4).
  const faulty: Station = (_req, res) => {
    res.append('Set-Cookie', ['connect.sid=; Path=/; Max-Age=0', ...lines])
    res.redirect(303, guests ? situation.path : '/prepare/second-step')
  }
  app.get('/prepare/second-step', (req, res) => signIn(req, res, situation.path))
  const fine: Station = (req, res) => {
    res.append('Set-Cookie', lines.map(clean))
    if (!guests) return signIn(req, res, situation.path)
    res.append('Set-Cookie', 'connect.sid=; Path=/; Max-Age=0').redirect(303, situation.path)
  }
  answerAllPrepares(world, app, [situation], { faulty: { [situation.id]: faulty }, fine: { [situation.id]: fine } })
  app.get('/kitchen/recipes', known, (_req, res) =>
    sendPage(res, { title: 'Recipes', body: '<p>Soup, and more soup.</p>' }),
  )
  app.use(requireMember)
  return { hosts: [situation.host], listener: app }
}

export const cookieRoom: Room = {
  title: 'Cookies that are in the way',
  situations,
  createSites: (world) => situations.map((situation) => createSite(world, situation)),
}
