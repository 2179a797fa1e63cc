import { expect, it } from 'vitest'
import { isClicked, reactionTime } from '../../src/contract/clicked'

const request = (...names: string[]) => ({ names, credentials: [], complete: 'all' as const, headers: {} })
const opened = (startedAt: number, ...names: string[]) => ({ startedAt, request: request(...names) })

it('a page was clicked where its request says so, and somebody could have', () => {
  expect(isClicked(opened(1_000 + reactionTime, 'sec-fetch-user'), 1_000)).toBe(true)
  expect(isClicked(opened(1_000 + reactionTime, 'sec-fetch-mode'), 1_000)).toBe(false)
  expect(isClicked({ startedAt: 9_000 }, 1_000)).toBe(false)
})

it('a page that is there at once was opened by the click before', () =>
  expect(isClicked(opened(1_200, 'sec-fetch-user'), 1_000)).toBe(false))

it('a page that was asked for long before that answer waited for nothing: it was clicked', () => {
  expect(isClicked(opened(5_000, 'sec-fetch-user'), 9_000)).toBe(true)
  // What the head of an answer told, before its end was there.
  expect(isClicked(opened(8_950, 'sec-fetch-user'), 9_000)).toBe(false)
})
