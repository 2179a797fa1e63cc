import { expect, it } from 'vitest'
import { isWorkedOn, workDone, workOn } from '../../src/background/undo-work'

/** A piece of work that ends when it is told to. */
function work() {
  const ends: { well: () => void; badly: () => void }[] = []
  const done = new Promise<void>((well, badly) => ends.push({ well, badly: () => badly(new Error('refused')) }))
  return { done, ...ends[0]! }
}

it('is waited for by whoever asks what it leaves, and by nobody once it is done', async () => {
  const [one, other] = [work(), work()]
  const seen: string[] = []
  void workOn('one', () => one.done)
  void workOn('other', () => other.done)
  const waits = workDone('one').then(() => seen.push('one'))
  await workDone('a third')
  expect([seen, isWorkedOn('one'), isWorkedOn('a third')]).toEqual([[], true, false])
  one.well()
  await waits
  expect([seen, isWorkedOn('one'), isWorkedOn('other')]).toEqual([['one'], false, true])
})

it('is over where it fails, too, which only who did it hears', async () => {
  const { done, badly } = work()
  const doing = workOn('one', () => done)
  const waits = workDone('one')
  badly()
  await expect(doing).rejects.toThrow('refused')
  await expect(waits).resolves.toBeUndefined()
  expect(isWorkedOn('one')).toBe(false)
})

it('is waited for where it was begun under an id before what went before has told of its end', async () => {
  const [first, second] = [work(), work()]
  const ended = workOn('one', () => first.done)
  void workOn('one', () => second.done)
  first.well()
  await ended
  expect(isWorkedOn('one')).toBe(true)
  second.well()
  await workDone('one')
  expect(isWorkedOn('one')).toBe(false)
})
