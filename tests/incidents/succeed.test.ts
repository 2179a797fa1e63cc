import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { StepRecord, TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { succeed } from '../../src/incidents/succeed'
import { at, exchange, readAt } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const refusedPage = observe(empty, exchange(401, 100), 101)
const call = { kind: 'call', address: at('/api/orders') } as const
const refusedCall = observe(empty, exchange(401, 100, call), 101)

const stateAfter = (record: TabRecord, seen: Exchange, status = 200) =>
  succeed(record, seen, status, 300).incidents[0]?.state

describe('a refusal is mended', () => {
  it('where the same request is answered well, be it at the end of a redirect', () => {
    expect(stateAfter(refusedPage, exchange(200, 200))).toBe('healed')
    const redirects = [{ address: at('/reports'), status: 301 }]
    expect(stateAfter(refusedPage, exchange(200, 200, { address: at('/reports/'), redirects }))).toBe('healed')
  })

  it('not where another one is', () => {
    const other = exchange(200, 200, { address: at('/home') })
    expect(succeed(refusedPage, other, 200, 300)).toBe(refusedPage)
  })

  it('for a call not before it has ended, and not where the script may not read the answer', () => {
    const good = exchange(200, 200, call)
    const { end: _, ...underWay } = good
    expect(stateAfter(refusedCall, good)).toBe('healed')
    expect(stateAfter(refusedCall, underWay)).not.toBe('healed')
    const hidden = { ...good, end: { at: 201, status: 200, error: 'net::ERR_FAILED' } }
    expect(stateAfter(refusedCall, hidden)).not.toBe('healed')
  })

  it('not by what was over before it was asked for, and is only told of late', () => {
    expect(stateAfter(refusedCall, exchange(200, 80, call))).not.toBe('healed')
    expect(stateAfter(refusedCall, exchange(200, 95, call))).toBe('healed')
  })

  it('for a page as soon as it comes', () => {
    const { end: _, ...streaming } = exchange(200, 200)
    expect(stateAfter(refusedPage, streaming)).toBe('healed')
  })

  it('within one request, whatever it asks for: the browser had a login for it', () => {
    const sent = { ...call, id: 'sent', method: 'POST' } as const
    const refused = observe(empty, exchange(401, 100, { ...sent, startedAt: 90 }), 101)
    const { answer, ...rest } = exchange(401, 100, { ...sent, startedAt: 90 })
    const good = { ...rest, ...(answer && { answer }), end: { at: 120, status: 200 } }
    expect(stateAfter(refused, good)).toBe('healed')
    // Another one, asked before the refusal had come, may have asked for something else.
    expect(stateAfter(refused, { ...good, id: 'other' })).not.toBe('healed')
  })

  it('not by a preflight that is let through', () => {
    expect(stateAfter(refusedCall, exchange(204, 200, { ...call, kind: 'preflight' }), 204)).not.toBe('healed')
  })
})

describe('a call whose address is answered well with another query', () => {
  const after = (refused: string, seen: string, askedAt = 200) => {
    const [before, now] = [refused, seen].map((query) => ({ ...call, address: readAt(`/api/orders${query}`) }))
    return stateAfter(observe(empty, exchange(401, 100, before), 101), exchange(200, askedAt, now))
  }
  const jwt = (one: string) => `eyJhbGciOiJIUzI1NiJ9.e30.${one}`

  it.each([
    ['another value', '?id=1', '?id=2'],
    ['one more, of as many letters', '?file=secret', '?file=public'],
    ['none at all', '?id=1', ''],
    ['one that was not there', '', '?id=1'],
    ['another value beside a new token', `?id=1&access_token=${jwt('a')}`, `?id=2&access_token=${jwt('b')}`],
    ['two values for one', '?id=1', '?id=1&id=2'],
  ])('is not mended: it was asked something else (%s)', (_, refused, seen) =>
    expect(after(refused, seen)).not.toBe('healed'),
  )

  it.each([
    ['a new token', `?id=1&access_token=${jwt('a')}`, `?id=1&access_token=${jwt('b')}`],
    ['a token that was not there', '?id=1', '?id=1&token=abcdef'],
    ['a new key', '?api_key=a&id=1', '?id=1&api_key=b'],
    ['what keeps caches away', '?id=1&_=1', '?id=1&_=2'],
    ['another moment', '?id=1&at=1795239244000', '?id=1&at=1795239249000'],
    [
      'a new signature',
      '?X-Amz-Date=20261121T053404Z&X-Amz-Signature=a',
      '?X-Amz-Date=20261121T053504Z&X-Amz-Signature=b',
    ],
    ['a number drawn by lot', '?id=1&r=0.1234567891', '?id=1&r=0.9876543219'],
    ['the same in another order', '?a=1&b=2', '?b=2&a=1'],
  ])('is mended by the same question with %s', (_, refused, seen) => expect(after(refused, seen)).toBe('healed'))

  it('is not mended by one that was under way while it was refused, with a token of its own', () => {
    expect(after('?token=abc', '?token=def', 109)).not.toBe('healed')
    expect(after('?token=abc', '?token=abc', 109)).toBe('healed')
  })
})

describe('what a script posts to one address', () => {
  const after = (method: string, askedAt: number, address = at('/graphql')) => {
    const asked = { kind: 'call', method, address } as const
    return stateAfter(observe(empty, exchange(401, 100, asked), 101), exchange(200, askedAt, asked))
  }

  it('is not mended by another that was under way while it was refused: its question is in its body', () => {
    expect(after('POST', 109)).not.toBe('healed')
    expect(after('POST', 109, readAt('/graphql?op=Orders'))).not.toBe('healed')
  })

  it('is mended once it is asked again, and what the address tells whole by any answer', () => {
    expect(after('POST', 200)).toBe('healed')
    expect(after('GET', 109)).toBe('healed')
  })
})

describe('a page that leads elsewhere', () => {
  const led = (path: string, more: Partial<Exchange> = {}) =>
    exchange(200, 200, { address: at(path), redirects: [{ address: at('/reports'), status: 302 }], ...more })
  const now = (seen: Exchange, before = refusedPage) => succeed(before, seen, 200, 300).incidents[0]
  const instead = { what: 'page', host: at('/').host, path: '/' }

  it('is not mended: what opens is another page', () => {
    expect(now(led('/'))).toMatchObject({ state: 'open', away: true, instead })
    expect(now(led('/reports/yearly'))).toMatchObject({ state: 'healed' })
  })

  it('is mended where the way there is the one on which it was refused', () => {
    const redirects = [{ address: at('/old-link'), status: 301 }]
    const before = observe(empty, exchange(401, 100, { redirects }), 101)
    expect(now(exchange(200, 200, { redirects }), before)).toMatchObject({ state: 'healed' })
    // By way of another address, and back.
    const around = [...redirects, { address: at('/reports'), status: 302 }, { address: at('/sso'), status: 302 }]
    expect(now(exchange(200, 200, { redirects: around }), before)).toMatchObject({ state: 'healed' })
    expect(now(led('/'), before)).toMatchObject({ state: 'open' })
  })

  it('is what a form leads to once it is taken, and a download is what was wanted', () => {
    const form = { method: 'POST', address: at('/orders') } as const
    const sent = observe(empty, exchange(401, 100, form), 101)
    const redirects = [{ address: form.address, method: 'POST', status: 303 }]
    expect(now(exchange(200, 200, { address: at('/thanks'), redirects }), sent)).toMatchObject({ state: 'healed' })
    const file = led('/files/7')
    const answer = { ...file.answer!, headers: { 'content-disposition': 'attachment; filename="7.csv"' } }
    expect(now({ ...file, answer })).toMatchObject({ state: 'healed' })
  })

  it('is known of a frame only while a step waits for it, and a script goes on with what it gets', () => {
    const part = (kind: 'frame' | 'call', steps: StepRecord[] = []) => {
      const { incidents } = observe(empty, exchange(401, 100, { kind }), 101)
      return now(led('/', { kind }), { ...empty, incidents: incidents.map((one) => ({ ...one, steps })) })
    }
    const check = { since: 150, until: 1_000 }
    const step = { step: 'reload-fresh', state: 'checking', at: 150, check, causeBefore: 'not-signed-in' } as const
    expect(part('frame')).toMatchObject({ state: 'healed' })
    expect(part('frame', [step])).toMatchObject({ state: 'settling', steps: [{ state: 'unchecked' }] })
    expect(part('call', [step])).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })

  it('does not undo what was mended before', () => {
    const mended = succeed(refusedPage, exchange(200, 200), 200, 300)
    expect(now(led('/'), mended)).not.toHaveProperty('instead')
    expect(now(led('/'), mended)).toMatchObject({ state: 'healed', away: true })
  })
})

describe('a refusal takes another form', () => {
  it('where the site sends the person to sign in, or answers with another error', () => {
    const redirects = [{ address: at('/reports'), status: 302 }]
    const toSignIn = succeed(refusedPage, exchange(200, 200, { address: at('/login'), redirects }), 200, 300)
    const host = at('/login').host
    expect(toSignIn.incidents).toMatchObject([{ state: 'open', away: true, instead: { what: 'sign-in', host } }])
    const failed = succeed(refusedPage, exchange(500, 200), 500, 300)
    expect(failed.incidents).toMatchObject([{ state: 'open', away: true, instead: { what: 'error', status: 500 } }])
  })

  it('and keeps for how long it asks to be left alone, where it says so', () => {
    const pauseAfter = (status: number, headers: Record<string, string>) => {
      const seen = exchange(status, 200)
      const answer = { ...seen.answer!, headers }
      return succeed(refusedPage, { ...seen, answer }, status, 300).incidents[0]?.instead
    }
    const pause = { ms: 30_000, until: exchange(429, 200).answer!.at + 31_000 }
    for (const status of [429, 503])
      expect(pauseAfter(status, { 'retry-after': '30' })).toEqual({ what: 'error', status, pause })
    expect(pauseAfter(429, {})).toEqual({ what: 'error', status: 429 })
    expect(pauseAfter(404, { 'retry-after': '30' })).toEqual({ what: 'error', status: 404 })
  })

  it('until it is refused or answered well again', () => {
    const failed = succeed(refusedPage, exchange(500, 200), 500, 300)
    expect(observe(failed, exchange(401, 400), 401).incidents[0]).not.toHaveProperty('instead')
    expect(succeed(failed, exchange(200, 400), 200, 401).incidents[0]).not.toHaveProperty('instead')
  })

  it('but what was mended before stays mended, unless that was undone', () => {
    const mended = succeed(refusedPage, exchange(200, 200), 200, 300)
    expect(succeed(mended, exchange(500, 400), 500, 401).incidents[0]).not.toHaveProperty('instead')
    const incidents = mended.incidents.map((incident) => ({ ...incident, instead: { what: 'undone' as const } }))
    const [again] = succeed({ ...mended, incidents }, exchange(500, 400), 500, 401).incidents
    expect(again).toMatchObject({ instead: { what: 'error' } })
  })

  it('but a call that fails otherwise may be refused again: it stays', () => {
    const [incident] = succeed(refusedCall, exchange(500, 200, call), 500, 300).incidents
    expect(incident?.state).not.toBe('healed')
    expect(incident).not.toHaveProperty('away')
  })
})
