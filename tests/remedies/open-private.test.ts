import { describe, expect, it } from 'vitest'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const offers = (cause: Parameters<typeof diagnosis>[0], seen = evidence()) =>
  plan(diagnosis(cause), seen, []).map(({ spec }) => spec.id)

describe('open-private', () => {
  it('is offered of pages, where something in this browser may be in the way', () => {
    expect(offers('extension-conflict')).toContain('open-private')
    expect(offers('extension-conflict', evidence({ kind: 'call' }))).not.toContain('open-private')
    expect(offers('no-permission')).not.toContain('open-private')
    expect(offers('extension-conflict', evidence({ method: 'POST' }))).not.toContain('open-private')
  })
})
