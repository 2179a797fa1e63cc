import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/contract/evidence'
import type { StepId } from '../../src/contract/remedies'
import { isTypedAnew } from '../../src/remedies/typed-anew'
import { address, evidence } from '../support/fake-evidence'

const refused = { kind: 'call', method: 'POST', address: { ...address, path: '/api/login' } } as const
const withForm = { page: { status: 200, asksPassword: true as const } }

describe('a sign-in that is typed into the page once more', () => {
  it.each<[string, boolean, StepId, Evidence]>([
    ['a script’s own', true, 'sign-in', { ...evidence(refused), ...withForm }],
    ['the same, after a look at what was typed', true, 'check-credentials', { ...evidence(refused), ...withForm }],
    ['the same, with a new password', true, 'reset-password/over', { ...evidence(refused), ...withForm }],
    ['no matter of another step', false, 'clear-site-data', { ...evidence(refused), ...withForm }],
    ['not where the fields are gone', false, 'sign-in', { ...evidence(refused), page: { status: 200 } }],
    ['no other call', false, 'sign-in', { ...evidence({ ...refused, address }), ...withForm }],
    ['nothing that is only asked for', false, 'sign-in', { ...evidence({ ...refused, method: 'GET' }), ...withForm }],
    ['no form that is a page', false, 'sign-in', { ...evidence({ ...refused, kind: 'page' }), ...withForm }],
  ])('is %s: %s', (_, is, step, seen) => {
    expect(isTypedAnew(step, seen)).toBe(is)
  })
})
