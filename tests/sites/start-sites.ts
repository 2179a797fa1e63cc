import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { demoScript } from './demo-script'
import { pageAddress } from './prepare'
import { preparePath, twinHost, type Situation, type World } from './site'
import { rooms } from './situations'
import { renderStartPage } from './start-page'

/** One request that a demo host has answered. Names of cookies, no values: a log is no place for them. */
export interface Hit {
  readonly at: number
  readonly host: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly cookies: readonly string[]
}

export interface Sites {
  origin(host: string): string
  readonly port: number
  /** Address of the page that lists every situation. */
  readonly startPage: string
  /** What Chromium needs so that `*.test` is these sites and nothing goes past this machine. */
  readonly chromiumArgs: readonly string[]
  /** What a link of the start page opens: always a fresh start, so that a person can repeat it. */
  prepareUrl(situation: Situation, fine?: boolean): string
  /** What a test in a fresh browser opens: the page itself where nothing has to be prepared, so that no redirect shows. */
  openUrl(situation: Situation): string
  /** What the hosts have answered, oldest first, at most the last 10,000. */
  log(): readonly Hit[]
  close(): Promise<void>
}

export interface SitesOptions {
  /** 0: the system chooses. */
  readonly port?: number
  /** Addresses with the port, for browsers that cannot map it (Firefox). */
  readonly showPort?: boolean
}

export const startHost = 'start.test'

/** `--host-resolver-rules` of Chromium. Port 80 is mapped too, so that addresses look like those of real sites. */
export function hostRules(port: number): string {
  return ['MAP *.test:80 127.0.0.1', 'MAP *.localhost:80 127.0.0.1']
    .map((rule) => `${rule}:${port}`)
    .concat('MAP *.test 127.0.0.1', 'MAP *.localhost 127.0.0.1')
    .join(', ')
}

/** `/control/clock?ahead=<seconds>` of any host: sets that host's clock. */
function setClock(world: World, host: string, url: URL): void {
  world.clocks.set(host, Number(url.searchParams.get('ahead')) * 1000)
}

/** Starts every demo site on one loopback port, told apart by Host. Rejects where the port is taken. */
export async function startSites(options: SitesOptions = {}): Promise<Sites> {
  let port = 0
  const hits: Hit[] = []
  const world: World = {
    origin: (host) => `http://${host}${options.showPort ? `:${port}` : ''}`,
    clocks: new Map(),
    mended: new Set(),
    port: () => port,
  }
  const listeners = new Map<string, RequestListener>()
  for (const site of rooms.flatMap((room) => room.createSites(world)))
    for (const host of site.hosts) {
      listeners.set(host, site.listener)
      listeners.set(`fine-${host}`, site.fine ?? site.listener)
    }

  const answer = (req: IncomingMessage, res: ServerResponse) => {
    const host = (req.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    const url = new URL(req.url ?? '/', `http://${host || 'unknown'}`)
    const ahead = world.clocks.get(host)
    if (ahead) res.setHeader('Date', new Date(Date.now() + ahead).toUTCString())
    res.on('close', () => {
      const cookies = (req.headers.cookie ?? '').split('; ').map((pair) => pair.split('=')[0] ?? '')
      const path = url.pathname.slice(0, 200)
      hits.push({ at: Date.now(), host, method: req.method ?? '', path, status: res.statusCode, cookies })
      if (hits.length > 10_000) hits.splice(0, hits.length - 10_000)
    })
    const send = (status: number, type: string, body: string) =>
      void res.writeHead(status, { 'Content-Type': type }).end(body)
    if (url.pathname === '/demo.js') return send(200, 'text/javascript; charset=utf-8', demoScript)
    // Asked for by the browser itself: a refusal of it would be noise in every situation.
    if (url.pathname === '/favicon.ico') return void res.writeHead(204).end()
    if (url.pathname === '/control/log') return send(200, 'application/json', JSON.stringify(hits))
    if (url.pathname === '/control/mend') {
      world.mended.add(host)
      return void res.writeHead(204).end()
    }
    if (url.pathname === '/control/break') {
      world.mended.delete(host)
      return void res.writeHead(204).end()
    }
    if (url.pathname === '/control/clock') {
      setClock(world, host, url)
      return void res.writeHead(204).end()
    }
    if (host === startHost) return send(200, 'text/html; charset=utf-8', renderStartPage(world))
    const listener = listeners.get(host)
    if (!listener) return send(404, 'text/plain; charset=utf-8', 'No demo site has this name.')
    listener(req, res)
  }

  // Long addresses and hundreds of cookies are part of the demo; Node would answer them 431.
  const server = createServer({ maxHeaderSize: 1 << 20 }, answer)
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port ?? 0, '127.0.0.1', done)
  })
  port = (server.address() as AddressInfo).port
  return {
    origin: world.origin,
    port,
    startPage: `${world.origin(startHost)}/`,
    chromiumArgs: [`--host-resolver-rules=${hostRules(port)}`, '--no-proxy-server'],
    prepareUrl: (situation, fine = false) =>
      world.origin(fine ? twinHost(situation) : situation.host) + preparePath(situation, fine),
    openUrl: (situation) =>
      situation.prior ? world.origin(situation.host) + preparePath(situation) : pageAddress(world, situation),
    log: () => hits,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
