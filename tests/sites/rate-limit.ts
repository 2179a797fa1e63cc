import { request } from 'node:http'
import { rateLimit } from 'express-rate-limit'
import { sendPage } from './page'
import { answerAllPrepares, createApp, type Station } from './prepare'
import type { Room, Situation } from './site'

const situations: readonly Situation[] = [
  {
    id: 'rate-limited',
    title: 'Too many visits in a short time: the server wants you to wait.',
    host: 'photo-wall.test',
    path: '/gallery',
    prior: 'asks for the page as often as the server allows in 20 seconds',
    expected: { cause: 'rate-limited', badge: true, fixedBy: 'wait-and-retry' },
    cure: { by: 'control', control: '/control/forgive' },
    twin: { differs: 'few visits' },
  },
]

const limit = 5

export const rateLimitRoom: Room = {
  title: 'Too many requests',
  situations,
  createSites(world) {
    const app = createApp()
    const limiter = rateLimit({
      windowMs: 20_000,
      limit,
      statusCode: 401,
      standardHeaders: 'draft-6',
      legacyHeaders: false,
      message: 'Too many requests, please try again later.',
      // All visitors of the demo share one address: the host tells the situation from its twin.
      keyGenerator: (req) => req.hostname,
    })
    const knock = (host: string) =>
      new Promise<void>((done, fail) => {
        const target = { host: '127.0.0.1', port: world.port(), path: '/gallery', headers: { host }, agent: false }
        request(target, (answer) => answer.resume().on('end', done))
          .on('error', fail)
          .end()
      })
    const faulty: Station = async (req, res) => {
      limiter.resetKey(req.hostname)
      for (let visit = 0; visit < limit; visit++) await knock(req.hostname)
      res.redirect('/gallery')
    }
    const fine: Station = (req, res) => {
      limiter.resetKey(req.hostname)
      res.redirect('/gallery')
    }
    answerAllPrepares(world, app, situations, { faulty: { 'rate-limited': faulty }, fine: { 'rate-limited': fine } })
    app.post('/control/forgive', (req, res) => {
      limiter.resetKey(req.hostname)
      res.sendStatus(204)
    })
    app.get('/gallery', limiter, (_req, res) => sendPage(res, { title: 'Gallery', body: '<p>Forty photos.</p>' }))
    return [{ hosts: situations.map((situation) => situation.host), listener: app }]
  },
}
