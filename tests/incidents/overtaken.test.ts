import { describe, expect, it } from 'vitest'
import type { TabRecord } from '../../src/contract/incident'
import { isOvertaken } from '../../src/incidents/overtaken'
import { turnPage } from '../../src/incidents/page-visit'
import { at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const after = (...page: Parameters<typeof exchange>) => turnPage(empty, exchange(...page), 'GET x', page[1])

describe('isOvertaken', () => {
  it('is a page that began before the one that the tab shows', () => {
    const record = after(200, 200)
    expect(isOvertaken(record, exchange(200, 100))).toBe(true)
    expect(isOvertaken(record, exchange(200, 200))).toBe(false)
    expect(isOvertaken(record, exchange(200, 100, { kind: 'call' }))).toBe(false)
    expect(isOvertaken(empty, exchange(200, 100))).toBe(false)
  })

  /** Of a document that began to load at `loadedAt`, and is in sight since `since`. */
  const standIn = (loadedAt: number, since = loadedAt) =>
    exchange(200, since, { id: 'seen', loadedAt, startedAt: since })

  it('is no page whose request is told of after its document was seen: clocks differ a little', () => {
    expect(isOvertaken(turnPage(empty, standIn(2_000), 'GET x', 2_100), exchange(200, 1_990))).toBe(false)
    expect(isOvertaken(turnPage(empty, standIn(2_000), 'GET x', 2_100), exchange(200, 1_500))).toBe(true)
  })

  it('is what stands in for a document whose request is known, by its own address or the one that led there', () => {
    expect(isOvertaken(after(200, 1_990), standIn(2_000))).toBe(true)
    const led = exchange(200, 1_990, {
      address: at('/elsewhere'),
      redirects: [{ address: exchange(200, 0).address, method: 'GET', status: 302 }],
    })
    expect(isOvertaken(turnPage(empty, led, 'GET x', 2_000), standIn(2_000))).toBe(true)
    expect(isOvertaken(after(200, 1_990, { address: at('/elsewhere') }), standIn(2_000))).toBe(false)
  })

  it('is no page of the same address that has no request of its own: kept by the browser, or loaded again by its worker', () => {
    expect(isOvertaken(after(200, 1_000), standIn(2_000))).toBe(false)
    expect(isOvertaken(after(401, 1_990), standIn(500, 2_000))).toBe(false)
  })
})
