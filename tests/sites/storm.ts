import { sendPage } from './page'
import { answerAllPrepares, createApp } from './prepare'
import { isHealthy, type Room, type Situation } from './site'

const situations: readonly Situation[] = [
  {
    id: 'storm',
    title: 'A page that asks a thousand times, and is refused every time.',
    host: 'busy-page.test',
    path: '/live',
    refused: { path: '/api/tick', kind: 'call' },
    expected: { cause: 'not-signed-in', badge: true },
    cure: { by: 'control', control: '/control/mend' },
    twin: { differs: 'it is answered every time' },
  },
]

export const stormRoom: Room = {
  title: 'Very many refusals',
  situations,
  createSites(world) {
    const app = createApp()
    answerAllPrepares(world, app, situations)
    app.get('/live', (req, res) => {
      const times = Math.min(Number(req.query['times']) || 1000, 10_000)
      sendPage(res, { title: 'Live', body: '', calls: [{ url: '/api/tick', times }] })
    })
    app.get('/api/tick', (req, res) => {
      if (isHealthy(world, req.hostname)) return void res.json({ tick: true })
      res.status(401).json({ message: 'Unauthorized' })
    })
    return [{ hosts: situations.map((situation) => situation.host), listener: app }]
  },
}
