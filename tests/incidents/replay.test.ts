import { describe, expect, it } from 'vitest'
import { replay } from '../../src/incidents/replay'
import type { SetCookieFact } from '../../src/contract/evidence'
import { answer, at, exchange } from '../support/fake-exchange'

const call = (status: number, time: number, path = '/api/orders') =>
  exchange(status, time, { kind: 'call', address: at(path) })

describe('a recording', () => {
  it('tells what stayed refused, the page before its calls, each with its evidence', () => {
    const incidents = replay([exchange(401, 300), call(401, 200), call(401, 100)])
    expect(incidents.map(({ kind, count }) => [kind, count])).toEqual([
      ['page', 1],
      ['call', 2],
    ])
    expect(incidents[1]?.evidence?.history?.refusals).toBe(2)
  })

  it('is silent where the refusal healed or nothing was refused', () => {
    expect(replay([exchange(200, 50), call(401, 100), call(200, 300, '/token'), call(200, 400)])).toEqual([])
    expect(replay([exchange(200, 50), call(200, 100)])).toEqual([])
  })

  it('knows what the site answered before', () => {
    const [incident] = replay([exchange(200, 100), exchange(401, 200)])
    expect(incident?.evidence?.history).toMatchObject({ fineAt: 100, answers: [{ status: 200, samePath: true }] })
  })

  it('names siblings that answered well, and no host of another site', () => {
    const www = exchange(200, 10, { address: at('/', 'www.acme.test') })
    const other = exchange(200, 20, { address: { ...at('/', 'acme.other'), site: 'acme.other' } })
    const [incident] = replay([www, other, exchange(401, 200)])
    expect(incident?.evidence?.history?.siblings).toEqual(['www.acme.test'])
  })

  it('tells of a probe as such, and of nothing else that is quiet', () => {
    const script = exchange(401, 200, { kind: 'part', address: at('/app.js') })
    expect(replay([exchange(200, 50), call(401, 100, '/api/me'), script])).toMatchObject([{ quiet: 'probe' }])
    expect(replay([exchange(200, 50), call(401, 100), script])).not.toMatchObject([{ quiet: 'probe' }])
  })

  it('holds the jar as it was before each request, with cookies of its host alone', () => {
    const set = (name: string): SetCookieFact => ({
      ...{ name, length: 32, digest: name, secure: true, httpOnly: true, partitioned: false, removes: false },
    })
    const fine = (name: string, time: number, host?: string) =>
      exchange(200, time, { address: at('/', host), answer: answer(200, time, { setCookies: [set(name)] }) })
    const refused = exchange(401, 200, { answer: answer(401, 200, { setCookies: [set('late')] }) })
    const [incident] = replay([fine('sid', 100), fine('foreign', 120, 'wiki.acme.test'), refused])
    expect(incident?.evidence?.cookies?.jar?.map(({ name }) => name)).toEqual(['sid'])
    expect(replay([refused])[0]?.evidence?.cookies).not.toHaveProperty('jar')
  })
})
