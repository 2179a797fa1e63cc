import { describe, expect, it } from 'vitest'
import type { EarlierAnswer, HistoryFacts, RequestFacts } from '../../../src/contract/evidence'
import { fineElsewhere, fineHere, sawLoginFine, sawTwin, workedBefore } from '../../../src/diagnosis/facts/earlier'
import { at, exchange } from '../../support/fake-exchange'

const minute = 60_000
const scene = exchange(401, 10 * minute)
const cookie = { name: 'sessionid', digest: 'd1', length: 20 }
const request: RequestFacts = { names: [], credentials: [], complete: 'page-only', cookies: [cookie], headers: {} }
const fine: EarlierAnswer = { at: 9 * minute, status: 200, kind: 'page', samePath: false }
const history = (...answers: readonly EarlierAnswer[]): HistoryFacts => ({
  answers,
  cookiesWhenFine: [cookie],
  refusals: 1,
  siblings: [],
})
const elsewhere = (past: HistoryFacts, more: { exchange?: typeof scene; request?: RequestFacts } = {}) =>
  fineElsewhere({ exchange: scene, request, history: past, ...more })

describe('fineHere', () => {
  it('is the last good answer of the same address', () => {
    const here = { ...fine, samePath: true }
    expect(fineHere({ history: history(here, fine) })).toBe(here)
    expect(fineHere({ history: history(fine, { ...here, status: 401 }) })).toBeUndefined()
    expect(fineHere({})).toBeUndefined()
  })
})

describe('fineElsewhere', () => {
  const page = { at: 9 * minute, unchanged: [cookie.name] }
  const past = (finePage?: typeof page, ...answers: readonly EarlierAnswer[]) => ({
    ...history(...answers),
    ...(finePage && { finePage }),
  })

  it('is another page that opened just now with the same sign-in', () => {
    expect(elsewhere(past(page))).toBe(page)
  })

  it('is not one that opened long ago or with another sign-in, and is told of pages alone', () => {
    expect(elsewhere(past())).toBeUndefined()
    expect(elsewhere(past({ ...page, at: minute }))).toBeUndefined()
    expect(elsewhere(past({ ...page, unchanged: [] }))).toBeUndefined()
    expect(elsewhere(past(page), { exchange: { ...scene, kind: 'call' } })).toBeUndefined()
  })

  it('tells nothing of a form that was posted, or of a file', () => {
    expect(elsewhere(past(page), { exchange: { ...scene, method: 'POST' } })).toBeUndefined()
    expect(elsewhere(past(page), { exchange: { ...scene, address: at('/papers/2025.pdf') } })).toBeUndefined()
    expect(elsewhere(past(page), { exchange: { ...scene, address: at('/papers/2025.html') } })).toBe(page)
  })

  it('tells nothing where this address was fine itself, or the sign-in is another', () => {
    expect(elsewhere(past(page, { ...fine, samePath: true }, fine))).toBeUndefined()
    const other = { ...request, cookies: [{ ...cookie, name: 'sid' }] }
    expect(elsewhere(past(page), { request: other })).toBeUndefined()
  })
})

describe('sawLoginFine', () => {
  it('says when, where the login was taken', () => {
    const saw = sawLoginFine({ ...history(), loginFineAt: minute })
    expect(saw).toEqual({ id: 'saw_login_fine', values: [{ at: minute }] })
    expect(sawLoginFine(history(fine))).toBeUndefined()
    expect(sawLoginFine(undefined)).toBeUndefined()
  })
})

describe('sawTwin', () => {
  const fineAt = (siblings: readonly string[], ...answers: readonly EarlierAnswer[]) =>
    sawTwin({ exchange: exchange(401, 0), history: { ...history(...answers), siblings } })
  const { host } = exchange(401, 0).address

  it('is the same name with or without www, where that one answered well and this one never did', () => {
    expect(fineAt(['docs.acme.test', `www.${host}`])).toEqual({
      id: 'saw_sibling_fine',
      values: [{ code: `www.${host}` }, { code: host }],
    })
    expect(fineAt([`www.${host}`], { ...fine, samePath: false })).toBeUndefined()
  })

  it('is no other part of the site', () => {
    expect(fineAt(['docs.acme.test'])).toBeUndefined()
    expect(fineAt([host])).toBeUndefined()
  })
})

describe('what went along when the site last answered well', () => {
  it('is known by name and content', () => {
    expect(workedBefore({ session: [cookie], perhaps: [] }, history())).toBe(true)
    expect(workedBefore({ session: [], perhaps: [cookie] }, history())).toBe(true)
    expect(workedBefore({ session: [{ ...cookie, digest: 'd2' }], perhaps: [] }, history())).toBe(false)
    expect(workedBefore({ session: [cookie], perhaps: [] }, undefined)).toBe(false)
  })
  it('proves nothing beside what is new', () => {
    for (const name of ['token', 'sessionid'])
      expect(workedBefore({ session: [cookie, { ...cookie, name, digest: 'd3' }], perhaps: [] }, history())).toBe(false)
  })
})
