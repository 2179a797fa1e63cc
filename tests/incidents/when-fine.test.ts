import { describe, expect, it } from 'vitest'
import type { Exchange, SentCookie } from '../../src/contract/evidence'
import { emptySite, readHistory, remember } from '../../src/incidents/site'
import { exchange, readAt } from '../support/fake-exchange'

const cookie = (digest: string): SentCookie => ({ name: 'sid', length: 32, digest })
const request = (...cookies: SentCookie[]) =>
  ({ names: [], credentials: [], complete: 'all', cookies, headers: {} }) as const
const after = (...seen: Exchange[]) => seen.reduce(remember, emptySite)
const fine = (at: number, ...cookies: SentCookie[]) => exchange(200, at, { request: request(...cookies) })
const refused = exchange(401, 300, { request: request() })

describe('what went well before a refusal', () => {
  it('is what was seen before it', () => {
    const { fineAt, cookiesWhenFine } = readHistory(after(fine(200, cookie('a')), refused), refused, [])
    expect([fineAt, cookiesWhenFine]).toEqual([fine(200).answer?.at, [cookie('a')]])
  })
  it('is not what went well after it, in another tab', () => {
    const history = readHistory(after(refused, fine(400, cookie('b'))), refused, [])
    expect(history).not.toHaveProperty('cookiesWhenFine')
    expect(history).not.toHaveProperty('fineAt')
  })
  it('stays known when somebody has signed in anew since, and more than once', () => {
    const site = after(fine(200, cookie('a')), refused, fine(400, cookie('b')), fine(500, cookie('c')))
    const { fineAt, cookiesWhenFine } = readHistory(site, refused, [])
    expect([fineAt, cookiesWhenFine]).toEqual([fine(200).answer?.at, [cookie('a')]])
  })
  it('is forgotten by whoever signs out', () => {
    const out = exchange(200, 250, { address: readAt('/logout'), request: request(cookie('a')) })
    expect(readHistory(after(fine(200, cookie('a')), out, refused), refused, [])).not.toHaveProperty('cookiesWhenFine')
  })
})
