import { expect, it } from 'vitest'
import { isSignInPageFault } from '../../src/contract/sign-in-page-fault'

it('a note is of a sign-in page that does not open, or of something else', () => {
  for (const id of ['step_sign_in_page_error', 'step_sign_in_page_missing'] as const)
    expect(isSignInPageFault({ id })).toBe(true)
  expect(isSignInPageFault({ id: 'step_closed_unsigned' })).toBe(false)
  expect(isSignInPageFault(undefined)).toBe(false)
})
