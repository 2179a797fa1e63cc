import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import { isSameCause } from '../../src/contract/same-cause'
import { diagnosis } from '../support/fake-exchange'

const before = (causeBefore: CauseId, wordlessBefore?: CauseId) => ({
  causeBefore,
  ...(wordlessBefore && { wordlessBefore }),
})
const now = (cause: CauseId, wordless?: CauseId) => ({ ...diagnosis(cause), ...(wordless && { wordless }) })

describe('isSameCause', () => {
  it.each([
    ['nothing read, nothing changed', before('not-signed-in'), now('not-signed-in')],
    ['read only now', before('not-signed-in'), now('account-locked', 'not-signed-in')],
    ['read only then', before('account-locked', 'not-signed-in'), now('not-signed-in')],
    ['read both times', before('account-locked', 'not-signed-in'), now('account-locked', 'token-expired')],
    ['said by the page, then by its server', before('rate-limited', 'not-signed-in'), now('rate-limited')],
    ['said by the server, then by its page', before('rate-limited'), now('rate-limited', 'not-signed-in')],
  ])('holds where it is the same by what was known both times: %s', (_, then, diagnosed) => {
    expect(isSameCause(then, diagnosed)).toBe(true)
  })

  it.each([
    ['nothing read', before('not-signed-in'), now('token-expired')],
    ['read only now', before('not-signed-in'), now('account-locked', 'token-expired')],
    ['read only then', before('account-locked', 'token-expired'), now('not-signed-in')],
    ['read both times', before('account-locked', 'not-signed-in'), now('rate-limited', 'not-signed-in')],
  ])('does not hold where that changed: %s', (_, then, diagnosed) => {
    expect(isSameCause(then, diagnosed)).toBe(false)
  })
})
