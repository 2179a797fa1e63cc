import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, type Asked, sampleOf, tell } from '../../src/background/experiment'
import type { Experiment } from '../../src/remedies/experiments'
import { evidence } from '../support/fake-evidence'

const page: Experiment = {
  ...{ id: 'past-cache', scheme: 'https', host: 'acme.test', asks: 'page', method: 'GET', cookies: true, times: 1 },
}
const never = new AbortController().signal
const fetched = vi.fn<typeof fetch>()

beforeEach(() => void vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  fetched.mockReset()
})

async function outcome(answer: Response | Error, of = page, seen = evidence()) {
  fetched.mockImplementation(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)))
  return tell(of, [await ask('https://acme.test/', of, never)], seen, [])
}
const html = (body: string, status = 200) => new Response(body, { status, headers: { 'content-type': 'text/html' } })

describe('an experiment', () => {
  it('asks past the cache, follows nothing, and brings cookies only where it is to', async () => {
    await outcome(html(''))
    expect(fetched.mock.calls[0]![1]).toMatchObject({
      ...{ method: 'GET', credentials: 'include', cache: 'no-store', redirect: 'manual' },
    })
    await outcome(html(''), { ...page, id: 'without-cookies', cookies: false, method: 'HEAD' })
    expect(fetched.mock.calls[1]![1]).toMatchObject({ method: 'HEAD', credentials: 'omit' })
  })

  it('comes to one of six outcomes', async () => {
    expect(await outcome(html('<p>Welcome'))).toEqual({
      ...{ id: 'past-cache', host: 'acme.test', outcome: 'fine', status: 200 },
    })
    expect((await outcome(html('<form><input type="password">'))).outcome).toBe('asks')
    expect((await outcome(html('', 401))).outcome).toBe('refused')
    expect(await outcome(html('', 503))).toMatchObject({ outcome: 'other', status: 503 })
    const redirect = { status: 0, ok: false, headers: new Headers(), body: null } as Response
    expect((await outcome(redirect)).outcome).toBe('leads-on')
    expect((await outcome(new Error('refused'))).outcome).toBe('no-answer')
  })

  it('keeps nothing of what the answer says', async () => {
    expect(JSON.stringify(await outcome(html('<p>canary')))).not.toContain('canary')
  })

  it('is given up when the person says so', async () => {
    const stop = new AbortController()
    fetched.mockImplementation(
      (_, more) =>
        new Promise((_done, fail) => more?.signal?.addEventListener('abort', () => fail(new Error('abort')))),
    )
    const asked = ask('https://acme.test/', page, stop.signal)
    stop.abort()
    expect((await asked).answer).toBeUndefined()
  })

  it('does not read on where a page has no end', async () => {
    const endless = new ReadableStream({
      pull: (to) => to.enqueue(new TextEncoder().encode('<p>more'.repeat(2000))),
    })
    expect((await outcome(new Response(endless, { headers: { 'content-type': 'text/html' } }))).outcome).toBe('fine')
  })

  it('says where it cannot tell', async () => {
    const basic = evidence({ challenges: [{ scheme: 'Basic', params: [] }] })
    const without: Experiment = { ...page, id: 'without-cookies', cookies: false }
    expect((await outcome(html('', 401), without, basic)).blind).toBe('browser-login')
    expect((await outcome(html('', 200), without, basic)).blind).toBeUndefined()
  })
})

describe('the clock', () => {
  const at = Date.UTC(2026, 10, 21, 9)
  const asked = (date: number, aged = false): Asked => ({
    from: at,
    to: at + 100,
    answer: { status: 200, date: new Date(date).toUTCString(), aged, type: '', body: '' },
  })
  const clock: Experiment = { ...page, id: 'clock', asks: 'home', method: 'HEAD', cookies: false, times: 2 }
  const told = (...dates: number[]) => {
    const all = dates.map((date) => asked(date))
    return tell(clock, all, evidence(), all.flatMap(sampleOf)).clock
  }

  it('is narrowed by several answers that agree', () => {
    expect(told(at - 60_000, at - 60_000)).toMatchObject({ samples: 2 })
    expect(told(at - 60_000)?.aheadMs).toBeGreaterThan(58_000)
  })

  it('is told to disagree with itself where the answers do', () => {
    expect(told(at, at - 90_000)?.apartMs).toBeGreaterThan(80_000)
    expect(told(at, at)?.apartMs).toBeUndefined()
  })

  it('is not read off what waited in a cache, nor off nothing', () => {
    expect(sampleOf(asked(at, true))).toEqual([])
    expect(sampleOf({ from: at, to: at })).toEqual([])
    expect(told()).toBeUndefined()
  })
})
