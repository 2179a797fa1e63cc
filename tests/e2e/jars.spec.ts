import fc from 'fast-check'
import type Browser from 'webextension-polyfill'
import type { Preview } from '../../src/contract/protocol'
import { expect, type Extension, test } from '../support/extension'

/** The extension's API inside the pages that this evaluates in. */
declare const chrome: typeof Browser

const site = 'jars.test'
const host = `app.${site}`
const jars = 200

/** All of them, and the parts that take some of them. */
const parts = ['', '/session', '/left-over', '/oversized'] as const
type Part = (typeof parts)[number]

/** What `cookies.set` takes: names, values and attributes of every kind that a site can set, and some that it cannot. */
function settings(part: Part) {
  const text = (letters: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), maxLength })
  const token = 'abcXYZ0189!#$%&*+-.^_`|~'
  const base = fc.record({
    name: fc.oneof(fc.constantFrom('sid', 'sid', 'sid', 'theme', 'auth_token', ''), text(token, 12)),
    prefix: fc.constantFrom('', '', '', '__Host-', '__Secure-'),
    value: fc.oneof(text(`${token}="(),/:<>?@[]{} äß💧`, 60), fc.constantFrom('long', 'a=b=c', '"quoted"')),
    where: fc.constantFrom(
      host,
      host,
      `.${host}`,
      `.${host}`,
      `.${site}`,
      site,
      `other.${site}`,
      `.other.${site}`,
      `x.${host}`,
    ),
    path: fc.constantFrom('/', '/', '/a', '/a/b', '/a/b/', '/a%20b'),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom('no_restriction', 'lax', 'strict', 'unspecified'),
    lasts: fc.option(fc.integer({ min: 3_600, max: 390 * 86_400 })),
    partition: fc.option(
      fc.record({ topLevelSite: fc.constantFrom('https://top.example', `https://${site}`), ancestor: fc.boolean() }),
      { freq: 3 },
    ),
  })
  // What a part takes must be able to go along with the request: beside anything else, cookies of one name, or long ones.
  const sendable = { prefix: '', where: host, secure: false, sameSite: 'lax', partition: null } as const
  const meant = {
    '': [],
    '/session': [],
    '/left-over': [
      { ...sendable, name: 'sid' },
      { ...sendable, name: '' },
    ],
    '/oversized': [{ ...sendable, value: 'long' }],
  }[part]
  const cookies = fc.oneof(base, ...meant.map((of) => base.map((cookie) => ({ ...cookie, ...of }))))
  return cookies.map(({ name, prefix, value, where, path, secure, httpOnly, sameSite, lasts, partition }) => {
    const bound = prefix === '__Host-'
    const bare = where.replace(/^\./, '')
    // A prefix, a partition or `SameSite=None` asks for more, without which the browser refuses the cookie.
    const safe = secure || prefix !== '' || partition !== null || sameSite === 'no_restriction'
    return {
      url: `https://${bare}${bound ? '/' : path}`,
      name: prefix + name,
      value: value === 'long' ? value.repeat(975) : value,
      path: bound ? '/' : path,
      secure: safe,
      httpOnly,
      sameSite: sameSite as 'lax',
      ...(where.startsWith('.') && !bound && { domain: where }),
      ...(lasts !== null && { expirationDate: Date.now() / 1000 + lasts }),
      ...(partition && {
        partitionKey: {
          topLevelSite: partition.topLevelSite,
          hasCrossSiteAncestor: partition.ancestor || partition.topLevelSite !== `https://${site}`,
        },
      }),
    }
  })
}

type Setting = ReturnType<typeof settings> extends fc.Arbitrary<infer T> ? T : never

/** Empties the site's part of the browser's own jar and fills it anew; what the browser refuses is not in it. */
async function fill({ lookout }: Extension, wanted: readonly Setting[]): Promise<void> {
  await lookout.evaluate(
    async ([domain, all]) => {
      for (const { name, path, domain: of, storeId, partitionKey } of await chrome.cookies.getAll({
        domain,
        partitionKey: {},
      })) {
        const url = `https://${of.replace(/^\./, '')}${path}`
        await chrome.cookies.remove({ url, name, storeId, ...(partitionKey && { partitionKey }) } as never)
      }
      for (const one of all) await chrome.cookies.set(one as never).catch(() => undefined)
    },
    [site, wanted] as const,
  )
}

/** What is in it, the refused host's own apart: of one host's cookies, the order counts. */
async function read({ lookout }: Extension) {
  const all = await lookout.evaluate((domain) => chrome.cookies.getAll({ domain, partitionKey: {} }), site)
  const isOwn = ({ domain }: { domain: string }) => [host, `.${host}`, `.${site}`].includes(domain)
  return { own: all.filter(isOwn), others: all.filter((cookie) => !isOwn(cookie)) }
}

function ask({ lookout }: Extension, request: 'preview' | 'take' | 'undo', place: object): Promise<unknown> {
  return lookout.evaluate((message) => chrome.runtime.sendMessage(message), { request, ask: place })
}

test(`to remove a site’s cookies and to put them back changes nothing, in ${jars} jars`, async ({
  extension,
  page,
  serve,
}) => {
  test.setTimeout(300_000)
  const html = { 'content-type': 'text/html' }
  const server = await serve(host, (_, res) => void res.writeHead(401, html).end('<p>401</p>'))
  await extension.visit(page, `${server.origin}/a/b`)
  await extension.waitForBadge(page)
  const tabId = await extension.tabIdOf(page)
  const incident = (await extension.recordOf(page))!.incidents[0]!.id

  const seed = Number(process.env['JARS_SEED'] ?? Date.now() % 1_000_000_007)
  console.log(`jars: seed ${seed} (JARS_SEED=${seed} repeats it)`)
  const filled = { cookies: 0, partitioned: 0, hostOnly: 0, prefixed: 0, twins: 0, session: 0, foreign: 0 }
  const taken: Record<string, number> = Object.fromEntries(parts.map((part) => [part, 0]))
  const jar = fc.constantFrom<Part[]>('', ...parts).chain((part) =>
    fc.record({
      part: fc.constant(part),
      wanted: fc.array(settings(part), {
        minLength: part === '/left-over' || part === '/oversized' ? 6 : 1,
        maxLength: 12,
      }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(jar, async ({ part, wanted }) => {
      await fill(extension, wanted)
      const before = await read(extension)
      fc.pre(before.own.length > 0)
      const place = { tabId, incident, step: `clear-site-data${part}` }
      const { cookies: promised } = (await ask(extension, 'preview', place)) as Preview
      await ask(extension, 'take', place)
      const between = await read(extension)
      const removed = before.own.length - between.own.length
      expect(removed).toBe(promised.length)
      if (part === '') expect(between.own).toEqual([])
      expect(between.others).toEqual(before.others)
      if (removed) await ask(extension, 'undo', place)
      const after = await read(extension)
      expect(after.others).toEqual(before.others)
      // What comes back beside others that stayed is the newest among them: no browser takes a time of making.
      const sorted = (cookies: typeof after.own) => cookies.map((cookie) => JSON.stringify(cookie)).sort()
      if (part === '') expect(after.own).toEqual(before.own)
      else expect(sorted(after.own)).toEqual(sorted(before.own))
      filled.cookies += removed
      taken[part]! += removed
      filled.partitioned += before.own.filter((cookie) => 'partitionKey' in cookie).length
      filled.hostOnly += before.own.filter(({ hostOnly }) => hostOnly).length
      filled.prefixed += before.own.filter(({ name }) => name.startsWith('__')).length
      filled.session += before.own.filter(({ session }) => session).length
      filled.twins += before.own.length - new Set(before.own.map(({ name }) => name)).size
      filled.foreign += before.others.length
    }),
    { numRuns: jars, seed, interruptAfterTimeLimit: 280_000, markInterruptAsFailure: true },
  )
  console.log(`jars: ${JSON.stringify(filled)} ${JSON.stringify(taken)}`)
  // The jars held something of every kind; else this would have proved little.
  for (const [kind, count] of Object.entries({ ...filled, ...taken })) expect(count, kind).toBeGreaterThan(0)
})
