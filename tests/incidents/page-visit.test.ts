import { describe, expect, it } from 'vitest'
import type { TabRecord } from '../../src/contract/incident'
import { isOvertaken, replacesPage, turnPage, wasGivenUp } from '../../src/incidents/page-visit'
import { answer, at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const withHeaders = (headers: Record<string, string>) => exchange(200, 100, { answer: answer(200, 100, { headers }) })
const unanswered = (error: string) => {
  const { answer: _, ...sent } = exchange(0, 100, { end: { at: 101, error } })
  return sent
}

describe('the tab shows another document', () => {
  it('after an answer, good or bad', () => {
    for (const status of [200, 304, 401, 404, 500]) expect(replacesPage(exchange(status, 100))).toBe(true)
  })

  it('not after a download, an empty answer, a redirect on its way, or a part of the page', () => {
    expect(replacesPage(withHeaders({ 'content-disposition': 'attachment; filename=a.pdf' }))).toBe(false)
    expect(replacesPage(withHeaders({ 'content-disposition': 'inline' }))).toBe(true)
    for (const status of [204, 205]) expect(replacesPage(exchange(status, 100))).toBe(false)
    expect(replacesPage(exchange(302, 100, { answer: answer(302, 100, { location: at('/login') }) }))).toBe(false)
    for (const kind of ['call', 'frame', 'part'] as const)
      expect(replacesPage(exchange(401, 100, { kind }))).toBe(false)
  })

  it('where nothing answered: the browser’s own; not where the person gave up', () => {
    expect(replacesPage(unanswered('net::ERR_CONNECTION_REFUSED'))).toBe(true)
    expect(replacesPage(unanswered('net::ERR_ABORTED'))).toBe(false)
    expect(wasGivenUp(unanswered('NS_BINDING_ABORTED'))).toBe(true)
    expect(wasGivenUp(exchange(200, 100))).toBe(false)
    const { end: _, ...underWay } = unanswered('')
    expect(replacesPage(underWay)).toBe(false)
  })
})

describe('isOvertaken', () => {
  it('is a page that began before the one that the tab shows', () => {
    const record = turnPage(empty, exchange(200, 200), 'GET x', 200)
    expect(isOvertaken(record, exchange(200, 100))).toBe(true)
    expect(isOvertaken(record, exchange(200, 200))).toBe(false)
    expect(isOvertaken(record, exchange(200, 100, { kind: 'call' }))).toBe(false)
    expect(isOvertaken(empty, exchange(200, 100))).toBe(false)
  })
})

describe('turnPage', () => {
  it('keeps when the page came while more is seen of it', () => {
    const record = turnPage(turnPage(empty, exchange(200, 200), 'GET x', 200), exchange(200, 200), 'GET x', 500)
    expect(record.page?.at).toBe(200)
    expect(turnPage(record, exchange(200, 600), 'GET x', 600).page?.at).toBe(600)
  })
})
