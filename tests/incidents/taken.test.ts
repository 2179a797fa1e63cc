import { describe, expect, it } from 'vitest'
import type { Exchange, SentCookie, SetCookieFact } from '../../src/contract/evidence'
import { emptySite, readHistory, remember } from '../../src/incidents/site'
import { markTaken } from '../../src/incidents/taken'
import { answer, at, exchange } from '../support/fake-exchange'

const cookie = (name: string): SentCookie => ({ name, length: 32, digest: name })
const request = (...cookies: SentCookie[]) =>
  ({ credentials: [], cookies, complete: 'all', headers: {}, names: [] }) as const
const after = (...exchanges: Exchange[]) => exchanges.reduce(remember, emptySite)
const names = (site: typeof emptySite) =>
  readHistory(site, exchange(401, 900), []).cookiesWhenFine?.map(({ name }) => name)
const fine = (time: number, ...cookies: SentCookie[]) => exchange(200, time, { request: request(...cookies) })
const set = (name: string, removes = false) => ({ ...cookie(name), removes }) as SetCookieFact
const signIn = (...sets: SetCookieFact[]) => {
  const posted = { address: at('https://app.acme.test/login'), method: 'POST', status: 303, setCookies: sets }
  return exchange(200, 200, { redirects: [posted as never], answer: answer(200, 200, { setCookies: [] }) })
}

describe('cookies that we took away ourselves', () => {
  const site = after(fine(100, cookie('sid'), cookie('basket')))

  it('went with no earlier request any more, and the others did', () => {
    expect(names(site)).toEqual(['sid', 'basket'])
    expect(names(markTaken(site, new Set(['sid']), true))).toEqual(['basket'])
    expect(names(markTaken(site, new Set(['sid', 'basket']), true))).toBeUndefined()
    expect(markTaken(site, new Set(['other']), true)).toBe(site)
  })

  it('count again once they are put back, or went along anew', () => {
    const taken = markTaken(site, new Set(['sid', 'basket']), true)
    expect(markTaken(taken, new Set(['sid', 'basket']), false)).toEqual(site)
    expect(names(markTaken(taken, new Set(['basket']), false))).toEqual(['basket'])
    expect(names(remember(taken, fine(300, cookie('sid'))))).toEqual(['sid'])
  })
})

describe('the sign-in that they hang on', () => {
  const taken = (...sets: SetCookieFact[]) =>
    readHistory(markTaken(after(signIn(...sets)), new Set(['sid']), true), exchange(401, 900), []).signedIn?.taken

  it('was not lost where we took what it had set, or may have found', () => {
    expect(taken(set('sid'))).toBe(true)
    expect(taken(set('sid'), set('theme'))).toBe(true)
    expect(taken()).toBe(true)
    expect(taken(set('old', true))).toBe(true)
  })

  it('stands where we left what it had set, and once that is back', () => {
    expect(taken(set('token'))).toBeUndefined()
    const site = after(signIn(set('sid')))
    expect(markTaken(markTaken(site, new Set(['sid']), true), new Set(['sid']), false)).toEqual(site)
  })
})
