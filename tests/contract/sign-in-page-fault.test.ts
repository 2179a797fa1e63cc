import { expect, it } from 'vitest'
import { isSignInPageFault, isSignInPageShut, leadsHome } from '../../src/contract/sign-in-page-fault'

const shut = ['step_sign_in_page_error', 'step_sign_in_page_missing', 'step_sign_in_page_refused'] as const
const busy = ['step_sign_in_page_busy', 'step_sign_in_page_wait'] as const

it('a note is of a sign-in page that does not open, or of something else', () => {
  for (const id of [...shut, ...busy]) expect(isSignInPageFault({ id })).toBe(true)
  expect(isSignInPageFault({ id: 'step_closed_unsigned' })).toBe(false)
  expect(isSignInPageFault(undefined)).toBe(false)
})

it('a sign-in page that only asks to wait is to be opened again, no other is', () => {
  for (const id of shut) expect(isSignInPageShut({ id })).toBe(true)
  for (const id of busy) expect(isSignInPageShut({ id })).toBe(false)
  expect(isSignInPageShut(undefined)).toBe(false)
})

it('another way is the home page, unless that is what was refused', () => {
  const note = { id: 'step_sign_in_page_error' } as const
  expect(leadsHome(note, { path: '/reports' })).toBe(true)
  expect(leadsHome(note, { path: '/' })).toBe(false)
  expect(leadsHome({ id: 'step_sign_in_page_wait' }, { path: '/reports' })).toBe(false)
  expect(leadsHome(undefined, { path: '/reports' })).toBe(false)
})
