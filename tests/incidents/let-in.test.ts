import { describe, expect, it } from 'vitest'
import type { Exchange, SetCookieFact } from '../../src/contract/evidence'
import { letsIn, readLetIn } from '../../src/incidents/let-in'
import { emptySite, readHistory, remember } from '../../src/incidents/site'
import { answer, at, exchange, readAt } from '../support/fake-exchange'

const set = (more: Partial<SetCookieFact> = {}): SetCookieFact => ({
  ...{ name: 'sid', length: 32, digest: 's', secure: true, httpOnly: true, partitioned: false, removes: false },
  ...more,
})
const link = readAt('/magic?token=8f3kd02mz71q')
const opened = (time: number, more: Partial<Exchange> = {}, ...cookies: SetCookieFact[]) =>
  exchange(200, time, { address: link, answer: answer(200, time, { setCookies: cookies }), ...more })
const led = (...cookies: SetCookieFact[]) =>
  exchange(200, 100, {
    address: at('/'),
    redirects: [{ address: link, status: 302, method: 'GET', setCookies: cookies }],
  })
const again = exchange(401, 200, { address: link })
const known = (...before: Exchange[]) => readHistory(before.reduce(remember, emptySite), again, []).letIn

describe('a link that has signed somebody in', () => {
  it('is known by the cookie that it set, itself or on the way from it', () => {
    expect(known(opened(100, {}, set()))).toEqual({ at: 100, cookies: ['sid'] })
    expect(known(led(set()))).toEqual({ at: 100, cookies: ['sid'] })
  })
  it('is not known by any other cookie, nor of another link, a refusal, or a page whose address hides nothing', () => {
    expect(known(opened(100))).toBeUndefined()
    expect(known(opened(100, {}, set({ name: 'theme', length: 4 })))).toBeUndefined()
    expect(known(opened(100, {}, set({ removes: true })))).toBeUndefined()
    expect(known(opened(100, {}, set({ refused: 'prefix' })))).toBeUndefined()
    expect(known(opened(100, { address: readAt('/magic?token=0z9y8x7w6v5u') }, set()))).toBeUndefined()
    expect(
      known(exchange(401, 100, { address: link, answer: answer(401, 100, { setCookies: [set()] }) })),
    ).toBeUndefined()
    const plain = at('/reports')
    const site = remember(emptySite, opened(100, { address: plain }, set()))
    expect(readLetIn(site, exchange(401, 200, { address: plain }))).toEqual({})
  })
  it('is forgotten with a sign-out, and keeps no more than four', () => {
    const out = exchange(200, 150, { address: at('/logout') })
    expect(known(opened(100, {}, set()), out)).toBeUndefined()
    const many = Array.from({ length: 9 }, (_, index) =>
      opened(100 + index, { address: readAt(`/magic?token=8f3kd02mz7${index}q`) }, set()),
    )
    expect(many.reduce(remember, emptySite).letIn).toHaveLength(4)
  })
})

describe('letsIn', () => {
  it('is true of a page that opens and leaves a cookie', () => {
    expect(letsIn(opened(100, {}, set()), 200)).toBe(true)
    expect(letsIn(opened(100, {}, set({ removes: true })), 200)).toBe(false)
    expect(letsIn(opened(100, { kind: 'call' }, set()), 200)).toBe(false)
  })
})
