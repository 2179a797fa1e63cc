import { describe, expect, it } from 'vitest'
import { rememberOwn } from '../../src/incidents/own-tab'
import { emptySite, remember } from '../../src/incidents/site'
import { at, exchange } from '../support/fake-exchange'

const cookies = [{ name: 'sid', length: 32, digest: 'a' }]
const request = { names: [], credentials: [], cookies, complete: 'all', headers: {} } as const
const home = (time: number) => exchange(200, time, { address: at('/'), request })
const signIn = (time: number) => {
  const redirects = [{ address: at('/login'), method: 'POST', status: 303 }]
  return exchange(200, time, { address: at('/home'), redirects, request })
}

describe('what opens in a tab that a step of ours opened', () => {
  it('tells of no sign-in that is let in, whatever else it tells', () => {
    const site = rememberOwn(emptySite, home(200), 150)
    expect(site).not.toHaveProperty('finePage')
    expect(site).not.toHaveProperty('cookiesWhenFine')
    expect(site).toMatchObject({ answers: [{ status: 200 }], fineAt: 200 })
    expect(remember(emptySite, home(200))).toMatchObject({ finePage: { at: 200 }, cookiesWhenFine: cookies })
  })

  it('leaves what other tabs have told', () => {
    const before = remember(emptySite, home(100))
    expect(rememberOwn(before, home(200), 150)).toMatchObject({ finePage: { at: 100 }, cookiesWhenFine: cookies })
    const signedOut = rememberOwn(before, exchange(200, 200, { address: at('/logout') }), 150)
    expect(signedOut).not.toHaveProperty('finePage')
    expect(signedOut).not.toHaveProperty('cookiesWhenFine')
  })

  it('counts once somebody has signed in since', () => {
    expect(rememberOwn(emptySite, signIn(200), 150)).toMatchObject({ finePage: { at: 200 } })
    const before = remember(emptySite, signIn(100))
    expect(rememberOwn(before, home(200), 90)).toMatchObject({ finePage: { at: 200 } })
    expect(rememberOwn(before, home(200), 150)).toMatchObject({ finePage: { at: 100 } })
  })
})
