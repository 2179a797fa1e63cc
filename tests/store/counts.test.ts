import { describe, expect, it } from 'vitest'
import { Extension } from '../support/fake-worker'

async function open() {
  const extension = new Extension()
  extension.open()
  const { countStored } = await import('../../src/store/counts')
  return { areas: extension.world.stored.areas, countStored }
}

describe('what is kept', () => {
  it('is counted, by what it is', async () => {
    const { areas, countStored } = await open()
    for (const key of ['tab:1', 'tab:2', 'site:a.test', 'undo:x', 'sites', 'armed']) areas.session.set(key, {})
    areas.local.set('extensions', { listedAt: 1, known: { a: {}, b: {}, c: {} } })
    expect(await countStored()).toEqual({ tabs: 2, hosts: 1, undoable: 1, extensions: 3 })
  })

  it('is nothing at first', async () => {
    expect(await (await open()).countStored()).toEqual({ tabs: 0, hosts: 0, undoable: 0, extensions: 0 })
  })
})
