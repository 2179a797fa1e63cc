import { expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json'
import type { MessageId } from '../../src/contract/messages'
import { questionOf } from '../../src/contract/question'

/** Asks in the words of a note that is on record. */
const inItsPlace = new Set<MessageId>(['step_led_there', 'step_empty_there'])

it('is the one that the note itself puts, for every note of the catalogue', () => {
  const asking = (words: RegExp) =>
    Object.entries(english).flatMap(([id, { message }]) =>
      words.test(message) && !inItsPlace.has(id as MessageId) ? [id as MessageId] : [],
    )
  expect(asking(/what you wanted\?/)).toEqual(['step_answered_empty', 'step_came_to', 'step_led_to_page'])
  expect(asking(/\bdid (?:it|that) help\?/i)).toEqual(['opened_there', 'step_opened_asks', 'step_opened_refuses'])
  for (const id of asking(/what you wanted\?/)) expect(questionOf({ id })).toBe('wanted')
  for (const id of asking(/\bdid (?:it|that) help\?/i)) expect(questionOf({ id })).toBe('helped')
})
it('is whether the page works, where no note asks for something else', () => {
  for (const id of ['private_opened', 'contact_none', 'asks_there'] as const) expect(questionOf({ id })).toBe('works')
  expect(questionOf(undefined)).toBe('works')
})
