import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../../support/fake-request'
import { cookie } from '../../support/fake/cookies'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'http://www.acme.test/reports?page=2'
let extension: Extension
let answers: (url: string, cookies: boolean) => Response | Promise<Response>
const fetched = vi.fn<typeof fetch>()

beforeEach(async () => {
  extension = await startExtension()
  answers = () => new Response('', { status: 401 })
  fetched.mockImplementation(async (to, more) => {
    const stopped = new Promise<never>((_, fail) =>
      more!.signal!.addEventListener('abort', () => fail(new Error('abort'))),
    )
    // An answer that throws leaves nobody to hear of it.
    stopped.catch(() => undefined)
    return Promise.race([answers(String(to), more?.credentials === 'include'), stopped])
  })
  vi.stubGlobal('fetch', fetched)
  extension.world.jar.cookies = [cookie('prefs', 'www.acme.test')]
  await visit(extension, url, 401, { headers: { Cookie: 'prefs=value of prefs' } })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetched.mockReset()
})

const incident = () => extension.record(1)!.incidents[0]!
const place = () => ({ tabId: 1, incident: incident().id, step: 'run-checks' as const })
const take = async () => {
  await extension.ask('take', place())
  await extension.idle()
}
const told = () => incident().tried?.told.map(({ id, outcome }) => `${id} ${outcome}`)
const asked = () => fetched.mock.calls.map(([to]) => String(to))

describe('run-checks', () => {
  it('does not take a site that stays silent for one that confirms the reason', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    await take()
    expect(told()?.every((one) => one.endsWith(' no-answer'))).toBe(true)
    expect(incident().steps[0]).toMatchObject({ state: 'no-help', note: { id: 'checks_silent' } })
  })

  it.each([
    ['withheld', (origin: string) => !origin.includes('//acme.test'), 'checks_left_out', 0],
    ['given', () => true, 'checks_same', 1],
  ])('asks another host only where its access is not %s, and says so', async (_, isGiven, said, times) => {
    const { contains } = extension.api.browser.permissions
    extension.api.browser.permissions.contains = (async (which: { origins?: string[] }) =>
      which.origins ? which.origins.every(isGiven) : contains(which as never)) as typeof contains
    await take()
    expect(asked().filter((to) => to.includes('//acme.test')).length > 0).toBe(times > 0)
    expect(asked()).not.toEqual([])
    expect(told()?.every((one) => one.endsWith(' refused'))).toBe(true)
    expect(incident().steps[0]).toMatchObject({ state: 'no-help', note: { id: said } })
  })

  it('stops where the access is taken away in the middle, says so, and keeps what was told until then', async () => {
    answers = () => {
      // Of the second question nothing comes back any more.
      if (fetched.mock.calls.length < 2) return new Response('', { status: 401 })
      extension.world.tabs.siteAccess = false
      throw new TypeError('Failed to fetch')
    }
    await take()
    expect(asked()).toHaveLength(2)
    expect(told()).toEqual(['past-cache refused'])
    expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_no_access_part', values: [1, 4] } })
    // Asked for without access, it keeps that, too.
    await take()
    expect(asked()).toHaveLength(2)
    expect(told()).toEqual(['past-cache refused'])
    expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'step_no_access' } })
    extension.world.tabs.siteAccess = true
    answers = () => new Response('', { status: 401 })
    await take()
    expect(told()).toHaveLength(4)
  })

  it('asks the site itself, at most six times, and keeps what each told', async () => {
    await take()
    expect(told()).toEqual(['past-cache refused', 'without-cookies refused', 'https refused', 'other-host refused'])
    expect(asked()).toEqual([
      ...['http://www.acme.test/reports?page=2', 'http://www.acme.test/reports?page=2'],
      ...['https://www.acme.test/reports?page=2', 'http://acme.test/reports?page=2'],
    ])
    expect(incident().evidence?.experiments).toHaveLength(4)
    expect(incident().steps[0]).toMatchObject({
      step: 'run-checks',
      state: 'no-help',
      note: { id: 'checks_same' },
    })
    const asking = ['past-cache', 'without-cookies', 'https'].map((id) => ({ id, host: 'www.acme.test' }))
    expect(incident().steps[0]?.planned).toEqual([...asking, { id: 'other-host', host: 'acme.test' }])
    // The query is nowhere on record: only the tab knew it.
    expect(JSON.stringify(extension.record(1)?.incidents[0]?.tried)).not.toContain('page=2')
  })

  it('moves the diagnosis, and says so', async () => {
    answers = (_, cookies) => new Response('', { status: cookies ? 401 : 200 })
    await take()
    expect(incident().diagnosis?.ranked[0].cause).toBe('stale-cookies')
    expect(incident().steps[0]).toMatchObject({ state: 'other-cause', note: { id: 'checks_changed' } })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('lets the page itself answer where the site sends it by now: only that is fixed', async () => {
    answers = () => new Response('', { status: 200 })
    await take()
    expect(incident().steps[0]?.state).toBe('checking')
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: true }])
    await visit(extension, url, 200)
    expect(incident()).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })
  })

  it('leaves the cookies as they were, except what the server put in the place of what it was sent', async () => {
    const before = structuredClone(extension.world.jar.cookies)
    const { jar } = extension.world
    answers = (_, cookies) => {
      if (cookies) jar.cookies = [cookie('new', 'www.acme.test')]
      return new Response('', { status: 401 })
    }
    await take()
    expect(jar.cookies).toEqual(before)
    const rotated = cookie('prefs', 'www.acme.test', { value: 'rotated' })
    answers = (_, cookies) => {
      if (cookies) jar.cookies = [rotated, cookie('new', 'www.acme.test')]
      return new Response('', { status: 401 })
    }
    await take()
    expect(jar.cookies).toEqual([rotated])
  })

  it('leaves the cookies as they were where the worker died over it', async () => {
    const before = structuredClone(extension.world.jar.cookies)
    answers = () => {
      extension.world.jar.cookies = [cookie('new', 'www.acme.test')]
      return new Promise(() => undefined)
    }
    void extension.ask('take', place())
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    extension.stop()
    vi.advanceTimersByTime(5)
    await extension.wake()
    await extension.idle()
    expect(extension.world.jar.cookies).toEqual(before)
  })

  it('has changed nothing where only the page’s own words were read meanwhile', async () => {
    await extension.commit(1, url, { status: 401, loadedAt: Date.now(), html: '<p>Your account has been locked.</p>' })
    let looked = false
    answers = async () => {
      if (!looked) await extension.ask('look', { tabId: 1 })
      looked = true
      return new Response('', { status: 401 })
    }
    await take()
    expect(incident().diagnosis?.ranked[0].cause).toBe('account-locked')
    expect(incident().steps[0]).toMatchObject({ state: 'no-help', note: { id: 'checks_same' } })
  })

  it('is stopped by a click, and asks nothing more', async () => {
    answers = () => new Promise(() => undefined)
    const taking = extension.ask('take', place())
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    await extension.ask('cancel', place())
    await taking
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_stopped' } })
    expect(incident().tried).toBeUndefined()
  })

  describe('ends in its midst, without a further request and without loading anything,', () => {
    const answer = async (status: number) => {
      for (const go of waiting.splice(0)) go(new Response('', { status }))
      await extension.idle()
    }
    let waiting: ((answer: Response) => void)[]
    beforeEach(async () => {
      waiting = []
      answers = () => new Promise((go) => waiting.push(go))
      void extension.ask('take', place())
      await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    })

    it('where the tab is closed', async () => {
      await extension.closeTab(1)
      await answer(401)
      expect(fetched).toHaveBeenCalledTimes(1)
      expect(extension.record(1)).toBeUndefined()
    })

    it('where the page works by now', async () => {
      await visit(extension, url, 200)
      await answer(200)
      expect(fetched).toHaveBeenCalledTimes(1)
      expect(extension.world.tabs.reloads).toEqual([])
      expect(incident()).toMatchObject({ state: 'healed', steps: [{ state: 'todo' }] })
    })

    it('where the page works when the last answer comes', async () => {
      while (fetched.mock.calls.length < 4) await answer(200)
      await visit(extension, url, 200)
      await answer(200)
      expect(extension.world.tabs.reloads).toEqual([])
      expect(incident()).toMatchObject({ state: 'healed', steps: [{ state: 'todo' }] })
    })

    it('where the tab shows another page by now', async () => {
      await visit(extension, 'http://www.acme.test/home', 200)
      await answer(200)
      expect(fetched).toHaveBeenCalledTimes(1)
      expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_stopped_part', values: [1, 4] } })
    })

    // Past the caches it is refused, without cookies it opens: one of them is in the way.
    const tellTwo = async () => {
      await answer(401)
      await answer(200)
      await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(3))
    }
    const believed = () => incident().diagnosis?.ranked.find(({ cause }) => cause === 'stale-cookies')?.confidence ?? 0

    it('where the person stops it, and what was told until then counts', async () => {
      const before = believed()
      await tellTwo()
      await extension.ask('cancel', place())
      await extension.idle()
      expect(incident().tried?.told.map(({ outcome }) => outcome)).toEqual(['refused', 'fine'])
      expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_stopped_part', values: [2, 4] } })
      expect(believed()).toBeGreaterThan(before)
    })

    it('where the worker dies, and what was told until then counts', async () => {
      const before = believed()
      await tellTwo()
      extension.stop()
      vi.advanceTimersByTime(5)
      await extension.wake()
      await extension.idle()
      expect(incident().steps[0]).toMatchObject({
        state: 'todo',
        note: { id: 'checks_cut_short_part', values: [2, 4] },
      })
      expect(believed()).toBeGreaterThan(before)
    })

    it('but not where it is refused as before', async () => {
      await visit(extension, url, 401, { headers: { Cookie: 'prefs=value of prefs' } })
      while (waiting.length) await answer(200)
      expect(fetched).toHaveBeenCalledTimes(4)
      expect(extension.world.tabs.reloads).toHaveLength(1)
    })
  })

  it('is begun once by two clicks, and stopped by one', async () => {
    answers = () => new Promise(() => undefined)
    const taking = [extension.ask('take', place()), extension.ask('take', place())]
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled())
    await extension.ask('cancel', place())
    await Promise.all(taking)
    await extension.pass(60_000)
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(incident().steps[0]?.state).toBe('todo')
  })

  it('is open again where the worker died over it', async () => {
    answers = () => new Promise(() => undefined)
    void extension.ask('take', place())
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    extension.stop()
    vi.advanceTimersByTime(5)
    await extension.wake()
    await extension.idle()
    expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_cut_short' } })
  })

  it('is open again where the clock was set back before the next life, too', async () => {
    answers = () => new Promise(() => undefined)
    void extension.ask('take', place())
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    extension.stop()
    vi.setSystemTime(Date.now() - 3_600_000)
    await extension.wake()
    await extension.idle()
    expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_cut_short' } })
  })

  it('ends by itself where nothing else wakes the worker that died over it', async () => {
    answers = () => new Promise(() => undefined)
    void extension.ask('take', place())
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1))
    extension.stop()
    // All others may have rung before that.
    for (const name of extension.world.alarms.keys()) if (name !== 'checks') extension.world.alarms.delete(name)
    await extension.pass(29_000)
    expect(incident().steps[0]?.state).toBe('running')
    await extension.pass(1_000)
    expect(incident().steps[0]).toMatchObject({ state: 'todo', note: { id: 'checks_cut_short' } })
  })

  it('asks nothing for a private window, whose cookies are not ours', async () => {
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    await take()
    expect(fetched).not.toHaveBeenCalled()
    expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'checks_private' } })
  })

  it.each(['http://acme.test/account?do=logout', 'http://acme.test/in?code=123456'])(
    'asks nothing at %s',
    async (to) => {
      await visit(extension, to, 401)
      await take()
      expect(fetched).not.toHaveBeenCalled()
      expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'checks_not_here' } })
    },
  )

  it('forgets what it told once the request carries other cookies', async () => {
    await take()
    await visit(extension, url, 401, { headers: { Cookie: 'prefs=value of prefs' } })
    expect(incident().evidence?.experiments).toHaveLength(4)
    await visit(extension, url, 401, { headers: { Cookie: 'prefs=another' } })
    expect(incident().evidence?.experiments).toBeUndefined()
  })

  it('gives way to a step that takes or brings cookies, which it does not undo', async () => {
    const clearing = () => ({ ...place(), step: 'clear-site-data' as const })
    const names = () => extension.world.jar.cookies.map(({ name }) => name)
    const held = () => new Promise<never>(() => undefined)
    answers = held
    void extension.ask('take', place())
    await extension.idle()
    await extension.ask('take', clearing())
    expect(names()).toEqual([])
    const asking = incident().steps.find(({ step }) => step === 'run-checks')
    expect(asking).toMatchObject({ state: 'todo', note: { id: 'checks_stopped' } })
    expect(asked()).toHaveLength(1)
    await visit(extension, url, 401)

    void extension.ask('take', place())
    await extension.idle()
    await extension.ask('undo', clearing())
    expect(names()).toEqual(['prefs'])
  })

  it('goes on where cookies of another site are taken', async () => {
    extension.openTab(2)
    extension.world.jar.cookies.push(cookie('sid', 'other.test'))
    await visit(extension, 'https://other.test/', 401, { tabId: 2 })
    answers = () => new Promise<never>(() => undefined)
    void extension.ask('take', place())
    await extension.idle()
    await extension.ask('take', {
      tabId: 2,
      incident: extension.record(2)!.incidents[0]!.id,
      step: 'clear-site-data',
    })
    expect(incident().steps[0]).toMatchObject({ step: 'run-checks', state: 'running' })
    expect(extension.world.jar.cookies.map(({ name }) => name)).toEqual(['prefs'])
  })

  it.each([
    ['in', '/login', 'POST', 'session=x', ['prefs', 'session']],
    ['out', '/logout', 'GET', 'prefs=; Max-Age=0', []],
  ] as const)('leaves the jar to who signs %s in another tab meanwhile', async (_, path, method, set, left) => {
    extension.openTab(2)
    let first = true
    answers = async () => {
      if (first) {
        first = false
        const { jar } = extension.world
        jar.cookies = left.map((name) => cookie(name, 'www.acme.test'))
        await visit(extension, `http://www.acme.test${path}`, 200, { tabId: 2, method, answer: { 'set-cookie': set } })
      }
      return new Response('', { status: 401 })
    }
    await take()
    expect(extension.world.jar.cookies.map(({ name }) => name)).toEqual(left)
  })
})
