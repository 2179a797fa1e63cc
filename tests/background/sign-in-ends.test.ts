import { describe, expect, it } from 'vitest'
import { endsSignIn, isDoor } from '../../src/background/sign-in-ends'
import type { SignIn } from '../../src/store/sign-ins'
import { answer, at, exchange } from '../support/fake-exchange'

const home = at('/home')
const provider = at('/login', 'login.idp.test')
const stop = (address: ReturnType<typeof at>, method = 'GET') => ({ address, status: 303, method })
const waits: SignIn = {
  ...{ helperTab: 2, tabId: 1, incident: 'i', step: 'sign-in' as const },
  ...{ site: home.site, opened: home.digest },
}

describe('a sign-in in a tab of its own', () => {
  it('is led on to another host by what was opened for it', () => {
    expect(isDoor(waits, exchange(200, 100, { address: provider, redirects: [stop(home)] }))).toBe(true)
    expect(isDoor(waits, exchange(200, 100, { address: at('/login'), redirects: [stop(home)] }))).toBe(false)
    expect(isDoor(waits, exchange(200, 100, { address: provider, redirects: [stop(at('/other'))] }))).toBe(false)
  })

  it('is over on the page that has the form itself once a cookie comes with it that may keep it', () => {
    const set = (name: string) => [
      { name, length: 32, digest: 'd', secure: true, httpOnly: true, partitioned: false, removes: false },
    ]
    const sent = (name: string) =>
      exchange(200, 100, { address: home, method: 'POST', answer: answer(200, 100, { setCookies: set(name) }) })
    const here = { ...waits, opened: '', ledTo: home.host, here: home.digest }
    expect(endsSignIn(here, sent('sid'))).toBe(true)
    // The form once more, with a fresh mark against forgery.
    expect(endsSignIn(here, sent('csrftoken'))).toBe(false)
  })

  it('is over where that opens by itself, and nowhere else where what was opened is come back to', () => {
    const back = exchange(200, 100, { address: home, redirects: [stop(provider, 'POST'), stop(at('/callback'))] })
    expect(endsSignIn({ ...waits, door: true }, back)).toBe(true)
    expect(endsSignIn(waits, back)).toBe(false)
    expect(
      endsSignIn({ ...waits, door: true }, { ...back, answer: undefined, end: { at: 101, status: 403 } } as never),
    ).toBe(false)
    expect(endsSignIn({ ...waits, door: true }, exchange(200, 100, { address: home }))).toBe(false)
  })
})
