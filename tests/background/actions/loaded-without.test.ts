import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { cookie } from '../../support/fake/cookies'
import { callOf, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const host = 'intranet.acme.test'
const url = `https://${host}/reports`

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  extension.openTab(2)
  extension.world.jar.cookies = [cookie('sid', host), cookie('pref', host)]
})
afterEach(() => void vi.useRealTimers())

const place = (step: StepId, tabId: number) => ({ tabId, incident: extension.record(tabId)!.incidents[0]!.id, step })
const shown = (tabId: number) => extension.record(tabId)!.incidents[0]!

async function refuse(tabId: number, address = url): Promise<void> {
  await visit(extension, address, 401, { tabId })
  await extension.pass(1_000)
}

/** A step of that tab is what its page opens after. */
async function mend(tabId: number, address = url): Promise<void> {
  await extension.ask('take', place('reload-fresh', tabId))
  await visit(extension, address, 200, { tabId })
  await extension.pass(1_000)
}

async function remove(): Promise<void> {
  await extension.ask('take', place('clear-site-data', 1))
  await visit(extension, url, 200)
  await extension.pass(1_000)
}

describe('a page that was fixed while cookies were removed', () => {
  it('is called so no more once another tab has put them back, until it is opened again', async () => {
    await refuse(1)
    await refuse(2)
    await remove()
    await mend(2)
    expect(shown(2)).toMatchObject({ state: 'healed', fixed: { by: 'reload-fresh' } })
    expect(shown(2)).not.toHaveProperty('instead')
    await extension.ask('undo', place('clear-site-data', 1))
    expect(extension.world.jar.cookies).toHaveLength(2)
    expect(shown(2).instead).toEqual({ what: 'undone', elsewhere: true })
    expect(shown(1).instead).toEqual({ what: 'undone' })
    await visit(extension, url, 200, { tabId: 2 })
    expect(shown(2)).toMatchObject({ state: 'healed' })
    expect(shown(2)).not.toHaveProperty('instead')
  })

  it.each([
    [
      'the page worked before they were removed',
      async () => {
        await refuse(2)
        await mend(2)
        await refuse(1)
        await remove()
      },
    ],
    [
      'it is of another host',
      async () => {
        const elsewhere = 'https://wiki.other.test/start'
        await refuse(1)
        await refuse(2, elsewhere)
        await remove()
        await mend(2, elsewhere)
      },
    ],
    [
      'none of them could be put back',
      async () => {
        await refuse(1)
        await refuse(2)
        await remove()
        await mend(2)
        extension.world.jar.refused.add('sid').add('pref')
      },
    ],
  ])('stays fixed where %s', async (_, before) => {
    await before()
    await extension.ask('undo', place('clear-site-data', 1))
    expect(shown(2)).toMatchObject({ state: 'healed' })
    expect(shown(2)).not.toHaveProperty('instead')
  })

  it('is called so no more in the very tab that has put them back, be it a call of its page', async () => {
    const api = () => callOf(extension, `https://${host}/api/me`, { initiator: `https://${host}` })
    const of = (kind: string) => extension.record(1)!.incidents.find((one) => one.kind === kind)!
    const at = (kind: string, step: StepId) => ({ tabId: 1, incident: of(kind).id, step })
    await refuse(1)
    await api().run(401)
    await extension.pass(6_000)
    await extension.ask('take', at('call', 'reload-fresh'))
    await extension.ask('take', at('page', 'clear-site-data'))
    await visit(extension, url, 200)
    await api().run(200)
    await extension.pass(1_000)
    expect(of('call')).toMatchObject({ state: 'healed', fixed: { status: 200 } })
    expect(of('call')).not.toHaveProperty('instead')
    await extension.ask('undo', at('page', 'clear-site-data'))
    for (const kind of ['page', 'call']) expect(of(kind).instead).toEqual({ what: 'undone' })
  })

  it.each([
    ['is called so no more on another host to which they go', false, { what: 'undone', elsewhere: true }],
    ['stays fixed on another host to which they do not go', true, undefined],
  ])('%s', async (_, hostOnly, instead) => {
    const wiki = 'https://wiki.acme.test/start'
    extension.world.jar.cookies = [{ ...cookie('sid', hostOnly ? host : '.acme.test'), hostOnly }]
    await refuse(1)
    await refuse(2, wiki)
    await remove()
    await mend(2, wiki)
    await extension.ask('undo', place('clear-site-data', 1))
    expect(extension.world.jar.cookies).toHaveLength(1)
    expect(shown(2)).toMatchObject({ state: 'healed' })
    expect(shown(2).instead).toEqual(instead)
  })

  it('stays fixed in a private window, whose cookies are its own', async () => {
    extension.openTab(3, 'about:blank', true)
    await refuse(1)
    await refuse(3)
    await remove()
    await mend(3)
    await extension.ask('undo', place('clear-site-data', 1))
    expect(shown(3)).not.toHaveProperty('instead')
  })
})
