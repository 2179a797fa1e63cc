import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Order, Report } from './orders'
import { pageOf } from './pages'

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization',
  // Every call is to need its own preflight.
  'Access-Control-Max-Age': '0',
}
/** What an ordinary answer carries beside its content. */
const usual = {
  ...cors,
  'Cache-Control': 'no-store',
  Server: 'bench',
  Vary: 'Accept-Encoding',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Set-Cookie': 'seen=1; Path=/; HttpOnly; SameSite=Lax',
}

const parts: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  data: ['application/json', JSON.stringify({ ok: true, text: 'x'.repeat(200) })],
  image: ['image/gif', pixel],
  script: ['text/javascript', 'window.ran++'],
  style: ['text/css', '.bench { color: black }'],
}

export interface BenchServer {
  /** Origin for the extension's page. */
  readonly control: string
  /** Hands an order to the extension's page and answers its report. */
  command(order: Order): Promise<Report>
  /** Opens a page in the measured tab; answers the ms that it reports. */
  visit(path: string): Promise<number>
  close(): void
}

/** Rejects after 120 s: then the browser is gone or the machine stands still. */
function within<T>(what: string, start: (resolve: (value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The browser did not answer: ${what}.`)), 120_000)
    start((value) => (clearTimeout(timer), resolve(value)))
  })
}

export async function startServer(): Promise<BenchServer> {
  const waiting: {
    order?: ServerResponse
    ready?: () => void
    report?: (r: Report) => void
    done?: (ms: number) => void
  } = {}
  let runs = 0

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const api = `http://api.bench-other.test:${port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any')
    if (pathname === '/order') {
      const body = await textOf(request)
      waiting.order = response
      waiting.report?.(JSON.parse(body) as Report)
      return waiting.ready?.()
    }
    if (pathname === '/done') {
      waiting.done?.(Number(await textOf(request)))
      return send(response, 204)
    }
    if (pathname === '/refused') return send(response, 401, 'text/plain', 'No.')
    if (request.method === 'OPTIONS') return send(response, 204)
    const page = pageOf(pathname, searchParams.get('run') ?? '', api)
    if (page) return send(response, 200, 'text/html', page)
    const part = parts[pathname.split('/')[1] ?? '']
    return part ? send(response, 200, ...part) : send(response, 404)
  }

  async function command(order: Order): Promise<Report> {
    if (!waiting.order) await within<void>('its first call', (resolve) => (waiting.ready = resolve))
    const response = waiting.order
    delete waiting.order
    return within(JSON.stringify(order).slice(0, 60), (resolve) => {
      waiting.report = resolve
      response?.setHeader('Content-Type', 'application/json').end(JSON.stringify(order))
    })
  }

  return {
    control: `http://127.0.0.1:${port}`,
    command,
    async visit(path) {
      const done = within<number>(path, (resolve) => (waiting.done = resolve))
      await command({ open: `http://app.bench.test:${port}${path}?run=${++runs}` })
      return done
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function send(response: ServerResponse, status: number, type = 'text/plain', body: string | Buffer = ''): void {
  response.writeHead(status, { ...usual, 'Content-Type': type }).end(body)
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request.setEncoding('utf8')) text += String(part)
  return text
}
