import { describe, expect, it } from 'vitest'
import { finalStatus, isUnderWay, keyOf } from '../../src/incidents/key'
import { answer, at, exchange } from '../support/fake-exchange'

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

describe('isUnderWay', () => {
  const leads = answer(302, 100, { location: at('/home') })
  const end = { at: 101, error: 'NS_BINDING_ABORTED' }
  it('is where a redirect has not led to its answer, and where it never will', () => {
    const { end: _, ...asked } = exchange(302, 100, { answer: leads })
    expect(isUnderWay(asked)).toBe(true)
    expect(isUnderWay({ ...asked, end })).toBe(true)
  })
  it('is not where the redirect is all that was asked for, nor where anything else came', () => {
    expect(isUnderWay(exchange(302, 100, { answer: leads }))).toBe(false)
    expect(isUnderWay(exchange(302, 100, { end }))).toBe(false)
    expect(isUnderWay(exchange(201, 100, { answer: { ...leads, status: 201 }, end }))).toBe(false)
  })
})
