import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Ground } from '../support/firefox/driver'

/** A page that always works: what Firefox's driver visits to know that all before it was seen. */
export async function startGround(): Promise<Ground & { close(): Promise<void> }> {
  const server = createServer((_request, answer) => void answer.setHeader('content-type', 'text/html').end('<p>Ground'))
  server.listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  return {
    port,
    startPage: `http://ground.test:${port}/`,
    // What real servers were asked is not told: their pages ask for nothing once they are loaded.
    log: () => [],
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
