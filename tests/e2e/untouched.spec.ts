import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/extension'
import { builtExtension } from '../support/launch'

/**
 * Chromium makes a namespace of the extension's API when it is first looked at, with what is granted at that moment: one
 * that is looked at too early lacks what a later prompt grants until the worker dies. The suite grants at installation,
 * and would not see it.
 */
test('the worker starts without a look at the API that is granted later', async ({ page, serve }) => {
  const server = await serve('built.test', (req, res) => {
    const script = req.url?.endsWith('.js')
    res.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' })
    res.end(script ? readFileSync(join(builtExtension, req.url!)) : '<title>built</title>')
  })
  await page.goto(server.origin)
  const seen = await page.evaluate(async () => {
    const looked = new Set<PropertyKey>()
    // Answers whatever is called or read of it, so that the worker can register its listeners.
    const anything: unknown = new Proxy(() => undefined, {
      get: (_, name) => (name === 'then' ? undefined : anything),
      apply: () => anything,
    })
    const api: Record<PropertyKey, unknown> = { runtime: anything, webRequest: anything, management: anything }
    // Nothing is granted yet.
    const permissions = new Proxy(
      {},
      { get: (_, name) => (name === 'contains' ? () => Promise.resolve(false) : anything) },
    )
    const look = (name: PropertyKey) => void looked.add(name)
    const watched = new Proxy(api, {
      get: (_, name) => (look(name), name === 'permissions' ? permissions : anything),
      getOwnPropertyDescriptor: (target, name) => (look(name), Reflect.getOwnPropertyDescriptor(target, name)),
    })
    Object.assign(globalThis, { browser: watched, chrome: watched })
    await import('/service-worker-loader.js' as string)
    return [...looked].map(String)
  })
  expect(seen).toContain('webRequest')
  expect(seen).not.toContain('management')
})
