import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cookie } from '../../support/fake/cookies'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const host = 'intranet.acme.test'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))

const step = () => extension.record(1)?.incidents[0]?.steps[0]
const place = () => ({
  tabId: 1,
  incident: extension.record(1)!.incidents[0]!.id,
  step: 'clear-site-data' as const,
})
const refused = (Cookie: string) =>
  visit(extension, url, 401, { headers: { Cookie }, html: '<h1>Your session has expired.</h1>' })

/** The worker dies over the removal of three, of which `went` are gone by then. */
async function stoppedAfter(went: number) {
  extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host), cookie('theme', host)]
  await refused('sid=1; pref=2; theme=3')
  extension.api.browser.cookies.remove = () => new Promise<never>(() => undefined)
  void extension.ask('take', place())
  await vi.waitFor(() => expect(step()?.undo).toBeDefined())
  await extension.wake()
  extension.world.jar.cookies.splice(0, went)
  await extension.ask('undoable', place())
}

describe('a page that is still refused after a removal that was stopped', () => {
  it('with some of the cookies there tells nothing of it: put back, it is to be done', async () => {
    await stoppedAfter(1)
    await extension.ask('check', place())
    await refused('pref=2; theme=3')
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_removed_part' }, undo: { cut: true } })
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ state: 'todo', note: { id: 'step_undone' } })
  })

  it('tells nothing of it, either, where the one that is there has got a new value since', async () => {
    await stoppedAfter(2)
    extension.world.jar.cookies = [{ ...cookie('theme', host), value: 'renewed by the site' }]
    await extension.ask('check', place())
    await refused('theme=renewed')
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_removed_part' }, undo: { cut: true } })
  })

  it('once the last had gone tells that it does not help, and that stays known', async () => {
    await stoppedAfter(3)
    await extension.ask('check', place())
    await refused('lang=en')
    expect(step()).toMatchObject({ state: 'no-help' })
    expect(step()).not.toHaveProperty('note')
    expect(step()?.undo).not.toHaveProperty('cut')
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ state: 'no-help', note: { id: 'step_undone' } })
  })
})

describe('a removal that the browser breaks off', () => {
  it.each([
    [1, { total: 1, back: 1, lost: [] }],
    [0, { total: 0, back: 0, lost: [] }],
  ])('after %i of three can put back as many, and says so', async (went, undoable) => {
    extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host), cookie('theme', host)]
    await refused('sid=1; pref=2; theme=3')
    const { remove } = extension.api.browser.cookies
    const answers = [...Array<typeof remove>(went).fill(remove), () => Promise.reject(new Error('No host permission'))]
    extension.api.browser.cookies.remove = (details) => (answers.shift() ?? remove)(details)
    await extension.ask('take', place())
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_failed' } })
    expect(extension.world.jar.cookies).toHaveLength(3 - went)
    expect(await extension.ask('undoable', place())).toMatchObject(undoable)
    await extension.ask('undo', place())
    expect(step()).toMatchObject({ note: { id: went ? 'step_undone' : 'step_undone_nothing' } })
    expect(extension.world.jar.cookies).toHaveLength(3)
  })

  it('is whole where it is taken again and goes through', async () => {
    extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host)]
    await refused('sid=1; pref=2')
    const { remove } = extension.api.browser.cookies
    extension.api.browser.cookies.remove = () => Promise.reject(new Error('No host permission'))
    await extension.ask('take', place())
    extension.api.browser.cookies.remove = remove
    await extension.ask('take', place())
    expect(extension.world.jar.cookies).toEqual([])
    expect(step()?.undo).not.toHaveProperty('cut')
    expect(await extension.ask('undoable', place())).toMatchObject({ total: 2, back: 2, lost: [] })
  })
})
