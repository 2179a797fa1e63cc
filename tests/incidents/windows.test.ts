import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident, TabRecord } from '../../src/contract/incident'
import { diagnose } from '../../src/diagnosis/diagnose'
import { gather } from '../../src/incidents/gather'
import { observe } from '../../src/incidents/observe'
import { emptySite } from '../../src/incidents/site'
import { askings, windowsOf } from '../../src/incidents/windows'
import { answer, at, exchange } from '../support/fake-exchange'

const realm = { name: 'realm', value: 'Staff', length: 5 }
const nonce = { name: 'nonce', length: 16 }
const empty: TabRecord = { incidents: [], spilled: 0 }

/** A page, in one request after the other that each asked for the window. */
function pages(scheme: string, count: number, more: Partial<Exchange> = {}): TabRecord {
  let record = empty
  for (let index = 0; index < count; index++) {
    const when = 100 + index * 100
    const challenges = [{ scheme, params: [realm, nonce] }]
    const prompts = [{ scheme, at: when }]
    const request = { names: [], credentials: [], complete: 'page-only', cookies: [], headers: {} } as const
    const page = exchange(401, when, { prompts, request, answer: answer(401, when, { challenges }), ...more })
    record = observe(record, page, when + 1)
  }
  return record
}

/** As once the page that the refusal brought is shown. */
const close = (record: TabRecord): Incident => ({ ...record.incidents[0]!, cancelled: true, state: 'open' })

function firstOf(incident: Incident) {
  const evidence = gather(incident, { site: emptySite, siblings: [] })!
  const [{ cause, for: reasons }] = diagnose(evidence).ranked
  return { cause, saw: reasons.map(({ id }) => id) }
}

describe.each(['Basic', 'Digest'])('the window of %s over a page', (scheme) => {
  it('that is closed at once was shown once: nobody signed in', () => {
    const closed = close(pages(scheme, 2))
    expect(windowsOf(closed)).toEqual({ asked: 1, cancelled: true })
    const { cause, saw } = firstOf(closed)
    expect(cause).toBe('not-signed-in')
    expect(saw).toContain('saw_window_closed')
    expect(saw).not.toContain('saw_window_open')
  })

  it('that is closed when it asks again was shown twice: what was typed was wrong', () => {
    const closed = close(pages(scheme, 3))
    expect(windowsOf(closed)).toEqual({ asked: 2, cancelled: true })
    expect(firstOf(closed).cause).toBe('wrong-credentials')
  })

  it('that asks again and stays was shown twice', () => {
    expect(windowsOf(pages(scheme, 2).incidents[0]!)).toEqual({ asked: 2 })
    expect(firstOf(pages(scheme, 2).incidents[0]!).cause).toBe('wrong-credentials')
  })
})

describe('the window', () => {
  it('counts a login in the address that was refused', () => {
    const address = { ...at('/reports'), userInfo: true }
    expect(windowsOf(close(pages('Basic', 2, { address })))).toEqual({ asked: 2, cancelled: true })
    expect(windowsOf(close(pages('Basic', 1, { address })))).toEqual({ asked: 2, cancelled: true })
  })

  it('over a call is closed when the call ends, and waits before', () => {
    const call = { kind: 'call', address: at('/api'), prompts: [{ scheme: 'basic', at: 100 }] } as const
    const { end: _, ...waiting } = exchange(401, 100, call)
    expect(windowsOf(observe(empty, waiting, 101).incidents[0]!)).toEqual({ asked: 1 })
    expect(windowsOf(observe(empty, exchange(401, 100, call), 101).incidents[0]!)).toEqual({
      asked: 1,
      cancelled: true,
    })
  })

  it('was not there where none was asked for', () => {
    expect(windowsOf(observe(empty, exchange(401, 100), 101).incidents[0]!)).toBeUndefined()
  })

  it('is the first again when the page is opened anew after it was closed', () => {
    const closed = { ...empty, incidents: [close(pages('Basic', 2))] }
    const reload = exchange(401, 900, { prompts: [{ scheme: 'Basic', at: 900 }] })
    expect(observe(closed, reload, 901).incidents).toMatchObject([{ state: 'asking', asked: 1 }])
    expect(observe(pages('Basic', 2), reload, 901).incidents).toMatchObject([{ state: 'open', asked: 3 }])
  })
  it('stays closed when its request is told of once more, late', () => {
    const asking = pages('Basic', 1).incidents[0]!
    const told = (incident: Incident) => observe({ ...empty, incidents: [incident] }, incident.exchange, 950, true)
    expect(told(close({ ...empty, incidents: [asking] })).incidents).toMatchObject([{ state: 'open', asked: 1 }])
    expect(told(asking).incidents).toMatchObject([{ state: 'asking', asked: 1 }])
  })
  it('over a page without a body is closed when Firefox ends its request, and not before', () => {
    const prompts = [{ scheme: 'basic', at: 100 }]
    const ended = (error?: string) =>
      observe(empty, exchange(401, 100, { prompts, end: { at: 101, status: 401, ...(error && { error }) } }), 101)
    expect(ended('NS_ERROR_NET_EMPTY_RESPONSE').incidents).toMatchObject([{ state: 'open', asked: 1, cancelled: true }])
    expect(windowsOf(ended('NS_ERROR_NET_EMPTY_RESPONSE').incidents[0]!)).toEqual({ asked: 1, cancelled: true })
    // In Chromium the window opens after the end.
    for (const record of [ended(), ended('net::ERR_HTTP_RESPONSE_CODE_FAILURE')])
      expect(record.incidents).toMatchObject([{ state: 'asking', asked: 1 }])
  })
})

describe('a request that offers several algorithms of Digest', () => {
  const asked = (prompts: number, offered: number, scheme = 'Digest') =>
    askings(
      exchange(401, 100, {
        prompts: Array.from({ length: prompts }, (_, index) => ({ scheme: scheme.toLowerCase(), at: 100 + index })),
        answer: answer(401, 100, {
          challenges: Array.from({ length: offered }, () => ({ scheme, params: [realm, nonce] })),
        }),
      }),
    )

  it('asks once by a window for each of them', () => {
    expect([asked(1, 2), asked(2, 2), asked(3, 2)]).toEqual([1, 1, 2])
    expect([asked(0, 2), asked(2, 1), asked(2, 2, 'Basic')]).toEqual([0, 2, 2])
  })
})
