import { describe, expect, it } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const offers = (cause: Parameters<typeof diagnosis>[0], seen = evidence()) =>
  plan(diagnosis(cause), seen, []).map(({ spec }) => spec.id)

describe('switch-address', () => {
  it('is offered before anything else where the address is wrong', () => {
    expect(
      offers('wrong-address', evidence({ history: { answers: [], refusals: 1, siblings: ['www.acme.test'] } }))[0],
    ).toBe('switch-address')
    expect(offers('wrong-address')).not.toContain('switch-address')
  })
})
