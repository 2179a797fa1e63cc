import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { ExperimentId } from '../../src/contract/experiments'
import { tellExperiment } from '../../src/contract/experiments'
import { makeWorld } from '../support/fake-browser'
import type { RawCookie } from '../../src/platform/cookies'
import { bare as html, FakeRequest, type HeaderTexts, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { type Extension, startExtension } from '../support/fake-worker'

const sibling = 'http://acme.test'
const site = 'http://www.acme.test'
const url = `${site}/reports`
const minute = 60_000

let extension: Extension
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

interface Scene {
  /** What the experiment is about, at which address, and with cookies or without. */
  readonly cause: CauseId
  readonly asks: string
  readonly cookies?: boolean
  /** Has the page refused so that the cause is thought of already. */
  readonly set: (answer?: HeaderTexts, headers?: HeaderTexts) => Promise<void>
}

const scenes: Readonly<Record<Exclude<ExperimentId, 'clock'>, Scene>> = {
  'past-cache': {
    cause: 'stale-cache',
    asks: url,
    cookies: true,
    set: (answer, headers = {}) =>
      visit(extension, url, 401, { headers, answer: { ...html, ...answer, 'x-cache': 'HIT' } }),
  },
  'without-cookies': {
    cause: 'stale-cookies',
    asks: url,
    cookies: false,
    async set(answer = html) {
      extension.world.jar.cookies.push(cookie('sid', 'www.acme.test'))
      await visit(extension, url, 401, { headers: { Cookie: 'sid=one; sid=two' }, answer })
    },
  },
  'top-level': {
    cause: 'cookies-blocked',
    asks: 'https://www.acme.test/part',
    async set() {
      const own = { secure: true, sameSite: 'no_restriction' } as const
      extension.world.jar.cookies.push(cookie('session', 'www.acme.test', own))
      await visit(extension, 'https://news.test/', 200)
      const within = { type: 'sub_frame', frameId: 7, initiator: 'https://news.test' }
      await new FakeRequest(extension, 'https://www.acme.test/part', within).run(401)
    },
  },
  https: {
    cause: 'wrong-address',
    asks: url.replace('http:', 'https:'),
    async set() {
      extension.world.jar.cookies.push(cookie('session', 'www.acme.test', { secure: true }))
      await visit(extension, url, 401)
    },
  },
  'other-host': {
    cause: 'wrong-address',
    asks: `${sibling}/reports`,
    async set() {
      await visit(extension, `${sibling}/reports`, 200, { headers: { Cookie: 'session=x' } })
      await visit(extension, url, 401)
    },
  },
}

const incident = () => extension.record(1)!.incidents.at(-1)!
const believed = (cause: CauseId) => incident().diagnosis?.ranked.find((one) => one.cause === cause)?.confidence ?? 0

interface More {
  readonly keptApart?: RawCookie
  readonly answer?: HeaderTexts
  readonly headers?: HeaderTexts
  readonly firefox?: boolean
}

/** What is believed of the cause before and after, and what was told, where this question alone is answered. */
async function askedAlone(
  id: Exclude<ExperimentId, 'clock'>,
  status: number,
  { keptApart, answer, headers, firefox = false }: More = {},
) {
  extension = await startExtension(makeWorld(firefox))
  if (keptApart) extension.world.jar.cookies.push(keptApart)
  const { cause, asks, cookies, set } = scenes[id]
  await set(answer, headers)
  const before = believed(cause)
  vi.stubGlobal('fetch', async (to: string, { credentials }: RequestInit) => {
    const isMeant = to === asks && (cookies === undefined || cookies === (credentials === 'include'))
    if (!isMeant || !status) throw new TypeError('Failed to fetch')
    return new Response('', { status })
  })
  await extension.ask('take', { tabId: 1, incident: incident().id, step: 'run-checks' })
  await extension.idle()
  const fact = incident().tried!.told.find((one) => one.id === id)!
  return { before, after: believed(cause), told: tellExperiment(fact).id }
}

describe('each answer moves what is believed, and is told; none moves nothing', () => {
  it.each(Object.keys(scenes) as (keyof typeof scenes)[])('%s', async (id) => {
    const sentence = `told_${id.replace('-', '_')}`
    const fine = await askedAlone(id, 200)
    expect(fine.before).toBeGreaterThan(0)
    expect(fine.after).toBeGreaterThan(fine.before)
    expect(fine.told).toBe(`${sentence}_fine`)
    const refused = await askedAlone(id, 401)
    expect(refused.after).toBeLessThan(refused.before)
    expect(refused.told).toBe(`${sentence}_refused`)
    const silent = await askedAlone(id, 0)
    expect(silent.after).toBe(silent.before)
    expect(silent.told).toBe('told_no_answer')
  })
})

describe('an answer that cannot tell says so and moves nothing', () => {
  const house = { ...html, 'www-authenticate': 'Basic realm="House"' }
  const top = { topLevelSite: 'http://acme.test' }
  const keptApart = cookie('part', 'www.acme.test', { partitionKey: top })

  it.each(['past-cache', 'https', 'other-host'] as const)(
    '%s, of a page with cookies that only it can send',
    async (id) => {
      const refused = await askedAlone(id, 401, { keptApart })
      expect(refused).toMatchObject({ told: 'told_blind_partition', after: refused.before })
      // That it opens is told all the same.
      const fine = await askedAlone(id, 200, { keptApart })
      expect(fine.after).toBeGreaterThan(fine.before)
    },
  )

  it('without-cookies, where the login that the browser keeps stays away with them', async () => {
    const refused = await askedAlone('without-cookies', 401, { answer: house })
    expect(refused).toMatchObject({ told: 'told_blind_login', after: refused.before })
    const fine = await askedAlone('without-cookies', 200, { answer: house })
    expect(fine.after).toBeGreaterThan(fine.before)
  })

  it('past-cache, where the login that the browser keeps never goes along with requests of ours', async () => {
    const kept = { answer: house, headers: { Authorization: 'Basic YW5uOmtldHRsZQ==' } }
    const refused = await askedAlone('past-cache', 401, { ...kept, firefox: true })
    expect(refused).toMatchObject({ told: 'told_blind_kept_login', after: refused.before })
    const fine = await askedAlone('past-cache', 200, { ...kept, firefox: true })
    expect(fine.after).toBeGreaterThan(fine.before)
    // In the other browser it does go along.
    const told = await askedAlone('past-cache', 401, kept)
    expect(told.after).toBeLessThan(told.before)
  })
})

describe('the clock', () => {
  const json = (of: object) => Buffer.from(JSON.stringify(of)).toString('base64url')
  const dated = (minutes: number) => ({ date: new Date(Date.now() - minutes * minute).toUTCString() })
  const judged = () => {
    const { cause, confidence, who } = incident().diagnosis!.ranked[0]
    return { cause, confidence, who }
  }

  /** The page says by its Date that this clock is ten minutes ahead; what two further answers say, in minutes. */
  async function measured(...ahead: number[]) {
    extension = await startExtension()
    const iat = Date.now() / 1000
    const token = [{ alg: 'HS256' }, { iat, nbf: iat, exp: iat + 3600 }].map(json).join('.')
    const headers = { Authorization: `Bearer ${token}.c2lnbmF0dXJl` }
    await visit(extension, url, 401, { headers, answer: { ...html, ...dated(10) } })
    const before = judged()
    vi.stubGlobal('fetch', async (_: string, { method }: RequestInit) => {
      if (method !== 'HEAD') throw new TypeError('Failed to fetch')
      const next = ahead.shift()
      return new Response(null, { headers: next === undefined ? {} : dated(next) })
    })
    await extension.ask('take', { tabId: 1, incident: incident().id, step: 'run-checks' })
    await extension.idle()
    const { id } = tellExperiment(incident().tried!.told.find((one) => one.id === 'clock')!)
    return { before, after: judged(), told: id }
  }

  it('is this device’s where all answers agree on that', async () => {
    const { before, after, told } = await measured(10, 10)
    expect(before).toMatchObject({ cause: 'clock-wrong', who: 'visitor' })
    expect(after).toEqual(before)
    expect(told).toBe('told_clock_ahead')
  })

  it('is the site’s where this device’s is right by them', async () => {
    const { before, after, told } = await measured(0, 0)
    expect(after).toMatchObject({ cause: 'clock-wrong', who: 'site' })
    expect(after.confidence).toBeLessThan(before.confidence)
    expect(told).toBe('told_clock_right')
  })

  it('is the site’s all the more where its answers contradict each other', async () => {
    const { before, after, told } = await measured(10, 0)
    expect(after).toMatchObject({ cause: 'clock-wrong', who: 'site' })
    expect(after.confidence).toBeGreaterThan(before.confidence)
    expect(told).toBe('told_clock_apart')
  })

  it('is not known from answers without a Date', async () => {
    const { before, after, told } = await measured()
    expect(after).toEqual(before)
    expect(told).toBe('told_clock_unknown')
  })
})
