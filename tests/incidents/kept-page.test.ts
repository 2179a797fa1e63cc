import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { TabRecord } from '../../src/contract/incident'
import { keepPage } from '../../src/incidents/kept-page'
import { observe } from '../../src/incidents/observe'
import { answer, at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const shown = exchange(200, 50, { id: 'shown', address: at('/files') })
const on = observe(empty, shown, 60)
const file = exchange(401, 100, { id: 'file', address: at('/report.pdf'), answer: answer(401, 110) })
const { end: _, ...asked } = file
const ended = (error: string): Exchange => ({ ...file, end: { at: 120, status: 401, error } })
const notSaved = ended('NS_ERROR_NET_ERROR_RESPONSE')

describe('keepPage', () => {
  const looked = observe(on, asked, 110)

  it('has the page back that the tab still shows, and takes the file for something on it', () => {
    expect(looked.page?.exchange.id).toBe('file')
    const [record, seen] = keepPage(looked, notSaved)
    expect(record.page).toEqual(on.page)
    expect(seen).toEqual({ ...notSaved, kind: 'call' })
    const after = observe(record, seen, 120, true)
    expect(after.page).toEqual(on.page)
    expect(after.incidents).toMatchObject([{ kind: 'call', state: 'settling' }])
  })

  it('has none back where none was seen', () => {
    expect(keepPage(observe(empty, asked, 110), notSaved)[0].page).toBeUndefined()
  })

  it('leaves a page alone that is shown, be it empty, and what is a file by its own words', () => {
    for (const page of [file, ended('NS_ERROR_NET_EMPTY_RESPONSE')])
      expect(keepPage(looked, page)).toEqual([looked, page])
    const named = answer(401, 110, { headers: { 'content-disposition': 'attachment' } })
    const attached = { ...notSaved, answer: named }
    expect(keepPage(on, attached)).toEqual([on, attached])
    expect(observe(looked, file, 120, true).page).not.toHaveProperty('under')
  })
})
