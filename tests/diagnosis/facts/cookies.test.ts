import { describe, expect, it } from 'vitest'
import type { Exchange, JarCookie, SentCookie, SetCookieFact } from '../../../src/contract/evidence'
import {
  cookieHeaderLength,
  heldFor,
  ledger,
  removedByAnswer,
  twins,
  withheld,
} from '../../../src/diagnosis/facts/cookies'
import { jarCookie } from '../../support/fake-evidence'
import { at, exchange } from '../../support/fake-exchange'

const cookie = (more: Partial<JarCookie> = {}) => jarCookie({ name: 'sessionid', digest: 'd1', ...more })
const sent = (name: string, digest: string, length = 8): SentCookie => ({ name, digest, length })
const crossSite = { initiator: { origin: 'https://other.test', relation: 'cross-site' } } as const
const fate = (jar: JarCookie, scene: Partial<Exchange> = {}, cookies: readonly SentCookie[] = []) =>
  ledger(exchange(401, 1000, scene), { jar: [jar], sent: cookies })[0]?.fate

describe('sign-in cookies held for an address', () => {
  const heldOf = (more: Partial<JarCookie>) => heldFor(exchange(401, 1000), { jar: [cookie(more)] }).length

  it('are those that go there', () => {
    expect(heldOf({})).toBe(1)
    expect(heldOf({ name: 'theme' })).toBe(0)
    expect(heldOf({ path: '/admin' })).toBe(0)
    expect(heldOf({ domain: 'files.acme.test' })).toBe(0)
    expect(heldOf({ expires: 500 })).toBe(0)
    expect(heldFor(exchange(401, 1000), undefined)).toEqual([])
  })
})

describe('ledger', () => {
  it('finds a cookie in what was sent by name and content', () => {
    expect(fate(cookie(), {}, [sent('sessionid', 'd1')])).toBe('sent')
    expect(fate(cookie(), {}, [sent('sessionid', 'another')])).toBe('kept-back')
  })

  it('tells why a cookie stayed behind', () => {
    expect(fate(cookie({ expires: 500 }))).toBe('expired')
    expect(fate(cookie({ expires: 5000 }))).toBe('kept-back')
    expect(fate(cookie({ path: '/admin' }))).toBe('other-path')
    expect(fate(cookie({ path: '/reports' }))).toBe('kept-back')
    expect(fate(cookie({ domain: 'files.acme.test' }))).toBe('other-host')
    expect(fate(cookie({ domain: '.acme.test', hostOnly: false }))).toBe('kept-back')
    expect(fate(cookie({ partition: 'https://third.test' }))).toBe('partition')
  })

  it('knows that Secure cookies need https, except on loopback', () => {
    const plain = { ...at('/reports'), scheme: 'http' }
    expect(fate(cookie({ secure: true }), { address: plain })).toBe('needs-https')
    expect(fate(cookie({ secure: true }))).toBe('kept-back')
    const local = { ...at('/reports', 'localhost'), scheme: 'http' }
    expect(fate(cookie({ secure: true, domain: 'localhost' }), { address: local })).toBe('kept-back')
  })

  it('lets Lax across sites with a page that is opened, and with nothing else', () => {
    expect(fate(cookie(), { ...crossSite, kind: 'page' })).toBe('kept-back')
    expect(fate(cookie(), { ...crossSite, kind: 'page', method: 'POST' })).toBe('same-site')
    expect(fate(cookie(), { ...crossSite, kind: 'call' })).toBe('same-site')
    expect(fate(cookie({ sameSite: 'unspecified' }), { ...crossSite, kind: 'frame' })).toBe('same-site')
    expect(fate(cookie({ sameSite: 'strict' }), { ...crossSite, kind: 'page' })).toBe('same-site')
    expect(fate(cookie({ sameSite: 'none' }), { ...crossSite, kind: 'call' })).toBe('kept-back')
  })

  it('does not guess where Cookie was not seen, or a part of the path is hidden', () => {
    expect(ledger(exchange(401, 1000), { jar: [cookie()] })[0]?.fate).toBe('unknown')
    expect(fate(cookie({ path: '/admin' }), { address: { ...at('/…/x'), whole: false } })).toBe('kept-back')
    expect(ledger(exchange(401, 1000), { sent: [] })).toEqual([])
  })
})

describe('what this very answer set', () => {
  const set: SetCookieFact = {
    ...{
      name: 'sessionid',
      length: 32,
      digest: 'd1',
      secure: false,
      httpOnly: true,
      partitioned: false,
      removes: false,
    },
  }
  const fates = (fact: SetCookieFact, sentNow: readonly SentCookie[] = []) =>
    ledger(exchange(401, 1000), { jar: [cookie()], sent: sentNow, set: [fact] }).map(({ fate }) => fate)

  it('could not have been sent', () => {
    expect(fates(set)).toEqual(['unknown'])
    expect(withheld(exchange(401, 1000), { jar: [cookie()], sent: [], set: [set] })).toEqual([])
  })

  it('is not what the jar held before, nor what was sent and set again', () => {
    expect(fates({ ...set, digest: 'another' })).toEqual(['kept-back'])
    expect(fates({ ...set, name: 'other' })).toEqual(['kept-back'])
    expect(fates(set, [sent('sessionid', 'd1')])).toEqual(['sent'])
  })
})

describe('withheld', () => {
  const why = (jar: JarCookie, cookies: readonly SentCookie[] | undefined = []) =>
    withheld(exchange(401, 1000), { jar: [jar], ...(cookies && { sent: cookies }) }).map(({ fate }) => fate)

  it('lists sign-in cookies that stayed behind, with why', () => {
    expect(why(cookie())).toEqual(['kept-back'])
    expect(why(cookie({ expires: 500 }))).toEqual(['expired'])
    expect(why(cookie({ path: '/admin' }))).toEqual(['other-path'])
  })

  it.each<[string, Partial<JarCookie>]>([
    ['sign nobody in', { name: 'theme' }],
    ['belong to another host', { domain: 'files.acme.test' }],
    ['go on purpose only where tokens are exchanged', { name: 'refresh_token', path: '/auth' }],
  ])('leaves out those that %s', (_what, more) => expect(why(cookie(more))).toEqual([]))

  it('leaves out those that were sent, and all where Cookie was not seen', () => {
    expect(why(cookie(), [sent('sessionid', 'd1')])).toEqual([])
    expect(withheld(exchange(401, 1000), { jar: [cookie()] })).toEqual([])
    expect(withheld(exchange(401, 1000), undefined)).toEqual([])
  })
})

describe('twins', () => {
  it('are cookies of one name with different content', () => {
    expect(twins([sent('a', '1'), sent('b', '1'), sent('a', '2')])).toEqual([[sent('a', '1'), sent('a', '2')]])
    expect(twins([sent('a', '1'), sent('a', '1')])).toEqual([])
    expect(twins(undefined)).toEqual([])
  })
})

describe('cookieHeaderLength', () => {
  it('counts names, values and what stands between them', () => {
    expect(cookieHeaderLength([sent('ab', '1', 3)])).toBe('ab=xyz; '.length)
    expect(cookieHeaderLength(undefined)).toBe(0)
  })
})

describe('removedByAnswer', () => {
  const set = { digest: 'x', length: 0, secure: false, httpOnly: false, partitioned: false }

  it('lists what was sent and is only removed', () => {
    const removed = { ...set, name: 'basket', removes: true }
    expect(removedByAnswer({ sent: [sent('basket', '1')], set: [removed] })).toEqual([removed])
    expect(removedByAnswer({ sent: [sent('other', '1')], set: [removed] })).toEqual([])
    expect(removedByAnswer({ sent: [sent('basket', '1')], set: [{ ...removed, removes: false }] })).toEqual([])
  })
})
