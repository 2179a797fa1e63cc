import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Served {
  /** The host that the server was started for, and its port. */
  readonly host: string
  readonly origin: string
  /** The origin under which another host finds it. */
  at(host: string): string
  close(): void
}

/**
 * A server of one test's own, on loopback. Its hosts (any that ends in `.test`) should be the test's own, too: browsers
 * remember logins, and the extension earlier answers, by host.
 */
export async function serve(host: string, listener: RequestListener): Promise<Served> {
  const server = createServer((req, res) => {
    // Browsers ask for it by themselves.
    if (req.url === '/favicon.ico') res.writeHead(204).end()
    else listener(req, res)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const at = (name: string) => `http://${name}:${port}`
  return { host: `${host}:${port}`, origin: at(host), at, close: () => void server.close().closeAllConnections() }
}

/** Has `use` start servers, which are closed when it is over, however it ends. */
export async function serveDuring(use: (start: typeof serve) => Promise<void>): Promise<void> {
  const served: Served[] = []
  await use(async (host, listener) => {
    const one = await serve(host, listener)
    served.push(one)
    return one
  })
  for (const one of served) one.close()
}
