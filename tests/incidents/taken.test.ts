import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Exchange, SentCookie, SetCookieFact } from '../../src/contract/evidence'
import { isForOtherThings } from '../../src/contract/sign-in-cookie'
import { emptySite, readHistory, remember } from '../../src/incidents/site'
import { markTaken } from '../../src/incidents/taken'
import { answer, at, exchange } from '../support/fake-exchange'

/** Some sites sign in with a name and a value that look like nothing: `acct=k3x9q7`. */
const cookie = (name: string): SentCookie => ({ name, length: name === 'acct' ? 6 : 32, digest: name })
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
    expect(names(markTaken(site, [cookie('sid')], true))).toEqual(['basket'])
    expect(names(markTaken(site, [cookie('sid'), cookie('basket')], true))).toBeUndefined()
    expect(markTaken(site, [cookie('other')], true)).toBe(site)
  })

  it('count again once they are put back, or went along anew', () => {
    const taken = markTaken(site, [cookie('sid'), cookie('basket')], true)
    expect(markTaken(taken, [cookie('sid'), cookie('basket')], false)).toEqual(site)
    expect(names(markTaken(taken, [cookie('basket')], false))).toEqual(['basket'])
    expect(names(remember(taken, fine(300, cookie('sid'))))).toEqual(['sid'])
  })
})

describe('the sign-in that they hang on', () => {
  const taken = (...sets: SetCookieFact[]) =>
    readHistory(markTaken(after(signIn(...sets)), [cookie('sid')], true), exchange(401, 900), []).signedIn?.taken

  it('was not lost where we took what it had set, or may have found', () => {
    expect(taken(set('sid'))).toBe(true)
    expect(taken(set('sid'), set('theme'))).toBe(true)
    expect(taken()).toBe(true)
    expect(taken(set('old', true))).toBe(true)
  })

  it('was not lost where what it had set looks like nothing, and is no setting', () => {
    const without = (name: string, ...sets: SetCookieFact[]) =>
      readHistory(markTaken(after(signIn(...sets)), [cookie(name)], true), exchange(401, 900), []).signedIn?.taken
    expect(without('acct', set('acct'))).toBe(true)
    expect(without('acct', set('acct'), set('theme'))).toBe(true)
    expect(without('acct')).toBe(true)
    expect(without('acct', set('sid'))).toBeUndefined()
  })

  it('stands where we left what it had set, or took what holds none, and once that is back', () => {
    expect(taken(set('token'))).toBeUndefined()
    const without = (name: string, ...sets: SetCookieFact[]) =>
      readHistory(markTaken(after(signIn(...sets)), [cookie(name)], true), exchange(401, 900), []).signedIn?.taken
    for (const sets of [[], [set('sid')], [set('sid'), set('theme')], [set('theme')]]) {
      expect(without('theme', ...sets)).toBeUndefined()
      expect(without('sid', ...sets)).toBe(true)
    }
    const site = after(signIn(set('sid')))
    expect(markTaken(markTaken(site, [cookie('sid')], true), [cookie('sid')], false)).toEqual(site)
  })
})

describe('whatever is taken', () => {
  const name = fc.constantFrom('sid', 'session', 'acct', 'theme', 'lang', 'basket')
  const jar = fc.uniqueArray(name).map((all) => all.map(cookie))
  const record = fc
    .tuple(fc.uniqueArray(name), fc.uniqueArray(name))
    .map(([sets, went]) => after(signIn(...sets.map((one) => set(one))), fine(300, ...went.map(cookie))))

  it('is marked, nothing else is, and put back it is as it was', () => {
    fc.assert(
      fc.property(record, jar, (site, cookies) => {
        const has = (one: string) => cookies.some((each) => each.name === one)
        const taken = markTaken(site, cookies, true)
        const marked = taken.cookiesWhenFine?.flatMap((one) => (one.taken ? [one.name] : []))
        expect(marked).toEqual(site.cookiesWhenFine?.map((one) => one.name).filter(has))
        if (taken.signedIn?.taken) expect(cookies.some((one) => !isForOtherThings(one))).toBe(true)
        expect(markTaken(taken, cookies, false)).toEqual(site)
      }),
    )
  })
})
