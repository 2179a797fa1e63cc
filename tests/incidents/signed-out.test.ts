import { describe, expect, it } from 'vitest'
import { afterSignOut, leftOnTheWay } from '../../src/incidents/signed-out'
import { at, exchange } from '../support/fake-exchange'

const stop = (path: string, host: string, method = 'GET') => ({ address: at(path, host), status: 302, method })
const hosts = (...redirects: readonly ReturnType<typeof stop>[]) =>
  leftOnTheWay(exchange(200, 100, { address: at('/bye', 'www.acme.test'), redirects })).map(({ host }) => host)

describe('a way out', () => {
  it('leaves each host that it leads over by its words, but the one that answers', () => {
    expect(hosts(stop('/logout', 'app.acme.test'), stop('/sign-out', 'login.acme.test'))).toEqual([
      'app.acme.test',
      'login.acme.test',
    ])
    expect(hosts(stop('/logout', 'app.acme.test'), stop('/signout', 'app.acme.test'))).toEqual(['app.acme.test'])
    expect(hosts(stop('/logout', 'www.acme.test'))).toEqual([])
    expect(hosts(stop('/session', 'app.acme.test', 'DELETE'))).toEqual(['app.acme.test'])
  })

  it('leaves none that only leads on, nor any where it fails', () => {
    expect(hosts(stop('/start', 'app.acme.test'))).toEqual([])
    expect(hosts(stop('/start', 'app.acme.test'), stop('/logout', 'login.acme.test'))).toEqual(['login.acme.test'])
    const redirects = [stop('/logout', 'app.acme.test')]
    expect(leftOnTheWay(exchange(500, 100, { address: at('/bye', 'www.acme.test'), redirects }))).toEqual([])
  })
})

it('whoever has signed out is known to have done so, and no more', () => {
  const before = { answers: [], clock: [], signedIn: { at: 1, host: 'x', form: true }, cookiesWhenFine: [], fineAt: 2 }
  expect(afterSignOut(before, 9)).toEqual({ answers: [], clock: [], fineAt: 2, signedOutAt: 9 })
})
