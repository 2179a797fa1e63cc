import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { StepRecord, TabRecord } from '../../src/contract/incident'
import { keyOf } from '../../src/incidents/key'
import { healingTime, observe } from '../../src/incidents/observe'
import { isBadged, nextDue, prune, settle } from '../../src/incidents/settle'
import { recordStep } from '../../src/incidents/steps'
import { answer, at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }

/** The record after all of these, each observed when it ended. */
function after(...seen: Exchange[]): TabRecord {
  return seen.reduce((record, one) => {
    const now = one.end?.at ?? one.answer?.at ?? one.startedAt
    return observe(settle(record, now), one, now)
  }, empty)
}

const page = (status: number, time: number, more: Partial<Exchange> = {}) => exchange(status, time, more)
const call = (status: number, time: number, more: Partial<Exchange> = {}) =>
  exchange(status, time, { kind: 'call', address: at('/api/orders'), ...more })
const prompt = { scheme: 'basic', realm: 'Staff', at: 100 }

describe('a page', () => {
  it('that is refused is badged once it has ended', () => {
    const { end: _, ...answered } = page(401, 100)
    expect(isBadged(after(answered))).toBe(false)
    expect(isBadged(after(answered, page(401, 100)))).toBe(true)
  })

  it('that is answered well is not', () => {
    expect(isBadged(after(page(200, 100)))).toBe(false)
    expect(after(page(200, 100)).incidents).toEqual([])
  })

  it('whose refusal goes on streaming is badged after a while', () => {
    const { end: _, ...streaming } = page(401, 100)
    const record = after(streaming)
    const due = nextDue(record)!
    expect(isBadged(settle(record, due - 1))).toBe(false)
    expect(isBadged(settle(record, due))).toBe(true)
  })

  it('is one incident however often it is refused, and heals when it is answered well', () => {
    const refused = after(page(401, 100), page(401, 200), page(401, 300))
    expect(refused.incidents).toMatchObject([{ count: 3, state: 'open', firstAt: 101, lastAt: 301 }])
    const healed = observe(refused, page(200, 400), 401)
    expect(healed.incidents).toMatchObject([{ state: 'healed', fixed: { status: 200 } }])
    expect(isBadged(healed)).toBe(false)
    expect(prune(healed).incidents).toEqual([])
  })

  it('is not mended by what was given up on the way to an answer', () => {
    const leads = answer(302, 400, { location: at('/reports/1') })
    const stopped = page(302, 400, { answer: leads, end: { at: 401, error: 'net::ERR_ABORTED' } })
    expect(after(page(401, 100), stopped).incidents).toMatchObject([{ state: 'open' }])
    expect(after(page(401, 100), page(200, 400)).incidents).toMatchObject([{ state: 'healed' }])
  })

  it('counts one exchange once, in however many phases it is seen', () => {
    const { end: _, ...answered } = page(401, 100)
    expect(after(answered, answered, page(401, 100)).incidents).toMatchObject([{ count: 1 }])
  })

  it('loses its badge when the tab moves on, and a download or an empty answer does not move it on', () => {
    const refused = page(401, 100)
    expect(isBadged(after(refused, page(200, 200, { address: at('/home') })))).toBe(false)
    expect(isBadged(after(refused, page(204, 200, { address: at('/ping') })))).toBe(true)
    const attachment = page(200, 200, { address: at('/file') })
    const headers = { 'content-disposition': 'attachment' }
    expect(isBadged(after(refused, { ...attachment, answer: { ...attachment.answer!, headers } }))).toBe(true)
  })

  it('loses its badge when the next one cannot be reached or answers with another error', () => {
    const refused = page(401, 100)
    const unreachable = (error: string, path = '/gone') => {
      const { answer: _, end: __, ...sent } = page(0, 200, { address: at(path) })
      return { ...sent, end: { at: 201, error } }
    }
    expect(isBadged(after(refused, unreachable('net::ERR_NAME_NOT_RESOLVED')))).toBe(false)
    expect(isBadged(after(refused, unreachable('net::ERR_INTERNET_DISCONNECTED', '/reports')))).toBe(false)
    expect(isBadged(after(refused, unreachable('net::ERR_ABORTED')))).toBe(true)
    expect(isBadged(after(refused, page(500, 200)))).toBe(false)
    expect(isBadged(after(refused, page(500, 200), page(401, 300)))).toBe(true)
  })

  it('keeps its badge when the page before it ends late', () => {
    const { end: _, ...streaming } = page(200, 100, { address: at('/slow') })
    const refused = page(401, 200)
    const end = { at: 201, status: 200, error: 'net::ERR_ABORTED' }
    expect(isBadged(after(streaming, refused, { ...streaming, end }))).toBe(true)
    expect(isBadged(after(streaming, refused, { ...streaming, end: { at: 201, status: 200 } }))).toBe(true)
  })

  it('that goes on streaming while the tab moves on is not badged when it ends', () => {
    const { end: _, ...streaming } = page(401, 100)
    const home = page(200, 200, { address: at('/home') })
    expect(isBadged(after(streaming, home, { ...streaming, end: { at: 300, status: 401 } }))).toBe(false)
  })

  it('that was given up while it was being refused is forgotten; one that stood refused is not', () => {
    const { end: _, ...answered } = page(401, 100)
    const aborted = { ...answered, end: { at: 101, status: 401, error: 'net::ERR_ABORTED' } }
    expect(after(answered, aborted).incidents).toEqual([])
    expect(after(page(401, 50), answered, aborted).incidents).toHaveLength(1)
  })

  it('that was given up keeps what a step took away and can put back', () => {
    const undo = { id: 'u', until: 600_000, cookies: 3 }
    const step = { step: 'clear-site-data', state: 'fixed', at: 150, causeBefore: 'session-expired', undo } as const
    const { end: _, ...answered } = page(401, 300)
    const aborted = { ...answered, end: { at: 302, status: 401, error: 'net::ERR_ABORTED' } }
    const left = (steps: readonly StepRecord[]) => {
      const healed = after(page(401, 100), page(200, 200))
      const incidents = healed.incidents.map((incident) => ({ ...incident, steps }))
      const refused = prune(observe({ ...healed, incidents }, answered, 301), 301)
      return prune(observe(refused, aborted, 302, true), 302)
    }
    expect(left([step]).incidents).toMatchObject([{ away: true, steps: [{ undo }] }])
    expect(isBadged(settle(left([step]), Infinity))).toBe(false)
    expect(left([]).incidents).toEqual([])
  })
})

describe('the browser’s own sign-in window', () => {
  it('is no refusal while it is open for the first time, and one when it asks again', () => {
    const first = page(401, 100, { prompts: [prompt] })
    expect(after(first).incidents).toMatchObject([{ state: 'asking', asked: 1 }])
    expect(isBadged(after(first))).toBe(false)
    const again = after(first, page(401, 200, { prompts: [prompt] }))
    expect(again.incidents).toMatchObject([{ state: 'open', asked: 2, count: 2 }])
    expect(isBadged(again)).toBe(true)
  })

  it('asks again at once where the address held a login that was refused', () => {
    const address = { ...at('/reports'), userInfo: true }
    expect(isBadged(after(page(401, 100, { prompts: [prompt], address })))).toBe(true)
    expect(isBadged(after(page(401, 100, { prompts: [prompt], address: at('/reports') })))).toBe(false)
  })

  it('that is answered well leaves nothing', () => {
    const first = page(401, 100, { prompts: [prompt] })
    expect(prune(after(first, page(200, 200))).incidents).toEqual([])
    // The same request id: 401 first, then 200 (credentials in the address).
    expect(prune(after(page(401, 100, { end: { at: 101, status: 200 } }))).incidents).toEqual([])
  })

  it('over a call waits for the person; cancelled, it is refused', () => {
    const { end: _, ...waiting } = call(401, 100, { prompts: [prompt] })
    expect(after(waiting).incidents).toMatchObject([{ state: 'asking' }])
    expect(after(waiting, { ...waiting, prompts: [prompt, prompt] }).incidents).toMatchObject([
      { state: 'open', asked: 2 },
    ])
    expect(after(waiting, call(401, 100, { prompts: [prompt] })).incidents).toMatchObject([{ state: 'settling' }])
  })
})

describe('a call', () => {
  it('has time to heal by itself', () => {
    const record = after(page(200, 50), call(401, 100))
    expect(isBadged(settle(record, 100 + healingTime))).toBe(false)
    expect(isBadged(settle(record, 101 + healingTime))).toBe(true)
    const healed = observe(record, call(200, 900), 901)
    expect(isBadged(settle(healed, Infinity))).toBe(false)
  })

  it('that is under way again at every moment does not put off the badge', () => {
    const { end: _, ...underway } = call(401, 4_000)
    const storm = after(page(200, 50), call(401, 100), underway)
    expect(storm.incidents).toMatchObject([{ state: 'provisional', count: 2 }])
    expect(isBadged(settle(storm, 101 + healingTime))).toBe(true)
  })

  it('that polls does not put off the badge', () => {
    const polled = after(page(200, 50), call(401, 100), call(401, 2_000), call(401, 4_000))
    expect(nextDue(polled)).toBe(101 + healingTime)
  })

  it('is quiet where a page that works only asks who is signed in, and loud where it brings credentials', () => {
    const probe = call(401, 100, { address: at('/api/me') })
    expect(isBadged(settle(after(page(200, 50), probe), Infinity))).toBe(false)
    const request = { names: [], credentials: [{}] as never, complete: 'all' as const, headers: {} }
    expect(isBadged(settle(after(page(200, 50), { ...probe, request }), Infinity))).toBe(true)
    expect(isBadged(settle(after(probe), Infinity))).toBe(true)
  })

  it('to another site is quiet unless it brings credentials; to the same site it is not', () => {
    const to = (relation: 'cross-site' | 'same-site') =>
      call(401, 100, { initiator: { origin: 'https://x.test', relation } })
    expect(isBadged(settle(after(page(200, 50), to('cross-site')), Infinity))).toBe(false)
    expect(isBadged(settle(after(page(200, 50), to('same-site')), Infinity))).toBe(true)
  })

  it('stays refused where the script gave up the rest of the answer, and not where it gave up before one', () => {
    const end = { at: 101, status: 401, error: 'net::ERR_ABORTED' }
    expect(isBadged(settle(after(page(200, 50), call(401, 100, { end })), Infinity))).toBe(true)
    const { answer: _, ...unanswered } = call(401, 100, { end: { at: 101, error: 'net::ERR_ABORTED' } })
    expect(after(page(200, 50), unanswered).incidents).toEqual([])
    expect(after(page(200, 50), call(401, 100, { kind: 'frame', end })).incidents).toEqual([])
  })

  it('that the next page ends does not come back on that page', () => {
    const { end: _, ...underway } = call(401, 100)
    const ended = { ...underway, end: { at: 210, status: 401, error: 'net::ERR_ABORTED' } }
    const end = (record: TabRecord) => isBadged(settle(observe(record, ended, 210, true), Infinity))
    expect(end(after(page(200, 50), underway, page(200, 200, { address: at('/home') })))).toBe(false)
    expect(end(after(page(200, 50), underway))).toBe(true)
  })

  it('is refused too where CORS hides the answer from the page', () => {
    const hidden = call(401, 100, { end: { at: 101, status: 401, error: 'net::ERR_FAILED' } })
    expect(isBadged(settle(after(page(200, 50), hidden), Infinity))).toBe(true)
  })
})

describe('calls that are under way at once', () => {
  const { end: _, ...first } = call(401, 100, { id: 'first' })
  const { end: __, ...second } = call(401, 110, { id: 'second' })
  const ended = (one: typeof first, time: number): Exchange => ({ ...one, end: { at: time, status: 401 } })
  const both = after(page(200, 50), first, second)

  it('are counted once each, in whatever order they end', () => {
    const record = observe(observe(both, ended(first, 120), 120, true), ended(second, 130), 130, true)
    expect(record.incidents).toMatchObject([{ count: 2 }])
    expect(observe(record, call(401, 200), 201).incidents).toMatchObject([{ count: 3 }])
  })

  it('do not come back by their end where they are off the record', () => {
    const left = { ...both, incidents: [] }
    expect(observe(left, ended(first, 120), 120, true)).toBe(left)
    expect(observe(left, ended(first, 120), 120).incidents).toHaveLength(1)
  })

  it('ask no more often than they did', () => {
    const asking = { ...first, prompts: [prompt] }
    const record = observe(observe(after(asking), second, 120), { ...asking, end: { at: 130, status: 401 } }, 130, true)
    expect(record.incidents).toMatchObject([{ asked: 1 }])
  })
})

it('a call whose good answer the page may not read is not mended', () => {
  const record = after(page(200, 50), call(401, 100))
  const hidden = { ...call(200, 200), end: { at: 201, status: 200, error: 'net::ERR_FAILED' } }
  expect(observe(record, hidden, 201).incidents[0]?.state).not.toBe('healed')
  expect(observe(record, call(200, 200), 201).incidents[0]?.state).toBe('healed')
})

describe('a preflight', () => {
  it('of another site’s tracker is quiet, unless it is for credentials', () => {
    const foreign = (headers: Record<string, string>) =>
      after(
        page(200, 50),
        call(401, 100, {
          kind: 'preflight',
          method: 'OPTIONS',
          initiator: { origin: 'https://x.test', relation: 'cross-site' },
          request: { names: [], credentials: [], complete: 'page-only', headers },
        }),
      )
    expect(isBadged(settle(foreign({ 'access-control-request-headers': 'x-beacon' }), Infinity))).toBe(false)
    expect(isBadged(settle(foreign({ 'access-control-request-headers': 'authorization' }), Infinity))).toBe(true)
  })

  const request = {
    names: [],
    credentials: [],
    complete: 'page-only',
    headers: { 'access-control-request-method': 'PUT' },
  } as const
  const preflight = call(401, 100, { kind: 'preflight', method: 'OPTIONS', request })

  it('stands for the request that it asks for', () => {
    expect(keyOf(preflight)).toBe(keyOf(call(200, 1, { method: 'PUT' })))
    const record = after(page(200, 50), preflight)
    expect(isBadged(settle(record, Infinity))).toBe(true)
    expect(isBadged(settle(observe(record, call(200, 200, { method: 'PUT' }), 201), Infinity))).toBe(false)
  })

  it('that is let through heals nothing by itself', () => {
    const record = after(page(200, 50), preflight, {
      ...preflight,
      ...call(204, 200, { kind: 'preflight', request }),
      method: 'OPTIONS',
    })
    expect(isBadged(settle(record, Infinity))).toBe(true)
  })
})

describe('a storm', () => {
  it('of one address is one incident with a count', () => {
    const storm = Array.from({ length: 5_000 }, (_, index) => call(401, 100 + index))
    const record = after(page(200, 50), ...storm)
    expect(record.incidents).toMatchObject([{ count: 5_000 }])
  })

  it('of many addresses of one origin stays within bounds, and other origins are still told apart', () => {
    const storm = Array.from({ length: 500 }, (_, index) =>
      call(401, 100 + index, { id: `${index}`, address: at(`/api/${index}`) }),
    )
    const record = after(page(200, 50), ...storm)
    expect(record.incidents.length).toBeLessThanOrEqual(20)
    expect(record.incidents.reduce((sum, { count }) => sum + count, 0) + record.spilled).toBe(500)
    const other = observe(record, call(401, 900, { address: at('/x', 'other.acme.test') }), 901)
    expect(other.incidents.some(({ address }) => address.hostname === 'other.acme.test')).toBe(true)
  })
})

describe('a refusal that was asked for while an experiment lasted, and comes after it', () => {
  const trial = { round: 1, since: 80, until: 900, over: 300 }
  const step = {
    step: 'rule-out-extensions',
    state: 'todo',
    at: 300,
    causeBefore: 'extension-conflict',
    trial,
  } as const
  const refused = observe(empty, exchange(401, 100), 101)
  const tried = { ...refused, incidents: refused.incidents.map((incident) => recordStep(incident, step)) }
  const left = observe(tried, exchange(200, 150, { address: at('/home') }), 151)

  it('brings what was left back in sight, for the tab shows it, and counts for nothing else', () => {
    expect(left.incidents).toMatchObject([{ away: true }])
    const [late] = observe(left, exchange(401, 200), 310).incidents
    expect(late).toEqual({ ...left.incidents[0], away: undefined })
    expect(late).not.toHaveProperty('away')
    expect(late?.count).toBe(1)
    // Asked for after the end, it counts.
    expect(observe(left, exchange(401, 500), 510).incidents[0]).toMatchObject({ count: 2 })
  })

  it('changes nothing where it was in sight, and leaves out of sight what a later page has replaced', () => {
    expect(observe(tried, exchange(401, 200), 310).incidents).toEqual(tried.incidents)
    expect(observe(left, exchange(401, 140), 310)).toBe(left)
  })
})
