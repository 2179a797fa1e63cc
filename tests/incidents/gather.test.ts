import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident } from '../../src/contract/incident'
import { diagnose } from '../../src/diagnosis/diagnose'
import { gather, type Surroundings } from '../../src/incidents/gather'
import { observe } from '../../src/incidents/observe'
import { emptySite, remember } from '../../src/incidents/site'
import { answer, at, exchange } from '../support/fake-exchange'

const nothing: Surroundings = { site: emptySite, siblings: [] }
const incident = (seen: Exchange): Incident => observe({ incidents: [], spilled: 0 }, seen, 101).incidents[0]!
const request = { names: [], credentials: [], complete: 'all', headers: {} } as const
const call = { kind: 'call', address: at('/api/orders') } as const

describe('what is gathered', () => {
  it('is nothing before the answer was seen', () => {
    const { answer: _, ...ended } = exchange(401, 100)
    expect(gather(incident(ended), nothing)).toBeUndefined()
  })

  it('leaves out what could not be had, so that rules say unchecked', () => {
    expect(Object.keys(gather(incident(exchange(401, 100)), nothing)!).sort()).toEqual([
      'answer',
      'exchange',
      'history',
    ])
  })

  it('tells of a tab that stands apart, and of no other', () => {
    expect(gather(incident(exchange(401, 100)), { ...nothing, apart: true })?.apart).toBe(true)
    expect(gather(incident(exchange(401, 100)), { ...nothing, apart: false })).not.toHaveProperty('apart')
  })

  it('holds the cookies sent, set and in the jar, each where it was seen', () => {
    const seen = incident(
      exchange(401, 100, { request: { ...request, cookies: [] }, answer: answer(401, 100, { setCookies: [] }) }),
    )
    expect(gather(seen, { ...nothing, jar: [] })?.cookies).toEqual({ sent: [], set: [], jar: [] })
    expect(gather(incident(exchange(401, 100)), { ...nothing, jar: [] })?.cookies).toEqual({ jar: [] })
  })

  it('tells of the page that a call belongs to, and not of a page itself', () => {
    const page = { exchange: exchange(200, 50), at: 50 }
    expect(gather(incident(exchange(401, 100, call)), { ...nothing, page })?.page).toEqual({
      status: 200,
      loadedAt: page.exchange.startedAt,
    })
    const unseen = { ...page, exchange: { ...page.exchange, loadedAt: 20 } }
    expect(gather(incident(exchange(401, 100, call)), { ...nothing, page: unseen })?.page?.loadedAt).toBe(20)
    expect(gather(incident(exchange(401, 100)), { ...nothing, page })?.page).toBeUndefined()
  })

  it('tells of the browser’s sign-in window where it was asked for', () => {
    const prompts = [{ scheme: 'basic', at: 100 }]
    expect(gather(incident(exchange(401, 100, { prompts })), nothing)?.prompts).toEqual({ asked: 1 })
    const closed = { ...incident(exchange(401, 100, { prompts })), cancelled: true }
    expect(gather(closed, nothing)?.prompts).toEqual({ asked: 1, cancelled: true })
  })

  describe('once the browser was made to forget its login', () => {
    const challenges = [{ scheme: 'Basic', params: [] }]
    const prompts = [{ scheme: 'basic', at: 300 }]
    const sent = { ...request, complete: 'page-only', cookies: [] } as const
    const refused = (time: number, more: Partial<Exchange> = {}) =>
      exchange(401, time, { request: sent, answer: answer(401, time, { challenges }), ...more })
    const forgotten = (seen: Exchange, since = 200, more: Partial<Incident> = {}): Incident => {
      const check = { since, until: 900 }
      const causeBefore = 'no-permission'
      const step = { step: 'forget-http-login', state: 'checking', at: since, check, causeBefore } as const
      return { ...incident(seen), firstAt: 100, cancelled: true, steps: [step], ...more }
    }
    const wording = { type: 'html', text: 'You do not have permission' } as const
    const judge = (one: Incident, site = emptySite) => diagnose(gather(one, { ...nothing, site })!).ranked[0]

    it('knows that nothing went along with what makes it ask for the first time', () => {
      const first = judge(forgotten(refused(300, { prompts, wording })))
      expect(first.cause).toBe('not-signed-in')
      expect(first.for).toContainEqual({ id: 'saw_window_closed' })
      expect(gather(forgotten(refused(300, { prompts })), nothing)?.request?.complete).toBe('all')
    })

    it('knows nothing of the kind before, where it asks again, or where a page has opened since', () => {
      const told = (one: Incident, site = emptySite) => gather(one, { ...nothing, site })?.request?.complete
      expect(told(forgotten(refused(300, { prompts }), 350))).toBe('page-only')
      expect(told(forgotten(refused(300, { prompts }), 200, { asked: 3 }))).toBe('page-only')
      expect(told(forgotten(refused(300)))).toBe('page-only')
      // Between the refusal and the step somebody may have signed in on another page, or after the step.
      expect(told(forgotten(refused(300, { prompts })), { ...emptySite, fineAt: 150 })).toBe('page-only')
      expect(told(forgotten(refused(300, { prompts })), { ...emptySite, fineAt: 250 })).toBe('page-only')
      expect(told(forgotten(refused(300, { prompts })), { ...emptySite, fineAt: 50 })).toBe('all')
    })

    it('does not take what was refused before for a second try', () => {
      const site = [refused(100), refused(300)].reduce(remember, emptySite)
      expect(judge(forgotten(refused(300)), site).cause).not.toBe('wrong-credentials')
      expect(gather(forgotten(refused(300)), { ...nothing, site })?.history?.refusals).toBe(1)
      expect(gather(forgotten(refused(300), 50), { ...nothing, site })?.history?.refusals).toBe(2)
      expect(judge(incident(refused(300)), site).cause).toBe('wrong-credentials')
    })
  })

  it('tells of the preflight and what it asked for', () => {
    const asking = { ...request, headers: { 'access-control-request-method': 'PUT' } }
    const preflight = exchange(401, 100, { ...call, kind: 'preflight', method: 'OPTIONS', request: asking })
    expect(gather(incident(preflight), nothing)?.preflight).toEqual({ status: 401, method: 'PUT' })
    expect(gather(incident(exchange(401, 100, call)), nothing)?.preflight).toBeUndefined()
  })

  it('tells of the clock where the site’s answers did', () => {
    const dated = exchange(200, 60_000, { request, answer: answer(200, 60_000, { date: 0 }) })
    const site = remember(emptySite, dated)
    expect(gather(incident(exchange(401, 100)), { ...nothing, site })?.clock?.samples).toBe(1)
  })
})
