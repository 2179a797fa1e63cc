import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RawCookie } from '../../src/platform/cookies'
import type * as Module from '../../src/background/unchanged-jar'
import { address } from '../support/fake-evidence'
import { exchange } from '../support/fake-exchange'
import { cookie } from '../support/fake/cookies'
import { Extension, stopTheClock } from '../support/fake-worker'

let extension: Extension
let leaving: typeof Module.leavingJarAsItIs

beforeEach(async () => {
  extension = new Extension()
  extension.openTab(1)
  extension.open()
  leaving = (await import('../../src/background/unchanged-jar')).leavingJarAsItIs
})

const before = () => [
  cookie('sid', 'app.acme.test'),
  cookie('sid', '.acme.test', { value: 'wide' }),
  cookie('kept', '.acme.test', { secure: true, expirationDate: 4_000_000_000 }),
  cookie('deep', 'app.acme.test', { path: '/elsewhere' }),
  cookie('parted', 'app.acme.test', { secure: true, partitionKey: { topLevelSite: 'https://portal.test' } }),
  cookie('elsewhere', 'other.test'),
]
const asking = { url: 'https://app.acme.test/board', host: 'app.acme.test', site: 'acme.test', https: true }
const jar = () => extension.world.jar
const sorted = () =>
  jar()
    .cookies.map((one) => JSON.stringify(one))
    .sort()
const held = () => [...extension.world.stored.areas.session.keys()].filter((key) => key.startsWith('undo:'))
const valueOf = (name: string) =>
  jar()
    .cookies.filter((one) => one.name === name)
    .map(({ value }) => value)

const replace = (change: (cookie: RawCookie) => RawCookie | undefined) => {
  jar().cookies = jar().cookies.flatMap((one) => change(one) ?? [])
}

describe('leaving the jar as it is', () => {
  beforeEach(() => void (jar().cookies = before()))

  it('takes back what was made, deleted or emptied meanwhile', async () => {
    const was = sorted()
    const answer = await leaving(asking, async () => {
      replace((one) => (one.name === 'kept' ? undefined : one))
      replace((one) => (one.name === 'deep' ? { ...one, value: '' } : one))
      jar().cookies.push(cookie('new', 'app.acme.test'), cookie('sid', 'www.acme.test'))
      return 'answer'
    })
    expect(answer).toBe('answer')
    expect(sorted()).toEqual(was)
  })

  it('leaves a value that took the place of one that was sent: that one may be revoked', async () => {
    await leaving(asking, async () => {
      replace((one) => (one.domain === 'app.acme.test' && one.name === 'sid' ? { ...one, value: 'rotated' } : one))
      jar().cookies.push(cookie('new', 'app.acme.test'))
    })
    expect(valueOf('sid').sort()).toEqual(['rotated', 'wide'])
    expect(valueOf('new')).toEqual([])
  })

  it.each(['deep', 'parted'])('puts back the value of one that was not sent: %s', async (name) => {
    const was = sorted()
    await leaving(asking, async () => replace((one) => (one.name === name ? { ...one, value: 'other' } : one)))
    expect(sorted()).toEqual(was)
  })

  it('leaves one that moved to another domain or path', async () => {
    await leaving(asking, async () => {
      replace((one) => (one.name === 'kept' ? undefined : one))
      jar().cookies.push(cookie('kept', 'app.acme.test', { value: 'moved' }))
    })
    expect(valueOf('kept')).toEqual(['moved'])
  })

  it('writes nothing where nothing was changed, and holds nothing after', async () => {
    const { cookies } = extension.api.browser
    const [set, remove] = [vi.spyOn(cookies, 'set'), vi.spyOn(cookies, 'remove')]
    await leaving(asking, async () => expect(held()).toHaveLength(1))
    expect(set).not.toHaveBeenCalled()
    expect(remove).not.toHaveBeenCalled()
    expect(held()).toEqual([])
  })

  it('does so where what it did went wrong, too', async () => {
    const was = sorted()
    const failing = leaving(asking, async () => {
      replace((one) => (one.domain === 'other.test' ? one : undefined))
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(sorted()).toEqual(was)
  })
})

describe('what the person does meanwhile', () => {
  beforeEach(() => void (jar().cookies = before()))
  const session = () => extension.world.stored.areas.session
  /** A sign-in elsewhere, and what it does to the jar. */
  const signIn = () => {
    replace((one) => (one.name === 'kept' ? undefined : one))
    jar().cookies.push(cookie('new', 'app.acme.test'))
  }
  const meanwhile = (doing: () => void) => leaving(asking, async () => doing())
  const lands = { answers: [], clock: [] }
  const form = (path: string, site = 'acme.test', startedAt = Date.now()) => ({
    tabId: 2,
    exchange: {
      ...exchange(200, startedAt, { method: 'POST' }),
      ...{ startedAt, address: { ...address, site, path } },
    },
  })
  const taken = () => [valueOf('new'), valueOf('kept')]
  const [theirs, ours] = [
    [['value of new'], []],
    [[], ['value of kept']],
  ]

  it('stays where they signed in, there or at another host of the site', async () => {
    await meanwhile(() => {
      signIn()
      session().set('site:app.acme.test', { ...lands, signedIn: { at: Date.now(), host: 'app.acme.test' } })
    })
    expect(taken()).toEqual(theirs)
    jar().cookies = before()
    extension.open()
    leaving = (await import('../../src/background/unchanged-jar')).leavingJarAsItIs
    session().delete('site:app.acme.test')
    session().set('sites', [{ host: 'login.acme.test', site: 'acme.test', fine: true }])
    await meanwhile(() => {
      signIn()
      session().set('site:login.acme.test', { ...lands, signedIn: { at: Date.now(), host: 'login.acme.test' } })
    })
    expect(taken()).toEqual(theirs)
  })

  it('stays while the sign-in is on its way: its cookies come before its page', async () => {
    await meanwhile(() => {
      signIn()
      session().set('flights', { a: form('/login') })
    })
    expect(taken()).toEqual(theirs)
  })

  it.each([
    ['a form for something else', form('/search')],
    ['a sign-in at another site', form('/login', 'other.test')],
    ['one that has hung since long ago', form('/login', 'acme.test', Date.now() - 60_000)],
  ])('is not taken for a sign-in where it is %s', async (_, flight) => {
    await meanwhile(() => {
      signIn()
      session().set('flights', { a: flight })
    })
    expect(taken()).toEqual(ours)
  })

  it('is not undone by a sign-in that was there before', async () => {
    session().set('site:app.acme.test', { ...lands, signedIn: { at: Date.now() - 1, host: 'app.acme.test' } })
    await meanwhile(signIn)
    expect(taken()).toEqual(ours)
  })
})

describe('a worker that dies over it', () => {
  const begin = async () => {
    jar().cookies = before()
    void leaving(asking, () => {
      replace((one) => (one.name === 'kept' ? undefined : one))
      jar().cookies.push(cookie('new', 'app.acme.test'))
      extension.stop()
      return new Promise(() => undefined)
    })
    await vi.waitFor(() => expect(extension.isAwake).toBe(false))
    expect(extension.world.alarms.has('jar')).toBe(true)
  }
  const wake = async () => {
    await extension.wake()
    await extension.idle()
    expect(held()).toEqual([])
  }
  beforeEach(() => stopTheClock())
  afterEach(() => void vi.useRealTimers())

  it('puts the jar back at its next start', async () => {
    await begin()
    await wake()
    expect(sorted()).toEqual(
      before()
        .map((one) => JSON.stringify(one))
        .sort(),
    )
  })

  it('later, takes nothing away: it may be of a visit since', async () => {
    await begin()
    vi.advanceTimersByTime(60_000)
    await wake()
    expect([valueOf('new'), valueOf('kept')]).toEqual([['value of new'], ['value of kept']])
  })

  it('leaves all as it is where somebody signed out since', async () => {
    await begin()
    vi.advanceTimersByTime(1000)
    extension.world.stored.areas.session.set('site:app.acme.test', { answers: [], clock: [], signedOutAt: Date.now() })
    await wake()
    expect(valueOf('kept')).toEqual([])
  })

  it('holds it for ten minutes at most', async () => {
    await begin()
    vi.advanceTimersByTime(10 * 60_000)
    await wake()
    expect(valueOf('kept')).toEqual([])
  })
})
