import { sendPage } from './page'
import { answerAllPrepares, createApp } from './prepare'
import { isHealthy, type Room, type Situation } from './site'

const situations: readonly Situation[] = [
  {
    id: 'storm',
    title: 'A page that asks five thousand times, and is refused every time.',
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
    app.get('/live', (_req, res) =>
      sendPage(res, { title: 'Live', body: '', calls: [{ url: '/api/tick', times: 5000 }] }),
    )
    app.get('/api/tick', (req, res) => {
      if (isHealthy(world, req.hostname)) return void res.json({ tick: true })
      res.status(401).json({ message: 'Unauthorized' })
    })
    return [{ hosts: situations.map((situation) => situation.host), listener: app }]
  },
}
