import { describe, expect, it } from 'vitest'
import type { Credentials, Exchange } from '../../src/contract/evidence'
import { readLogins } from '../../src/incidents/logins'
import { emptySite, readHistory, remember } from '../../src/incidents/site'
import { answer, at, exchange } from '../support/fake-exchange'

const login = (digest: string, more: Partial<Credentials> = {}): Credentials => ({
  from: 'authorization',
  name: 'authorization',
  scheme: 'basic',
  length: 12,
  digest,
  ...more,
})
const basic = { scheme: 'Basic', params: [] }
const sent = (...credentials: readonly Credentials[]) =>
  ({ names: [], credentials, complete: 'all', headers: {} }) as const
const page = (status: number, time: number, path: string, credentials = login('ann'), more: Partial<Exchange> = {}) =>
  exchange(status, time, {
    address: at(path),
    request: sent(credentials),
    answer: answer(status, time, status === 401 ? { challenges: [basic] } : {}),
    ...more,
  })
const after = (...seen: readonly Exchange[]) => seen.reduce(remember, emptySite)
const told = (refused: Exchange, ...before: readonly Exchange[]) =>
  readHistory(after(...before, refused), refused, []).loginFineAt

const refused = page(401, 5_000, '/admin')

describe('a login', () => {
  it('is known once this host has answered well to it', () => {
    expect(told(refused, page(200, 1_000, '/home'))).toBe(1_000)
    expect(told(refused, page(200, 1_000, '/home', login('ann'), { kind: 'call' }))).toBe(1_000)
    expect(told(refused, page(200, 1_000, '/home'), page(304, 2_000, '/list'))).toBe(2_000)
  })

  it('is another one, or was never taken', () => {
    expect(told(refused)).toBeUndefined()
    expect(told(refused, page(200, 1_000, '/home', login('bob')))).toBeUndefined()
    expect(told(refused, page(401, 1_000, '/home'))).toBeUndefined()
    expect(told(refused, exchange(200, 1_000, { address: at('/home') }))).toBeUndefined()
    // Styles and icons are open to everybody.
    expect(told(refused, page(200, 1_000, '/home', login('ann'), { kind: 'part' }))).toBeUndefined()
  })

  it('is no token, no proof that is another each time, and none that only stood in the address', () => {
    for (const more of [{ scheme: 'bearer' }, { scheme: 'digest' }, { from: 'user-info' }] as const) {
      const one = login('ann', more)
      expect(told(page(401, 5_000, '/admin', one), page(200, 1_000, '/home', one))).toBeUndefined()
    }
  })

  it('tells nothing of a place that asks for none: that is another lock, behind the first', () => {
    const bare = page(401, 5_000, '/admin', login('ann'), { answer: answer(401, 5_000) })
    expect(told(bare, page(200, 1_000, '/home'))).toBeUndefined()
  })

  it('is right no more where it was refused at a place that had answered well', () => {
    const home = page(200, 1_000, '/home')
    expect(told(page(401, 5_000, '/home'), home)).toBeUndefined()
    expect(told(refused, home, page(401, 2_000, '/home'))).toBeUndefined()
    expect(told(refused, home, page(401, 2_000, '/vault'))).toBe(1_000)
  })

  it('counts for half an hour, and no more than four are kept', () => {
    const minute = 60_000
    const late = (time: number) => readLogins([{ digest: 'ann', at: 1_000 }], page(401, time, '/admin'))?.loginFineAt
    expect([late(29 * minute), late(32 * minute)]).toEqual([1_000, undefined])
    const many = ['a', 'b', 'c', 'd', 'e', 'b'].map((one, index) => page(200, 1_000 + index, '/home', login(one)))
    expect(after(...many).logins?.map(({ digest }) => digest)).toEqual(['c', 'd', 'e', 'b'])
  })
})
