import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { StepRecord, TabRecord } from '../../src/contract/incident'
import { isLedOn, isUsable } from '../../src/incidents/led-on'
import { observe } from '../../src/incidents/observe'
import { leave, prune, settle } from '../../src/incidents/settle'
import { recordStep } from '../../src/incidents/steps'
import { answer, at, exchange } from '../support/fake-exchange'

const { origin } = at('/')
const initiator = { origin, relation: 'same-origin' } as const
const call = { kind: 'call', method: 'POST', address: at('/api/login'), initiator } as const
const login = exchange(200, 50, { address: at('/login') })
const waits = { step: 'sign-in', state: 'checking', at: 6_000, helperTab: 1, causeBefore: 'wrong-credentials' } as const
const home = (time: number, more: Partial<Exchange> = {}) =>
  exchange(200, time, { id: 'home', address: at('/home'), initiator, ...more })

/** A page's script was refused a sign-in, and the person types it in anew. */
function typing(more: Partial<Exchange> = {}, step: Partial<StepRecord> | null = {}): TabRecord {
  const seen = observe(observe({ incidents: [], spilled: 0 }, login, 51), exchange(401, 100, { ...call, ...more }), 101)
  const { incidents, ...rest } = settle(seen, 5_200)
  const taken: StepRecord = { ...waits, check: { since: 6_000, until: 60_000 }, ...step }
  return { ...rest, incidents: incidents.map((one) => (step ? recordStep(one, taken) : one)) }
}

const good = (more: Partial<Exchange> = {}) => exchange(200, 9_000, { ...call, ...more })
const after = (record: TabRecord, ...seen: readonly Exchange[]) =>
  seen.reduce((now, one) => prune(observe(now, one, (one.end?.at ?? 0) + 5), (one.end?.at ?? 0) + 5), record)
const kept = (record: TabRecord) => record.incidents[0]
const fixed = { state: 'healed', fixed: { by: 'sign-in' }, steps: [{ state: 'fixed' }], away: true, ledOn: true }

describe('a page whose script leads on once its sign-in is taken', () => {
  it('leaves what was mended to the page to which it leads, and to no later one', () => {
    const led = after(typing(), good(), home(9_400))
    expect(kept(led)).toMatchObject(fixed)
    for (const time of [30_000, 3_600_000])
      expect(after(led, home(time, { id: 'next', address: at('/orders') })).incidents).toEqual([])
    expect(prune(leave(led, 9_500), 9_500).incidents).toEqual([])
  })

  it('leads on to what only the document itself tells of, where that is new, and of its own host', () => {
    const { initiator: _, ...document } = home(9_400, { id: 'seen', loadedAt: 9_380 })
    expect(kept(after(typing(), good(), document))).toMatchObject(fixed)
    expect(kept(after(typing(), good(), document, home(9_400)))).toMatchObject(fixed)
    expect(after(typing(), good(), { ...document, loadedAt: 60 }).incidents).toEqual([])
    expect(after(typing(), good(), { ...document, address: at('/home', 'other.test') }).incidents).toEqual([])
  })

  it('leads on by several pages', () => {
    const there = { id: 'there', address: at('/start', 'app.acme.test') }
    const inApp = { origin: 'https://app.acme.test', relation: 'same-origin' } as const
    const led = after(typing(), good(), home(9_400, { ...there, initiator: { origin, relation: 'same-site' } }))
    expect(kept(led)).toMatchObject(fixed)
    expect(kept(after(led, home(9_900, { id: 'next', initiator: inApp })))).toMatchObject(fixed)
  })

  it.each<[string, Partial<Exchange>]>([
    ['another site', { initiator: { origin, relation: 'cross-site' } }],
    ['what the person typed', { initiator: undefined! }],
    ['what another page of the site asks for', { initiator: { origin: 'https://x.test', relation: 'same-site' } }],
    ['a place to sign in', { address: at('/login/again') }],
    ['the way out', { address: at('/logout') }],
    ['what the way out leads to', { redirects: [{ address: at('/logout'), method: 'GET', status: 302 }] }],
    ['another form', { method: 'POST' }],
    ['what is out of order', { ...exchange(500, 9_400), id: 'home' }],
    ['what is refused', { ...exchange(401, 9_400), id: 'home' }],
    ['what comes much later', { ...exchange(200, 30_000), id: 'home' }],
  ])('is not %s', (_, more) => {
    const left = after(typing(), good(), { ...home(9_400), ...more })
    expect(left.incidents.filter(({ kind }) => kind === 'call')).toEqual([])
  })

  it('was refused again, or not asked again: nothing is mended', () => {
    const again = kept(after(typing(), exchange(401, 9_000, { ...call, id: 'again' }), home(9_400)))
    expect(again).toMatchObject({ state: 'open', away: true, steps: [{ state: 'checking' }] })
    const left = kept(after(typing(), home(9_400)))
    expect(left).toMatchObject({ state: 'open', away: true, steps: [{ state: 'checking' }] })
    for (const incident of [again, left]) {
      expect(incident).not.toHaveProperty('ledOn')
      expect(incident).not.toHaveProperty('fixed')
    }
  })

  it('is told where a step was taken, by which the page was mended or not', () => {
    expect(kept(after(typing({}, { state: 'no-help' }), good(), home(9_400)))).toMatchObject({ ledOn: true })
    expect(after(typing({}, null), good(), home(9_400)).incidents).toEqual([])
  })

  it('may be a form that is a page, too', () => {
    const form = { ...call, kind: 'page' } as const
    expect(kept(after(typing(form), good(form), home(9_400)))).toMatchObject(fixed)
    const read = { ...form, method: 'GET' } as const
    expect(after(typing(read), good(read), home(9_400)).incidents).toEqual([])
  })

  it.each(['GET', 'HEAD'])('has sent nothing by what it only reads: %s', (method) =>
    expect(after(typing({ method }), good({ method }), home(9_400)).incidents).toEqual([]),
  )
})

describe('a call whose end is told after the page to which it led', () => {
  const led = (end: Exchange['end'], more: Partial<Exchange> = {}, page = home(9_400)) =>
    after(typing(more), page, good({ ...more, end: { at: 9_420, status: 200, ...end } }))

  it('is mended there, be its rest given up or not', () => {
    expect(kept(led({ at: 9_420 }))).toMatchObject(fixed)
    for (const error of ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])
      expect(kept(led({ at: 9_420, error }))).toMatchObject(fixed)
  })

  it('is none of a page of another site', () => {
    const other = home(9_400, { initiator: { origin, relation: 'cross-site' }, address: at('/', 'other.test') })
    expect(led({ at: 9_420 }, {}, other).incidents).toEqual([])
  })

  it('is none of that page where that one asked itself', () => {
    const [incident] = after(typing(), home(8_000), good()).incidents
    expect(incident).toMatchObject({ state: 'healed' })
    expect(incident).not.toHaveProperty('away')
  })
})

describe('the good answer to a call', () => {
  const end = (error: string) => ({ at: 9_001, status: 200, error })
  it('is of use once it is there, or where its sender needs no more of it than its head', () => {
    expect(isUsable(good())).toBe(true)
    for (const error of ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'])
      expect(isUsable(good({ end: end(error) }))).toBe(true)
  })
  it('is none where its script may not read it, or waits for the rest', () => {
    const { end: _, ...underWay } = good()
    expect(isUsable(underWay)).toBe(false)
    expect(isUsable(good({ end: end('net::ERR_FAILED') }))).toBe(false)
    const given = { end: end('net::ERR_ABORTED') }
    expect(isUsable(good({ ...given, method: 'GET' }))).toBe(false)
    expect(isUsable(good({ ...given, initiator: { origin, relation: 'same-site' } }))).toBe(false)
    expect(isUsable(good({ ...given, kind: 'frame' }))).toBe(false)
  })
  it('is none where it was given up on the way to it', () => {
    const leads = answer(302, 9_000, { location: at('/home') })
    const end = { at: 9_001, error: 'net::ERR_ABORTED' }
    expect(isUsable(good({ answer: leads, end }))).toBe(false)
    expect(kept(after(typing(), good({ answer: leads, end })))).toMatchObject({ state: 'open' })
    // Whole, it is what a script got that follows nothing by itself.
    expect(isUsable(good({ answer: leads }))).toBe(true)
    expect(isUsable(good({ answer: answer(201, 9_000, { location: at('/sessions/7') }), end }))).toBe(true)
  })
})

describe('isLedOn', () => {
  it('is of what was seen, not of what the person says', () => {
    const incident = kept(after(typing(), good()))!
    expect(isLedOn(incident, home(9_400))).toBe(true)
    expect(isLedOn({ ...incident, fixed: { at: 9_000 } }, home(9_400))).toBe(false)
    expect(isLedOn({ ...incident, state: 'open' }, home(9_400))).toBe(false)
  })
})

describe('a page whose script leads back to the sign-in page once its sign-in is refused', () => {
  const back = (more: Partial<Exchange> = {}) => home(500, { id: 'back', address: at('/login/failed'), ...more })
  const opened = (time: number, path = '/login', host?: string) => exchange(200, time, { address: at(path, host) })
  const refused = (more: Partial<Exchange> = {}) => {
    const seen = observe({ incidents: [], spilled: 0 }, { ...login, ...opened(-3_000) }, -2_990)
    return observe(seen, exchange(401, 100, { ...call, ...more }), 101)
  }

  // Of the very click that sent it, the browser tells with what its script opens.
  const clicked = { names: ['sec-fetch-user'], headers: {} } as never

  it('is still refused there: that is what the person looks at', () => {
    expect(kept(after(refused(), back({ request: clicked })))).not.toHaveProperty('away')
    const led = after(refused(), back())
    expect(kept(led)).not.toHaveProperty('away')
    expect(kept(settle(led, 5_200))).toMatchObject({ state: 'open', address: { path: '/api/login' } })
    expect(kept(settle(after(refused(), back({ address: at('/login') })), 5_200))).toMatchObject({ state: 'open' })
  })

  it('is so no longer once another page opens, or what is sent there is taken', () => {
    const led = settle(after(refused(), back()), 5_200)
    expect(after(led, home(7_000, { id: 'next' })).incidents).toEqual([])
    expect(after(led, good({ id: 'again' })).incidents).toEqual([])
    expect(kept(after(led, exchange(401, 9_000, { ...call, id: 'again' })))).toMatchObject({ state: 'open', count: 2 })
  })

  it.each<[string, Exchange]>([
    ['where it is no page to sign in on', back({ address: at('/help') })],
    ['where the person clicks', home(2_500, { id: 'back', address: at('/login/failed'), request: clicked })],
    ['where they name it', back({ initiator: undefined! })],
    ['where another site leads there', back({ initiator: { origin: 'https://x.test', relation: 'cross-site' } })],
    ['long after', home(20_000, { id: 'back', address: at('/login/failed') })],
    ['where a form is sent', back({ method: 'POST' })],
    ['where it does not open', back({ end: { at: 501, status: 500 } })],
  ])('is left %s', (_, document) => expect(after(refused(), document).incidents).toEqual([]))

  it.each<[string, Partial<Exchange>]>([
    ['something is only read', { method: 'GET' }],
    ['something else is sent', { address: at('/api/orders') }],
    ['a sign-in is renewed', { address: at('/auth/refresh-token') }],
  ])('is left where %s', (_, more) => expect(after(refused(more), back()).incidents).toEqual([]))

  it.each(['/oauth/token', '/api/auth/session'])(
    'is left where an app asks in silence, and gets nothing: %s',
    (path) => {
      const app = observe({ incidents: [], spilled: 0 }, opened(-3_000, '/app'), -2_990)
      const asks = (address: string) => observe(app, exchange(401, 100, { ...call, address: at(address) }), 101)
      expect(after(asks(path), back()).incidents).toEqual([])
      expect(kept(after(asks('/api/login'), back()))).not.toHaveProperty('away')
      expect(kept(after(refused({ address: at(path) }), back()))).not.toHaveProperty('away')
    },
  )

  it.each(['/oauth/token', '/api/login'])('is left where nobody can have typed anything yet: %s', (path) => {
    const asks = (openedAt: number) => {
      const page = observe({ incidents: [], spilled: 0 }, opened(openedAt), openedAt + 10)
      return observe(page, exchange(401, 100, { ...call, address: at(path) }), 101)
    }
    expect(after(asks(50), back()).incidents).toEqual([])
    expect(kept(after(asks(-1_500), back()))).not.toHaveProperty('away')
  })

  it('is left where an account’s own page asks in silence, at a host for signing in', () => {
    const host = 'accounts.acme.test'
    const ofHost = { origin: `https://${host}`, relation: 'same-origin' } as const
    const led = (path: string) => {
      const page = observe({ incidents: [], spilled: 0 }, opened(-3_000, path, host), -2_990)
      const token = exchange(401, 100, { ...call, address: at('/oauth/token', host), initiator: ofHost })
      return after(observe(page, token, 101), back({ address: at('/login', host), initiator: ofHost }))
    }
    expect(led('/settings').incidents).toEqual([])
    for (const path of ['/', '/login']) expect(kept(led(path))).not.toHaveProperty('away')
  })
})
