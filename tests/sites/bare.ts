import type { ServerResponse } from 'node:http'
import { sendPage } from './page'
import { answerAllPrepares, createApp } from './prepare'
import { isHealthy, type Room, type Situation } from './site'

/** A refusal that says nothing: no cookie, no challenge, no wording of the site's own. */
const silent = {
  cause: 'not-signed-in',
  badge: true,
  broken: { cause: 'challenge-missing', why: 'nothing was sent, and many a site leaves the challenge out on purpose' },
} as const
const twin = { differs: 'the server lets everybody in' }

const situations: readonly Situation[] = [
  {
    id: 'bare-refusal',
    title: 'A bare “401 Authorization Required”, with no word on how to sign in.',
    host: 'old-files.test',
    path: '/plans',
    expected: silent,
    cure: { by: 'control', control: '/control/mend' },
    twin,
  },
  {
    id: 'empty-refusal',
    title: 'A 401 without any page: the browser shows its own error.',
    host: 'empty-shelf.test',
    path: '/plans',
    expected: { ...silent, wordless: true },
    cure: { by: 'control', control: '/control/mend' },
    twin,
  },
  {
    id: 'slow-refusal',
    title: 'A refusal whose page arrives in pieces, over more than a second.',
    host: 'slow-trains.test',
    path: '/plans',
    expected: { cause: 'not-signed-in', badge: true },
    cure: { by: 'control', control: '/control/mend' },
    twin,
  },
]

// nginx's `return 401;` as it is on the wire, special characters in the page included.
const nginxPage = `<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r
<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n`

function refuseLikeNginx(res: ServerResponse, body: string): void {
  res.writeHead(401, {
    Server: 'nginx/1.22.1',
    'Content-Length': Buffer.byteLength(body),
    ...(body ? { 'Content-Type': 'text/html' } : {}),
  })
  res.end(body)
}

function refuseSlowly(res: ServerResponse): void {
  res.writeHead(401, { 'Content-Type': 'text/html; charset=utf-8' })
  const pieces = ['<!doctype html><title>Sign in</title>', '<p>Please ', 'sign in to ', 'see this page.</p>']
  const next = () => {
    res.write(pieces.shift() ?? '')
    if (pieces.length) setTimeout(next, 400).unref()
    else res.end()
  }
  next()
}

export const bareRoom: Room = {
  title: 'Refusals that say nothing',
  situations,
  createSites(world) {
    return situations.map((situation) => {
      const app = createApp()
      app.disable('x-powered-by')
      answerAllPrepares(world, app, [situation])
      app.get('/plans', (req, res) => {
        if (isHealthy(world, req.hostname)) return sendPage(res, { title: 'Plans', body: '<p>All of them.</p>' })
        if (situation.id === 'slow-refusal') return refuseSlowly(res)
        refuseLikeNginx(res, situation.id === 'empty-refusal' ? '' : nginxPage)
      })
      return { hosts: [situation.host], listener: app }
    })
  },
}
