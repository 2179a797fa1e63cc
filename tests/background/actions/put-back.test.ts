import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cookie } from '../../support/fake/cookies'
import { turn } from '../../support/fake/calls'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const host = 'intranet.acme.test'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const place = () => ({
  tabId: 1,
  incident: extension.record(1)!.incidents[0]!.id,
  step: 'clear-site-data' as const,
})
const step = () => extension.record(1)?.incidents[0]?.steps[0]
const undoable = () => extension.ask('undoable', place())
const short = () => cookie('short', host, { expirationDate: Date.now() / 1000 + 60 })

/** Takes these from a page that is refused; what it answers then, and what the jar holds by then. */
async function removed(cookies: ReturnType<typeof cookie>[], status: number, ...since: ReturnType<typeof cookie>[]) {
  extension.world.jar.cookies = [...cookies]
  await visit(extension, url, 401)
  await extension.ask('take', place())
  extension.world.jar.cookies = [...since]
  await visit(extension, url, status)
}

describe('what an undo would put back', () => {
  it('is all of it where nothing has changed, and nothing once that is done', async () => {
    expect(await visit(extension, url, 401).then(undoable)).toBeNull()
    await removed([cookie('sid', host), cookie('pref', '.acme.test')], 401)
    expect(await undoable()).toEqual({ total: 2, back: 2, next: step()!.undo!.until, lost: [] })
    await extension.ask('undo', place())
    expect(await undoable()).toBeNull()
  })

  it('is what the undo then does: without what ran out or stays, and with the reasons', async () => {
    const sid = cookie('sid', host)
    const newer = { ...sid, value: 'of the new sign-in' }
    await removed([sid, short(), cookie('same', host), cookie('pref', host)], 200, newer, cookie('same', host))
    await extension.pass(2 * 60_000)
    expect(await undoable()).toEqual({
      total: 4,
      back: 1,
      next: step()!.undo!.until,
      lost: [
        { why: 'expired', count: 1 },
        { why: 'newer', count: 1 },
        { why: 'there', count: 1 },
      ],
    })
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies.map(({ name, value }) => `${name} ${value}`).sort()).toEqual(
      ['pref value of pref', 'same value of same', 'sid of the new sign-in'].sort(),
    )
  })

  it('takes a guest’s cookie of a page that is still refused for nothing that would stay', async () => {
    const sid = cookie('sid', host)
    await removed([sid], 401, { ...sid, value: 'of a guest' })
    expect(await undoable()).toEqual({ total: 1, back: 1, next: step()!.undo!.until, lost: [] })
  })

  it('is told once the removal is over, before which all of it is there still', async () => {
    extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host)]
    await visit(extension, url, 401)
    const { remove } = extension.api.browser.cookies
    let go: () => void = () => undefined
    const held = new Promise<void>((done) => (go = done))
    extension.api.browser.cookies.remove = (async (which: never) => {
      await held
      return remove(which)
    }) as typeof remove
    void extension.ask('take', place())
    await vi.waitFor(() => expect(step()?.undo).toBeDefined())
    const asked = undoable()
    expect(extension.world.jar.cookies).toHaveLength(2)
    await turn()
    go()
    expect(await asked).toMatchObject({ total: 2, back: 2, lost: [] })
    expect(extension.world.jar.cookies).toEqual([])
  })

  it('is told at once where the worker died over the removal', async () => {
    extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host)]
    await visit(extension, url, 401)
    extension.api.browser.cookies.remove = () => new Promise<never>(() => undefined)
    void extension.ask('take', place())
    await vi.waitFor(() => expect(step()?.undo).toBeDefined())
    await extension.wake()
    extension.world.jar.cookies.pop()
    // The one that never went is none that is there again.
    expect(await undoable()).toMatchObject({ total: 1, back: 1, lost: [] })
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_removal_cut' } })
    expect(extension.world.tabs.reloads).toEqual([])
    await extension.ask('check', place())
    expect(extension.world.tabs.reloads).toHaveLength(1)
    expect(step()?.state).toBe('checking')
    expect(await undoable()).toMatchObject({ total: 1, back: 1, lost: [] })
  })

  it('is told once an undo is over: what it brought back is no longer to be put back', async () => {
    await removed([cookie('sid', host), cookie('parted', host)], 401)
    extension.world.jar.refused.add('parted')
    const { set } = extension.api.browser.cookies
    let go: () => void = () => undefined
    const held = new Promise<void>((done) => (go = done))
    extension.api.browser.cookies.set = (async (which: never) => {
      await held
      return set(which)
    }) as typeof set
    void extension.ask('undo', place())
    await vi.waitFor(() => expect(step()?.undo?.begun).toBe(true))
    const asked = undoable()
    await turn()
    go()
    expect(await asked).toMatchObject({ total: 1, back: 1, lost: [] })
  })

  it('is nothing after ten minutes', async () => {
    await removed([cookie('sid', host)], 401)
    await extension.pass(10 * 60_000)
    expect(await undoable()).toBeNull()
  })

  it('tells neither names nor values', async () => {
    await removed([cookie('sid', host), short()], 401)
    await extension.pass(2 * 60_000)
    expect(JSON.stringify(await undoable())).not.toMatch(/sid|short|value of/)
  })
})

describe('an undo over which the worker dies', () => {
  it('at any call of the browser: it can be done again, or the page no longer counts as fixed', async () => {
    const ends = new Set<string>()
    for (let calls = 1, died = true; died; calls++) {
      extension = await startExtension()
      await removed([cookie('sid', host), cookie('pref', host)], 200)
      extension.stopAfter(calls)
      void extension.ask('undo', place())
      await extension.idle()
      died = !extension.isAwake
      extension.stop()
      await extension.wake()
      await extension.idle()
      const back = await undoable()
      const undone = extension.record(1)?.incidents[0]?.instead?.what === 'undone'
      expect({ calls, undone, open: back?.back }).toEqual({ calls, undone, open: undone ? undefined : 2 })
      ends.add(undone ? 'undone' : `${extension.world.jar.cookies.length} back`)
    }
    expect([...ends]).toEqual(['0 back', '1 back', '2 back', 'undone'])
  })
})

describe('an undo of a removal over which the worker died', () => {
  /** Of three, `went` are gone by then. */
  async function stoppedAfter(went: number) {
    extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host), cookie('theme', host)]
    await visit(extension, url, 401)
    extension.api.browser.cookies.remove = () => new Promise<never>(() => undefined)
    void extension.ask('take', place())
    await vi.waitFor(() => expect(step()?.undo).toBeDefined())
    await extension.wake()
    extension.world.jar.cookies.splice(0, went)
    await undoable()
  }

  it('tells of those alone that had gone', async () => {
    await stoppedAfter(1)
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies.map(({ name }) => name).sort()).toEqual(['pref', 'sid', 'theme'])
    expect(step()).toMatchObject({ note: { id: 'step_undone', values: [{ count: 1 }] } })
    expect(step()?.undo).toMatchObject({ until: 0 })
    expect(step()?.undo).not.toHaveProperty('cut')
  })

  it('tells of all where all had gone', async () => {
    await stoppedAfter(3)
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ note: { id: 'step_undone', values: [{ count: 3 }] } })
  })

  it('tells that there was nothing where none had', async () => {
    await stoppedAfter(0)
    expect(await undoable()).toMatchObject({ total: 0, back: 0, lost: [] })
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ state: 'todo', note: { id: 'step_undone_nothing' } })
    expect(extension.record(1)?.incidents[0]?.instead).toBeUndefined()
  })

  it('counts the same where the worker died over the undo, too', async () => {
    await stoppedAfter(2)
    const { set } = extension.api.browser.cookies
    let sets = 0
    extension.api.browser.cookies.set = ((which: never) =>
      ++sets > 1 ? new Promise<never>(() => undefined) : set(which)) as typeof set
    void extension.ask('undo', place())
    await vi.waitFor(() => expect(sets).toBe(2))
    await extension.wake()
    expect(await undoable()).toMatchObject({ total: 2, back: 2, lost: [] })
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ note: { id: 'step_undone', values: [{ count: 2 }] } })
  })
})

describe('an undo while the person keeps us away from the site', () => {
  it('is not tried, and loses nothing: all of it can be put back once the access is back', async () => {
    await removed([cookie('sid', host), cookie('pref', host)], 401)
    const before = step()
    const { tabs } = extension.world
    tabs.siteAccess = false
    expect(await undoable()).toMatchObject({ total: 2, back: 2, noAccess: true })
    await expect(extension.ask('undo', place())).rejects.toThrow('access')
    expect(step()).toEqual(before)
    expect(extension.world.jar.cookies).toEqual([])
    tabs.siteAccess = true
    expect(await undoable()).not.toHaveProperty('noAccess')
    await extension.ask('undo', place())
    expect(extension.world.jar.cookies.map(({ name }) => name)).toEqual(['sid', 'pref'])
    expect(step()).toMatchObject({ note: { id: 'step_undone', values: [{ count: 2 }] } })
  })
})

describe('an undo that puts nothing back', () => {
  it('does not say that it did, and leaves the refusal as it was', async () => {
    await removed([short()], 401)
    const { state } = step()!
    await extension.pass(2 * 60_000)
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ state, note: { id: 'step_undone_lost', values: [{ count: 1 }, 0, {}] } })
    expect(extension.record(1)?.incidents[0]?.instead).toBeUndefined()
  })

  it('is not one that puts one back', async () => {
    await removed([short(), cookie('sid', host)], 401)
    await extension.pass(2 * 60_000)
    await extension.ask('undo', place())
    expect(extension.record(1)?.incidents[0]?.instead).toEqual({ what: 'undone' })
  })
})

it('ends though the history of the site finds no room', async () => {
  extension.world.jar.cookies = [cookie('sid', host)]
  await visit(extension, url, 401, { headers: { Cookie: 'sid=1' } })
  await visit(extension, 'https://intranet.acme.test/', 200, { headers: { Cookie: 'sid=1' } })
  await visit(extension, url, 401)
  await extension.ask('take', place())
  await visit(extension, url, 401)
  const area = extension.api.browser.storage.session
  const set = area.set
  area.set = (async (items: Record<string, never>) => {
    if (Object.keys(items).some((key) => key.startsWith('site:')))
      throw new Error('Session storage quota bytes exceeded.')
    return set(items)
  }) as never
  await extension.ask('undo', place())
  expect(extension.world.jar.cookies.map(({ name }) => name)).toEqual(['sid'])
  expect(step()).toMatchObject({ undo: { until: 0 } })
})
