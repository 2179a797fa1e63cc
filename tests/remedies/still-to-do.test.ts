import { expect, it } from 'vitest'
import { isStillToDo } from '../../src/remedies/still-to-do'

it('a step of which the person did nothing yet is still to do, one that was in vain is not', () => {
  expect(isStillToDo({ id: 'step_closed_unsigned' })).toBe(true)
  expect(isStillToDo({ id: 'step_sign_in_page_error' })).toBe(false)
  expect(isStillToDo({ id: 'step_sign_in_page_wait' })).toBe(true)
  expect(isStillToDo({ id: 'step_removed_part' })).toBe(true)
  expect(isStillToDo(undefined)).toBe(false)
})
