import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import { plan } from '../../src/remedies/plan'
import { diagnosis } from '../popup/records'
import { evidence } from '../support/fake-evidence'

const offered = (cause: CauseId, confidence: number, method = 'GET') =>
  plan(diagnosis([[cause, confidence]]), evidence({ method }), []).map(({ spec }) => spec.id)

describe('rule-out-extensions', () => {
  it('comes first where another extension is to blame, and says what it costs', () => {
    const [first] = plan(diagnosis([['extension-conflict', 0.9]]), evidence(), [])
    expect(first?.spec.id).toBe('rule-out-extensions')
    expect(first?.cost).toBeDefined()
  })
  it('comes after what is harmless where that may help as well', () => {
    const ids = plan(
      diagnosis([
        ['cookies-blocked', 0.7],
        ['extension-conflict', 0.2],
      ]),
      evidence(),
      [],
    ).map(({ spec }) => spec.id)
    expect(ids.indexOf('rule-out-extensions')).toBeGreaterThan(ids.indexOf('reload-fresh'))
  })
  it('is not offered where it does not fit, nor for a form, which no round would send', () => {
    expect(offered('wrong-credentials', 0.95)).not.toContain('rule-out-extensions')
    expect(offered('extension-conflict', 0.9, 'POST')).not.toContain('rule-out-extensions')
  })
})
