import { describe, expect, it } from 'vitest'
import type { Instead } from '../../src/contract/incident'
import { hasLeft, showsInItsPlace, showsWhereItLed } from '../../src/contract/where-led'
import { at, exchange } from '../support/fake-exchange'

describe('a tab shows where the refused address leads', () => {
  const instead = { what: 'page', host: at('/').host, path: '/' } as const
  const refused = { address: at('/reports'), instead }
  const redirects = [{ address: at('/reports'), status: 302 }]
  const page = (more = {}) => ({ page: { exchange: exchange(200, 200, { address: at('/'), ...more }), at: 200 } })

  it('while the page came by way of that address', () => {
    expect(showsWhereItLed(refused, page({ redirects }))).toBe(true)
    expect(showsWhereItLed(refused, page())).toBe(false)
    expect(showsWhereItLed(refused, {})).toBe(false)
  })

  it('not where that is a page to sign in on, or nothing else', () => {
    const signIn = { what: 'sign-in', host: instead.host } as const
    expect(showsWhereItLed({ ...refused, instead: signIn }, page({ redirects }))).toBe(false)
    expect(showsWhereItLed({ address: refused.address }, page({ redirects }))).toBe(false)
  })
})

describe('a tab has left the refused page', () => {
  const record = (to: string, more = {}) => ({
    page: { exchange: exchange(200, 200, { address: at(to), ...more }), at: 200 },
  })
  const refused = { kind: 'page', address: at('/reports'), away: true } as const

  it('once it shows another, and that is not where the address leads, or what it answers with', () => {
    const instead = { what: 'page', host: at('/').host, path: '/' } as const
    const redirects = [{ address: at('/reports'), status: 302 }]
    expect(hasLeft(refused, record('/news'))).toBe(true)
    expect(hasLeft({ kind: 'page', address: refused.address }, record('/reports'))).toBe(false)
    expect(hasLeft({ ...refused, instead }, record('/', { redirects }))).toBe(false)
    expect(hasLeft({ ...refused, instead: { what: 'empty' } }, record('/reports'))).toBe(false)
  })

  it('nobody knows of a part of a page, which may be loaded anew, but where the tab shows no page of the web', () => {
    const part = { ...refused, kind: 'call' } as const
    expect(hasLeft(part, record('/news'))).toBe(false)
    expect(hasLeft(part, {})).toBe(true)
  })
})

describe('a tab shows what the refused address itself answers with', () => {
  const page = { page: { exchange: exchange(200, 200), at: 200 } }
  const shows = (instead: Instead | undefined, record: object = page, address = at('/reports')) =>
    showsInItsPlace({ address, ...(instead && { instead }) }, record)

  it('while it is an error, or empty', () => {
    expect(shows({ what: 'error', status: 503 })).toBe(true)
    expect(shows({ what: 'empty' })).toBe(true)
    expect(shows({ what: 'empty' }, page, at('/other'))).toBe(false)
    expect(shows({ what: 'empty' }, {})).toBe(false)
  })

  it('not where it is another page, or refused', () => {
    expect(shows({ what: 'page', host: at('/').host, path: '/' })).toBe(false)
    expect(shows({ what: 'undone' })).toBe(false)
    expect(shows(undefined)).toBe(false)
  })
})
