import { describe, expect, it } from 'vitest'
import { finalStatus, keyOf } from '../../src/incidents/key'
import { at, exchange } from '../support/fake-exchange'

describe('two requests are the same', () => {
  const one = exchange(401, 100)

  it('by method and address, whatever their id, time, query and answer are', () => {
    const address = { ...at('/reports'), digest: 'with a query' }
    expect(keyOf(exchange(200, 900, { address }))).toBe(keyOf(one))
  })

  it('not where method, path or host differ', () => {
    const others = [{ method: 'POST' }, { address: at('/other') }, { address: at('/reports', 'other.test') }]
    for (const more of others) expect(keyOf(exchange(401, 100, more))).not.toBe(keyOf(one))
  })

  it('where one is the preflight of the other', () => {
    const ask = (method?: string) =>
      exchange(401, 100, {
        kind: 'preflight',
        method: 'OPTIONS',
        request: {
          ...{ names: [], credentials: [], complete: 'page-only' },
          headers: method ? { 'access-control-request-method': method } : {},
        },
      })
    expect(keyOf(ask('PUT'))).toBe(keyOf(exchange(200, 100, { method: 'PUT' })))
    expect(keyOf(ask())).toBe(keyOf(one))
    expect(keyOf(exchange(200, 100, { method: 'OPTIONS' }))).not.toBe(keyOf(ask('PUT')))
  })
})

describe('finalStatus', () => {
  it('is what the person got: the end’s, before it the answer’s', () => {
    const { end: _, ...answered } = exchange(401, 100)
    expect(finalStatus(answered)).toBe(401)
    expect(finalStatus({ ...answered, end: { at: 101, status: 200 } })).toBe(200)
    expect(finalStatus({ ...answered, end: { at: 101, error: 'net::ERR_ABORTED' } })).toBe(401)
    const { answer: __, ...sent } = answered
    expect(finalStatus(sent)).toBeUndefined()
  })
})
