import express, { type Express, type Request, type Response } from 'express'
import { preparePath, type Situation, type World } from './site'

/** Brings the browser and the server into a state; ends with a redirect. */
export type Station = (req: Request, res: Response) => void | Promise<void>

/** An Express app as the demo sites use it: HTML in development mode's error pages helps nobody here. */
export function createApp(): Express {
  const app = express()
  app.set('env', 'production')
  return app
}

/** Tells the browser to drop every cookie that it sent, for this host and the path `/`. */
export function forgetCookies(req: Request, res: Response): void {
  for (const pair of (req.headers.cookie ?? '').split('; ')) {
    const name = pair.split('=')[0]
    if (name) res.append('Set-Cookie', `${name}=; Path=/; Max-Age=0`)
  }
}

/** Address of the situation's page, with the login as user information where the browser is to send one. */
export function pageAddress(world: World, situation: Situation, fine = false): string {
  const host = fine ? `fine-${situation.host}` : situation.host
  const url = new URL((fine ? situation.twin.path : undefined) ?? situation.path, world.origin(host))
  const login = fine ? situation.twin.login : situation.login
  if (login) {
    url.username = login.user
    url.password = login.password
  }
  return url.href
}

/** Answers `/prepare/<id>` of `situation` by `station`; without one by a fresh start: cookies dropped, page opened. */
export function answerPrepare(
  world: World,
  app: Express,
  situation: Situation,
  fine: boolean,
  station?: Station,
): void {
  app.get(preparePath(situation, fine), async (req, res) => {
    world.mended.delete(req.hostname)
    if (station) return station(req, res)
    forgetCookies(req, res)
    res.redirect(pageAddress(world, situation, fine))
  })
}

/** Stations by situation id; `fine` those of the twins. What is not named is a fresh start. */
export function answerAllPrepares(
  world: World,
  app: Express,
  situations: readonly Situation[],
  stations: { readonly faulty?: Record<string, Station>; readonly fine?: Record<string, Station> } = {},
): void {
  for (const situation of situations) {
    answerPrepare(world, app, situation, false, stations.faulty?.[situation.id])
    answerPrepare(world, app, situation, true, stations.fine?.[situation.id])
  }
}
