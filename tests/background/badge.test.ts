import { beforeEach, describe, expect, it } from 'vitest'
import type * as Badge from '../../src/background/badge'
import type { TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { exchange } from '../support/fake-exchange'
import { Extension } from '../support/fake-worker'

const empty: TabRecord = { incidents: [], spilled: 0 }
const refused = observe(empty, exchange(401, 100), 101)

let extension: Extension
let badge: typeof Badge

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  extension.openTab(1)
  badge = await import('../../src/background/badge')
})

const look = () => extension.world.tabs.badges.get(1)

describe('the icon', () => {
  it('is marked and says why where something is refused', async () => {
    await badge.paint(1, refused)
    expect(look()?.text).toBe('401')
    const marked = look()?.title
    await badge.paint(1, empty)
    expect(look()?.text).toBe('')
    expect(look()?.title).not.toBe(marked)
  })

  it('says whether it was the page or only a part of it', async () => {
    const { diagnosis: _, ...page } = refused.incidents[0]!
    const call = { ...page, id: 'c', kind: 'call' } as const
    const titles = []
    for (const incidents of [[page], [call], [call, page], [call, { ...page, away: true }]]) {
      await badge.paint(1, { ...empty, incidents })
      titles.push(look()?.title)
    }
    const [ofPage, ofPart] = titles
    expect(titles).toEqual([ofPage, ofPart, ofPage, ofPart])
    expect(ofPart).not.toBe(ofPage)
  })

  it('of a tab that is closed meanwhile is no error', async () => {
    await expect(badge.paint(99, refused)).resolves.toBeUndefined()
  })

  it('is painted a few times in a storm, and ends with the last', async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => badge.paint(1, index % 2 ? empty : refused)))
    expect(look()?.text).toBe('')
    expect(extension.world.tabs.paints).toBeLessThan(10)
    await badge.paint(1, refused)
    expect(look()?.text).toBe('401')
  })

  it('of one tab does not wait for that of another', async () => {
    extension.openTab(2)
    await Promise.all([badge.paint(1, refused), badge.paint(2, refused)])
    expect([extension.badge(1), extension.badge(2)]).toEqual(['401', '401'])
  })
})
