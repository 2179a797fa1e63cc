import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from './page'
import { findSituation } from './situations'
import { hostRules, startSites, type Sites } from './start-sites'
import { Visitor } from './visitor'

let sites: Sites
let visitor: Visitor

beforeAll(async () => {
  sites = await startSites()
})
afterAll(() => sites.close())
beforeEach(() => {
  visitor = new Visitor(sites.port)
})

const dateOf = (headers: { date?: string | undefined }) => Date.parse(headers.date ?? '')

describe('startSites', () => {
  it('sets the clock of one host and leaves the others alone', async () => {
    const home = sites.origin('chess-club.test')
    await visitor.open(`${home}/control/clock?ahead=7200`)
    const ahead = await visitor.open(home)
    const right = await visitor.open(sites.origin('team-board.test'))
    await visitor.open(`${home}/control/clock?ahead=0`)
    expect(dateOf(ahead.headers) - dateOf(right.headers)).toBeGreaterThan(7_190_000)
    expect(Math.abs(dateOf((await visitor.open(home)).headers) - Date.now())).toBeLessThan(5000)
  })

  it('logs what was asked with names of cookies, without a value', async () => {
    const situation = findSituation('stale-cookie-path')
    await visitor.open(sites.prepareUrl(situation))
    const hit = sites.log().findLast(({ host }) => host === situation.host)
    expect(hit).toMatchObject({ path: situation.path, status: 401, cookies: ['connect.sid', 'connect.sid'] })
    const sent =
      visitor.trace
        .at(-1)
        ?.cookie.split('; ')
        .map((pair) => pair.split('=')[1] ?? '') ?? []
    expect(sent.map((value) => value.length > 20)).toEqual([true, true])
    for (const value of sent) expect(JSON.stringify(sites.log())).not.toContain(value)
  })

  it('writes the port into addresses only where it is asked to', async () => {
    const shown = await startSites({ showPort: true })
    const other = new Visitor(shown.port)
    const page = await other.open(shown.prepareUrl(findSituation('other-host')))
    await shown.close()
    expect(page.status).toBe(401)
    expect(page.url.port).toBe(String(shown.port))
    expect(new URL(sites.startPage).port).toBe('')
  })

  it('keeps two runs apart', async () => {
    const second = await startSites()
    const situation = findSituation('bare-refusal')
    const page = `${sites.origin(situation.host)}${situation.path}`
    await new Visitor(second.port).open(`${sites.origin(situation.host)}/control/mend`)
    const mended = await new Visitor(second.port).open(page)
    await second.close()
    expect(mended.status).toBe(200)
    expect((await visitor.open(page)).status).toBe(401)
  })

  it('maps every demo host to this machine, port 80 to the demo', () => {
    const names = hostRules(4321).split(', ')
    expect(names).toContain('MAP *.test:80 127.0.0.1:4321')
    for (const rule of names) expect(rule).toMatch(/ 127\.0\.0\.1(:4321)?$/)
  })
})

describe('situations that one request does not tell', () => {
  it('call-heals: refused, renewed, answered', async () => {
    await visitor.open(sites.prepareUrl(findSituation('call-heals')))
    expect(visitor.trace.slice(-3).map(({ status }) => status)).toEqual([401, 204, 200])
  })

  it('stale cookies: signing in again does not help, an empty jar does', async () => {
    const situation = findSituation('stale-cookie-domain')
    const home = sites.origin(situation.host)
    const login = { user: 'ann', password: 'blue-kettle-42' }
    const signIn = async () =>
      visitor.click(await visitor.open(`${home}/sign-in?next=${situation.path}`), '#sign-in', login)
    await visitor.open(sites.prepareUrl(situation))
    expect((await signIn()).status).toBe(401)
    await visitor.jar.removeAllCookies()
    expect((await signIn()).status).toBe(200)
  })

  it('storm: the page asks a thousand times, or as often as it is told', async () => {
    const storm = findSituation('storm')
    const asked = async (path: string) => {
      const page = await visitor.open(sites.openUrl({ ...storm, path }))
      const calls = JSON.parse(/id="calls">(.*?)<\/script>/s.exec(page.body)?.[1] ?? '[]') as Call[]
      return calls.map(({ times }) => times)
    }
    expect(await asked(storm.path)).toEqual([1000])
    expect(await asked(`${storm.path}?times=5000`)).toEqual([5000])
  })

  it.each([
    ['worker-refuses', false, 401],
    ['worker-refuses', true, 200],
    ['worker-passes-on', false, 200],
  ])('%s (healthy: %s): its worker answers %i', async (id, fine, status) => {
    const host = `${fine ? 'fine-' : ''}${findSituation(id).host}`
    const { body } = await visitor.open(`${sites.origin(host)}/worker.js`)
    const listeners = new Map<string, (event: unknown) => void>()
    const addEventListener = (name: string, listener: (event: unknown) => void) => listeners.set(name, listener)
    // The network of this worker answers 200, so that a 401 can only be its own.
    runInNewContext(body, { addEventListener, URL, Response, fetch: async () => new Response('page') })
    const answered = await new Promise<Response>((done) => {
      const respondWith = (answer: Response | Promise<Response>) => done(answer)
      listeners.get('fetch')?.({ request: { url: `${sites.origin(host)}/article` }, respondWith })
    })
    expect(answered.status).toBe(status)
  })
})

describe('serve', () => {
  it('prints where the start page is, serves it, and ends when it is told to', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/sites/serve.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const line = await new Promise<string>((done) => createInterface({ input: child.stdout }).once('line', done))
    const told = JSON.parse(line) as { startPage: string; port: number; chromiumArgs: string[] }
    expect((await new Visitor(told.port).open(told.startPage)).body).toContain('Why 401?')
    expect(told.chromiumArgs.join()).toContain(`127.0.0.1:${told.port}`)
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    // A second Node starts here: on a busy machine that alone may take seconds.
  }, 60_000)
})
