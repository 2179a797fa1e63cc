import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type Browser from 'webextension-polyfill'
import { leaksOf } from '../support/canaries'
import { expect, startExtension, test } from '../support/extension'
import { serve } from '../support/serve'
import { stepIn, takeStep } from '../support/steps'

declare const chrome: typeof Browser

/** Each of its own: two that shared a run of letters would be found in each other's place. */
const canary = (place: string) =>
  createHash('sha256').update(place).digest('base64url').replace(/[-_]/g, '7').slice(0, 24)
const names = [
  'cookie',
  'set',
  'bearer',
  'basic',
  'user',
  'query',
  'path',
  'fragment',
  'location',
  'custom',
  'body',
  'realm',
  'said',
]
const secrets = Object.fromEntries(names.map((name) => [name, canary(name)])) as Record<string, string>

const page401 = `<title>Refused ${secrets['body']}</title><p>token=${secrets['body']}</p>`
const script = `<script>fetch('/api/data/${secrets['path']}?token=${secrets['query']}', {
  headers: { authorization: 'Bearer ${secrets['bearer']}', 'x-api-key': '${secrets['custom']}' } })</script>`

/** Refuses everything but `/`, and answers with a secret wherever an answer can hold one. */
const answer: RequestListener = (req, res) => {
  if (req.url === '/') return void res.writeHead(200, { 'content-type': 'text/html' }).end(`<p>fine</p>${script}`)
  if (req.url?.startsWith('/go'))
    return void res.writeHead(302, { location: `/in/${secrets['location']}?code=${secrets['location']}` }).end()
  res.writeHead(401, {
    'content-type': 'text/html',
    'set-cookie': [`sid=${secrets['set']}; Path=/`, `again=${secrets['set']}; Path=/in; HttpOnly`],
    'www-authenticate': `Bearer realm="${secrets['realm']}", error="invalid_token", error_description="${secrets['said']}"`,
    'x-debug-token': secrets['custom'],
    link: `</in?sig=${secrets['location']}>; rel=next`,
  })
  res.end(page401)
}

test('no secret reaches storage, popup, badge or log', async () => {
  const server = await serve('secret.test', answer)
  const extension = await startExtension({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] })
  const logged: string[] = []
  for (const worker of extension.context.serviceWorkers()) worker.on('console', (line) => logged.push(line.text()))
  await extension.context.addCookies([{ name: 'sid', value: secrets['cookie']!, url: server.origin }])

  const page = await extension.openTab()
  const places = [
    `/go?token=${secrets['query']}#${secrets['fragment']}`,
    `/reset/${secrets['path']}?access_token=${secrets['query']}&code=${secrets['query']}#access_token=${secrets['fragment']}`,
    '/',
  ]
  for (const path of places) {
    await extension.visit(page, server.origin + path)
    if (path !== '/') await extension.waitForBadge(page)
  }
  await expect.poll(async () => (await extension.recordOf(page))?.incidents.length).toBeGreaterThan(0)
  const login = server.origin.replace('//', `//${secrets['user']}:${secrets['basic']}@`)
  const other = await extension.openTab()
  await extension.visit(other, `${login}/login`)
  await extension.waitForBadge(other)

  const popup = await extension.openPopup(other)
  popup.on('console', (line) => logged.push(line.text()))
  const shown: string[] = []
  const tabs = popup.getByRole('tab')
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click()
    shown.push(await popup.content())
  }
  expect(shown.length).toBeGreaterThan(1)
  const dump = await extension.storageDump()
  const titles = await extension.lookout.evaluate(async () =>
    Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.action.getTitle({ tabId: id! }))),
  )
  const everything = JSON.stringify([dump, shown, titles, logged])

  // The planting reached the extension: names and lengths of what was reduced are there.
  expect(everything).toContain('"sid"')
  expect(JSON.stringify(dump)).toContain(`"length":${secrets['cookie']!.length}`)
  expect(leaksOf(everything, Object.values(secrets))).toEqual([])
  // And the search would have found it.
  expect(leaksOf(everything + page401, Object.values(secrets))).toEqual([secrets['body']])

  // Decision 1: cookies held for their undo are the one exception, in their one place, which empties.
  // One that the site does not set again by itself: there is something to put back.
  await extension.context.addCookies([{ name: 'basket', value: 'pears', url: server.origin }])
  await tabs.first().click()
  await takeStep(popup, 'clear-site-data')
  await expect(stepIn(popup, 'clear-site-data').locator('.undo button')).toBeVisible()
  const { session, local } = await extension.storageDump()
  const undo = Object.entries(session).filter(([key]) => key.startsWith('undo:'))
  expect(leaksOf(JSON.stringify(undo), [secrets['set']!])).toEqual([secrets['set']])
  const rest = Object.entries(session).filter(([key]) => !key.startsWith('undo:'))
  expect(leaksOf(JSON.stringify([rest, local, await popup.content()]), Object.values(secrets))).toEqual([])
  await stepIn(popup, 'clear-site-data').locator('.undo button').click()
  await expect
    .poll(async () => Object.keys((await extension.storageDump()).session).filter((key) => key.startsWith('undo:')))
    .toEqual([])
  await extension.close()
  server.close()
})
