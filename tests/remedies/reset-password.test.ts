import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/contract/evidence'
import { findStep } from '../../src/remedies'
import { evidence } from '../support/fake-evidence'
import { scene } from '../support/fake-scene'

const opens = (seen: Evidence) => findStep('reset-password')?.opens?.(scene('wrong-credentials', { seen }))

describe('reset-password', () => {
  it('leads to the site’s own page for it, and shows the host first', () => {
    expect(opens(evidence())).toEqual({
      button: { id: 'step_reset_open_button', values: ['intranet.acme.test'] },
      url: 'https://intranet.acme.test/.well-known/change-password',
    })
  })
  it('leads to the site that the person sees, not to the service that its script asks', () => {
    const initiator = { origin: 'https://app.acme.test', relation: 'same-site' } as const
    expect(opens(evidence({ kind: 'call', initiator }))?.url).toMatch(/^https:\/\/app\.acme\.test\//)
    expect(opens(evidence({ initiator }))?.url).toMatch(/^https:\/\/intranet\.acme\.test\//)
  })
  it('leads nowhere where the browser itself asks: such a password is of no page', () => {
    expect(opens(evidence({ challenges: [{ scheme: 'Basic', params: [] }] }))).toBeUndefined()
  })
})
