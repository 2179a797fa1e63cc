import { describe, expect, it } from 'vitest'
import { isWithin } from '../../src/remedies/allow-cookies'
import { plan } from '../../src/remedies/plan'
import { evidence } from '../support/fake-evidence'
import { diagnosis } from '../support/fake-exchange'

const offers = (cause: Parameters<typeof diagnosis>[0], seen = evidence()) =>
  plan(diagnosis(cause), seen, []).map(({ spec }) => spec.id)

describe('allow-cookies', () => {
  it('opens a part of another site’s page by itself, and of anything else the setting', () => {
    const title = (seen = evidence()) =>
      plan(diagnosis('cookies-blocked'), seen, []).find(({ spec }) => spec.id === 'allow-cookies')?.title.id
    expect(title(evidence({ kind: 'frame', embedded: true }))).toBe('step_open_alone_title')
    expect(title()).toBe('step_allow_cookies_title')
    expect(isWithin(evidence({ kind: 'frame' }))).toBe(false)
    expect(offers('session-expired')).not.toContain('allow-cookies')
  })
})
