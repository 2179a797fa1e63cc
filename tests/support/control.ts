import { expect, request } from '@playwright/test'
import type { Sites } from '../sites/start-sites'

/** Lets a demo host do what `path` says, as its owner or time would; the browser takes no part in it. */
export async function control(sites: Sites, host: string, path: string, method = 'post'): Promise<void> {
  const client = await request.newContext({ extraHTTPHeaders: { host }, maxRedirects: 0 })
  const answer = await client.fetch(`http://127.0.0.1:${sites.port}${path}`, { method })
  expect(answer.status()).toBeLessThan(400)
  await client.dispose()
}
