import { describe, expect, it } from 'vitest'
import { newestOnly } from '../../src/background/newest-only'
import { turn } from '../support/fake/calls'

describe('newestOnly', () => {
  it('does the first at once and of the rest only the newest', async () => {
    const done: number[] = []
    const work = newestOnly(async (_: string, value: number) => {
      await turn()
      done.push(value)
    })
    await Promise.all([1, 2, 3, 4].map((value) => work('a', value)))
    expect(done).toEqual([1, 4])
    await work('a', 5)
    expect(done).toEqual([1, 4, 5])
  })

  it('does one at a time for a key, and other keys beside it', async () => {
    const busy: string[] = []
    const work = newestOnly(async (key: string) => {
      expect(busy).not.toContain(key)
      busy.push(key)
      await turn()
      busy.splice(busy.indexOf(key), 1)
    })
    const all = [work('a', 1), work('b', 1), work('a', 2)]
    expect(busy).toEqual(['a', 'b'])
    await Promise.all(all)
  })

  it('goes on after work that failed', async () => {
    const work = newestOnly(async (_: string, value: number) => {
      if (value === 0) throw new Error('failed')
    })
    await expect(work('a', 0)).rejects.toThrow('failed')
    await expect(work('a', 1)).resolves.toBeUndefined()
  })
})
